export const articleReport = {
  // ours
  'report.text': 'Mô tả lỗi',
  'report.quote': 'Đoạn có lỗi',
  'report.submit': 'Gửi báo lỗi',
  'report.thanks': 'Cảm ơn bạn. Báo lỗi đã được gửi đến ban biên tập.',
  'report.quoteRemove': 'Bỏ đoạn này',
  'report.errText': 'Vui lòng mô tả lỗi.',
  'report.errMax': 'Xin vui lòng nhập không quá {n} ký tự.',
  'report.sending': 'Đang gửi...',
  'report.restored': 'Đã khôi phục nội dung bạn viết dở.',
  'report.notSent': 'Chưa gửi được báo lỗi. Nội dung bạn viết vẫn còn đây.',
  'report.unavailable': 'Hiện chưa thể gửi báo lỗi tại trang này.',
} as const;
