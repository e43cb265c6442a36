/** What a code says, besides the words that stand there before it comes. */
export const captchaCode = {
  'captcha.alt': 'Hình ảnh mã xác thực gồm {n} ký tự',
  // ours
  'captcha.hintNumeric': 'Nhập các chữ số bạn thấy trong hình.',
  'captcha.altUnknown': 'Hình ảnh mã xác thực',
  'captcha.renewed': 'Đã đổi mã mới. Vui lòng nhập lại.',
  'captcha.audioErr': 'Không phát được mã xác thực bằng âm thanh.',
} as const;
