import type { Article } from 'ward-widgets/adapter';
import { figure, picture } from '../picture.js';

/** The conference of 20 January 2026, told anew from the facts of the ward's own report. */
export const conference: Article = {
  id: '1',
  title: 'Mặt trận Tổ quốc phường Mường Lay: nhìn lại năm 2025, bàn việc năm 2026',
  summary:
    'Sáng 20/01/2026, Ủy ban MTTQ Việt Nam phường cùng các tổ chức chính trị – xã hội họp mặt để đánh giá một năm làm việc và thống nhất những phần việc của năm mới.',
  publishedAt: '2026-01-20T15:40:00+07:00',
  updatedAt: '2026-01-21T08:05:00+07:00',
  category: 'Tin hoạt động',
  author: 'Ban biên tập (minh họa)',
  source: { name: 'Viết lại theo tin của Trang thông tin điện tử tổng hợp Phường Mường Lay' },
  url: '/bai-viet.html?id=1',
  tags: ['Mặt trận Tổ quốc', 'hội nghị tổng kết', 'đại đoàn kết', 'an sinh xã hội'],
  views: 2318,
  image: picture(
    'hoi-nghi',
    'Hội trường gỗ nhìn từ phía sau hàng ghế đại biểu; sau bàn chủ tọa là dãy cửa kính mở ra núi xanh trong nắng sớm',
    'một buổi hội nghị ở hội trường phường.',
  ),
  html: `<p>Sáng 20/01/2026, tại phường Mường Lay, những người làm công tác Mặt trận và đoàn thể ngồi lại bên nhau để trả lời hai câu hỏi: năm 2025 đã làm được gì cho bà con, và năm 2026 sẽ làm gì tốt hơn.</p>
<p>Hội nghị do Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam phường tổ chức. Đồng chí Bùi Hải Bình – Bí thư Đảng ủy, Chủ tịch HĐND phường đến dự. Cùng dự có các đồng chí trong Thường trực Đảng ủy, Thường trực HĐND, lãnh đạo UBND phường và đại diện các cơ quan, đơn vị có liên quan.</p>
<h2>Một năm bám việc, gần dân</h2>
<p>Nhìn lại năm đầu tiên của phường mới, điều được nhắc đến trước hết là tấm lòng sẻ chia. Khi thiên tai gây thiệt hại ở trong tỉnh và ở các tỉnh bạn, Mặt trận và các đoàn thể đã đứng ra vận động; số tiền và hiện vật bà con đóng góp lên tới hàng trăm triệu đồng.</p>
<p>Cùng với đó là những việc lâu dài: góp sức xóa nhà tạm, nhà dột nát; cùng hộ nghèo đi tiếp con đường thoát nghèo bền vững; chăm lo kịp thời cho gia đình chính sách, hộ nghèo và người gặp hoàn cảnh khó khăn. Cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh” trở thành nơi các phong trào thi đua gặp nhau, được bà con ở khắp các bản, tổ dân phố hưởng ứng.</p>
${figure(
  'nha-san',
  'Hai ngôi nhà sàn mái dốc lên đèn bên mặt hồ phẳng lặng, một người chèo thuyền trở về lúc chạng vạng',
  'nhà sàn bên hồ lúc lên đèn.',
)}
<p>Tiếng nói của cử tri được đưa đến nơi cần đến. Qua các cuộc tiếp xúc cử tri, qua giám sát và phản biện xã hội, Mặt trận đã góp phần giữ gìn quyền và lợi ích chính đáng của người dân. Các tổ chức chính trị – xã hội đổi mới cách làm, dành nhiều thời gian hơn cho cơ sở, nhờ vậy khối đại đoàn kết các dân tộc thêm bền chặt.</p>
<h2>Nói thẳng chỗ còn vướng</h2>
<p>Ở phần thảo luận, các đại biểu không chỉ đánh giá kết quả. Những mặt còn tồn tại, hạn chế cũng được chỉ ra, kèm theo nhiều đề xuất để hoạt động của Mặt trận và các đoàn thể có chất lượng, hiệu quả hơn trong thời gian tới.</p>
<h2>Năm việc lớn của năm 2026</h2>
<ul>
<li>Đổi mới nội dung và cách thức hoạt động, hướng về bản, tổ dân phố.</li>
<li>Làm tốt công tác tuyên truyền, giáo dục chính trị, tư tưởng.</li>
<li>Tập hợp, vận động mọi tầng lớp Nhân dân; gắn phong trào thi đua yêu nước với phát triển kinh tế – xã hội và giữ vững quốc phòng – an ninh.</li>
<li>Nâng chất lượng giám sát và phản biện xã hội.</li>
<li>Tham gia xây dựng Đảng, xây dựng chính quyền trong sạch, vững mạnh.</li>
</ul>
<p>Việc của năm mới đã rõ; phần còn lại là đến từng nhà, nghe từng người và làm cho trọn.</p>
<p><em>Bài viết được Ban biên tập (minh họa) viết lại từ tin đã đăng của phường. Hình trong bài là tranh vẽ, không phải ảnh chụp tại hội nghị.</em></p>`,
};
