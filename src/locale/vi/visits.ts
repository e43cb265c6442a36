export const visits = {
  'stats.title': 'Thống kê truy cập',
  'stats.total': 'Thống kê: {n}',
  'stats.online': 'Online: {n}',
  'stats.today': 'Hôm nay',
  'stats.yesterday': 'Hôm qua',
  'stats.week': 'Trong tuần',
  'stats.month': 'Tháng hiện tại',
  'stats.year': 'Trong năm',
  'stats.members': 'Thành viên online',
  'stats.guests': 'Khách viếng thăm',
  'stats.bots': 'Máy chủ tìm kiếm',
  'stats.none': 'Chưa có số liệu.',
  // ours
  'stats.page': 'Trang này',
  'stats.pageViews': 'Lượt xem',
  'stats.asOf': 'Số liệu lúc {t}',
} as const;
