import { expect } from '@open-wc/testing';
import { phuong } from '../../demo/adapters/phuong.js';
import { runConformance } from '../../src/testing.js';
import { phuongApi } from './phuong-api.js';

describe('an adapter of one page for an API of one’s own', () => {
  it('keeps the contract, and lacks only what its backend has not', async () => {
    const api = phuongApi();
    const adapter = () => phuong('https://phuong.test', api);
    const { results, counts } = await runConformance({ adapter, fixtures: { articleId: '7' } });
    const failed = results.filter(({ outcome }) => outcome === 'failed').map(({ id, reason }) => `${id}: ${reason}`);
    expect(failed).to.deep.equal([]);
    expect(counts.passed).to.be.greaterThan(25);
  });
});
