import type { Article } from 'ward-widgets/adapter';
import { figure, picture } from '../picture.js';

export const history: readonly Article[] = [
  {
    id: '2',
    title: 'Nơi ba dòng nước gặp nhau',
    summary:
      'Sông Đà, Nậm Na và Nậm Lay hợp lại dưới chân núi; bên ngã ba ấy, một thị xã ra đời, đổi tên, dời nhà lên cao và nay là phường Mường Lay.',
    publishedAt: '2025-10-08T07:30:00+07:00',
    category: 'Lịch sử – Văn hóa',
    author: 'Ban biên tập (minh họa)',
    url: '/bai-viet.html?id=2',
    tags: ['lịch sử', 'sông Đà', 'Nậm Na', 'Nậm Lay'],
    views: 4126,
    image: picture(
      'ba-song',
      'Ba dòng sông xanh ngọc gặp nhau giữa các dãy núi, nắng sớm vàng phủ sườn đồi, vài chiếc thuyền để lại vệt sóng',
      'ba dòng sông gặp nhau, nhìn từ trên đèo.',
    ),
    html: `<p>Đứng trên cao nhìn xuống, người ta thấy ba dải nước tìm đến nhau: sông Đà rộng và xanh, Nậm Na trôi bên vách núi, Nậm Lay len qua thung lũng. Chỗ gặp nhau ấy là Mường Lay.</p>
<p>Nước gặp nhau thì người cũng gặp nhau. Bến sông là nơi thuyền ghé, hàng xuống, tin đi. Một vùng đất như thế có chợ, có phố, rồi có thị xã.</p>
<h2>Những mốc thời gian</h2>
<table>
<caption>Từ thị xã Lai Châu đến phường Mường Lay</caption>
<thead><tr><th scope="col">Thời gian</th><th scope="col">Sự kiện</th></tr></thead>
<tbody>
<tr><td>08/10/1971</td><td>Thành lập thị xã Lai Châu</td></tr>
<tr><td>02/3/2005</td><td>Thị xã mang tên mới: thị xã Mường Lay</td></tr>
<tr><td>16/6/2025</td><td>Nghị quyết 1661/NQ-UBTVQH15 về sắp xếp các đơn vị hành chính cấp xã của tỉnh Điện Biên</td></tr>
<tr><td>01/7/2025</td><td>Phường Mường Lay đi vào hoạt động</td></tr>
</tbody>
</table>
<h2>Nước lên, phố dời</h2>
<p>Khi hồ thủy điện Sơn La tích nước, phần đất thấp ven sông nằm lại dưới lòng hồ. Phố xá dời lên cao, bản cũ thành bến mới. Ai từng ở phố cũ hẳn còn nhớ đường ra bến; hôm nay con đường ấy là mặt nước, và trên mặt nước ấy thuyền vẫn đi.</p>
${figure(
  'long-ho-binh-minh',
  'Mặt trời mọc ở khe núi, rải một vệt vàng trên lòng hồ, ba chiếc thuyền chèo lặng lẽ',
  'lòng hồ lúc mặt trời mọc.',
)}
<p>Điều không dời đi được là cách sống. Nếp nhà sàn, vòng xòe, phiên chợ sớm theo người lên chỗ ở mới. Nhà cất lại, mái vẫn dốc, bếp vẫn đỏ, cửa vẫn mở ra phía sông.</p>
<p>Một vùng đất có thể đổi tên, đổi địa giới, đổi cả bờ nước. Ba dòng sông thì vẫn hẹn nhau ở đúng chỗ ấy.</p>`,
  },
  {
    id: '9',
    title: 'Vòng xòe: nắm tay nhau là vào cuộc',
    summary:
      'Không cần tập trước, không phân già trẻ, chủ hay khách. Chỉ cần một bàn tay đưa ra và một bàn tay nắm lấy.',
    publishedAt: '2025-11-18T19:15:00+07:00',
    category: 'Lịch sử – Văn hóa',
    author: 'Ban biên tập (minh họa)',
    url: '/bai-viet.html?id=9',
    tags: ['xòe', 'văn hóa Thái', 'lễ hội'],
    views: 1874,
    image: picture(
      'vong-xoe',
      'Đêm trăng, một vòng người nắm tay nhau quanh đống lửa lớn, tàn lửa bay lên, xa là những nếp nhà sàn sáng đèn',
      'vòng xòe quanh đống lửa đêm hội.',
    ),
    html: `<p>Trống vừa điểm, một vài người bước ra sân. Rồi thêm vài người nữa. Chưa hết một hồi trống, khoảng sân đã kín một vòng tay.</p>
<p>Xòe của người Thái không phải là điệu múa để ngồi xem. Ai đến cũng có chỗ: người biết dắt người chưa biết, người già đi trước giữ nhịp, trẻ nhỏ đứng giữa hai bàn tay lớn. Bước chân giản dị, tiến rồi lùi, mắt nhìn vào giữa vòng, nơi có lửa.</p>
<h2>Vì sao lại là vòng tròn</h2>
<p>Trong vòng tròn không có hàng đầu, cũng không có hàng cuối. Ai cũng thấy mặt mọi người, và khoảng cách từ mỗi người đến ngọn lửa là như nhau. Có lẽ vì thế mà sau một vòng xòe, người lạ thành quen.</p>
${figure(
  'pho-toi',
  'Con phố ven hồ lên đèn lúc hoàng hôn, những mái nhà dốc nối nhau, đèn đường in xuống mặt nước',
  'phố ven hồ khi lên đèn.',
)}
<h2>Nếu bạn là khách</h2>
<ul>
<li>Cứ bước vào khi vòng còn rộng, ở bất cứ chỗ nào có hai bàn tay.</li>
<li>Nắm tay vừa đủ, nhìn chân người bên cạnh một hai nhịp là theo được.</li>
<li>Muốn nghỉ thì nối hai bàn tay bên cạnh lại với nhau rồi lùi ra, để vòng không bị đứt.</li>
</ul>
<p>Đêm về khuya, lửa thấp dần, vòng người lại càng khít. Khi tiếng trống dừng, người ta còn đứng nắm tay thêm một lúc nữa.</p>`,
  },
];
