/** What only the rarer kinds of captcha say: silent work, and a third party's widget. */
export const captchaRare = {
  'captcha.robot': 'Xác minh bạn không phải là Robot',
  // ours
  'captcha.working': 'Đang xác minh...',
  'captcha.done': 'Đã xác minh.',
  'captcha.workErr': 'Không xác minh được trên thiết bị này.',
  'captcha.tokenLoad': 'Mở phần xác minh của {provider}',
  'captcha.tokenEmpty': 'Vui lòng hoàn tất phần xác minh.',
} as const;
