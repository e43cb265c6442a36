import { expect } from '@open-wc/testing';
import { httpHandler } from '../../src/backend/http.js';
import type { WardAdapter } from '../../src/contract/adapter.js';
import { WardError } from '../../src/contract/error.js';
import type { AdministrativeMap } from '../../src/contract/model.js';

const geojson = { type: 'FeatureCollection', features: [] };
const map: AdministrativeMap = {
  bbox: [102.9, 21.8, 103.4, 22.3],
  areas: [],
  layers: [
    { id: 'ranh giới', title: 'Ranh giới', geojson },
    { id: 'xa', title: 'Xa', url: '/xa.geojson' },
  ],
};
const ask = (groups: Partial<WardAdapter>, layer: string) =>
  httpHandler({ contract: 1, name: 'maps', ...groups })(
    new Request(`https://phuong.example/map/${encodeURIComponent(layer)}`),
  );

describe('the handler and the layers of a map', () => {
  it('gives a layer that is inside the map', async () => {
    const answer = await ask({ map: { get: async () => map } }, 'ranh giới.geojson');
    expect(answer.status).to.equal(200);
    expect(answer.headers.get('content-type')).to.equal('application/geo+json');
    expect(await answer.json()).to.deep.equal(geojson);
  });

  it('has none that lies elsewhere, has another name, or belongs to no map', async () => {
    const withMap = { map: { get: async () => map } };
    for (const layer of ['xa.geojson', 'ranh giới', 'khác.geojson']) {
      expect((await ask(withMap, layer)).status, layer).to.equal(404);
    }
    expect((await ask({}, 'xa.geojson')).status).to.equal(404);
  });

  it('says why the map could not be asked', async () => {
    const get = () => Promise.reject(new WardError('offline'));
    expect((await ask({ map: { get } }, 'xa.geojson')).status).to.equal(503);
  });
});
