import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { ReadContext } from '../../src/contract/adapter.js';
import { WardError, wardErrorCodes } from '../../src/contract/error.js';
import type { AdministrativeMap, Json } from '../../src/contract/model.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { button, eventually, mount, part, parts, shownText, until } from '../support/mount.js';
import {
  answerFetch,
  area,
  areas,
  drawing,
  feature,
  fileLayer,
  geojson,
  inChart,
  look,
  map,
  middleOf,
  mountMap,
  names,
  navigable,
  pressed,
  restore,
  shape,
  square,
  still,
  tool,
  type WardMap,
  viewOf,
} from './ward-map.support.js';

describe('<ward-map>', () => {
  afterEach(() => restore.splice(0).forEach((undo) => undo()));

  describe('says', () => {
    it('the title of the seed page, and where the map comes from', async () => {
      const { element } = await mountMap();
      expect(part(element, 'title').textContent!.trim()).to.equal('Bản đồ hành chính');
      expect(part(element, 'credit').textContent).to.equal(map().attribution);
    });

    inAccessibilityTree('a map with a name whose areas are options, and each area as a button', async () => {
      await mountMap({}, { area: 'b' });
      const nodes = await accessibleNodes();
      const images = nodes.filter(({ role }) => role === 'img' || role === 'image');
      expect(images).to.have.length(0);
      const options = nodes.filter(({ role }) => role === 'option').map(({ name }) => name);
      expect(options).to.have.members(areas.map(({ name }) => name));
      expect(nodes.find(({ role }) => role === 'listbox')).to.include({ name: 'Bản đồ hành chính' });
      const buttons = nodes.filter(({ role }) => role === 'button').map(({ name }) => name);
      expect(buttons).to.include.members([
        ...areas.map(({ name }) => name),
        'Phóng to',
        'Thu nhỏ',
        'Xem toàn bộ bản đồ',
      ]);
    });

    inAccessibilityTree('each shape as an option where there is no list', async () => {
      await mountMap({}, { 'no-list': '' });
      const options = (await accessibleNodes()).filter(({ role }) => role === 'option');
      expect(options.map(({ name }) => name)).to.have.members(areas.map(({ name }) => name));
    });

    it('areas by kind, in the words of the interface', async () => {
      const { element } = await mountMap();
      const headings = [...part(element, 'list').querySelectorAll('h3')].map((one) => one.textContent);
      expect(headings).to.deep.equal(['Phường', 'Xã', 'Trường học']);
    });

    it('the names on the map, of areas, of places, and of land that is no area', async () => {
      const { element } = await mountMap();
      await eventually(() => {
        expect(names(element)).to.include.members([
          'Mường Lay',
          'Pa Ham',
          'Lê Lợi',
          'Nơi khác',
          'Trường Tiểu học Đồi Cao',
        ]);
      });
    });
  });

  describe('shows', () => {
    it('an outline of the same height while it waits', async () => {
      const get = heldMethod<object, ReadContext, AdministrativeMap>();
      const element = await mount('ward-map', { adapter: fakeAdapter({ map: { get: get.method } }) });
      await get.called();
      // A scroll bar that comes with the list makes the page narrower.
      element.parentElement!.style.width = '480px';
      const height = part(element, 'waiting').querySelector('.frame')!.getBoundingClientRect().height;
      get.calls[0]!.resolve(map());
      await until(element, 'ready');
      await eventually(() => expect(part(element, 'map').getBoundingClientRect().height).to.be.closeTo(height, 1));
    });

    it('what the page wrote inside until there is a map', async () => {
      const element = await mount('ward-map', { content: '<a href="/ban-do.jpg">Bản đồ</a>' });
      expect(element.firstElementChild!.getBoundingClientRect().height).to.be.greaterThan(0);
      element.adapter = fakeAdapter({ map: { get: async () => map() } });
      await until(element, 'ready');
      expect(element.firstElementChild!.getBoundingClientRect().height).to.equal(0);
    });

    for (const code of wardErrorCodes.filter((one) => one !== 'unsupported')) {
      it(`a sentence and a way to try again on ${code}`, async () => {
        const get = heldMethod<object, ReadContext, AdministrativeMap>();
        const element = await mount('ward-map', { adapter: fakeAdapter({ map: { get: get.method } }) });
        await get.called();
        get.calls[0]!.reject(new WardError(code));
        await until(element, 'error');
        button(element, 'Thử lại').click();
        await get.called(2);
        get.calls[1]!.resolve(map());
        await until(element, 'ready');
      });
    }

    it('a failure on a sheet of the height that the map had while it was awaited', async () => {
      const get = heldMethod<object, ReadContext, AdministrativeMap>();
      const element = await mount('ward-map', {
        adapter: fakeAdapter({ map: { get: get.method } }),
        attributes: { 'no-list': '' },
      });
      element.parentElement!.style.width = '500px';
      await get.called();
      const { height } = element.getBoundingClientRect();
      get.calls[0]!.reject(new WardError('server'));
      await until(element, 'error');
      expect(element.getBoundingClientRect().height).to.be.closeTo(height, 1);
      element.parentElement!.style.width = '280px';
      expect(element.scrollWidth).to.be.at.most(280);
      expect(part(element, 'problem').getBoundingClientRect().width).to.equal(280);
    });

    it('that there is no map yet, and nothing where the backend has none', async () => {
      const empty = await mount('ward-map', {
        adapter: fakeAdapter({ map: { get: async () => map({ areas: [], layers: [] }) } }),
      });
      await until(empty, 'empty');
      expect(shownText(empty)).to.equal('Bản đồ hành chính Chưa có bản đồ.');
      const missing = await mount('ward-map', { adapter: fakeAdapter({}) });
      await until(missing, 'unsupported');
      expect(missing.getBoundingClientRect().height).to.equal(0);
    });

    it('an outline in place of the drawing while a layer’s file is on its way, beside the list', async () => {
      let answer!: (response: Response) => void;
      answerFetch(() => new Promise((resolve) => (answer = resolve)));
      const { element } = await mountMap({ layers: [fileLayer] });
      expect(parts(element, 'map')).to.have.length(0);
      expect(button(element, 'Xã Pa Ham')).to.be.ok;
      await eventually(() => expect(answer).to.be.a('function'));
      answer(new Response(JSON.stringify(geojson)));
      await eventually(() => expect(names(element)).to.include('Pa Ham'));
    });

    const failures: [string, () => Response | Promise<Response>][] = [
      ['is not there', () => new Response('', { status: 404 })],
      ['answers with a fault', () => new Response(JSON.stringify(geojson), { status: 500 })],
      ['is a page and no JSON', () => new Response('<!doctype html><title>Đăng nhập</title>')],
      ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
      ['is larger than 5 MB', () => new Response(new Blob([JSON.stringify(geojson), ' '.repeat(5_000_000)]))],
      [
        'breaks off',
        () => new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError('network')) })),
      ],
    ];
    for (const [how, fail] of failures) {
      it(`that a layer failed which ${how}, keeps the list, and reads again when asked`, async () => {
        let failing = true;
        const asked = answerFetch(() => (failing ? fail() : new Response(JSON.stringify(geojson))));
        const { element } = await mountMap({ layers: [fileLayer] });
        await eventually(() => expect(part(element, 'problem').textContent).to.include('Không tải được bản đồ.'));
        expect(element.state).to.equal('ready');
        button(element, 'Phường Mường Lay').click();
        await element.updateComplete;
        expect(part(element, 'facts').textContent).to.include('222,65 km²');
        expect(part(element, 'credit').textContent).to.equal(map().attribution);
        failing = false;
        button(element, 'Thử lại').click();
        await eventually(() => expect(names(element)).to.include('Lê Lợi'));
        expect(parts(element, 'problem')).to.have.length(0);
        expect(asked).to.have.length(2);
      });
    }

    it('the layers that came where another failed, and tells the page which', async () => {
      answerFetch(() => new Response('', { status: 404 }));
      const told: string[] = [];
      const adapter = fakeAdapter({ map: { get: async () => map({ layers: [...map().layers, fileLayer] }) } });
      const element = await mount('ward-map', { adapter });
      element.addEventListener('ward-error', ({ severity, code, detail }) =>
        told.push(`${severity} ${code} ${detail}`),
      );
      await until(element, 'ready');
      await eventually(() => expect(parts(element, 'problem')).to.have.length(1));
      expect(names(element)).to.include('Mường Lay');
      expect(told).to.deep.equal(['degraded not-found /ranh-gioi.geojson: 404']);
    });

    it('a GeoJSON file without any backend', async () => {
      answerFetch(
        () =>
          new Response(
            JSON.stringify({
              ...geojson,
              features: geojson.features.map((one) => ({
                ...one,
                properties: { ...one.properties, fullName: `Xã ${one.properties.name}`, areaKm2: 135.84 },
              })),
            }),
          ),
      );
      const element = await mount('ward-map', { attributes: { src: '/ranh-gioi.geojson' } });
      await until(element, 'ready');
      button(element, 'Xã Pa Ham').click();
      await eventually(() =>
        expect(part(element, 'facts').textContent!.replace(/\s+/g, ' ')).to.include('Diện tích 135,84 km²'),
      );
    });
  });

  describe('does', () => {
    it('highlight an area in both, show its facts and tell the page, when it is chosen in the list', async () => {
      const { element, events } = await mountMap();
      const before = look(element, 'a');
      button(element, 'Phường Mường Lay').click();
      await eventually(() => expect(look(element, 'a')).not.to.equal(before));
      expect(pressed(element)).to.deep.equal(['Phường Mường Lay']);
      expect(part(element, 'facts').textContent!.replace(/\s+/g, ' ')).to.include('Diện tích 222,65 km²');
      expect(part(element, 'facts').querySelector('a:not([rel])')!.getAttribute('href')).to.equal('/gioi-thieu');
      expect(events).to.deep.equal(['a']);
      expect(element.area).to.equal('a');
    });

    it('and leave the list below where it is', async () => {
      const three = ['Diện tích', 'Mã', 'Tỉnh'].map((label) => ({ label, value: '1' }));
      const { element } = await mountMap({ areas: [area('a', 'Phường', 'ward', { facts: three }), areas[1]!] });
      element.parentElement!.style.width = '320px';
      await still(element);
      const { top } = part(element, 'list').getBoundingClientRect();
      for (const name of ['Phường', 'Xã Pa Ham']) {
        button(element, name).click();
        await element.updateComplete;
        expect(part(element, 'list').getBoundingClientRect().top, name).to.be.closeTo(top, 1);
      }
    });

    it('the same when the shape or the mark of a place is clicked', async () => {
      const { element, events } = await mountMap();
      const [x, y] = middleOf(shape(element, 'c'));
      await sendMouse({ type: 'click', position: [x, y] });
      await element.updateComplete;
      expect(pressed(element)).to.deep.equal(['Xã Lê Lợi']);
      await sendMouse({ type: 'click', position: middleOf(shape(element, 's')) });
      await element.updateComplete;
      expect(pressed(element)).to.deep.equal(['Trường Tiểu học Đồi Cao']);
      expect(events).to.deep.equal(['c', 's']);
    });

    it('choose each of two places on one another in turn, and let go after the last', async () => {
      const school = areas[3]!;
      const { element, events } = await mountMap({ areas: [school, { ...school, id: 't', name: 'Trạm y tế' }] });
      for (let press = 0; press < 4; press++) {
        await sendMouse({ type: 'click', position: middleOf(shape(element, 's')) });
        await element.updateComplete;
      }
      expect(events).to.deep.equal(['t', 's', null, 't']);
    });

    it('choose a place that lies under one which is no area', async () => {
      const { center } = areas[3]!;
      const nameless = { type: 'Point', coordinates: center } as unknown as Json;
      const { element, events } = await mountMap({
        layers: [...map().layers, { id: 'p', title: 'Cột mốc', geojson: nameless }],
      });
      const place = shape(element, 's');
      place.parentElement!.append(drawing(element).querySelector('[aria-hidden] > .mark')!.parentElement!);
      await sendMouse({ type: 'click', position: middleOf(place) });
      expect(events).to.deep.equal(['s']);
    });

    it('bring the row of an area into view in a long list, and leave the page where it is', async () => {
      const places = Array.from({ length: 500 }, (_, n) => area(`p${n}`, `Địa điểm ${n}`, 'village'));
      const { element } = await mountMap({ areas: [...areas, ...places] });
      const [page, list] = [scrollY, button(element, 'Địa điểm 0').closest('ul')!.parentElement!];
      expect(list.clientHeight).to.be.at.most(Math.max(352, innerHeight * 0.7) + 1);
      element.area = 'p400';
      await element.updateComplete;
      const [row, seen] = [button(element, 'Địa điểm 400').getBoundingClientRect(), list.getBoundingClientRect()];
      expect(row.top).to.be.at.least(seen.top - 1);
      expect(row.bottom).to.be.at.most(seen.bottom + 1);
      expect(scrollY).to.equal(page);
    });

    it('nothing when a hole, or land that is no area, is clicked', async () => {
      const { element, events } = await mountMap();
      const { x, y, width, height } = shape(element, 'b').getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(x + width * 0.45), Math.round(y + height * 0.55)] });
      expect(events).to.deep.equal([]);
    });

    it('let an area go when it is pressed again', async () => {
      const { element, events } = await mountMap();
      button(element, 'Xã Pa Ham').click();
      await element.updateComplete;
      button(element, 'Xã Pa Ham').click();
      await element.updateComplete;
      expect(events).to.deep.equal(['b', null]);
      expect(pressed(element)).to.deep.equal([]);
      expect(part(element, 'facts').textContent).to.include('Chọn khu vực');
    });

    it('choose by keyboard, with one tab stop an area and one for the drawing', async () => {
      const { element, events } = await mountMap();
      button(element, 'Phường Mường Lay').focus();
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      expect(events).to.deep.equal(['b']);
      expect(drawing(element).querySelectorAll('[tabindex="0"]')).to.have.length(1);
    });

    it('walk over the shapes by arrow keys where there is no list', async () => {
      const { element, events } = await mountMap({}, { 'no-list': '' });
      expect(drawing(element).querySelectorAll('[tabindex="0"]')).to.have.length(1);
      shape(element, 'a').focus();
      await navigable(element);
      await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: ' ' });
      await sendKeys({ press: 'ArrowLeft' });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ press: 'End' });
      await sendKeys({ press: 'Enter' });
      expect(events).to.deep.equal(['c', 'b', 's']);
      await element.updateComplete;
      expect(shape(element, 's').getAttribute('aria-selected')).to.equal('true');
      expect(shape(element, 's').getAttribute('tabindex')).to.equal('0');
      expect(parts(element, 'list')).to.have.length(0);
    });

    it('point at the same area in the list and on the map', async () => {
      const { element } = await mountMap();
      const before = look(element, 'b');
      button(element, 'Xã Pa Ham').focus();
      await eventually(() => expect(look(element, 'b')).not.to.equal(before));
      button(element, 'Xã Pa Ham').blur();
      await eventually(() => expect(look(element, 'b')).to.equal(before));
      const row = button(element, 'Xã Lê Lợi');
      const plain = getComputedStyle(row).backgroundColor;
      await sendMouse({ type: 'move', position: middleOf(shape(element, 'c')) });
      await eventually(() => expect(getComputedStyle(row).backgroundColor).not.to.equal(plain));
      await sendMouse({ type: 'move', position: [1, 1] });
      await eventually(() => expect(getComputedStyle(row).backgroundColor).to.equal(plain));
    });

    it('show the area of the attribute at the start, near, and fire nothing', async () => {
      const { element, events } = await mountMap({}, { area: 'b' });
      const [x, , width] = viewOf(element);
      expect(width).to.be.below(700);
      expect(x).to.be.below(250);
      expect(pressed(element)).to.deep.equal(['Xã Pa Ham']);
      element.area = 'c';
      await element.updateComplete;
      expect(pressed(element)).to.deep.equal(['Xã Lê Lợi']);
      await still(element);
      expect(viewOf(element)[0] + viewOf(element)[2]).to.be.greaterThan(740);
      expect(events).to.deep.equal([]);
    });

    it('show the whole map where the attribute names no area', async () => {
      const { element } = await mountMap({}, { area: 'không có' });
      expect(viewOf(element)[2]).to.be.greaterThan(1000);
      expect(pressed(element)).to.deep.equal([]);
    });

    it('zoom in, out and back by buttons, never past the ends', async () => {
      const { element } = await mountMap();
      await still(element);
      const whole = viewOf(element);
      expect(tool(element, 'Thu nhỏ').getAttribute('aria-disabled')).to.equal('true');
      tool(element, 'Thu nhỏ').click();
      await still(element);
      expect(viewOf(element)).to.deep.equal(whole);
      tool(element, 'Phóng to').click();
      await still(element);
      expect(viewOf(element)[2]).to.be.closeTo(whole[2] / 2, 0.01);
      for (let n = 0; n < 9; n++) tool(element, 'Phóng to').click();
      await still(element);
      expect(viewOf(element)[2]).to.be.closeTo(whole[2] / 16, 0.01);
      expect(tool(element, 'Phóng to').getAttribute('aria-disabled')).to.equal('true');
      tool(element, 'Xem toàn bộ bản đồ').click();
      await still(element);
      expect(viewOf(element)).to.deep.equal(whole);
    });

    it('zoom and move by keys on those buttons', async () => {
      const { element } = await mountMap();
      await still(element);
      const [, , width] = viewOf(element);
      tool(element, 'Phóng to').focus();
      await sendKeys({ press: '+' });
      await still(element);
      const [x1] = viewOf(element);
      await sendKeys({ press: 'ArrowRight' });
      await still(element);
      const [x2, , near] = viewOf(element);
      expect(near).to.be.closeTo(width / 2, 0.5);
      expect(x2 - x1).to.be.closeTo(near / 4, 0.5);
      await sendKeys({ press: '0' });
      await still(element);
      expect(viewOf(element)[2]).to.be.closeTo(width, 0.5);
    });

    it('follow a dragging pointer when near, and choose nothing at its end', async () => {
      const { element, events } = await mountMap();
      tool(element, 'Phóng to').click();
      await still(element);
      const [x1, , width] = viewOf(element);
      const box = drawing(element).parentElement!.getBoundingClientRect();
      const [x, y] = middleOf(drawing(element));
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [x + 40, y] });
      await sendMouse({ type: 'move', position: [x + 80, y] });
      await sendMouse({ type: 'up' });
      await still(element);
      expect(viewOf(element)[0]).to.be.closeTo(x1 - (80 * width) / box.width, 1);
      expect(events).to.deep.equal([]);
      await sendMouse({ type: 'click', position: [x, y] });
      expect(events).to.have.length(1);
    });

    it('bring a chosen area into view when it is out of sight', async () => {
      const { element } = await mountMap({}, { area: 'b' });
      await still(element);
      button(element, 'Xã Lê Lợi').click();
      await still(element);
      const { left, right } = drawing(element).getBoundingClientRect();
      const land = shape(element, 'c').getBoundingClientRect();
      expect(land.left).to.be.at.least(left);
      expect(land.right).to.be.at.most(right);
    });

    it('leave the wheel and, at the whole, the finger to the page', async () => {
      const { element } = await mountMap();
      await still(element);
      const before = viewOf(element);
      const wheel = new WheelEvent('wheel', { deltaY: 100, bubbles: true, composed: true, cancelable: true });
      expect(drawing(element).dispatchEvent(wheel)).to.equal(true);
      expect(viewOf(element)).to.deep.equal(before);
      expect(getComputedStyle(drawing(element).parentElement!).touchAction).to.equal('pan-x pan-y');
      tool(element, 'Phóng to').click();
      await eventually(() => expect(getComputedStyle(drawing(element).parentElement!).touchAction).to.equal('none'));
    });

    if (navigator.userAgent.includes('Chrome')) {
      it('change the view at once under reduced motion', async () => {
        await emulateMedia({ reducedMotion: 'reduce' });
        restore.push(() => void emulateMedia({ reducedMotion: 'no-preference' }));
        const { element } = await mountMap();
        await still(element);
        const [, , width] = viewOf(element);
        tool(element, 'Phóng to').click();
        await (part(element, 'map') as WardMap).updateComplete;
        expect(viewOf(element)[2]).to.be.closeTo(width / 2, 0.5);
      });
    }

    it('reads the map and its failed files again on reload()', async () => {
      const asked = answerFetch(() => new Response('', { status: 500 }));
      const { element } = await mountMap({ layers: [fileLayer] });
      await eventually(() => expect(parts(element, 'problem')).to.have.length(1));
      await element.reload();
      expect(asked).to.have.length(2);
    });
  });

  describe('offers', () => {
    const nine = Array.from({ length: 9 }, (_, n) => area(`v${n}`, n === 4 ? 'Bản Đớ' : `Tổ dân phố ${n}`, 'village'));
    const field = (element: WardMap) => part(element, 'field') as HTMLInputElement;
    const shown = (element: WardMap) =>
      [...part(element, 'list').querySelectorAll('button')]
        .filter((one) => one.getBoundingClientRect().height > 0)
        .map((one) => one.textContent!.trim());
    const boxes = (element: WardMap) => [...part(element, 'layers').querySelectorAll('label')];

    it('to find an area by its name without marks, and to choose it by Enter', async () => {
      const { element, events } = await mountMap({ areas: nine });
      field(element).focus();
      await sendKeys({ type: 'ban do' });
      await element.updateComplete;
      expect(shown(element)).to.deep.equal(['Bản Đớ']);
      await sendKeys({ press: 'Enter' });
      expect(events).to.deep.equal(['v4']);
      await sendKeys({ type: 'xyz' });
      await element.updateComplete;
      expect(shown(element)).to.deep.equal([]);
      expect(part(element, 'list').textContent).to.include('Không tìm thấy dữ liệu nào có liên quan đến ban doxyz');
    });

    it('layers to hide and show, also those that the features of one file name', async () => {
      const roads = {
        type: 'LineString',
        coordinates: [
          [103, 22],
          [103.3, 22.1],
        ],
      };
      const road = { type: 'Feature', properties: { layer: 'Đường' }, geometry: roads };
      const layers = [
        { id: 'l', title: 'Ranh giới', geojson: { ...geojson, features: [...geojson.features, road] } as Json },
      ];
      const { element } = await mountMap({ layers });
      expect(boxes(element).map((one) => one.textContent!.trim())).to.deep.equal(['Ranh giới', 'Đường', 'Trường học']);
      boxes(element)[2]!.click();
      await eventually(() => expect(shape(element, 's')).to.equal(null));
      expect(shape(element, 'a')).not.to.equal(null);
      button(element, 'Trường Tiểu học Đồi Cao').click();
      await eventually(() => expect(shape(element, 's')).not.to.equal(null));
    });

    it('the neighbours of an area, and the way there as a link that nothing follows by itself', async () => {
      const { element } = await mountMap({}, { area: 'a', directions: 'osm google geo' });
      await eventually(() => expect(part(element, 'facts').textContent).to.include('Giáp ranh'));
      expect(part(element, 'facts').textContent!.replace(/\s+/g, ' ')).to.include('Xã Pa Ham, Xã Lê Lợi');
      const ways = [...part(element, 'facts').querySelectorAll('a[rel]')].map((one) => one.getAttribute('href'));
      expect(ways).to.deep.equal([
        'https://www.openstreetmap.org/directions?to=22.03%2C103.15',
        'https://www.google.com/maps/dir/?api=1&destination=22.03%2C103.15',
        'geo:22.03,103.15',
      ]);
    });

    for (const [language, title] of [
      ['vi', 'Giáp ranh'],
      ['en', 'Borders'],
    ] as const) {
      it(`the size of an area once, in ${language}, whether the backend tells it or the layer`, async () => {
        const features = geojson.features.map((one) => ({
          ...one,
          properties: { ...one.properties, areaKm2: 222.65 },
        }));
        const layers = [{ id: 'l', title: '', geojson: { ...geojson, features } as Json }];
        const { element } = await mountMap({ layers }, { area: 'a' }, language);
        const sizes = () =>
          [...part(element, 'facts').querySelectorAll('dd')].filter((one) => /km²/.test(one.textContent!));
        for (const id of ['a', 'b']) {
          element.area = id;
          await eventually(() => expect(part(element, 'facts').textContent).to.include(title));
          await eventually(() => expect(sizes()).to.have.length(1));
        }
      });
    }

    it('no way there where the page wants none', async () => {
      const { element } = await mountMap({}, { area: 'a', directions: 'none' });
      await eventually(() => expect(part(element, 'facts').textContent).to.include('Giáp ranh'));
      expect(part(element, 'facts').querySelectorAll('a[rel]')).to.have.length(0);
    });

    it('Hoàng Sa and Trường Sa on a map of the country, and none on that of a ward', async () => {
      const { element } = await mountMap({ bbox: [102, 8.5, 109.5, 23.5] });
      await eventually(() => {
        const text = names(element).join(' ');
        expect(text).to.match(/Quần đảo\s*Hoàng Sa/);
        expect(text).to.match(/Quần đảo\s*Trường Sa/);
      });
      const { element: ward } = await mountMap();
      expect(names(ward).join(' ')).not.to.include('Sa (');
    });

    it('tiles of another map only with their credit, at the places that Web Mercator has for them', async () => {
      const tiles = '/tiles/{z}/{x}/{y}.png';
      const { element: silent } = await mountMap({}, { tiles });
      expect(drawing(silent).querySelectorAll('image')).to.have.length(0);
      const { element } = await mountMap({}, { tiles, 'tiles-credit': '© Sở Nông nghiệp và Môi trường' });
      await eventually(() => expect(drawing(element).querySelectorAll('image').length).to.be.greaterThan(0));
      expect(part(element, 'credit').textContent).to.include('© Sở Nông nghiệp và Môi trường');
      const [z, x, y] = /tiles\/(\d+)\/(\d+)\/(\d+)/
        .exec(drawing(element).querySelector('image')!.getAttribute('href')!)!
        .slice(1)
        .map(Number) as [number, number, number];
      expect(x).to.equal(Math.floor(((103 + 180) / 360 - (0.4 / 360) * 0.05) * 2 ** z));
      expect(y).to.be.within(Math.floor(0.43 * 2 ** z), Math.floor(0.45 * 2 ** z));
    });

    it('a picture that the page wrote as a map to move in, without a backend', async () => {
      const image = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"/>';
      const content = `<a href="/ban-do-lon.jpg"><img src='${image}' alt="Bản đồ phường Mường Lay"></a>`;
      const element = await mount('ward-map', { content });
      await until(element, 'ready');
      await eventually(() => expect(parts(element, 'map')).to.have.length(1));
      await still(element);
      expect(drawing(element).getAttribute('aria-label')).to.equal('Bản đồ phường Mường Lay');
      const [, , width] = viewOf(element);
      tool(element, 'Phóng to').click();
      await eventually(() => expect(viewOf(element)[2]).to.be.closeTo(width / 2, 2));
      expect(element.shadowRoot!.querySelector('a')!.href).to.include('/ban-do-lon.jpg');
    });
  });

  describe('leaves the page its own', () => {
    const wheel = (element: WardMap, over: WheelEventInit) =>
      drawing(element).dispatchEvent(
        new WheelEvent('wheel', { bubbles: true, composed: true, cancelable: true, deltaY: -100, ...over }),
      );
    const pointer = (element: WardMap, type: string, pointerId: number, clientX: number, clientY: number) =>
      drawing(element).dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          composed: true,
          pointerId,
          pointerType: 'touch',
          clientX,
          clientY,
          buttons: 1,
        }),
      );
    async function reached(attributes: Record<string, string> = {}) {
      const { element, events } = await mountMap({}, attributes);
      pointer(element, 'pointerover', 1, 0, 0);
      await navigable(element);
      await new Promise((resolve) => setTimeout(resolve));
      return { element, events };
    }

    it('a wheel without Ctrl, and says how the map is meant', async () => {
      const { element } = await reached();
      const [, , width] = viewOf(element);
      const hint = drawing(element).parentElement!.querySelector('p[aria-hidden]')!;
      expect(wheel(element, {})).to.equal(true);
      await eventually(() => expect(getComputedStyle(hint).opacity).to.equal('1'));
      expect(viewOf(element)[2]).to.equal(width);
      expect(wheel(element, { ctrlKey: true })).to.equal(false);
      expect(viewOf(element)[2]).to.be.below(width);
    });

    it('one finger, until two have enlarged the map; then it is moved without being drawn anew', async () => {
      const { element, events } = await reached();
      const [x, y] = middleOf(drawing(element).parentElement!);
      const [, , width] = viewOf(element);
      pointer(element, 'pointerdown', 1, x, y);
      pointer(element, 'pointermove', 1, x + 60, y);
      expect(viewOf(element)[2]).to.equal(width);
      pointer(element, 'pointermove', 1, x - 30, y);
      pointer(element, 'pointerdown', 2, x + 30, y);
      pointer(element, 'pointermove', 1, x - 60, y);
      pointer(element, 'pointermove', 2, x + 60, y);
      expect(viewOf(element)[2]).to.be.closeTo(width / 2, 1);
      pointer(element, 'pointerup', 2, x + 60, y);
      pointer(element, 'pointerup', 1, x - 60, y);
      await still(element);
      const drawn = drawing(element).getAttribute('viewBox');
      const [left] = viewOf(element);
      pointer(element, 'pointerdown', 3, x, y);
      pointer(element, 'pointermove', 3, x + 40, y);
      await still(element);
      expect(viewOf(element)[0]).to.be.below(left - 1);
      expect(drawing(element).getAttribute('viewBox')).to.equal(drawn);
      pointer(element, 'pointerup', 3, x + 40, y);
      expect(events).to.deep.equal([]);
    });

    it('one finger on a map that the page itself brought near, until the reader means the map', async () => {
      const { element } = await reached({ area: 'b' });
      const sheet = drawing(element).parentElement!;
      const [x, y] = middleOf(sheet);
      const before = viewOf(element);
      const drag = (pointerId: number) => {
        pointer(element, 'pointerdown', pointerId, x, y);
        for (const far of [10, 20, 40]) pointer(element, 'pointermove', pointerId, x - far, y);
        pointer(element, 'pointerup', pointerId, x - 40, y);
      };
      expect(before[2]).to.be.below(700);
      expect(getComputedStyle(sheet).touchAction).to.equal('pan-x pan-y');
      drag(1);
      await still(element);
      expect(viewOf(element)).to.deep.equal(before);
      tool(element, 'Phóng to').click();
      await still(element);
      expect(getComputedStyle(sheet).touchAction).to.equal('none');
      const [left] = viewOf(element);
      drag(2);
      await still(element);
      expect(viewOf(element)[0]).to.be.greaterThan(left + 1);
    });
  });

  describe('survives', () => {
    it('leaving the page while a file is on its way, and reads it again when it is back', async () => {
      const signals: AbortSignal[] = [];
      answerFetch((_url, signal) => {
        signals.push(signal);
        return signals.length === 1 ? new Promise(() => {}) : new Response(JSON.stringify(geojson));
      });
      const { element } = await mountMap({ layers: [fileLayer] });
      await eventually(() => expect(signals).to.have.length(1));
      const frame = element.parentElement!;
      element.remove();
      expect(signals[0]!.aborted).to.equal(true);
      frame.append(element);
      await eventually(() => expect(names(element)).to.include('Lê Lợi'));
    });

    it('a file that comes after the backend has changed', async () => {
      let late!: (response: Response) => void;
      answerFetch(() => new Promise((resolve) => (late = resolve)));
      const { element } = await mountMap({ layers: [fileLayer] });
      await eventually(() => expect(late).to.be.a('function'));
      element.adapter = fakeAdapter({ map: { get: async () => map() } });
      await eventually(() => expect(names(element)).to.include('Nơi khác'));
      late(
        new Response(
          JSON.stringify({ type: 'FeatureCollection', features: [feature('a', 'Cũ', square(103, 22, 0.3))] }),
        ),
      );
      await still(element);
      expect(names(element)).not.to.include('Cũ');
    });

    it('hostile and endless words, shown as text', async () => {
      const hostile = '<img src=x onerror=alert(1)>';
      const long = 'x'.repeat(10_000);
      const { element } = await mountMap(
        {
          areas: [
            area('a', hostile, hostile, { facts: [{ label: hostile, value: long }] }),
            area('b', long, 'commune'),
            area('"><script>', 'Lạ', 'village'),
          ],
          layers: [
            {
              id: 'l',
              title: hostile,
              geojson: {
                type: 'FeatureCollection',
                features: [feature('a', hostile, square(103, 22, 0.2)), feature('b', long, square(103.2, 22, 0.2))],
              },
            },
          ],
          attribution: hostile + long,
        },
        { area: 'a' },
      );
      await still(element);
      for (const root of [element.shadowRoot!, inChart(element)])
        expect(root.querySelector('img, script')).to.equal(null);
      expect(shownText(element)).to.include(hostile);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      button(element, 'Lạ').click();
      await element.updateComplete;
      expect(pressed(element)).to.deep.equal(['Lạ']);
    });

    it('an area whose address is no address: it is left out and told', async () => {
      const told: string[] = [];
      const adapter = fakeAdapter({
        map: {
          get: async () =>
            map({ areas: [area('b', 'Xã Pa Ham', 'commune', { url: 'javascript:alert(1)' }), areas[2]!] }),
        },
      });
      const element = await mount('ward-map', { adapter });
      element.addEventListener('ward-error', ({ severity }) => told.push(severity));
      await until(element, 'ready');
      expect(told).to.deep.equal(['degraded']);
      expect(shownText(element)).not.to.include('Pa Ham');
      expect(shownText(element)).to.include('Lê Lợi');
    });

    for (const [what, broken] of [
      ['empty', {}],
      ['a word', 'x' as unknown as object],
      ['of points that are no numbers', { type: 'Polygon', coordinates: [[[null, 'x'], [NaN], []]] }],
      [
        'one point thin',
        {
          type: 'Polygon',
          coordinates: [
            [
              [103, 22],
              [103, 22],
              [103, 22],
            ],
          ],
        },
      ],
      ['as large as the world', { type: 'Polygon', coordinates: [square(-180, -90, 180)] }],
    ] as [string, object][]) {
      it(`GeoJSON that is ${what}`, async () => {
        const adapter = fakeAdapter({
          map: { get: async () => map({ layers: [{ id: 'l', title: '', geojson: broken as Json }] }) },
        });
        const element = await mount('ward-map', { adapter });
        await until(element, 'ready');
        button(element, 'Xã Pa Ham').click();
        await element.updateComplete;
        expect(pressed(element)).to.deep.equal(['Xã Pa Ham']);
        await eventually(() => expect(inChart(element)).to.be.ok);
        expect(inChart(element).querySelector('[d*=NaN], [viewBox*=NaN]')).to.equal(null);
      });
    }
  });

  describe('fits', () => {
    for (const noList of [false, true]) {
      it(`is free of what axe finds ${noList ? 'without' : 'with'} the list`, async () => {
        const { element } = await mountMap({}, { area: 'a', ...(noList && { 'no-list': '' }) });
        await still(element);
        await expect(element).to.be.accessible();
      });
    }

    it('a column of 200 px without running over', async () => {
      const { element } = await mountMap({}, { area: 'a' });
      element.parentElement!.style.width = '200px';
      await still(element);
      expect(element.scrollWidth).to.be.at.most(200);
    });

    it('a wide page with the list beside the map, a narrow one with it below', async () => {
      const { element } = await mountMap();
      const sides = () => [part(element, 'map'), part(element, 'list')].map((one) => one.getBoundingClientRect());
      element.parentElement!.style.width = '760px';
      const [map, list] = sides() as [DOMRect, DOMRect];
      expect(list.left).to.be.at.least(map.right);
      element.parentElement!.style.width = '320px';
      const [above, below] = sides() as [DOMRect, DOMRect];
      expect(below.top).to.be.at.least(above.bottom);
    });

    it('a page from right to left: buttons and list on the other side', async () => {
      const { element } = await mountMap();
      element.parentElement!.dir = 'rtl';
      element.parentElement!.style.width = '760px';
      const box = drawing(element).getBoundingClientRect();
      expect(middleOf(tool(element, 'Phóng to'))[0]).to.be.below(middleOf(drawing(element))[0]);
      expect(part(element, 'list').getBoundingClientRect().right).to.be.at.most(box.left);
    });

    it('a page from right to left: each name beside its mark, and figures as they are read', async () => {
      const { element } = await mountMap({}, { area: 'a' });
      element.parentElement!.dir = 'rtl';
      element.parentElement!.style.width = '760px';
      await still(element);
      const label = [...drawing(element).querySelectorAll('text')].find((one) => one.textContent!.includes('Đồi Cao'))!;
      const [name, mark] = [label, shape(element, 's').querySelector('.sign')!].map((one) =>
        one.getBoundingClientRect(),
      );
      expect(Math.max(name!.left - mark!.right, mark!.left - name!.right)).to.be.within(-1, 12);
      const orderOf = (text: Text) => {
        const left = (at: number) => {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          return range.getBoundingClientRect().left;
        };
        return left(0) < left(text.length - 1);
      };
      const textOf = (found: Element) => document.createTreeWalker(found, NodeFilter.SHOW_TEXT).nextNode() as Text;
      const size = [...part(element, 'facts').querySelectorAll('dd')].find((one) => one.textContent!.includes('km²'))!;
      expect(orderOf(textOf(size))).to.equal(true);
      const scale = [...inChart(element).querySelectorAll('span')].find((one) => / km$/.test(one.textContent!))!;
      expect(orderOf(textOf(scale))).to.equal(true);
    });

    it('the box of a layer beside a title of two hundred letters', async () => {
      const layers = [...map().layers, { ...map().layers[0]!, id: 'long', title: 'Ranh giới '.repeat(20) }];
      const { element } = await mountMap({ layers });
      element.parentElement!.style.width = '300px';
      for (const box of part(element, 'layers').querySelectorAll('input')) expect(box.offsetWidth).to.equal(18);
    });

    it('English, and a change of language while it stands', async () => {
      const { element } = await mountMap({}, {}, 'en');
      await eventually(() => expect(part(element, 'title').textContent!.trim()).to.equal('Administrative map'));
      element.parentElement!.lang = 'vi';
      await eventually(() => expect(part(element, 'title').textContent!.trim()).to.equal('Bản đồ hành chính'));
      await eventually(() => expect(tool(element, 'Phóng to')).to.be.ok);
    });

    it('two maps on one page, each with its own choice', async () => {
      const adapter = fakeAdapter({ map: { get: async () => map() } });
      const frame = await fixture<HTMLElement>(html`<main lang="vi"><ward-map></ward-map><ward-map></ward-map></main>`);
      const [one, two] = [...frame.querySelectorAll('ward-map')] as [WardMap, WardMap];
      one.adapter = two.adapter = adapter;
      await Promise.all([until(one, 'ready'), until(two, 'ready')]);
      button(one, 'Xã Pa Ham').click();
      await one.updateComplete;
      expect([pressed(one), pressed(two)]).to.deep.equal([['Xã Pa Ham'], []]);
    });
  });
});
