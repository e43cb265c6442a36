import { expect } from '@open-wc/testing';
import { WardError, isAbort, isWardError, toWardError, wardErrorCodes } from '../../src/contract/error.js';

describe('WardError', () => {
  it('carries its code, its fields and what caused it', () => {
    const cause = new Error('db');
    const error = new WardError('invalid', 'bad', { cause, fields: [{ name: 'text', rule: 'required' }] });
    expect(error).to.include({ code: 'invalid', message: 'bad', name: 'WardError', cause });
    expect(error.fields).to.deep.equal([{ name: 'text', rule: 'required' }]);
  });

  it('is known across two copies of the package', () => {
    const other = Object.assign(new Error('x'), { [Symbol.for('ward-widgets/error')]: true, code: 'server' });
    expect(isWardError(other)).to.equal(true);
    for (const stranger of [new Error('x'), null, undefined, 'server', { code: 'server' }]) {
      expect(isWardError(stranger), String(stranger)).to.equal(false);
    }
  });

  it('has one code for each of twelve faults', () => {
    expect(new Set(wardErrorCodes).size).to.equal(12);
  });
});

describe('toWardError', () => {
  it('leaves a WardError as it is', () => {
    const error = new WardError('conflict');
    expect(toWardError(error)).to.equal(error);
  });

  it('reads a failed fetch as network, in the words of each browser', async () => {
    const real = await fetch('http://127.0.0.1:1/').catch((error: unknown) => error);
    expect(toWardError(real).code).to.equal('network');
    for (const words of ['Failed to fetch', 'NetworkError when attempting to fetch resource.', 'Load failed']) {
      expect(toWardError(new TypeError(words)).code, words).to.equal('network');
    }
  });

  it('does not take a bug in an adapter for the network', () => {
    expect(toWardError(new TypeError('undefined is not a function')).code).to.equal('server');
  });

  it('reads a time-out, and anything else thrown, even nothing', () => {
    expect(toWardError(new DOMException('late', 'TimeoutError')).code).to.equal('timeout');
    for (const thrown of [undefined, null, 'text', 42, {}, Symbol('s')]) {
      expect(toWardError(thrown).code).to.equal('server');
    }
  });
});

describe('isAbort', () => {
  it('is true only for the reason of a signal that was aborted', () => {
    const controller = new AbortController();
    const reason = new Error('left');
    expect(isAbort(reason, controller.signal)).to.equal(false);
    controller.abort(reason);
    expect(isAbort(reason, controller.signal)).to.equal(true);
    expect(isAbort(new DOMException('', 'AbortError'), controller.signal)).to.equal(true);
    expect(isAbort(new Error('other'), controller.signal)).to.equal(false);
  });
});
