/**
 * A page of a site's own around the tags: under a strict policy, with the one-script form, its own style sheet and a
 * backend in its own script. Shifts of its layout are noted in `window.shifts`.
 * @param site - of `openSite()`. The second parameter: `tag` is whose readiness is waited for, e.g. `ward-news`; `body`,
 * `script` and `sheet` are the page; all else is for `newReader`.
 */
export async function openOwnPage(site, { tag, search = '', prepare, body, script, sheet, ...options }) {
  const own = { body, script, sheet };
  const reader = await site.newReader(options);
  const { page } = reader;
  await serveOwnPage(page, own);
  await page.evaluateOnNewDocument(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries())).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  await prepare?.(page);
  await page.goto(`${site.origin}/own.html${search}`);
  await page.waitForSelector(`${tag}[state=ready]`, { timeout: 10_000 });
  return reader;
}

/** The same for another tab of the reader's. */
export async function serveOwnPage(page, { body, script, sheet }) {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname === '/own.js') return request.respond({ contentType: 'text/javascript', body: script });
    if (pathname === '/own.css') return request.respond({ contentType: 'text/css', body: sheet });
    if (pathname !== '/own.html') return request.continue();
    return request.respond({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
      body: `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>Trang</title><link rel="icon" href="/seed/pictures/favicon.svg"><link rel="stylesheet" href="/own.css"><script type="module" src="/cdn/ward-widgets.js"></script><script type="module" src="/own.js"></script>
        <body>${body}<p>Sau</p>`,
    });
  });
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; " +
  "require-trusted-types-for 'script'; trusted-types ward-lit ward-html";
