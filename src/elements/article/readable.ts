import type { Article } from '../../contract/model.js';

/** An article as the reader's tools need it, whoever wrote it: a backend, or the page itself. */
export interface ReadableArticle extends Pick<Article, 'author' | 'source' | 'recordings'> {
  /** Missing where the page itself is the article and names none. */
  readonly id?: string;
  readonly title: string;
  /** Where it can be read, in full: what is copied, shared and printed. */
  readonly url: string;
  /** BCP 47, of the article and not of the interface. */
  readonly language: string;
  readonly lead?: string;
  readonly publishedAt?: string;
  /** The element that holds the words: the sanitised body, or the page's own element. */
  readonly body: HTMLElement;
}

/** What a backend told, with its body as the reader sees it. */
export function readableOf(article: Article, body: HTMLElement, language: string): ReadableArticle {
  const { id, title, summary, publishedAt, author, source, recordings, url } = article;
  return {
    id,
    title,
    url: addressOf(url),
    language,
    publishedAt,
    body,
    ...(summary && { lead: summary }),
    ...(author && { author }),
    ...(source && { source }),
    ...(recordings && { recordings }),
  };
}

/** The article's own address, else the one that the page names as its own, else the page's, without its fragment. */
export function addressOf(own?: string): string {
  const named = own ?? document.querySelector<HTMLLinkElement>('link[rel="canonical"]:not([href=""])')?.href;
  try {
    return new URL(named ?? location.href.replace(/#.*/s, ''), document.baseURI).href;
  } catch {
    return location.href;
  }
}

const vietnamese = /[ăâđêôơưạ-ỹ]/i;

/** The language of words that do not say theirs: Vietnamese shows by its letters, else it is that of the page. */
export const languageOf = (body: HTMLElement, page: string): string =>
  vietnamese.test(body.textContent.slice(0, 2000).normalize()) ? 'vi' : page;
