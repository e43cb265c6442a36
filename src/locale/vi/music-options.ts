export const musicOptions = {
  'music.volume': 'Âm lượng',
  'music.rate': 'Tốc độ phát',
  'music.repeat': 'Lặp lại',
  'music.shuffle': 'Phát ngẫu nhiên',
  'music.time': 'Thời gian hiện tại',
  'music.length': 'Độ dài',
  'music.noSupport': 'Trình duyệt của bạn không hỗ trợ phát âm thanh.',
  // ours
  'music.repeatAll': 'Tất cả bài',
  'music.repeatOne': 'Một bài',
  'music.sleep': 'Hẹn giờ tắt',
  'music.sleepTrack': 'Hết bài này',
  'music.sleepAt': 'Nhạc tắt lúc {t}.',
  'music.slept': 'Nhạc đã tắt theo giờ hẹn.',
} as const;
