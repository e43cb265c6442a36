import type { Article } from 'ward-widgets/adapter';
import { figure, picture } from '../picture.js';

export const notices: readonly Article[] = [
  {
    id: '4',
    title: 'Các khu dân cư thuộc đơn vị bầu cử số 1, bầu cử đại biểu HĐND phường nhiệm kỳ 2026–2031',
    summary: 'Đơn vị bầu cử số 1 gồm sáu khu dân cư. Bà con tìm tên nơi mình ở trong danh sách dưới đây.',
    publishedAt: '2026-02-03T08:00:00+07:00',
    category: 'Thông báo',
    author: 'Ban biên tập (minh họa)',
    source: { name: 'Viết lại theo thông báo của phường Mường Lay, năm 2026' },
    url: '/bai-viet.html?id=4',
    tags: ['bầu cử', 'HĐND', 'nhiệm kỳ 2026–2031', 'khu dân cư'],
    views: 1562,
    image: picture(
      'pho-toi',
      'Con phố ven hồ lên đèn lúc hoàng hôn, nhìn từ trên cao',
      'một khu dân cư ven hồ nhìn từ trên cao.',
    ),
    html: `<p>Để bà con tiện theo dõi, Ban biên tập (minh họa) đăng lại danh sách các khu dân cư thuộc đơn vị bầu cử số 1, bầu cử đại biểu HĐND phường Mường Lay nhiệm kỳ 2026–2031.</p>
<h2>Đơn vị bầu cử số 1</h2>
<ol>
<li>Chi Luông 1</li>
<li>Chi Luông 2</li>
<li>Nghé Toong</li>
<li>Bản Đớ</li>
<li>Bản Xá</li>
<li>Tổ dân phố 3</li>
</ol>
<h2>Bà con cần làm gì</h2>
<p>Xem danh sách cử tri niêm yết tại nhà văn hóa hoặc điểm sinh hoạt của bản, tổ dân phố nơi mình ở. Kiểm tra họ tên, ngày sinh và nơi ở đã đúng chưa.</p>
<p>Nếu thấy sai hoặc thiếu, báo ngay cho trưởng bản, tổ trưởng tổ dân phố. Người đi làm xa hãy nhờ người nhà xem giúp.</p>
<p>Danh sách của các đơn vị bầu cử khác được niêm yết tại nơi ở. Nếu trang này và bản niêm yết có chỗ khác nhau, xin theo bản niêm yết.</p>
<p><em>Dữ liệu minh họa: bài chỉ nêu tên các khu dân cư đã có trong thông báo, không nêu số liệu khác.</em></p>`,
  },
  {
    id: '6',
    title: 'Mùa khô, đi lại trên lòng hồ: ba điều cần nhớ trước khi rời bến',
    summary:
      'Mực nước hồ thay đổi trong mùa khô, bãi và luồng không còn như tháng trước. Vài điều nhắc nhau để chuyến nào đi cũng về bình an.',
    publishedAt: '2025-12-10T09:20:00+07:00',
    category: 'Thông báo',
    author: 'Ban biên tập (minh họa)',
    url: '/bai-viet.html?id=6',
    tags: ['an toàn', 'lòng hồ', 'mùa khô', 'áo phao'],
    views: 987,
    image: picture(
      'long-ho-binh-minh',
      'Mặt trời mọc ở khe núi, rải một vệt vàng trên lòng hồ, ba chiếc thuyền chèo lặng lẽ',
      'thuyền trên lòng hồ buổi sớm.',
    ),
    html: `<p>Từ cuối năm đến đầu mùa mưa, nước hồ có ngày lên, ngày xuống. Chỗ hôm trước thuyền đi được, hôm sau có thể đã cạn; gốc cây, bãi đá nằm sát dưới mặt nước mà mắt không thấy.</p>
<blockquote>
<p>Mặc áo phao trước khi bước xuống thuyền. Chở đúng số người cho phép. Thấy lạ luồng, thấy trời tối, thấy gió thì vào bờ.</p>
</blockquote>
<h2>Trước khi đi</h2>
<ul>
<li>Kiểm tra máy, mái chèo, dây neo; mang theo gàu tát nước và đèn.</li>
<li>Mỗi người một áo phao vừa cỡ, trẻ em mặc áo phao của trẻ em.</li>
<li>Báo cho người nhà biết đi đâu, mấy giờ về.</li>
</ul>
<h2>Trên mặt nước</h2>
<p>Đi chậm ở nơi nước đục hoặc gần bãi. Sương dày thì đợi sương tan. Không đứng trên mạn thuyền, không đổi chỗ ngồi khi thuyền đang chạy.</p>
${figure(
  'cau-trong-suong',
  'Cây cầu nhiều nhịp bắc qua thung lũng đầy sương, vách núi xanh và chân trời vàng nhạt phía sau',
  'sương sớm phủ kín lòng hồ dưới chân cầu.',
)}
<h2>Ở bờ</h2>
<p>Bờ mới lộ ra thường là bùn mềm. Không để trẻ nhỏ chơi một mình gần mép nước. Không chăn thả gia súc và không dựng lều ở bãi thấp, vì nước có thể lên lại trong đêm.</p>
<p>Khi thấy người gặp nạn, hãy hô gọi người đến giúp, đưa sào, dây hoặc vật nổi cho người dưới nước. Chưa học cứu đuối thì đừng nhảy xuống, dù biết bơi.</p>
<p><em>Đây là lời nhắc chung, dùng làm dữ liệu minh họa. Khi có thông báo chính thức về mực nước, bà con làm theo thông báo.</em></p>`,
  },
];
