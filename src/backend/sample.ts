import type { Seed } from './seed.js';

/** What the endpoint `mock:` shows by itself: one page of everything, without pictures, sounds or a network. */
export const sampleSeed: Seed = {
  info: {
    name: 'Cổng thông tin phường mẫu',
    timeZone: 'Asia/Ho_Chi_Minh',
    greeting: 'Chào mừng quý bạn đọc đến với Cổng thông tin phường mẫu (Dữ liệu minh họa)',
    managingBody: 'Ủy ban nhân dân phường mẫu (Dữ liệu minh họa)',
    responsible: 'Ban biên tập cổng thông tin',
  },
  articles: [
    {
      id: '1',
      title: 'Dữ liệu minh họa: Phường mẫu mở cổng thông tin mới',
      publishedAt: '2026-01-20T08:30:00+07:00',
      category: 'Tin hoạt động',
      summary: 'Từ nay bạn đọc có thể xem tin, gửi ý kiến và đánh giá bài viết ngay trên trang.',
      author: 'Ban biên tập',
      html: `<p><em>Dữ liệu minh họa.</em></p>
<p>Sáng nay, phường mẫu giới thiệu cổng thông tin mới. Trên mỗi bài viết, bạn đọc có thể nghe đọc, phóng to chữ,
in bài, chấm điểm và gửi ý kiến. Ý kiến được kiểm duyệt trước khi hiển thị.</p>
<h2>Dễ dùng cho mọi người</h2>
<p>Trang chạy tốt trên điện thoại cũ, trên mạng chậm, và dùng được bằng bàn phím hay trình đọc màn hình.</p>`,
      tags: ['cổng thông tin', 'dữ liệu minh họa'],
    },
  ],
  ratings: { 1: [0, 0, 1, 4, 7] },
  comments: [
    {
      id: 's1',
      articleId: '1',
      parentId: null,
      author: { name: 'Lò Thị Minh' },
      text: 'Chữ to, dễ đọc. Mẹ tôi ngoài sáu mươi vẫn tự xem tin được.',
      createdAt: '2026-01-20T10:05:00+07:00',
      likes: 3,
    },
    {
      id: 's2',
      articleId: '1',
      parentId: 's1',
      author: { name: 'Ban biên tập', official: true },
      text: 'Cảm ơn bạn. Chúng tôi sẽ tiếp tục hoàn thiện trang.',
      createdAt: '2026-01-20T14:40:00+07:00',
      likes: 1,
    },
    {
      id: 's3',
      articleId: '1',
      parentId: null,
      author: { name: 'Tòng Văn Hải' },
      text: 'Mong trang có thêm lịch tiếp công dân hằng tuần.',
      createdAt: '2026-01-21T07:15:00+07:00',
    },
  ],
  visits: {
    total: 1200,
    online: 2,
    breakdown: [
      { key: 'today', value: 24 },
      { key: 'yesterday', value: 31 },
      { key: 'week', value: 105 },
      { key: 'month', value: 410 },
      { key: 'year', value: 980 },
    ],
  },
  links: [
    {
      title: 'Trung ương',
      links: [
        { title: 'Cổng Thông tin điện tử Chính phủ', url: 'https://chinhphu.vn/' },
        { title: 'Cổng Dịch vụ công quốc gia', url: 'https://dichvucong.gov.vn/' },
      ],
    },
    {
      title: 'Trong tỉnh',
      links: [{ title: 'Cổng Thông tin điện tử tỉnh Điện Biên', url: 'https://dienbien.gov.vn/' }],
    },
  ],
};
