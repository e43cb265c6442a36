/** The stars of a NukeViet article. */
import { WardError } from '../../contract/error.js';
import type { Rating } from '../../contract/model.js';
import { parseCount } from '../../text/numbers.js';
import { textOf } from '../dom/places.js';

const max = 5;

/**
 * What the page says; the figures are missing there until somebody has voted.
 *
 * @throws WardError `unsupported` where the article takes no votes.
 */
export function parseRating(page: ParentNode): Rating {
  if (!page.querySelector('#numberrating, #stringrating, #form3B')) {
    throw new WardError('unsupported', 'this article takes no votes');
  }
  return ratingOf(textOf(page.querySelector('#numberrating')), textOf(page.querySelector('#click_rating')));
}

/** The ticket that a vote must carry, from `sendrating('12', value, 'checkss')` or the form's own attributes. */
export function parseTicket(page: ParentNode): { readonly id: string; readonly checkss: string } | undefined {
  const form = page.querySelector('#form3B[data-checkss], [data-toggle="rating"][data-checkss]');
  const id = form?.getAttribute('data-id');
  if (form && id) return { id, checkss: form.getAttribute('data-checkss')! };
  for (const script of page.querySelectorAll('script:not([src])')) {
    const call = /\bsendrating\(\s*["'](\d+)["']\s*,[^,()]+,\s*["'](\w+)["']\s*\)/.exec(script.textContent ?? '');
    if (call) return { id: call[1]!, checkss: call[2]! };
  }
  return undefined;
}

/**
 * The answer to a vote, `message|average|count`.
 *
 * @throws WardError `conflict` for `message|0|0`: this session has voted already.
 */
export function parseVote(answer: string, mine: number): Rating {
  const [count, average, ...message] = answer.trim().split('|').reverse();
  const rating = ratingOf(average ?? '', count ?? '');
  if (message.length === 0) throw new WardError('server', `no answer to a vote: ${answer.slice(0, 60)}`);
  if (rating.count === 0) throw new WardError('conflict', message.reverse().join('|'));
  return { ...rating, mine };
}

function ratingOf(average: string, count: string): Rating {
  const votes = parseCount(count) ?? 0;
  const value = Number(average.replace(',', '.'));
  return { average: votes > 0 && value >= 1 && value <= max ? value : null, count: votes, max, mine: null };
}
