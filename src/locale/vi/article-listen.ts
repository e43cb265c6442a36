export const articleListen = {
  'read.pause': 'Tạm dừng',
  'read.resume': 'Đọc tiếp',
  'read.stop': 'Dừng đọc',
  'read.voice': 'Giọng đọc',
  'read.rate': 'Tốc độ đọc',
  'read.autoplay': 'Tự động phát',
  'read.noVoice': 'Thiết bị của bạn chưa có giọng đọc tiếng Việt.',
  // ours
  'read.recording': 'Bản ghi âm',
  'read.error': 'Không đọc được bài viết này.',
  'read.previous': 'Câu trước',
  'read.next': 'Câu tiếp theo',
  'read.back': 'Lùi {n} giây',
  'read.forward': 'Tới {n} giây',
  'read.progress': 'Tiến trình đọc',
  'read.sentence': 'Câu {n}/{total}',
  'read.position': '{t} trên {total}',
} as const;
