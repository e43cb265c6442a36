export const news = {
  // ours
  'news.found': 'Tìm thấy {n} tin',
  'news.title': 'Tin tức',
  'news.search': 'Tìm tin tức',
  'news.clear': 'Xóa tìm kiếm',
  'news.empty': 'Chưa có tin nào.',
} as const;
