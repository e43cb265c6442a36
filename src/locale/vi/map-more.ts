/** What is told of a chosen area. */
export const mapMore = {
  'map.list': 'Danh sách bản, tổ dân phố',
  'map.pop': 'Dân số',
  'map.neighbours': 'Giáp ranh',
  'map.directions': 'Chỉ đường',
  // ours
  'map.app': 'Ứng dụng bản đồ',
  'map.way': '– chỉ đường đến {name}',
} as const;
