import type { Article } from 'ward-widgets/adapter';
import { figure, picture } from '../picture.js';

export const newWard: Article = {
  id: '3',
  title: 'Bốn đơn vị về một mái nhà: phường Mường Lay đi vào hoạt động',
  summary:
    'Từ ngày 01/7/2025, phường Sông Đà, phường Na Lay, xã Lay Nưa và xã Sá Tổng hợp thành phường Mường Lay, rộng 222,65 km², mã đơn vị hành chính 03151.',
  publishedAt: '2025-07-01T10:00:00+07:00',
  category: 'Tin hoạt động',
  author: 'Ban biên tập (minh họa)',
  source: { name: 'Theo Nghị quyết 1661/NQ-UBTVQH15 ngày 16/6/2025' },
  url: '/bai-viet.html?id=3',
  tags: ['phường Mường Lay', 'sắp xếp đơn vị hành chính', 'Nghị quyết 1661'],
  views: 6740,
  image: picture(
    'cau-trong-suong',
    'Cây cầu nhiều nhịp bắc qua thung lũng đầy sương, vách núi xanh và chân trời vàng nhạt phía sau',
    'cây cầu nối hai bờ trong sương sớm.',
  ),
  html: `<p>Hôm nay, 01/7/2025, phường Mường Lay chính thức làm việc. Bốn đơn vị cũ – phường Sông Đà, phường Na Lay, xã Lay Nưa và xã Sá Tổng – từ nay có chung một tên, một bộ máy, một trang thông tin.</p>
<p>Việc sắp xếp thực hiện theo Nghị quyết 1661/NQ-UBTVQH15 ngày 16/6/2025 của Ủy ban Thường vụ Quốc hội. Sau sắp xếp, tỉnh Điện Biên có 45 đơn vị hành chính cấp xã, gồm 42 xã và 3 phường; Mường Lay là một trong ba phường ấy.</p>
<h2>Phường mới rộng đến đâu</h2>
<p>Phường có diện tích 222,65 km², mã đơn vị hành chính 03151, giáp bảy xã của hai tỉnh.</p>
<table>
<caption>Các xã giáp ranh với phường Mường Lay</caption>
<thead><tr><th scope="col">Tỉnh</th><th scope="col">Xã</th></tr></thead>
<tbody>
<tr><td>Điện Biên</td><td>Mường Tùng, Pa Ham, Sín Chải, Sính Phình</td></tr>
<tr><td>Lai Châu</td><td>Nậm Hàng, Lê Lợi, Tủa Sín Chải</td></tr>
</tbody>
</table>
${figure(
  'ba-song',
  'Ba dòng sông xanh ngọc gặp nhau giữa các dãy núi trong nắng sớm',
  'toàn cảnh ngã ba sông giữa núi.',
)}
<h2>Tên mới trong địa chỉ</h2>
<p>Khi khai địa chỉ mới, ghi theo thứ tự: tên bản hoặc tổ dân phố, phường Mường Lay, tỉnh Điện Biên.</p>
<p>Đường đến phường có thể xa hơn trước, nhưng nhiều việc nay làm được trên mạng. Trang này sẽ lần lượt hướng dẫn từng việc, viết ngắn, dễ hiểu.</p>
<p><em>Dữ liệu minh họa: việc giấy tờ, xin hỏi bộ phận một cửa của phường.</em></p>`,
};
