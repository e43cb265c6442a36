export const welcome = {
  'header.welcome': 'Chào mừng quý bạn đọc đến với {site}',

  // ours
  'welcome.play': 'Cho chữ chạy',
  'welcome.pause': 'Dừng chữ chạy',
} as const;
