import { expect } from '@open-wc/testing';
import { openEndpoint, provideEndpoint } from '../../src/connection/endpoint.js';
import { isWardError } from '../../src/contract/error.js';
import { fakeAdapter } from '../support/fake-adapter.js';

const opened: string[] = [];
for (const kind of ['rest', 'wordpress', 'try2']) {
  provideEndpoint(kind, async (address) => {
    opened.push(`${kind} ${address}`);
    return fakeAdapter({});
  });
}
const failure = (endpoint: string) =>
  openEndpoint(endpoint).then(
    () => undefined,
    (error: unknown) => error,
  );

describe('an endpoint', () => {
  const written: [endpoint: string, kind: string][] = [
    ['https://host.vn/ward/v1', 'rest https://host.vn/ward/v1'],
    ['http://10.0.0.1:8080/ward/v1', 'rest http://10.0.0.1:8080/ward/v1'],
    ['/ward/v1', 'rest /ward/v1'],
    ['//host.vn/ward', 'rest //host.vn/ward'],
    ['rest:https://host.vn/a', 'rest https://host.vn/a'],
    ['wordpress:https://host.vn/wp-json', 'wordpress https://host.vn/wp-json'],
    ['wordpress:/wp-json?a=b:c', 'wordpress /wp-json?a=b:c'],
    ['try2:', 'try2 '],
    ['  wordpress:x \n', 'wordpress x'],
    ['', 'rest '],
  ];
  for (const [endpoint, kind] of written) {
    it(`written ${JSON.stringify(endpoint)} is ${kind}`, async () => {
      await openEndpoint(endpoint);
      expect(opened.pop()).to.equal(kind);
    });
  }

  it('is opened once a page', async () => {
    const before = opened.length;
    const [one, two] = await Promise.all([openEndpoint('try2:once'), openEndpoint('try2:once')]);
    expect(one).to.equal(two);
    expect(await openEndpoint('try2:once')).to.equal(one);
    expect(opened.length).to.equal(before + 1);
    expect(await openEndpoint('try2:other')).not.to.equal(one);
  });

  for (const endpoint of ['nowhere:x', 'javascript:alert(1)', 'localhost:8080/ward']) {
    it(`of an unknown kind says which are known: ${endpoint}`, async () => {
      const error = await failure(endpoint);
      expect(isWardError(error) && error.code).to.equal('unsupported');
      expect((error as Error).message)
        .to.include(`"${endpoint}"`)
        .and.include('rest, wordpress, try2');
    });
  }

  it('that did not open is opened again the next time', async () => {
    let loads = 0;
    provideEndpoint('late', async () => {
      if (++loads === 1) throw new TypeError('Failed to fetch dynamically imported module');
      return fakeAdapter({});
    });
    expect(await failure('late:x')).to.be.an('error');
    expect((await openEndpoint('late:x')).name).to.equal('fake');
    expect(loads).to.equal(2);
  });

  it('may be provided after it was asked for in vain', async () => {
    expect(isWardError(await failure('newcomer:'))).to.equal(true);
    provideEndpoint('newcomer', async () => fakeAdapter({}));
    expect((await openEndpoint('newcomer:')).contract).to.equal(1);
  });
});
