/** What the gallery's viewer says: it comes with the viewer. */
export const viewer = {
  'gallery.count': 'Ảnh {n}/{total}',
  'gallery.prev': 'Ảnh trước',
  'gallery.next': 'Ảnh tiếp theo',
  'gallery.full': 'Toàn màn hình',
  'gallery.exitFull': 'Thoát toàn màn hình',
  'gallery.slideshow': 'Trình chiếu',
  'gallery.download': 'Tải ảnh về',
  // ours
  'gallery.viewer': 'Trình xem ảnh',
  'gallery.thumbnails': 'Danh sách ảnh',
  'gallery.spoken': 'Ảnh {n} trên {total}',
  'gallery.credit': 'Ảnh: {name}',
  'gallery.slideshowStop': 'Dừng trình chiếu',
} as const;
