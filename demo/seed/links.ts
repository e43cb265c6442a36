import type { LinkGroup } from 'ward-widgets/adapter';

export const links: readonly LinkGroup[] = [
  {
    title: 'Trung ương',
    links: [
      { title: 'Cổng Thông tin điện tử Chính phủ', url: 'https://chinhphu.vn' },
      { title: 'Cổng thông tin điện tử Quốc hội', url: 'https://quochoi.vn' },
      { title: 'Hệ thống văn bản Chính phủ', url: 'https://vanban.chinhphu.vn' },
      { title: 'Cổng Dịch vụ công quốc gia', url: 'https://dichvucong.gov.vn' },
    ],
  },
  {
    title: 'Bộ / ngành',
    links: [
      { title: 'Bộ Nội vụ', url: 'https://moha.gov.vn' },
      { title: 'Bộ Tư pháp', url: 'https://moj.gov.vn' },
      { title: 'Bộ Tài chính', url: 'https://mof.gov.vn' },
      { title: 'Bộ Y tế', url: 'https://moh.gov.vn' },
      { title: 'Bộ Giáo dục và Đào tạo', url: 'https://moet.gov.vn' },
      { title: 'Bộ Văn hóa, Thể thao và Du lịch', url: 'https://bvhttdl.gov.vn' },
    ],
  },
  {
    title: 'Sở / Ban ngành',
    links: [
      { title: 'Cổng thông tin điện tử tỉnh Điện Biên', url: 'https://dienbien.gov.vn' },
      { title: 'Báo Điện Biên Phủ điện tử', url: 'https://baodienbienphu.vn' },
    ],
  },
  {
    title: 'Đoàn hội',
    links: [
      { title: 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam', url: 'https://mattran.org.vn' },
      { title: 'Trung ương Đoàn TNCS Hồ Chí Minh', url: 'https://doanthanhnien.vn' },
      { title: 'Hội Liên hiệp Phụ nữ Việt Nam', url: 'https://hoilhpn.org.vn' },
      { title: 'Tổng Liên đoàn Lao động Việt Nam', url: 'https://congdoan.vn' },
    ],
  },
];
