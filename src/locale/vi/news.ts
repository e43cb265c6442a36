export const news = {
  // ours
  'news.found': 'Tìm thấy {n} tin',
  'news.title': 'Tin tức',
  'news.search': 'Tìm tin tức',
  'news.clear': 'Xóa tìm kiếm',
  'news.empty': 'Chưa có tin nào.',
  'news.page': 'Trang {n}',
  'news.pages': 'Các trang của {list}',
  'news.past': 'Trang này không có tin nào.',
  'news.first': 'Về trang đầu',
  'news.feed': 'Kênh tin RSS',
} as const;
