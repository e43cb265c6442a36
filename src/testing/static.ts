import { checksOf } from './check.js';
import { isLoadable } from './gallery.js';
import { expect, Failure, skip } from './verdict.js';

const geometries = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'];
const geojsonTypes = ['FeatureCollection', 'Feature', 'GeometryCollection', ...geometries];
const day = 24 * 60 * 60 * 1000;

/** Map, music, links and the portal's own lines: what changes seldom. */
export const statics = checksOf('static', {
  bbox: [
    'must',
    'the map’s box is west, south, east, north',
    async (trial) => {
      const { bbox, areas } = await trial.call('map', 'get', {});
      const [west, south, east, north] = bbox;
      const inOrder = west < east && south < north && west >= -180 && east <= 180 && south >= -90 && north <= 90;
      expect(inOrder, 'map.get → bbox', '[west, south, east, north] in degrees', bbox);
      const inside = areas.some(({ center: [x, y] }) => x >= west && x <= east && y >= south && y <= north);
      expect(
        areas.length === 0 || inside,
        'map.get → areas',
        `a center inside ${JSON.stringify(bbox)}`,
        areas[0]?.center,
      );
    },
  ],
  layers: [
    'must',
    'each layer is GeoJSON or has an address',
    async (trial) => {
      const { layers } = await trial.call('map', 'get', {});
      layers.forEach(({ url, geojson }, index) => {
        const where = `map.get → layers[${index}]`;
        if (geojson === undefined) return expect(url !== undefined && isLoadable(url), where, 'a url or geojson', url);
        const type = (geojson as { readonly type?: unknown } | null)?.type;
        expect(geojsonTypes.includes(String(type)), `${where}.geojson.type`, 'a type of GeoJSON', type);
      });
    },
  ],
  tracks: [
    'must',
    'each track has an address that a browser can load',
    async (trial) => {
      const { items } = await trial.call('music', 'tracks', { limit: 20 });
      if (items.length === 0) skip('music.tracks is empty');
      items.forEach(({ src }, index) => {
        expect(isLoadable(src), `music.tracks → items[${index}].src`, 'an http, https or relative address', src);
      });
    },
  ],
  links: [
    'must',
    'links are http, https, mailto, tel or relative',
    async (trial) => {
      // The guards drop a link with another scheme, and what is dropped fails here.
      const groups = await trial.call('links', 'list', {});
      for (const { title, links } of groups) {
        for (const link of links) expect(link.title.trim() !== '', `links.list "${title}" → ${link.url}`, 'a title');
      }
    },
  ],
  'time-zone': [
    'must',
    'the time zone is one of IANA’s',
    async (trial) => {
      const { timeZone } = await trial.call('portal', 'info', {});
      try {
        new Intl.DateTimeFormat('vi', { timeZone });
      } catch {
        throw new Failure(
          `portal.info → timeZone: expected a name such as Asia/Ho_Chi_Minh, got ${JSON.stringify(timeZone)}`,
        );
      }
      // Newer browsers take an offset too, older ones do not.
      expect(/^[A-Za-z]/.test(timeZone), 'portal.info → timeZone', 'a name such as Asia/Ho_Chi_Minh', timeZone);
    },
  ],
  clock: [
    'should',
    'the portal’s clock is right within a day',
    async (trial) => {
      const { now } = await trial.call('portal', 'time', {});
      const off = Math.abs(Date.parse(now) - Date.now());
      expect(off < day, 'portal.time → now', `about ${new Date().toISOString()}`, now);
    },
  ],
});
