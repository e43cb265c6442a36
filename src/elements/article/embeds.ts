/** What of other sites an article may show: films whose address is known exactly, and files of sound and film. */

export type Embed =
  | {
      readonly kind: 'frame';
      readonly site: string;
      /** Where the film stands for readers. */
      readonly page: string;
      /** What plays it; asked for only when a reader wants it. */
      readonly player: string;
    }
  | { readonly kind: 'audio' | 'video'; readonly page: string };

const youTubeHosts = /^((www\.|m\.)?youtube\.com|(www\.)?youtube-nocookie\.com)$/;
const sounds = /\.(mp3|m4a|aac|oga|ogg|opus|wav|flac)$/i;
const films = /\.(mp4|m4v|webm|ogv|mov)$/i;

/** What an address may be shown as; `undefined` for all that is not known by host and path, to the letter. */
export function recognise(address: string): Embed | undefined {
  let url: URL;
  try {
    url = new URL(address, document.baseURI);
  } catch {
    return undefined;
  }
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  const { pathname, href } = url;
  if (sounds.test(pathname)) return { kind: 'audio', page: href };
  if (films.test(pathname)) return { kind: 'video', page: href };
  return url.port ? undefined : (youTube(url) ?? vimeo(url));
}

function youTube({ hostname, pathname, searchParams }: URL): Embed | undefined {
  const path = hostname === 'youtu.be' ? pathname.slice(1) : undefined;
  const watched =
    pathname === '/watch' ? searchParams.get('v') : /^\/(?:embed|shorts|live|v)\/([^/]+)\/?$/.exec(pathname)?.[1];
  const id = path ?? (youTubeHosts.test(hostname) ? watched : undefined);
  if (!id || !/^[\w-]{11}$/.test(id)) return undefined;
  const from = /^(\d{1,5})s?$/.exec(searchParams.get('start') ?? searchParams.get('t') ?? '')?.[1];
  return {
    kind: 'frame',
    site: 'YouTube',
    page: `https://www.youtube.com/watch?v=${id}${from ? `&t=${from}` : ''}`,
    player: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1&rel=0${from ? `&start=${from}` : ''}`,
  };
}

function vimeo({ hostname, pathname, searchParams }: URL): Embed | undefined {
  const [, film, key] =
    (hostname === 'player.vimeo.com' && /^\/video\/(\d{1,12})()$/.exec(pathname)) ||
    (/^(www\.)?vimeo\.com$/.test(hostname) && /^\/(\d{1,12})(?:\/([\da-f]{6,20}))?\/?$/.exec(pathname)) ||
    [];
  if (!film) return undefined;
  // Films that are not listed have a key of their own.
  const secret = key || /^[\da-f]{6,20}$/.exec(searchParams.get('h') ?? '')?.[0];
  return {
    kind: 'frame',
    site: 'Vimeo',
    page: `https://vimeo.com/${film}${secret ? `/${secret}` : ''}`,
    player: `https://player.vimeo.com/video/${film}?dnt=1&autoplay=1${secret ? `&h=${secret}` : ''}`,
  };
}

/** The largest element in `body` that holds nothing but this link; `undefined` where it stands among other words. */
export function aloneIn(link: HTMLAnchorElement, body: HTMLElement): Element | undefined {
  if (link.querySelector('img')) return undefined;
  let around: Element = link;
  for (let above = link.parentElement; above && above !== body && holdsOnly(above, link); above = above.parentElement) {
    around = above;
  }
  return around === link ? undefined : around;
}

const holdsOnly = (element: Element, link: Element): boolean =>
  /^(p|div|center|span|strong|b|em|i|u|font)$/.test(element.localName) &&
  element.childElementCount === 1 &&
  element.textContent!.trim() === link.textContent!.trim();
