import type { WriteContext } from '../../src/contract/adapter.js';
import type { CaptchaAnswer, Rating } from '../../src/contract/model.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { mount, until } from '../support/mount.js';

export const rating = (over: Partial<Rating> = {}): Rating => ({
  average: 4.5,
  count: 12,
  max: 5,
  mine: null,
  ...over,
});

export interface VoteInput {
  readonly articleId: string;
  readonly value: number | null;
  readonly captcha?: CaptchaAnswer;
}

/** A rating whose votes are answered by hand. */
export async function mountRating(
  over: Partial<Rating> = {},
  attributes: Record<string, string> = {},
  groups: Parameters<typeof fakeAdapter>[0] = {},
) {
  const rate = heldMethod<VoteInput, WriteContext, Rating>();
  const adapter = fakeAdapter({ ratings: { get: async () => rating(over), rate: rate.method }, ...groups });
  const element = await mount('ward-rating', { adapter, attributes: { 'article-id': '1', ...attributes } });
  await until(element, 'ready');
  const star = (n: number) => element.shadowRoot!.querySelector<HTMLInputElement>(`input[value="${n}"]`)!;
  /** The number of the star that has the mark; `undefined` where none has. */
  const marked = () => [1, 2, 3, 4, 5].find((n) => star(n)?.checked);
  /** What the page is told, in order. */
  const heard: unknown[] = [];
  for (const name of ['ward-before-rate', 'ward-rated', 'input', 'change'] as const) {
    element.addEventListener(name, (event) => heard.push([event.type, (event as unknown as VoteInput).value]));
  }
  return { element, adapter, rate, star, marked, heard };
}
