/** What a search engine is told of an article: schema.org's NewsArticle, as data in the page's head. */
import { aggregateOf, fillScript, makeScript, someScript, type Json } from '../../base/json-ld.js';
import { WardStateEvent, type WardElement } from '../../base/ward-element.js';
import type { Article, Rating } from '../../contract/model.js';
import type { ReadableArticle } from './readable.js';

/**
 * Puts it into the page, unless the page says it already. Returns what takes it away.
 * @param article - what the backend told, where the article is a backend's.
 * @param site - whose site this is.
 */
export function announce(
  host: WardElement,
  readable: ReadableArticle,
  article: Article | undefined,
  site: string | undefined,
): () => void {
  if (isKnown(readable)) return () => {};
  const script = makeScript();
  const write = (rating?: Rating) => fillScript(script, describe(readable, article, site, rating));
  write();
  document.head.append(script);
  const ending = new AbortController();
  const askRating = async (tag: EventTarget | null) => {
    if (!(tag instanceof Element) || tag.localName !== 'ward-rating' || !readable.id || !host.connected) return;
    const { state, article: about } = tag as WardElement;
    if (state !== 'ready' || about !== readable.id) return;
    // The tag has just read it, so this is answered from what is kept.
    const context = await host.readContext(ending.signal);
    const rating = await host.backend.ratings.get({ articleId: readable.id }, context).catch(() => undefined);
    if (rating && !ending.signal.aborted) write(rating);
  };
  const listen = (event: WardStateEvent) => void askRating(event.target);
  document.addEventListener('ward-state', listen);
  for (const tag of document.querySelectorAll('ward-rating[state="ready"]')) void askRating(tag);
  return () => {
    ending.abort();
    document.removeEventListener('ward-state', listen);
    script.remove();
  };
}

const organisation =
  /^(ban|báo|bộ|cổng|cục|đài|đảng ủy|hđnd|hội|mttq|phòng|sở|tạp chí|thông tấn|trang|trung tâm|ttxvn|ubnd|uỷ ban|ủy ban|văn phòng)(\s|$)/i;

function describe(readable: ReadableArticle, article: Article | undefined, site?: string, rating?: Rating): Json {
  const { title, url, language, publishedAt, author } = readable;
  const image = article?.image?.src;
  return {
    '@type': 'NewsArticle',
    headline: title,
    description: readable.lead,
    url,
    mainEntityOfPage: url,
    inLanguage: language,
    datePublished: publishedAt,
    dateModified: article?.updatedAt,
    articleSection: article?.category,
    keywords: article?.tags,
    image: image && new URL(image, document.baseURI).href,
    author: author && { '@type': organisation.test(author) ? 'Organization' : 'Person', name: author },
    publisher: site && { '@type': 'Organization', name: site },
    isBasedOn: readable.source?.url,
    aggregateRating: aggregateOf(rating),
  };
}

/** True where the page, or another tag, tells of this article: as data, or in the attributes of its own elements. */
function isKnown({ title, url, body }: ReadableArticle): boolean {
  if (body.closest('[itemtype$="Article"]') ?? body.querySelector('[itemtype$="Article"]')) return true;
  return someScript((data) => tellsOf(data, title, url, 0));
}

function tellsOf(data: unknown, title: string, url: string, depth: number): boolean {
  if (typeof data !== 'object' || data === null || depth > 4) return false;
  if (Array.isArray(data)) return data.some((one) => tellsOf(one, title, url, depth + 1));
  const { '@type': type, '@graph': graph, mainEntity, headline, url: address, mainEntityOfPage: page } = data as Json;
  const places = [address, page, (page as Json | undefined)?.['@id']];
  const isArticle = [type].flat().some((one) => /(Article|BlogPosting|Report)$/.test(String(one)));
  return (
    (isArticle && (headline === title || places.includes(url))) || tellsOf([graph, mainEntity], title, url, depth + 1)
  );
}
