import type { Article } from 'ward-widgets/adapter';
import { picture } from '../picture.js';

export const services: readonly Article[] = [
  {
    id: '7',
    title: 'Góp ý ngay dưới bài viết: gửi thế nào, ai đọc, bao giờ thấy',
    summary: 'Hướng dẫn gửi bình luận, báo nội dung chưa đúng và xin gỡ ý kiến của mình trên trang minh họa này.',
    publishedAt: '2025-08-15T14:00:00+07:00',
    category: 'Cải cách hành chính',
    author: 'Ban biên tập (minh họa)',
    url: '/bai-viet.html?id=7',
    tags: ['bình luận', 'hướng dẫn', 'góp ý'],
    views: 1219,
    image: picture(
      'cho-phien',
      'Phiên chợ sớm: hai dãy sạp mái vải nhiều màu, người mua nhìn từ phía sau đi về phía mặt trời',
      'phiên chợ sớm, nơi người ta hỏi nhau đủ chuyện.',
    ),
    html: `<p>Mỗi bài viết trên trang đều có chỗ để bà con góp lời. Dưới đây là cách gửi, và những gì diễn ra sau khi bấm nút.</p>
<h2>Gửi trong bốn bước</h2>
<ol>
<li>Kéo xuống cuối bài, đến phần “Bình luận”.</li>
<li>Ghi họ và tên, hoặc tên thường gọi. Không cần địa chỉ thư điện tử.</li>
<li>Viết ý kiến bằng tiếng Việt có dấu, lời lẽ lịch sự. Nếu mạng đứt giữa chừng, những gì đã viết vẫn được giữ trên máy.</li>
<li>Nhập mã xác thực nếu được hỏi, rồi bấm “Gửi bình luận”.</li>
</ol>
<h2>Sau đó</h2>
<p>Ý kiến được người kiểm duyệt đọc trước khi hiện lên. Trong lúc chờ, riêng người gửi vẫn nhìn thấy ý kiến của mình với dòng “Chờ kiểm duyệt”.</p>
<p>Câu hỏi về công việc của phường sẽ được Ban biên tập trả lời, mang nhãn “Trả lời chính thức”. Người mạo tên Ban biên tập thì không có nhãn ấy.</p>
<h2>Không nhìn rõ mã xác thực?</h2>
<p>Bấm “Nghe mã xác thực” để nghe từng ký tự, hoặc bấm “Dùng câu hỏi thay cho hình”. Nhập sai cũng không mất những gì đã viết.</p>
<h2>Muốn gỡ ý kiến của mình</h2>
<p>Bấm “Xóa bình luận” ngay dưới ý kiến, trên chính thiết bị đã gửi. Thấy ý kiến của người khác không phù hợp, bấm “Báo vi phạm”.</p>
<p>Xin đừng ghi số điện thoại, số căn cước hay chuyện riêng của người khác vào phần bình luận: đó là nơi ai cũng đọc được.</p>`,
  },
  {
    id: '8',
    title: 'Nộp hồ sơ ở nhà: làm quen với Cổng Dịch vụ công quốc gia',
    summary:
      'Chuẩn bị gì, đăng nhập ra sao, theo dõi hồ sơ ở đâu. Viết cho người dùng lần đầu và cho người làm giúp cha mẹ.',
    publishedAt: '2025-10-22T08:45:00+07:00',
    category: 'Cải cách hành chính',
    author: 'Ban biên tập (minh họa)',
    source: { name: 'Cổng Dịch vụ công quốc gia', url: 'https://dichvucong.gov.vn' },
    url: '/bai-viet.html?id=8',
    tags: ['dịch vụ công', 'nộp hồ sơ trực tuyến', 'hướng dẫn'],
    views: 2055,
    image: picture(
      'truong-tren-doi',
      'Ngôi trường hai tầng mái đỏ trên đồi cỏ, học sinh đeo cặp đi lên con đường dốc trong nắng sớm',
      'đường lên trường buổi sớm, việc giấy tờ đã xong ngay ở nhà.',
    ),
    html: `<p>Nhiều thủ tục nay nộp được trên mạng, đỡ một chuyến đi. Khó nhất là lần đầu; lần sau sẽ quen tay.</p>
<h2>Chuẩn bị</h2>
<ul>
<li>Điện thoại hoặc máy tính có mạng.</li>
<li>Tài khoản định danh điện tử VNeID.</li>
<li>Ảnh chụp rõ bốn góc các giấy tờ cần nộp, mỗi giấy tờ một tệp.</li>
</ul>
<h2>Các bước</h2>
<ol>
<li>Mở <a href="https://dichvucong.gov.vn">dichvucong.gov.vn</a>, chọn đăng nhập bằng VNeID.</li>
<li>Gõ tên việc cần làm vào ô tìm kiếm, ví dụ “đăng ký khai sinh”.</li>
<li>Chọn nơi nhận hồ sơ: tỉnh Điện Biên, phường Mường Lay.</li>
<li>Điền tờ khai, tải ảnh giấy tờ lên, xem lại rồi nộp.</li>
<li>Ghi lại mã hồ sơ. Mã ấy dùng để xem hồ sơ đang ở bước nào.</li>
</ol>
<h2>Coi chừng kẻ gian</h2>
<p>Cán bộ không hỏi mật khẩu, không hỏi mã OTP qua điện thoại. Địa chỉ thật kết thúc bằng <code>.gov.vn</code>. Đừng bấm vào đường dẫn lạ trong tin nhắn.</p>
<p>Không quen làm một mình? Nhờ con cháu, hoặc đến bộ phận một cửa của phường để được hướng dẫn. Hồ sơ giấy vẫn được nhận như trước.</p>
<p><em>Bài hướng dẫn chung, dùng làm dữ liệu minh họa; tên bước trên cổng thật có thể thay đổi.</em></p>`,
  },
];
