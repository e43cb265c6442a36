<?php
// Installs WordPress and plants what the tests read: `php plant.php <folder> <host:port> <sound>`. Prints the ids as JSON.
[, $folder, $host, $sound] = $argv;
define('WP_INSTALLING', true);
$_SERVER += ['HTTP_HOST' => $host, 'REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1'];
require "$folder/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/image.php';
require_once ABSPATH . 'wp-admin/includes/media.php';
wp_install('Phường Mẫu & bà con', 'bientap', 'bientap@example.invalid', true, '', 'not-a-secret', 'vi');
wp_delete_post(1, true);
wp_delete_post(2, true);
update_option('blogdescription', 'Dữ liệu minh họa');
update_option('timezone_string', 'Asia/Ho_Chi_Minh');
update_option('comment_moderation', '1');
update_option('permalink_structure', '/%postname%/');
$wp_rewrite->init();
flush_rewrite_rules(false);
wp_update_user(['ID' => 1, 'display_name' => 'Ban biên tập']);

$news = wp_insert_term('Tin tức & Sự kiện', 'category')['term_id'];
$notices = wp_insert_term('Thông báo', 'category')['term_id'];

function post(string $title, string $date, int $category, array $more = []): int
{
    return wp_insert_post($more + [
        'post_title' => $title,
        'post_content' => "<p>Nội dung của bài “{$title}”.</p>",
        'post_status' => 'publish',
        'post_date' => $date,
        'post_category' => [$category],
        'post_author' => 1,
    ]);
}

function attach(string $name, string $type, string $bytes, int $post, string $title): int
{
    $file = wp_upload_bits($name, null, $bytes)['file'];
    $row = ['post_mime_type' => $type, 'post_title' => $title, 'post_status' => 'inherit'];
    $id = wp_insert_attachment($row, $file, $post);
    wp_update_attachment_metadata($id, wp_generate_attachment_metadata($id, $file));
    return $id;
}

function picture(int $post, string $name, int $red, string $alt, string $caption): int
{
    $image = imagecreatetruecolor(1600, 900);
    imagefill($image, 0, 0, imagecolorallocate($image, $red, 120, 60));
    ob_start();
    imagejpeg($image, null, 60);
    $id = attach($name, 'image/jpeg', ob_get_clean(), $post, $name);
    update_post_meta($id, '_wp_attachment_image_alt', $alt);
    wp_update_post(['ID' => $id, 'post_excerpt' => $caption]);
    return $id;
}

function comment(int $post, string $name, string $text, string $at, int $parent = 0, $state = 1): int
{
    return wp_insert_comment([
        'comment_post_ID' => $post,
        'comment_author' => $name,
        'comment_author_email' => 'ban-doc@example.invalid',
        'comment_content' => $text,
        'comment_parent' => $parent,
        'comment_approved' => $state,
        'comment_date' => $at,
        'comment_date_gmt' => get_gmt_from_date($at),
    ]);
}

for ($day = 1; $day <= 23; $day++) {
    post(sprintf('Tin ngày %02d/01', $day), sprintf('2026-01-%02d 08:30:00', $day), $news);
}
$article = post('Hội nghị "Đoàn kết" & phát triển -- phường Mẫu...', '2026-01-12 15:04:05', $news, [
    'post_content' => '<p>Sáng nay, <strong>bà con</strong> dự hội nghị.</p><p>Đường phố sạch &amp; đẹp.</p>',
    'post_excerpt' => 'Bà con dự hội nghị & bàn việc chung.',
    'tags_input' => ['Đoàn kết', 'Hội nghị'],
]);
$closed = post('Thông báo không nhận bình luận', '2026-01-05 07:00:00', $notices, ['comment_status' => 'closed']);
$draft = post('Bài chưa đăng', '2026-01-06 07:00:00', $notices, ['post_status' => 'draft']);
$photos = [
    picture($article, 'hoi-truong.jpg', 200, 'Hội trường & bà con', 'Hội trường sáng nay'),
    picture($article, 'van-nghe.jpg', 120, 'Tiết mục văn nghệ', ''),
    picture($article, 'trao-qua.jpg', 40, '', 'Trao quà cho “gia đình tiêu biểu”'),
];
set_post_thumbnail($article, $photos[0]);
attach('tieng-sao.wav', 'audio/wav', file_get_contents($sound), 0, 'Tiếng sáo');
$track = attach('dieu-xoe.wav', 'audio/wav', file_get_contents($sound), 0, 'Điệu xòe & tiếng khèn');

$first = comment($article, 'Cô Hạnh', "Tôi sẽ đến.\nCả nhà tôi nữa.\n\nCảm ơn phường.", '2026-01-13 09:00:00');
$typed = comment($article, 'Anh Páo &amp; chị Mỷ', 'Viết &lt;b&gt;&amp;amp; thì hiện đúng như vậy', '2026-01-13 10:00:00');
$reply = comment($article, 'Bác Thào', 'Hẹn gặp cô.', '2026-01-13 11:00:00', $first);
$deep = comment($article, 'Cô Hạnh', 'Vâng ạ.', '2026-01-13 12:00:00', $reply);
comment($article, 'Bác Thào', 'Tôi đến sớm.', '2026-01-13 11:30:00', $first);
comment($article, 'Người lạ', 'Chờ duyệt', '2026-01-13 13:00:00', 0, 0);
for ($number = 1; $number <= 12; $number++) {
    comment($article, "Bạn đọc $number", "Ý kiến số $number", sprintf('2026-01-14 08:%02d:00', $number));
}
wp_update_comment_count_now($article);
echo json_encode(compact('article', 'closed', 'draft', 'news', 'photos', 'track', 'first', 'typed', 'reply', 'deep'));
