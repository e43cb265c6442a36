// Films one of our drawings for the demo: `CHROME_PATH=… node demo/seed/make-film.mjs`.
/* global Blob, FileReader, Image, MediaRecorder, document, performance, requestAnimationFrame */
import { readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const here = new URL('.', import.meta.url);
const drawing = readFileSync(new URL('pictures/ruong-bac-thang-1600.webp', here)).toString('base64');
const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH,
  headless: true,
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
const film = await page.evaluate(async (picture) => {
  const image = new Image();
  image.src = picture;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
  const context = canvas.getContext('2d');
  const recorder = new MediaRecorder(canvas.captureStream(24), {
    mimeType: 'video/webm;codecs=vp8',
    videoBitsPerSecond: 300_000,
  });
  const pieces = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  const ended = new Promise((resolve) => (recorder.onstop = resolve));
  recorder.start();
  const seconds = 6;
  for (const start = performance.now(); ;) {
    const passed = (performance.now() - start) / 1000 / seconds;
    if (passed > 1) break;
    const width = 1600 - 500 * passed;
    context.drawImage(image, 300 * passed, 120 * passed, width, (width * 9) / 16, 0, 0, 640, 360);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  recorder.stop();
  await ended;
  const reader = new FileReader();
  reader.readAsDataURL(new Blob(pieces));
  await new Promise((resolve) => (reader.onload = resolve));
  return reader.result.split(',')[1];
}, `data:image/webp;base64,${drawing}`);
await browser.close();
writeFileSync(new URL('files/ruong-bac-thang.webm', here), Buffer.from(film, 'base64'));
