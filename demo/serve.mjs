// Builds the portal and serves it: `npm start`. Works offline. PORT changes the address, --no-watch builds once.
import { spawn } from 'node:child_process';
import { createReadStream, statSync, watch } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.mp3': 'audio/mpeg',
  '.webm': 'video/webm',
  '.pdf': 'application/pdf',
  '.woff2': 'font/woff2',
};

/** The file that an address means, inside `folder` and nowhere else; `undefined` where there is none. */
function fileOf(folder, url) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  const file = path.join(folder, name.endsWith('/') ? `${name}index.html` : name);
  if (!file.startsWith(folder + path.sep) || file.includes('\0')) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** The site's own page for an address that leads nowhere, for who asks for a page. */
const pageNotFound = (folder, { method, headers }) =>
  method === 'GET' && headers.accept?.includes('text/html') ? fileOf(folder, '/404.html') : undefined;

/** A server of static files with byte ranges, which a browser needs to seek in music. */
export const serveFolder = (folder) =>
  createServer((request, response) => {
    const file = fileOf(folder, request.url ?? '/');
    const page = file ? undefined : pageNotFound(folder, request);
    if (page) {
      response.writeHead(404, { 'content-type': types['.html'] });
      createReadStream(page).pipe(response);
      return;
    }
    if (!file || !['GET', 'HEAD'].includes(request.method ?? '')) {
      response.writeHead(file ? 405 : 404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(file ? 'Method not allowed\n' : 'Không tìm thấy nội dung yêu cầu.\n');
      return;
    }
    const { size } = statSync(file);
    const headers = {
      'content-type': types[path.extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      'accept-ranges': 'bytes',
    };
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const start = Number(from ?? 0);
    const end = Math.min(to ? Number(to) : size - 1, size - 1);
    if (from !== undefined && start >= size) {
      response.writeHead(416, { ...headers, 'content-range': `bytes */${size}` }).end();
      return;
    }
    if (from !== undefined) headers['content-range'] = `bytes ${start}-${end}/${size}`;
    headers['content-length'] = Math.max(0, end - start + 1);
    response.writeHead(from === undefined ? 200 : 206, headers);
    if (request.method === 'HEAD' || size === 0) response.end();
    else createReadStream(file, { start, end }).pipe(response);
  });

const npmRun = (script) =>
  new Promise((resolve) => {
    spawn('npm', ['run', '--silent', script], { cwd: root, stdio: 'inherit' }).on('exit', resolve);
  });

async function start() {
  const port = Number(process.env.PORT ?? 8000);
  if ((await npmRun('build')) !== 0) process.exit(1);
  const server = serveFolder(path.join(root, 'site'));
  server.on('error', (error) => {
    const taken =
      error.code === 'EADDRINUSE' ? `Port ${port} is taken; PORT=8001 npm start uses another one.` : error.message;
    console.error(taken);
    process.exit(1);
  });
  server.listen(port, () => console.log(`\nCổng thông tin minh họa: http://localhost:${port}/\n`));
  if (!process.argv.includes('--no-watch')) watchAndBuild();
}

function watchAndBuild() {
  let timer;
  let running = Promise.resolve();
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (running = running.then(() => npmRun('compile'))), 200);
  };
  for (const folder of ['src', 'demo']) watch(path.join(root, folder), { recursive: true }, again);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await start();
