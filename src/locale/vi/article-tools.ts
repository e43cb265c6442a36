/** What the bar of the reader's tools says, and what is printed and saved. */
export const articleTools = {
  'article.tools': 'Công cụ bài viết',
  'tool.print': 'In bài viết này',
  'tool.save': 'Lưu bài viết này',
  'tool.font': 'Xem với cỡ chữ',
  'tool.fontUp': 'Xem với cỡ chữ to hơn',
  'tool.fontDown': 'Xem với cỡ chữ nhỏ hơn',
  'tool.fontReset': 'Cỡ chữ mặc định',
  'tool.contrast': 'Tương phản',
  'tool.contrastUp': 'Tăng tương phản',
  'tool.contrastDown': 'Giảm tương phản',
  'read.play': 'Nghe bài viết',
  // ours
  'tool.report': 'Báo lỗi bài viết',
  'tool.fontSize': 'Cỡ chữ {n}%',
  'tool.address': 'Địa chỉ bài viết',
} as const;
