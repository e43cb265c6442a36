import type { PortalInfo } from 'ward-widgets/adapter';

export const info: PortalInfo = {
  name: 'Trang thông tin điện tử tổng hợp Phường Mường Lay',
  timeZone: 'Asia/Ho_Chi_Minh',
  greeting: 'Chào mừng quý bạn đọc đến với Trang thông tin điện tử tổng hợp Phường Mường Lay',
  logo: {
    src: '/seed/pictures/mark.svg',
    alt: 'Dấu hiệu của trang: bông hoa ban năm cánh',
    width: 108,
    height: 108,
  },
  managingBody: 'Ủy ban nhân dân Phường Mường Lay (dữ liệu minh họa)',
  superiorBody: 'Ủy ban nhân dân tỉnh Điện Biên (dữ liệu minh họa)',
  responsible: 'Ban biên tập của trang (dữ liệu minh họa)',
  address: 'Địa chỉ trụ sở (dữ liệu minh họa)',
  phone: 'Số điện thoại tiếp nhận (dữ liệu minh họa)',
  email: 'Thư điện tử tiếp nhận (dữ liệu minh họa)',
  license: 'Giấy phép hoặc văn bản thiết lập trang (dữ liệu minh họa)',
};
