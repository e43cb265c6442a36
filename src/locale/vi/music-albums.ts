export const musicAlbums = {
  // ours
  'music.albums': 'Album nhạc',
  'music.allAlbums': 'Tất cả bài',
} as const;
