import type { WardElement } from '../../../base/ward-element.js';
import type { ReadableArticle } from '../readable.js';
import { fileName } from './file-name.js';
import { makeSheet } from './sheet/sheet.js';
import { sheetStyle } from './sheet/style.js';

/** Bytes of one picture, and of all, that a file may hold; beyond it a picture stays where it is on the web. */
const mostOfOne = 5_000_000;
const mostOfAll = 25_000_000;
const patience = 10_000;

/** Saves the article as one HTML file that needs no other. */
export async function saveArticle(readable: ReadableArticle, host: WardElement): Promise<void> {
  // Not the page's own document: its policy is not the file's, and pictures in it would be loaded once more.
  const sheet = await makeSheet(readable, host, document.implementation.createHTMLDocument(''));
  await holdPictures(sheet);
  const address = URL.createObjectURL(new Blob([fileOf(readable, sheet)], { type: 'text/html;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName(readable.title);
  link.click();
  // Safari reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Allows the file nothing but its own style and pictures, whatever might have come into it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data: http: https:";

function fileOf({ title, language }: ReadableArticle, sheet: HTMLElement): string {
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>body { margin: 24px 16px; }${sheetStyle}</style>
</head>
<body>
${new XMLSerializer().serializeToString(sheet)}
</body>
</html>
`;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Puts the pictures themselves in the place of their addresses, as far as they may be fetched. */
async function holdPictures(sheet: HTMLElement): Promise<void> {
  let room = mostOfAll;
  await Promise.all(
    [...sheet.querySelectorAll('img')].map(async (picture) => {
      if (picture.src.startsWith('data:')) return;
      const blob = await fetchPicture(picture.src).catch(() => undefined);
      if (!blob || blob.size > Math.min(mostOfOne, room)) return;
      room -= blob.size;
      picture.src = await dataUrl(blob);
    }),
  );
}

async function fetchPicture(address: string): Promise<Blob | undefined> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const answer = await fetch(address, { signal: abort.signal, referrerPolicy: 'no-referrer', cache: 'force-cache' });
    const blob = answer.ok ? await answer.blob() : undefined;
    return blob?.type.startsWith('image/') ? blob : undefined;
  } finally {
    clearTimeout(timer);
  }
}

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
