import type { WriteContext } from '../../src/contract/adapter.js';
import { WardError } from '../../src/contract/error.js';
import { work } from '../../src/backend/captcha/work.js';
import type { CaptchaChallenge, CaptchaKind } from '../../src/contract/model.js';
import '../../src/elements/captcha/register.js';
import type { WardCaptcha } from '../../src/elements/captcha/ward-captcha.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { eventually, mount, part, until } from '../support/mount.js';
import { expect } from '@open-wc/testing';

export type Issue = { purpose: string; accept: readonly CaptchaKind[] };

// One red pixel.
export const red =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==';
let count = 0;
export const ends = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
export const image = (over: object = {}): CaptchaChallenge => ({
  id: `image-${++count}`,
  kind: 'image',
  expiresAt: ends(300),
  image: { src: red, width: 200, height: 64 },
  audio: null,
  length: 5,
  ...over,
});
export const question = (over: object = {}): CaptchaChallenge => ({
  id: `question-${++count}`,
  kind: 'question',
  expiresAt: ends(300),
  question: 'Ba cộng bốn bằng mấy?',
  ...over,
});

/** A challenge of work, and the answer that the backend keeps. */
export async function workToDo(over: object = {}) {
  const { face, answer } = await work.make({ id: 'w', locale: 'vi', random: Math.random, expiresAt: Date.now() + 6e5 });
  const challenge: CaptchaChallenge = { id: 'w', kind: 'work', expiresAt: ends(600), ...face, ...over };
  return { challenge, isRight: (value: string) => work.matches(answer, value) };
}

export async function mountCaptcha(
  first: CaptchaChallenge | null | WardError = image(),
  attributes: Record<string, string> = {},
  language = 'vi',
) {
  const issue = heldMethod<Issue, WriteContext, CaptchaChallenge | null>();
  const adapter = fakeAdapter({ captcha: { issue: issue.method } });
  const element = await mount('ward-captcha', { adapter, attributes, language });
  await issue.called();
  if (first instanceof WardError) issue.calls[0]!.reject(first);
  else issue.calls[0]!.resolve(first);
  await until(element, first instanceof WardError ? 'error' : first ? 'ready' : 'empty');
  /** Answers call number `n`, counted from 1. */
  const answer = async (n: number, challenge: CaptchaChallenge | null | WardError) => {
    await issue.called(n);
    const call = issue.calls[n - 1]!;
    if (challenge instanceof WardError) call.reject(challenge);
    else call.resolve(challenge);
    await call.promise.catch(() => undefined);
    await eventually(() => expect(element.shadowRoot!.querySelector('[aria-busy=true]') === null).to.equal(true));
    await element.updateComplete;
  };
  return { element, issue, answer };
}

export const input = (element: WardCaptcha) => part(element, 'input') as HTMLInputElement;
export const alerts = (element: WardCaptcha) => [...element.shadowRoot!.querySelectorAll('[role=alert]')];

/** As somebody types: the value grows and the page hears of it. */
export function type(element: WardCaptcha, text: string): void {
  input(element).value = text;
  input(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
