import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { httpHandler } from '../../dist/server.js';

/**
 * A portal at /ward/v1 of a real server, `page` at its root, and the one-script form beside it. `watch` sees each call of
 * the backend before it is answered, and may hold it back.
 */
export async function servePortal(portal, page, watch) {
  const backend = getRequestListener(httpHandler(portal, { base: '/ward/v1' }));
  const server = createServer(async (request, response) => {
    if (request.url.startsWith('/ward/v1')) {
      await watch(request, response);
      return backend(request, response);
    }
    if (request.url === '/') return response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    try {
      const file = readFileSync(new URL(`../../dist/cdn${request.url}`, import.meta.url));
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(file);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
