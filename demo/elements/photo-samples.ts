/** Albums that a backend may well send and that are hard on a gallery. The id of the article says what is the matter. */
import { photos } from '../seed/gallery.js';
import type { SeedPhoto } from '../seed/gallery.js';

const rivers = photos[1]!;
const film = '/seed/files/ruong-bac-thang.webm';
const sample = (articleId: string, n: number, photo: Partial<SeedPhoto> = {}): SeedPhoto => {
  const drawing = photos[n % photos.length]!;
  return { ...drawing, albumId: 'thu', ...photo, articleId, id: `${articleId}-${n}` };
};

const { thumb: _thumb, ...noCover } = sample('phim', 4, { src: film, caption: 'Minh họa: phim không có ảnh bìa.' });

const thousands = Array.from({ length: 5000 }, (_, n) =>
  sample('nghin-anh', n, { alt: `Ảnh thử ${n + 1}`, caption: `Minh họa: tấm thứ ${n + 1}.` }),
);

/** Pictures of which nobody says how large they are. */
const unmeasured = photos.map(({ width: _width, height: _height, srcset: _srcset, ...photo }, n) => ({
  ...photo,
  articleId: 'khong-kich-thuoc',
  id: `khong-kich-thuoc-${n}`,
}));

const pixel = '/seed/pictures/mot-diem.webp';
const missing = '/seed/pictures/khong-co.webp';
/** A drawing by itself: without smaller files, and of the size that is said. */
const alone = (n: number, over: Partial<SeedPhoto>): SeedPhoto => {
  const { srcset: _srcset, ...photo } = sample('kho', n, over);
  return photo;
};

export const samplePhotos: readonly SeedPhoto[] = [
  sample('mot-anh', 1),
  ...thousands,
  ...unmeasured,
  sample('kho', 0, { caption: `Có "ngoặc kép", 'nháy đơn' & <b>thẻ</b> <img src=x>` }),
  alone(1, { src: missing, thumb: missing, alt: 'Ảnh không còn', caption: 'Tệp đã mất.' }),
  sample('kho', 2, { caption: `${rivers.alt}. `.repeat(6) }),
  alone(3, { src: pixel, thumb: pixel, width: 1, height: 1, alt: 'Một điểm ảnh', caption: 'Một điểm ảnh.' }),
  sample('kho', 4, { width: 20_000, height: 200, caption: 'Rộng 20.000 điểm ảnh.' }),
  sample('kho', 6, { width: 200, height: 20_000, caption: 'Cao 20.000 điểm ảnh.' }),
  sample('kho', 7, { alt: '', caption: '' }),
  sample('phim', 0),
  sample('phim', 3, { src: film, caption: 'Minh họa: phim lướt qua ruộng bậc thang.' }),
  noCover,
  sample('phim', 2),
];
