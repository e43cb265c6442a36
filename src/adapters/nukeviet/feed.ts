/** The RSS of NukeViet's news: 30 of a module or a category, newest first. */
import { WardError } from '../../contract/error.js';
import type { ArticleSummary } from '../../contract/model.js';
import { isSafeUrl } from '../../contract/url.js';
import { plainText } from '../../text/entities.js';
import { nfc } from '../../text/unicode.js';
import { addressOf } from '../dom/places.js';
import { idOfAddress } from '../dom/related.js';

/**
 * The news of a feed; what has no title, address or day is left out. An id is the path of the address.
 *
 * @throws WardError `unsupported` where it is no feed.
 */
export function parseFeed(xml: Document, base: string): ArticleSummary[] {
  if (!xml.querySelector('rss > channel')) throw new WardError('unsupported', 'no RSS: is the feed switched on?');
  return [...xml.querySelectorAll('channel > item')].flatMap((item) => {
    const say = (name: string) => item.querySelector(`:scope > ${name}`)?.textContent?.trim() ?? '';
    const url = addressOf(say('link'), base);
    const at = Date.parse(say('pubDate'));
    const title = oneLine(say('title'));
    if (!title || Number.isNaN(at) || !url || !/^https?:/.test(url)) return [];
    const description = say('description');
    const image = addressOf(/<img\b[^<>]*?\bsrc=["']([^"'<>]+)/i.exec(description)?.[1], base);
    const summary = oneLine(description.replace(/<img\b[^<>]*>/gi, ''));
    return {
      id: idOfAddress(url, base),
      title,
      publishedAt: new Date(at).toISOString(),
      url,
      ...(summary && { summary }),
      ...(image && isSafeUrl(image) && { image: { src: image, alt: '' } }),
    };
  });
}

// What is already text in XML may still hold entities of HTML.
const oneLine = (html: string): string => nfc(plainText(html)).replace(/\s+/g, ' ');
