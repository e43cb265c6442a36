export const siteInfo = {
  // ours
  'site.title': 'Thông tin trang',
  'site.managingBody': 'Cơ quan chủ quản',
  'site.superiorBody': 'Cơ quan cấp trên',
  'site.responsible': 'Chịu trách nhiệm',
  'site.address': 'Địa chỉ',
  'site.phone': 'Điện thoại',
  'site.email': 'Email',
  'site.license': 'Giấy phép',
} as const;
