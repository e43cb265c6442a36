import { expect } from '@open-wc/testing';
import type { AdministrativeMap, Json } from '../../src/contract/model.js';
import '../../src/elements/map/register.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { eventually, mount, part, parts, until } from '../support/mount.js';

export const square = (x: number, y: number, side: number) => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
export const feature = (code: string, name: string, ...rings: number[][][]) => ({
  type: 'Feature',
  properties: { code, name },
  geometry: { type: 'Polygon', coordinates: rings },
});
/** Four squares in a row, the ward among them, one with a hole. */
export const geojson = {
  type: 'FeatureCollection',
  features: [
    feature('a', 'Mường Lay', square(103.1, 22, 0.1)),
    feature('b', 'Pa Ham', square(103, 22, 0.1), square(103.04, 22.04, 0.01)),
    feature('c', 'Lê Lợi', square(103.2, 22, 0.1)),
    feature('x', 'Nơi khác', square(103.3, 22, 0.1)),
  ],
};
export const area = (
  id: string,
  name: string,
  kind: string,
  over: Partial<AdministrativeMap['areas'][number]> = {},
) => ({
  id,
  name,
  kind,
  center: [103.15, 22.03] as const,
  ...over,
});
export const areas = [
  area('a', 'Phường Mường Lay', 'ward', {
    facts: [{ label: 'Diện tích', value: '222,65 km²' }],
    url: '/gioi-thieu',
  }),
  area('b', 'Xã Pa Ham', 'commune'),
  area('c', 'Xã Lê Lợi', 'commune'),
  area('s', 'Trường Tiểu học Đồi Cao', 'school'),
];
export const map = (over: Partial<AdministrativeMap> = {}): AdministrativeMap => ({
  bbox: [103, 21.95, 103.4, 22.15],
  areas,
  layers: [{ id: 'l', title: 'Ranh giới', geojson: geojson as Json }],
  attribution: 'Ranh giới: Nhà xuất bản Tài nguyên, Môi trường và Bản đồ Việt Nam',
  ...over,
});

type Attributes = Record<string, string>;
export async function mountMap(over: Partial<AdministrativeMap> = {}, attributes: Attributes = {}, language = 'vi') {
  const adapter = fakeAdapter({ map: { get: async () => map(over) } });
  const element = await mount('ward-map', { adapter, attributes, language });
  await until(element, 'ready');
  // The drawing knows its size from the next frame on.
  const land = over.layers?.every(({ geojson }) => !geojson) ? [] : ['map'];
  for (const one of land) await eventually(() => expect(parts(element, one)).to.have.length(1));
  if (parts(element, 'map').length > 0) await still(element);
  const events: (string | null)[] = [];
  element.addEventListener('ward-area-selected', ({ areaId }) => events.push(areaId));
  return { element, events };
}
export type WardMap = Awaited<ReturnType<typeof mountMap>>['element'];

export const inChart = (element: WardMap) => part(element, 'map').shadowRoot!;
export const drawing = (element: WardMap) =>
  inChart(element).querySelector<SVGSVGElement>('svg[role=img], svg[role=listbox]')!;
export const shape = (element: WardMap, id: string) =>
  drawing(element).querySelector<SVGElement>(`[data-area="${id}"]`)!;
export const pressed = (element: WardMap) =>
  parts(element, 'list')
    .flatMap((list) => [...list.querySelectorAll('[aria-pressed=true]')])
    .map((one) => one.textContent!.trim());
export const names = (element: WardMap) =>
  [...drawing(element).querySelectorAll('text')].map((text) => text.textContent!.trim());
export const look = (element: WardMap, id: string) => {
  const { fill, fillOpacity } = getComputedStyle(shape(element, id).querySelector('path')!);
  return `${fill} ${fillOpacity}`;
};
/** What is seen of the drawing, in its units: the part inside the frame, wherever a hand has shifted the drawing. */
export const viewOf = (element: WardMap): [number, number, number, number] => {
  const [x, y, width] = drawing(element).getAttribute('viewBox')!.split(' ').map(Number) as [number, number, number];
  const all = drawing(element).getBoundingClientRect();
  const frame = drawing(element).parentElement!;
  const seen = frame.getBoundingClientRect();
  const units = width / all.width;
  const [left, top] = [seen.left + frame.clientLeft - all.left, seen.top + frame.clientTop - all.top];
  return [x + left * units, y + top * units, frame.clientWidth * units, frame.clientHeight * units];
};
export const tool = (element: WardMap, name: string) =>
  inChart(element).querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`)!;
export const middleOf = (element: Element): [number, number] => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
};
/** Ends when the map has stopped moving: the same view in three frames. */
export async function still(element: WardMap) {
  for (let same = 0, last = ''; same < 3;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = String(viewOf(element));
    same = now === last ? same + 1 : 0;
    last = now;
  }
}

/** Ends when the code that moves the map is there: a step nearer and back tells. */
export async function navigable(element: WardMap) {
  await import('../../src/elements/map/navigation.js');
  await still(element);
}

/** Answers `fetch` by hand for as long as a test runs. */
export function answerFetch(answer: (url: string, signal: AbortSignal) => Response | Promise<Response>) {
  const before = window.fetch;
  const asked: string[] = [];
  window.fetch = async (url, init) => {
    asked.push(String(url));
    return answer(String(url), init!.signal!);
  };
  restore.push(() => (window.fetch = before));
  return asked;
}
export const restore: (() => void)[] = [];
export const fileLayer = { id: 'f', title: 'Ranh giới', url: '/ranh-gioi.geojson' };
