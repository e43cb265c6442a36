import type { Article } from 'ward-widgets/adapter';
import { figure, picture } from '../picture.js';

export const seasons: readonly Article[] = [
  {
    id: '5',
    title: 'Hoa ban sắp nở: năm cánh trắng báo tin mùa xuân về',
    summary: 'Cuối tháng hai, những cành trơ lá bắt đầu có nụ. Ít ngày nữa thôi, sườn núi sẽ trắng.',
    publishedAt: '2026-02-24T06:50:00+07:00',
    category: 'Du lịch',
    author: 'Ban biên tập (minh họa)',
    url: '/bai-viet.html?id=5',
    tags: ['hoa ban', 'mùa xuân', 'Điện Biên'],
    views: 3390,
    image: picture(
      'hoa-ban',
      'Cành hoa ban nở trắng hồng trước mặt, xa là sườn đồi phủ hoa và dòng sông uốn quanh chân núi',
      'hoa ban nở trên sườn núi ven sông.',
    ),
    html: `<p>Cây ban thay áo rất nhanh. Tuần trước cành còn khẳng khiu, tuần này nụ đã chúm, và chỉ cần vài ngày nắng ấm là cả sườn núi sáng lên.</p>
<p>Hoa ban có năm cánh mỏng, trắng hoặc phớt hồng, cánh giữa thường có vệt tím như ai vẽ bằng bút lông. Năm nhị dài cong lên. Lá ban xẻ đôi ở đầu, trông như dấu móng nhỏ in trên đất ẩm; nhìn lá là nhận ra cây, dù chưa có hoa.</p>
<h2>Khi nào đi thì đẹp</h2>
<p>Thường hoa nở rộ vào tháng ba. Nơi thấp, nhiều nắng nở trước; lên cao nở sau. Năm rét muộn, hoa cũng muộn theo. Sáng sớm, sương vừa tan, ánh nắng xiên qua cánh hoa là lúc đáng đợi nhất.</p>
${figure(
  'ba-song',
  'Ba dòng sông gặp nhau giữa các dãy núi trong nắng sớm',
  'con đường ngắm hoa men theo những dòng sông.',
)}
<h2>Ngắm sao cho hoa còn</h2>
<ul>
<li>Không bẻ cành. Bẻ một cành hôm nay là mất một chùm hoa sang năm.</li>
<li>Không trèo lên cây, không giẫm lên nương của bà con.</li>
<li>Mang rác về; ven suối càng phải giữ.</li>
</ul>
<p>Hoa ban là hoa của Điện Biên. Dấu hiệu năm cánh của trang này cũng lấy từ hoa ban, vẽ lại cho giản dị.</p>
<p>Nếu bạn ở xa chưa về kịp mùa hoa, xin tạm ngắm bức tranh đầu bài.</p>`,
  },
  {
    id: '10',
    title: 'Lúa chín trên bậc thang',
    summary: 'Tháng chín, mỗi bậc ruộng chín một màu. Người gặt đi từ bậc thấp lên bậc cao, mùa vàng cũng đi theo.',
    publishedAt: '2025-09-27T16:30:00+07:00',
    category: 'Du lịch',
    author: 'Ban biên tập (minh họa)',
    url: '/bai-viet.html?id=10',
    tags: ['ruộng bậc thang', 'mùa lúa chín', 'vùng cao'],
    views: 2641,
    image: picture(
      'ruong-bac-thang',
      'Ruộng bậc thang lúa chín vàng uốn theo sườn núi, vài lều nương nhỏ và người gặt xa xa',
      'ruộng bậc thang mùa lúa chín.',
    ),
    html: `<p>Ruộng bậc thang không chín cùng một ngày. Bậc thấp ấm hơn, lúa ngả vàng trước; lên cao lạnh hơn, lúa chín sau. Vì thế đứng một chỗ mà thấy đủ màu, từ xanh non đến vàng đậm.</p>
<p>Bờ ruộng uốn theo sườn núi chứ không cắt qua nó. Nước từ khe chảy vào bậc trên cùng, đầy thì tràn xuống bậc dưới, cứ thế xuống đến suối. Người làm ruộng đọc được đường nước ấy bằng mắt và bằng cái cuốc.</p>
<h2>Ngày gặt</h2>
<p>Ngày gặt bắt đầu từ lúc sương tan. Nhà này đổi công cho nhà kia, hôm nay gặt ở đây thì ngày mai sang bên ấy. Lúa đập ngay tại ruộng, rơm trải ra phơi, trẻ con lăn trên rơm.</p>
${figure(
  'cho-phien',
  'Phiên chợ sớm với hai dãy sạp mái vải nhiều màu, người mua nhìn từ phía sau',
  'gạo mới theo chân người xuống chợ.',
)}
<p>Gạo mới nấu bữa đầu tiên thường để mời khách. Nếu có dịp đi qua đúng bữa ấy, bạn đừng từ chối.</p>
<p>Muốn xem ruộng chín, nên đi vào sáng sớm hoặc cuối chiều, khi nắng xiên làm nổi từng bậc. Đi trên bờ ruộng, nhường đường cho người gánh lúa.</p>`,
  },
];
