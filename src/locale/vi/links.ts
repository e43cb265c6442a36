export const links = {
  'links.title': 'Liên kết website',
  'links.choose': '-- Chọn website --',
  'links.go': 'Truy cập',
  'links.group.ministries': 'Bộ / ngành',
  'links.group.departments': 'Sở / Ban ngành',
  'links.group.unions': 'Đoàn hội',
  // ours
  'links.empty': 'Chưa có liên kết.',
  'links.required': 'Vui lòng chọn một website.',
  'links.search': 'Tìm liên kết',
  'links.found': 'Tìm thấy {n} liên kết',
} as const;
