// What the benches measure with: CPU time of a page's main thread, and the middle of what they saw.
import { readFileSync } from 'node:fs';

/** What runs in each page of a bench before anything else. */
export const watching = (bench) =>
  ['watch.js', `${bench}/watch.js`].map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n');

/** CPU time of a process's main thread so far, in milliseconds. */
export const cpuOf = (pid) => Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;

/** The process that draws this page: the one that is busy while the page burns. */
export async function rendererOf(browser, page) {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const before = pids.map(cpuOf);
  await page.evaluate(() => window.bench.burn(60));
  const spent = pids.map((pid, index) => cpuOf(pid) - before[index]);
  return pids[spent.indexOf(Math.max(...spent))];
}

export const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
export const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** The median of the ratios to another column of the same rounds, and their middle half. */
export function ratio(mine, theirs) {
  const ratios = mine.map((one, round) => one / theirs[round]).toSorted((a, b) => a - b);
  const quarter = (share) => ratios[Math.round((ratios.length - 1) * share)];
  return { middle: median(ratios), from: quarter(0.25), to: quarter(0.75) };
}
