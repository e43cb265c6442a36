export const music = {
  'music.title': 'Thư viện nhạc',
  'music.play': 'Phát',
  'music.pause': 'Tạm dừng',
  'music.prev': 'Bài trước',
  'music.next': 'Bài tiếp theo',
  'music.mute': 'Tắt tiếng',
  'music.unmute': 'Bật âm thanh',
  'music.progress': 'Tiến trình',
  'music.list': 'Danh sách phát',
  'music.now': 'Đang phát: {t}',
  'music.error': 'Không phát được tệp âm thanh này.',
  'music.empty': 'Chưa có bài nhạc nào.',
  // ours
  'music.player': 'Trình phát nhạc',
  'music.position': '{t} trên {total}',
  'music.options': 'Tùy chọn phát',
} as const;
