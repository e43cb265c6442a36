/** Articles that show what no other has: everything an article can hold, and almost nothing of it. */
import type { Article } from 'ward-widgets/adapter';
import { figure, picture } from '../seed/picture.js';

const columns = ['Khu dân cư', 'Số hộ', 'Nhân khẩu', 'Đất nông nghiệp (ha)', 'Nhà văn hóa', 'Người liên hệ'];
const rows = [
  ['Bản Na Nát', '96', '412', '38,5', 'Có', 'Trưởng bản'],
  ['Bản Bắc', '74', '318', '29,2', 'Có', 'Trưởng bản'],
  ['Tổ dân phố số 4', '131', '503', '–', 'Đang xây', 'Tổ trưởng'],
];
const line = (cells: readonly string[], tag: string): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

export const fullArticle: Article = {
  id: 'day-du',
  title: 'Sổ tay của cử tri: xem gì, hỏi ai, gửi giấy tờ ở đâu',
  summary: 'Bài mẫu có đủ mọi thứ mà một bài viết có thể có: mục lục, hình, bảng, phim, âm thanh và tệp đính kèm.',
  publishedAt: '2026-03-01T00:00:00+07:00',
  updatedAt: '2026-03-02T09:15:00+07:00',
  category: 'Thông báo',
  author: 'Ban biên tập (minh họa)',
  source: { name: 'Trang thông tin điện tử tổng hợp Phường Mường Lay', url: '/bai-viet.html?id=1' },
  url: '/elements/ward-article.html?state=full',
  tags: ['cử tri', 'tiếp công dân', 'một cửa'],
  views: 1621,
  image: picture('pho-toi', 'Phố nhỏ lên đèn bên hồ, núi xanh thẫm phía sau', 'phố lên đèn buổi tối.'),
  recordings: [{ src: '/seed/music/chuong-som.mp3', type: 'audio/mpeg', voice: 'Bản nhạc minh họa' }],
  attachments: [
    {
      name: 'Lịch tiếp công dân tháng 3.pdf',
      url: '/seed/files/lich-tiep-cong-dan.pdf',
      bytes: 31_870,
      type: 'application/pdf',
    },
    {
      name: 'Bến thuyền lúc bình minh.jpg',
      url: '/seed/pictures/long-ho-binh-minh-960.jpg',
      bytes: 86_000,
      type: 'image/jpeg',
    },
    { name: 'Ranh giới phường.geojson', url: '/seed/muong-lay.geojson', bytes: 45_095 },
  ],
  html: `<p>Dữ liệu minh họa. Bài này không nói về việc có thật; nó chỉ cho thấy các phần của một bài viết trông ra sao.</p>
<h2>Nơi tiếp nhận giấy tờ</h2>
<p>Bộ phận Một cửa nhận giấy tờ các ngày trong tuần. Người đi thay cần mang theo giấy ủy quyền. <strong>Không thu tiền</strong> ở bước nộp giấy; biên nhận ghi rõ ngày trả kết quả.</p>
${figure('nha-san', 'Hai ngôi nhà sàn lên đèn bên hồ', 'nhà sàn bên hồ lúc lên đèn.')}
<h3>Giấy tờ cần mang</h3>
<ul><li>Căn cước của người nộp.</li><li>Đơn theo mẫu của Bộ phận Một cửa.</li><li>Bản chính để đối chiếu.</li></ul>
<h3>Khi nào có kết quả</h3>
<p>Trong ngày với việc đơn giản, trong năm ngày làm việc với việc cần xác minh.</p>
<h2>Số liệu các khu dân cư</h2>
<table><caption>Các khu dân cư, số liệu minh họa</caption><thead>${line(columns, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table>
<h2>Xem và nghe</h2>
<p>Phim từ nơi khác chỉ được tải khi người đọc bấm xem:</p>
<iframe width="560" height="315" src="https://www.youtube.com/embed/aqz-KE-bpKQ" title="Big Buck Bunny"></iframe>
<p><a href="https://vimeo.com/1084537">Một phim ngắn trên Vimeo</a></p>
<p>Âm thanh phát ngay trong bài:</p>
<audio controls src="/seed/music/sao-tren-song.mp3"></audio>
<h2>Hình không tải được</h2>
<p>Chỗ của hình vẫn còn, cùng lời của nó:</p>
<figure><img src="/seed/pictures/khong-co.jpg" width="960" height="320" alt="Bản đồ các điểm bỏ phiếu"><figcaption>Hình này không có trên máy chủ.</figcaption></figure>
<blockquote><p>Thấy sai thì báo, chưa rõ thì hỏi.</p></blockquote>`,
};

export const bareArticle: Article = {
  id: 'thieu',
  title: '',
  publishedAt: '2026-03-01T00:00:00+07:00',
  html: '<p>Bài này không có tên, không có tóm tắt, chỉ biết ngày đăng. Dữ liệu minh họa.</p>',
};
