// Draws every picture of the demo: `node demo/seed/draw-pictures.mjs [name…]`. The same run gives the same pictures.
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { covers } from './draw/covers.mjs';
import { produce } from './draw/produce.mjs';

const folder = fileURLToPath(new URL('pictures/', import.meta.url));
const scenes = fileURLToPath(new URL('draw/scenes/', import.meta.url));
const wanted = process.argv.slice(2);
const widths = [480, 960, 1600];
const quality = { 480: 74, 960: 76, 1600: 78 };

const raw = ({ width, height, bytes }) => sharp(bytes, { raw: { width, height, channels: 3 } });

/** WebP in every width that the picture reaches, and a JPEG for readers without WebP. */
async function store(name, picture) {
  const own = widths.filter((w) => w <= picture.width);
  if (own.at(-1) !== picture.width && picture.width < 1600) own.push(picture.width);
  for (const width of own) {
    await raw(picture)
      .resize({ width })
      .webp({ quality: quality[width] ?? 72, effort: 6, smartSubsample: true })
      .toFile(`${folder}${name}-${width}.webp`);
  }
  await raw(picture).resize({ width: 960 }).jpeg({ quality: 74, mozjpeg: true }).toFile(`${folder}${name}-960.jpg`);
}

await mkdir(folder, { recursive: true });
for (const file of (await readdir(scenes)).sort()) {
  const name = file.replace('.mjs', '');
  if (wanted.length && !wanted.includes(name)) continue;
  const { default: scene } = await import(new URL(file, `file://${scenes}`));
  await store(name, await produce(scene));
  console.log(name);
}
for (const { name, paint } of covers) {
  if (wanted.length && !wanted.includes(name)) continue;
  await raw(await paint(480))
    .webp({ quality: 72, effort: 6 })
    .toFile(`${folder}cover-${name}-480.webp`);
  console.log(`cover-${name}`);
}

// The mark: five petals of the hoa ban, the upper one deeper in colour, as the flower has it.
const petal = 'M0-5C-5-12-18-24-17-37C-16-46-8-51 1-51C10-50 17-44 16-35C15-24 5-12 0-5Z';
const flower = (fill, upper) =>
  [72, 144, 216, 288, 0]
    .map((turn) => `<path d="${petal}" transform="rotate(${turn})" fill="${turn ? fill : upper}"/>`)
    .join('');
const veins =
  '<path d="M0-14V-40M-2-16C-6-24-9-30-9-37M2-16C6-24 9-30 9-37" stroke="#fff" stroke-opacity=".6" stroke-width="2" fill="none" stroke-linecap="round"/>';
const stamens =
  '<path d="M0 0C-3 6-7 11-13 14M0 0C0 8 0 13-2 19M0 0C3 6 7 11 12 15" stroke="#f0b429" stroke-width="2.400" fill="none" stroke-linecap="round"/>';
const heart =
  '<circle r="4.500" fill="#f0b429"/><circle cx="-13" cy="14" r="2.600" fill="#f0b429"/><circle cx="-2" cy="20" r="2.600" fill="#f0b429"/><circle cx="12" cy="15" r="2.600" fill="#f0b429"/>';
const svg = (body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-54 -54 108 108" width="108" height="108">${body}</svg>\n`;
await writeFile(`${folder}mark.svg`, svg(flower('#e08aac', '#c2447c') + veins + stamens + heart));
const tile = '<rect x="-54" y="-54" width="108" height="108" rx="24" fill="#0b5a9c"/>';
await writeFile(
  `${folder}favicon.svg`,
  svg(`${tile}<g transform="translate(0 3) scale(.86)">${flower('#fff', '#f3b3cb')}<circle r="8" fill="#f0b429"/></g>`),
);

let total = 0;
for (const file of await readdir(folder)) total += (await stat(folder + file)).size;
console.log(`${(total / 1e6).toFixed(2)} MB in ${folder}`);
