export const related = {
  'related.title': 'Tin liên quan',
  'related.newer': 'Những tin mới hơn',
  'related.older': 'Những tin cũ hơn',
  'related.other': 'Các tin khác',
  'related.sameCat': 'Tin cùng chuyên mục',
  'related.hot': 'Tiêu điểm',
  'related.most': 'Tin xem nhiều',
  'related.byDate': 'Xem tin theo ngày',
  'related.from': 'Từ ngày',
  'related.to': 'Đến ngày',
  'related.empty': 'Chưa có tin liên quan.',
} as const;
