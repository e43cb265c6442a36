import type { Picture } from 'ward-widgets/adapter';

/** Full size of each drawing, in pixels; `draw-pictures.mjs` writes it in these widths. */
const sizes = {
  'ba-song': [1600, 1067],
  'cau-trong-suong': [1600, 900],
  'cho-phien': [1600, 1200],
  'dua-thuyen': [1600, 900],
  'hoa-ban': [1200, 1600],
  'hoi-nghi': [1600, 1067],
  'long-ho-binh-minh': [1600, 900],
  'nha-san': [1600, 1067],
  'pho-toi': [1600, 1200],
  'ruong-bac-thang': [1600, 1067],
  'truong-tren-doi': [1600, 1067],
  'vong-xoe': [1600, 1067],
} as const;

export type PictureName = keyof typeof sizes;

/** One of our drawings as a picture of the contract; `says` completes "Minh họa: …". */
export function picture(name: PictureName, alt: string, says: string): Picture {
  const [width, height] = sizes[name];
  const file = (size: number) => `/seed/pictures/${name}-${size}.webp`;
  return {
    src: file(width),
    srcset: [480, 960, width].map((size) => `${file(size)} ${size}w`).join(', '),
    thumb: file(480),
    width,
    height,
    alt,
    caption: `Minh họa: ${says}`,
    credit: 'Tranh vẽ bằng chương trình của dự án',
  };
}

/** The same drawing inside an article's text, where only plain HTML goes. */
export function figure(name: PictureName, alt: string, says: string): string {
  const [width, height] = sizes[name];
  return (
    `<figure><img src="/seed/pictures/${name}-960.jpg" width="960" height="${Math.round((height * 960) / width)}" ` +
    `alt="${alt}"><figcaption>Minh họa: ${says}</figcaption></figure>`
  );
}
