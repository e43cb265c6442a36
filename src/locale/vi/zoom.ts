/** What the viewer and the map share. */
export const zoom = {
  'gallery.zoomIn': 'Phóng to',
  'gallery.zoomOut': 'Thu nhỏ',
} as const;
