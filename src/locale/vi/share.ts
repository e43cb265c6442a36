/** What the article and the viewer share. */
export const share = {
  'tool.share': 'Chia sẻ',
  'tool.copied': 'Đã sao chép liên kết.',
  // ours
  'tool.copyFailed': 'Không sao chép được. Bạn có thể chọn và chép liên kết này:',
} as const;
