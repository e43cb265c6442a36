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
const quality = { 480: 70, 960: 66, 1600: 60 };

const raw = ({ width, height, bytes }) => sharp(bytes, { raw: { width, height, channels: 3 } });

/** WebP in every width that the picture reaches, and a JPEG for readers without WebP. */
async function store(name, picture) {
  const own = widths.filter((w) => w <= picture.width);
  if (own.at(-1) !== picture.width && picture.width < 1600) own.push(picture.width);
  for (const width of own) {
    await raw(picture)
      .resize({ width })
      .webp({ quality: quality[width] ?? 60, effort: 6, smartSubsample: true })
      .toFile(`${folder}${name}-${width}.webp`);
  }
  await raw(picture).resize({ width: 960 }).jpeg({ quality: 66, mozjpeg: true }).toFile(`${folder}${name}-960.jpg`);
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

const petal = 'M0-7C-9-12-19-25-17-36C-15-46-6-49 0-42C6-49 15-46 17-36C19-25 9-12 0-7Z';
const turns = [0, 72, 144, 216, 288];
const flower = (fill) => turns.map((a) => `<path d="${petal}" transform="rotate(${a})" fill="${fill}"/>`).join('');
const veins = turns
  .map(
    (a) =>
      `<path d="M0-12V-33" transform="rotate(${a})" stroke="#fff" stroke-opacity=".55" stroke-width="2.4" stroke-linecap="round"/>`,
  )
  .join('');
const svg = (box, body) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${body}</svg>\n`;
await writeFile(
  `${folder}mark.svg`,
  svg('-54 -54 108 108', `${flower('#d5668f')}${veins}<circle r="6.500" fill="#f0b429"/>`),
);
await writeFile(
  `${folder}favicon.svg`,
  svg(
    '-54 -54 108 108',
    `<rect x="-54" y="-54" width="108" height="108" rx="24" fill="#0b5a9c"/><g transform="scale(.86)">${flower('#ffe3ec')}<circle r="7" fill="#f0b429"/></g>`,
  ),
);

let total = 0;
for (const file of await readdir(folder)) total += (await stat(folder + file)).size;
console.log(`${(total / 1e6).toFixed(2)} MB in ${folder}`);
