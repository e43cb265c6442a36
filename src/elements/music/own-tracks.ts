import type { Track } from '../../contract/model.js';
import { isSafeUrl } from '../../contract/url.js';

/** The tracks that a page wrote inside the tag, as `audio` or as links to files. `undefined` where there is none. */
export function ownTracks(host: Element): readonly Track[] | undefined {
  const tracks: Track[] = [];
  for (const found of host.querySelectorAll('audio, a[href]')) {
    if (found.closest('[slot]')?.parentElement === host) continue;
    const { src, type } = found instanceof HTMLAudioElement ? sourceOf(found) : { src: found.getAttribute('href') };
    if (!src || !isSafeUrl(src)) continue;
    const title = found instanceof HTMLAudioElement ? titleOf(found) : said(found);
    tracks.push({ id: `${tracks.length}:${src}`, title: title || fileName(src), src, ...(type && { type }) });
  }
  return tracks.length > 0 ? tracks : undefined;
}

function sourceOf(audio: HTMLAudioElement): { src?: string | null; type?: string } {
  if (audio.hasAttribute('src')) return { src: audio.getAttribute('src') };
  const sources = [...audio.querySelectorAll('source')];
  const source = sources.find(({ type }) => !type || audio.canPlayType(type) !== '') ?? sources[0];
  return { src: source?.getAttribute('src') ?? null, type: source?.type ?? '' };
}

const titleOf = (audio: HTMLAudioElement): string =>
  audio.title || audio.getAttribute('aria-label') || said(audio.closest('figure')?.querySelector('figcaption'));

const said = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** `Câu hát` of `/nhac/C%C3%A2u%20h%C3%A1t.mp3?v=2`. */
function fileName(src: string): string {
  const name = src
    .split(/[?#]/)[0]!
    .split('/')
    .pop()!
    .replace(/\.\w{2,4}$/, '');
  try {
    return decodeURIComponent(name).normalize('NFC') || src;
  } catch {
    return name;
  }
}
