import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { ReadContext } from '../../src/contract/adapter.js';
import { WardError } from '../../src/contract/error.js';
import type { AdministrativeMap, Json } from '../../src/contract/model.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { button, eventually, mount, part, parts, until } from '../support/mount.js';
import {
  answerFetch,
  area,
  areas,
  drawing,
  fileLayer,
  geojson,
  inChart,
  map,
  mountMap,
  names,
  restore,
  shape,
  still,
  tool,
  viewOf,
} from './ward-map.support.js';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==';
const point = (coordinates: readonly unknown[], name: string) => ({
  type: 'Feature',
  properties: { name },
  geometry: { type: 'Point', coordinates },
});
const layerOf = (...features: object[]): AdministrativeMap['layers'] => [
  { id: 'l', title: 'Ranh giới', geojson: { type: 'FeatureCollection', features } as Json },
];

describe('<ward-map> in each state', () => {
  afterEach(() => restore.splice(0).forEach((undo) => undo()));

  describe('is free of what axe finds', () => {
    it('while it waits', async () => {
      const get = heldMethod<object, ReadContext, AdministrativeMap>();
      const element = await mount('ward-map', { adapter: fakeAdapter({ map: { get: get.method } }) });
      await get.called();
      expect(parts(element, 'waiting')).to.have.length(1);
      await expect(element).to.be.accessible();
    });

    for (const noList of [false, true]) {
      it(`with an area chosen, ${noList ? 'without' : 'with'} the list`, async () => {
        const { element } = await mountMap({}, { area: 'a', ...(noList && { 'no-list': '' }) });
        await expect(element).to.be.accessible();
      });
    }

    it('while the reader searches, and where nothing is found', async () => {
      const villages = Array.from({ length: 9 }, (_, n) => area(`v${n}`, `Bản ${n}`, 'village'));
      const { element } = await mountMap({ areas: villages });
      const field = part(element, 'field') as HTMLInputElement;
      for (const words of ['ban 3', 'xyz']) {
        field.value = words;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await element.updateComplete;
        expect(part(element, 'list').querySelectorAll('li:not([hidden])')).to.have.length(words === 'xyz' ? 0 : 1);
        await expect(element).to.be.accessible();
      }
    });

    it('with a layer hidden', async () => {
      const { element } = await mountMap();
      part(element, 'layers').querySelector('input')!.click();
      await eventually(() => expect(shape(element, 'a')).to.equal(null));
      await expect(element).to.be.accessible();
    });

    it('near, over tiles of another map', async () => {
      const { element } = await mountMap({}, { tiles: '/tiles/{z}/{x}/{y}.png', 'tiles-credit': '© Sở' });
      tool(element, 'Phóng to').click();
      await eventually(() => expect(drawing(element).querySelectorAll('image').length).to.be.greaterThan(0));
      await still(element);
      await expect(element).to.be.accessible();
    });

    it('around a picture', async () => {
      const element = await mount('ward-map', {
        content: `<a href="/ban-do-lon.jpg"><img src="${pixel}" alt="Bản đồ phường Mường Lay"></a>`,
      });
      await eventually(() => expect(parts(element, 'map')).to.have.length(1));
      await still(element);
      await expect(element).to.be.accessible();
    });

    it('where there is no map yet', async () => {
      const element = await mount('ward-map', {
        adapter: fakeAdapter({ map: { get: async () => map({ areas: [], layers: [] }) } }),
      });
      await until(element, 'empty');
      await expect(element).to.be.accessible();
    });

    it('where nothing could be read', async () => {
      const get = () => Promise.reject(new WardError('server'));
      const element = await mount('ward-map', { adapter: fakeAdapter({ map: { get } }) });
      await until(element, 'error');
      await expect(element).to.be.accessible();
    });

    it('where a layer failed', async () => {
      answerFetch(() => new Response('', { status: 404 }));
      const { element } = await mountMap({ layers: [...map().layers, fileLayer] });
      await eventually(() => expect(parts(element, 'problem')).to.have.length(1));
      await expect(element).to.be.accessible();
    });

    it('in the dark', async () => {
      const { element } = await mountMap({}, { area: 'b' });
      element.closest('main')!.style.cssText =
        'background:#14181c;color:#e8eaed;--ward-text:#e8eaed;--ward-muted:#aab2ba;--ward-raised:#1f252b;--ward-accent:#7cc4f2;--ward-accent-pressed:#a9d9f7;--ward-border:#3c454e';
      await still(element);
      await expect(element).to.be.accessible();
    });
  });

  describe('on paper', () => {
    const print = (type: 'beforeprint' | 'afterprint') => dispatchEvent(new Event(type));
    /** Only Chromium lays a page out for paper while a test looks. */
    const onPaper = (title: string, test: () => Promise<void>) => {
      if (!navigator.userAgent.includes('Chrome')) return;
      it(title, async () => {
        restore.push(() => void emulateMedia({ media: 'screen' }));
        await test();
      });
    };
    /** A map nine screens below the reader. */
    async function farMap() {
      const frame = (await mount('ward-map', { adapter: fakeAdapter({}) })).parentElement!;
      const element = document.createElement('ward-map');
      element.adapter = fakeAdapter({ map: { get: async () => map() } });
      element.style.cssText = 'position:absolute;top:900vh;width:600px';
      frame.append(element);
      await until(element, 'ready');
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(parts(element, 'map')).to.have.length(0);
      return element;
    }

    it('shows the whole map, and what the reader saw afterwards', async () => {
      const { element } = await mountMap({}, { area: 'b' });
      const before = viewOf(element);
      print('beforeprint');
      await still(element);
      expect(viewOf(element)[2]).to.be.greaterThan(1000);
      expect(names(element)).to.include.members(['Mường Lay', 'Pa Ham', 'Lê Lợi']);
      print('afterprint');
      await still(element);
      expect(viewOf(element)).to.deep.equal(before);
    });

    onPaper('lists all names, also those that were not looked for, without what only a screen can do', async () => {
      const villages = Array.from({ length: 9 }, (_, n) => area(`v${n}`, `Bản ${n}`, 'village'));
      const { element } = await mountMap({ areas: [...areas, ...villages] }, { area: 'a' });
      const field = part(element, 'field') as HTMLInputElement;
      field.value = 'ban 3';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await element.updateComplete;
      await emulateMedia({ media: 'print' });
      const height = (one: Element | null) => one!.getBoundingClientRect().height;
      await eventually(() => expect(height(field)).to.equal(0));
      for (const { name } of [...areas, ...villages]) expect(height(button(element, name)), name).to.be.greaterThan(9);
      expect(height(part(element, 'layers'))).to.equal(0);
      expect(height(tool(element, 'Phóng to'))).to.equal(0);
      expect(part(element, 'facts').textContent).to.include('222,65 km²');
      expect(height(part(element, 'credit'))).to.be.greaterThan(9);
    });

    it('brings the drawing of a map that the reader never came near', async () => {
      const element = await farMap();
      print('beforeprint');
      await eventually(() => expect(parts(element, 'map')).to.have.length(1));
      await eventually(() => expect(names(element)).to.include('Lê Lợi'));
    });

    onPaper('leaves no empty frame where the drawing came too late', async () => {
      const element = await farMap();
      await emulateMedia({ media: 'print' });
      const frame = element.shadowRoot!.querySelector('.frame')!;
      await eventually(() => expect(frame.getBoundingClientRect().height).to.equal(0));
      expect(button(element, 'Xã Pa Ham').getBoundingClientRect().height).to.be.greaterThan(9);
    });
  });

  describe('is not led astray by', () => {
    const { features } = geojson;
    /** Units that the four squares take of the drawing, side by side. */
    const landWidth = (element: Parameters<typeof shape>[0]) =>
      drawing(element).querySelector<SVGPathElement>('.coast')!.getBBox().width;
    const noBox = [0, 0, 0, 0] as const;

    for (const [what, far] of [
      ['a point at 0, 0', point([0, 0], 'Không có')],
      ['a point whose ends are swapped', point([22.05, 76], 'Ngược')],
      ['a point that is no number', point([NaN, 22], 'Không số')],
      ['a point without coordinates', point([], 'Trống')],
    ] as const) {
      it(`${what}: the land keeps its size, and the reader gets to nothing out of sight`, async () => {
        const { element } = await mountMap({ bbox: noBox, layers: layerOf(...features, far) });
        expect(landWidth(element)).to.be.greaterThan(900);
        expect(names(element)).to.include('Lê Lợi').and.not.include(far.properties.name);
        expect(inChart(element).querySelector('[d*=NaN], [viewBox*=NaN], [transform*=NaN]')).to.equal(null);
      });
    }

    it('places at 0, 0 and at no number: they stay in the list alone', async () => {
      const lost = [
        { ...area('z', 'Trường không chỗ', 'school'), center: [0, 0] as const },
        { ...area('n', 'Nhà không số', 'office'), center: [NaN, NaN] as const },
      ];
      const { element } = await mountMap({ bbox: noBox, areas: [...areas, lost[0]!] });
      expect(landWidth(element)).to.be.greaterThan(900);
      expect(shape(element, 'z')).to.equal(null);
      button(element, 'Trường không chỗ').click();
      await element.updateComplete;
      expect(part(element, 'facts').textContent).to.include('Trường không chỗ');
      const { element: other } = await mountMap({ areas: [...areas, lost[1]!] });
      expect(names(other)).to.include('Lê Lợi').and.not.include('Nhà không số');
    });

    it('a place a little outside the land: it is on the map', async () => {
      const school = { ...area('o', 'Trường bên ngoài', 'school'), center: [103.45, 22.05] as const };
      const { element } = await mountMap({ bbox: noBox, areas: [...areas, school] });
      expect(shape(element, 'o')).not.to.equal(null);
      expect(landWidth(element)).to.be.greaterThan(800);
    });
  });
});
