/** What the comment module writes into a page, and what it answers. */
import { WardError, type WardErrorCode } from '../../contract/error.js';
import type { Comment, Id } from '../../contract/model.js';
import { parseCount } from '../../text/numbers.js';
import { nfc } from '../../text/unicode.js';
import { findDate } from '../dom/dates.js';
import { textOf } from '../dom/places.js';

/** Which thread a page belongs to, and what its form asks for. */
export interface ThreadState {
  /** `module, area, id, allowed, checkss`: each request repeats them. */
  readonly ticket: Readonly<Record<'module' | 'area' | 'id' | 'allowed' | 'checkss', string>>;
  readonly open: boolean;
  /** The picture of a code, with its size. */
  readonly captcha: { readonly width: number; readonly height: number } | undefined;
}

/** @throws WardError `unsupported` where the article has no comments. */
export function parseState(page: ParentNode): ThreadState {
  const box = page.querySelector('#idcomment');
  const holder = [box, box?.querySelector('form')].find((one) => one?.getAttribute('data-checkss'));
  if (!box || !holder) throw new WardError('unsupported', 'no comments on this page (#idcomment)');
  const say = (name: string) => holder.getAttribute(`data-${name}`) ?? '';
  const form = box.querySelector('#formcomment form');
  const image = form?.querySelector('img.captchaImg, img#vimg, img[src*="scaptcha="]');
  const sized = (name: string, usual: number) => Number(image?.getAttribute(name)) || usual;
  // A third party's puzzle is one that no tag of ours can show.
  const foreign =
    form?.querySelector('.g-recaptcha, [data-recaptcha2], [data-recaptcha3]') ?? form?.closest('[data-recaptcha3]');
  return {
    ticket: {
      module: say('module'),
      area: say('area'),
      id: say('id'),
      allowed: say('allowed'),
      checkss: say('checkss'),
    },
    open: Boolean(form) && !foreign,
    captcha:
      image || form?.querySelector('[name="code"]')
        ? { width: sized('width', 150), height: sized('height', 40) }
        : undefined,
  };
}

/** A page of a thread: its roots with their replies below them, and whether another page follows. */
export function parseComments(page: ParentNode): { readonly roots: readonly Comment[]; readonly more: boolean } {
  const list = page.querySelector('ul.comment-list');
  const roots = list ? commentsIn(list, null) : [];
  const numbers = [...page.querySelectorAll('.pagination li')].map((item) => ({
    number: parseCount(textOf(item)),
    active: item.classList.contains('active'),
  }));
  const current = numbers.find(({ active }) => active)?.number ?? null;
  return { roots, more: current !== null && numbers.some(({ number }) => number === current + 1) };
}

function commentsIn(list: Element, parentId: Id | null): Comment[] {
  return [...list.children].flatMap((item) => {
    const id = /^cid_(\d+)$/.exec(item.id)?.[1];
    const info = item.querySelector('.comment-info');
    const createdAt = findDate(textOf(info?.querySelector('.small') ?? info));
    const content = item.querySelector('.media-body > div:not(.comment-info)');
    if (!id || !info || !createdAt || !content) return [];
    // Replies stand inside the body or beside it, in a list of their own; tools are a list too.
    const own = [...item.querySelectorAll('ul.comment-list')].find((one) => one.parentElement?.closest('li') === item);
    const replies = own ? commentsIn(own, id) : [];
    const count = (name: string) => parseCount(textOf(item.querySelector(`[id="${name}${id}"]`)));
    const [likes, dislikes] = [count('like'), count('dislike')];
    return {
      id,
      parentId,
      author: { name: textOf(info.querySelector('.cm_item, strong')) },
      text: linesOf(content),
      createdAt,
      state: 'visible' as const,
      replyCount: replies.length,
      ...(replies.length > 0 && { replies: { items: replies, next: null, total: replies.length } }),
      ...(likes !== null && { reactions: { likes, ...(dislikes !== null && { dislikes }), mine: 0 as const } }),
    };
  });
}

/** The text as it was typed: a line for each `<br>`. */
function linesOf(element: Node): string {
  const read = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/\s+/g, ' ');
    if (node.nodeName === 'BR') return '\n';
    const inside = [...node.childNodes].map(read).join('');
    return /^(P|DIV|LI)$/.test(node.nodeName) ? `${inside}\n` : inside;
  };
  return nfc(
    [...element.childNodes]
      .map(read)
      .join('')
      .replace(/ *\n */g, '\n')
      .trim(),
  );
}

const fieldNames: Readonly<Record<string, string>> = { name: 'name', email: 'email', content: 'text' };
const units: readonly (readonly [unit: RegExp, seconds: number])[] = [
  [/(\d+)\s*(giờ|hour)/iu, 3600],
  [/(\d+)\s*(phút|min)/iu, 60],
  [/(\d+)\s*(giây|sec)/iu, 1],
];

/**
 * Reads the page that answers a comment: a script that calls the page around it with `OK_…` or `ERR_<field>_<message>`.
 *
 * @throws WardError for `ERR_…`, by its field; the message is told nobody.
 */
export function parsePosted(answer: string): void {
  const call = /\bnv_comm+ent_reload\(\s*"((?:[^"\\]|\\.)*)"/.exec(answer)?.[1]?.replace(/\\(.)/g, '$1');
  if (call?.startsWith('OK_')) return;
  const [, field = '', message = ''] = /^ERR_([a-z]*)_(.*)$/s.exec(call ?? '') ?? [];
  if (call === undefined || !call.startsWith('ERR_')) throw new WardError('server', 'no answer to a comment');
  const name = fieldNames[field];
  if (name) throw new WardError('invalid', message, { fields: [{ name, rule: 'format' }] });
  const wait = units.reduce((sum, [unit, seconds]) => sum + Number(unit.exec(message)?.[1] ?? 0) * seconds, 0);
  const code: WardErrorCode = field === 'code' ? 'captcha-incorrect' : wait > 0 ? 'rate-limited' : 'forbidden';
  throw new WardError(code, message, code === 'rate-limited' ? { retryAfter: wait } : {});
}
