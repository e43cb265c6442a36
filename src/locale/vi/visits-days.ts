export const visitsDays = {
  // ours
  'stats.days': '30 ngày qua',
  'stats.most': 'Nhiều nhất: {n}',
  'stats.day': 'Ngày',
  'stats.views': 'Lượt truy cập',
} as const;
