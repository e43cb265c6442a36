import { expect } from '@open-wc/testing';
import type { WriteContext } from '../../src/contract/adapter.js';
import { WardError } from '../../src/contract/error.js';
import type { Rating } from '../../src/contract/model.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { mount, until } from '../support/mount.js';
import { rating } from '../support/test-tags.js';

async function mountVoter() {
  const rate = heldMethod<{ value: number | null }, WriteContext, Rating>();
  const adapter = fakeAdapter({ ratings: { get: async () => rating(1), rate: rate.method } });
  const element = await mount('test-tag', { adapter });
  await until(element, 'ready');
  const errors: string[] = [];
  element.addEventListener('ward-error', ({ code, group, method }) => errors.push(`${group}.${method} ${code}`));
  return { element, rate, errors, vote: (value: number) => element.action.run({ value }) };
}

describe('an action', () => {
  it('writes, is pending meanwhile, and gives the answer', async () => {
    const { element, rate, vote } = await mountVoter();
    const result = vote(5);
    expect(element.action.pending).to.equal(true);
    await rate.called();
    expect(rate.calls[0]!.input).to.deep.equal({ articleId: '1', value: 5 });
    expect(rate.calls[0]!.context.idempotencyKey).to.match(/^[\da-f-]{36}$/);
    rate.calls[0]!.resolve(rating(2));
    expect(await result).to.deep.equal(rating(2));
    expect([element.action.pending, element.action.error]).to.deep.equal([false, undefined]);
  });

  it('stores one thing for ten clicks', async () => {
    const { rate, vote } = await mountVoter();
    const results = Array.from({ length: 10 }, () => vote(5));
    await rate.called();
    rate.calls[0]!.resolve(rating(2));
    expect(new Set(await Promise.all(results)).size).to.equal(1);
    expect(rate.calls).to.have.length(1);
  });

  it('carries the same key when the same thing is sent again after it failed, and another once it was stored', async () => {
    const { rate, vote } = await mountVoter();
    for (const settle of [
      () => rate.calls[0]!.reject(new WardError('network')),
      () => rate.calls[1]!.resolve(rating(2)),
      () => rate.calls[2]!.resolve(rating(2)),
    ]) {
      const result = vote(5);
      await rate.called(rate.calls.length + 1);
      settle();
      await result;
    }
    const [first, again, later] = rate.calls.map(({ context }) => context.idempotencyKey);
    expect(again).to.equal(first);
    expect(later).not.to.equal(first);
  });

  it('carries the same key with a new captcha: that is the same thing', async () => {
    const { element, rate } = await mountVoter();
    const captcha = (value: string) => ({ challengeId: value, kind: 'image' as const, value });
    const first = element.action.run({ value: 5, captcha: captcha('a') });
    await rate.called();
    rate.calls[0]!.reject(new WardError('captcha-incorrect'));
    await first;
    void element.action.run({ value: 5, captcha: captcha('b') });
    await rate.called(2);
    expect(rate.calls[1]!.context.idempotencyKey).to.equal(rate.calls[0]!.context.idempotencyKey);
    expect(rate.calls[1]!.input).to.have.nested.property('captcha.value', 'b');
  });

  it('carries another key for another thing, which takes its place without an error', async () => {
    const { element, rate, errors, vote } = await mountVoter();
    const first = vote(1);
    await rate.called();
    const second = vote(5);
    await rate.called(2);
    expect(rate.calls[0]!.context.signal.aborted).to.equal(true);
    expect(await first).to.equal(undefined);
    expect(element.action.pending).to.equal(true);
    rate.calls[1]!.resolve(rating(2));
    expect(await second).to.deep.equal(rating(2));
    expect(rate.calls[1]!.context.idempotencyKey).not.to.equal(rate.calls[0]!.context.idempotencyKey);
    expect([errors, element.action.error]).to.deep.equal([[], undefined]);
  });

  it('says why it failed, to the page too, until it is cleared or tried again', async () => {
    const { element, rate, errors, vote } = await mountVoter();
    const first = vote(5);
    await rate.called();
    rate.calls[0]!.reject(new WardError('rate-limited', '', { retryAfter: 3 }));
    expect(await first).to.equal(undefined);
    expect(element.action.error).to.include({ code: 'rate-limited', retryAfter: 3 });
    expect(errors).to.deep.equal(['ratings.rate rate-limited']);
    element.action.clear();
    expect(element.action.error).to.equal(undefined);
    const second = vote(5);
    await rate.called(2);
    rate.calls[1]!.reject(new Error('x'));
    await second;
    const third = vote(5);
    expect(element.action.error).to.equal(undefined);
    await rate.called(3);
    rate.calls[2]!.resolve(rating(2));
    await third;
  });

  it('goes on when the tag leaves the page: what was sent is sent', async () => {
    const { element, rate, vote } = await mountVoter();
    const result = vote(5);
    await rate.called();
    element.remove();
    expect(rate.calls[0]!.context.signal.aborted).to.equal(false);
    rate.calls[0]!.resolve(rating(2));
    expect(await result).to.deep.equal(rating(2));
  });
});
