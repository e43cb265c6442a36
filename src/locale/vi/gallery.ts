export const gallery = {
  'gallery.title': 'Một số hình ảnh tại Hội nghị',
  'gallery.open': 'Xem hình',
  'gallery.error': 'Không tải được ảnh.',
  'gallery.empty': 'Chưa có hình ảnh.',
  // ours
  'gallery.photo': 'Ảnh {n}',
  'gallery.albums': 'Album ảnh',
  'gallery.albumCount': '{n} ảnh',
} as const;
