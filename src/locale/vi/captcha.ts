export const captcha = {
  'captcha.label': 'Mã xác thực',
  'captcha.empty': 'Vui lòng nhập mã xác thực.',
  'captcha.refresh': 'Đổi mã khác',
  'captcha.audio': 'Nghe mã xác thực',
  'captcha.loadErr': 'Không tải được mã xác thực.',
  // ours
  'captcha.other': 'Dùng câu hỏi thay cho hình',
  'captcha.otherImage': 'Dùng hình thay cho câu hỏi',
  'captcha.otherWork': 'Để thiết bị tự xác minh',
  'captcha.otherToken': 'Dùng dịch vụ bên ngoài',
  'captcha.toImage': 'Dùng hình ảnh',
  'captcha.toQuestion': 'Dùng câu hỏi',
  'captcha.hint': 'Nhập các ký tự bạn thấy trong hình.',
} as const;
