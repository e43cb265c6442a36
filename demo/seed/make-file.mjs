// Prints the attachment of the demo's sample article: `CHROME_PATH=… node demo/seed/make-file.mjs`.
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

const rows = [
  ['Thứ hai', 'Lãnh đạo UBND phường', '7 giờ 30 – 11 giờ'],
  ['Thứ tư', 'Bộ phận Một cửa', '7 giờ 30 – 17 giờ'],
  ['Thứ sáu', 'Công an phường', '13 giờ 30 – 17 giờ'],
];
const cells = (values, tag) => `<tr>${values.map((value) => `<${tag}>${value}</${tag}>`).join('')}</tr>`;

const browser = await puppeteer.launch({ executablePath: process.env.CHROME_PATH });
const page = await browser.newPage();
await page.setContent(`<!doctype html><html lang="vi"><title>Lịch tiếp công dân</title>
  <style>
    body { font: 16px/1.6 sans-serif; margin: 0 }
    h1 { font-size: 26px }
    table { width: 100%; border-collapse: collapse; margin-block: 24px }
    th, td { padding: 10px; border: 1px solid #999; text-align: left }
  </style>
  <h1>Lịch tiếp công dân</h1>
  <p>Phường Mường Lay, tháng 3 năm 2026</p>
  <table>${cells(['Ngày', 'Người tiếp', 'Thời gian'], 'th')}${rows.map((row) => cells(row, 'td')).join('')}</table>
  <p><em>Dữ liệu minh họa: không phải lịch thật.</em></p>`);
await page.pdf({
  path: fileURLToPath(new URL('files/lich-tiep-cong-dan.pdf', import.meta.url)),
  format: 'A4',
  margin: { top: '25mm', bottom: '25mm', left: '22mm', right: '22mm' },
});
await browser.close();
