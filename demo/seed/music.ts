import type { Album, Picture, Track } from 'ward-widgets/adapter';

const cover = (name: string, alt: string): Picture => ({
  src: `/seed/pictures/cover-${name}-480.webp`,
  width: 480,
  height: 480,
  alt,
});

export const musicAlbums: readonly Album[] = [
  {
    id: 'ba-khuc',
    title: 'Ba khúc nhạc nhỏ',
    cover: cover('sao-tren-song', 'Cây sáo trúc trước dòng sông đêm trăng'),
  },
];

/** Written and synthesised by `make-music.mjs`. */
export const tracks: readonly (Track & { readonly albumId: string })[] = [
  {
    id: 'sao-tren-song',
    albumId: 'ba-khuc',
    title: 'Sáo trên sông',
    src: '/seed/music/sao-tren-song.mp3',
    type: 'audio/mpeg',
    artist: 'Dự án ward-widgets',
    seconds: 64,
    cover: cover('sao-tren-song', 'Cây sáo trúc trước dòng sông đêm trăng'),
  },
  {
    id: 'chuong-som',
    albumId: 'ba-khuc',
    title: 'Chuông sớm',
    src: '/seed/music/chuong-som.mp3',
    type: 'audio/mpeg',
    artist: 'Dự án ward-widgets',
    seconds: 72,
    cover: cover('chuong-som', 'Cành hoa ban trước thung lũng đầy sương sớm'),
  },
  {
    id: 'khen-goi-ban',
    albumId: 'ba-khuc',
    title: 'Khèn gọi bản',
    src: '/seed/music/khen-goi-ban.mp3',
    type: 'audio/mpeg',
    artist: 'Dự án ward-widgets',
    seconds: 54,
    cover: cover('khen-goi-ban', 'Bóng cây khèn trước mặt trời lặn sau núi'),
  },
];
