/** How an embed stands in an article: a card that asks nobody before a click, or the browser's own player. */
import { Sounding } from '../../base/sounding.js';
import type { WardElement } from '../../base/ward-element.js';
import type { Embed } from './embeds.js';

const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, className = '', text = '') => {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
};

/**
 * @param title - what it is called; where nobody says, its address stands there.
 * @param wanted - true where a reader has asked for it already.
 */
export function makePlayer(embed: Embed, title: string, host: WardElement, wanted = false): HTMLElement {
  const figure = make('figure', `embed ${embed.kind}`);
  figure.part.add('embed');
  const caption = make('figcaption');
  const link = make('a', '', title || nameOf(embed));
  link.href = embed.page;
  link.rel = 'noopener noreferrer nofollow ugc';
  caption.append(link);
  if (embed.kind !== 'frame') figure.append(makeMedia(embed, title, host), caption);
  else if (wanted) figure.append(makeStage('stage playing', [makeFrame(embed, title, host)]), caption);
  else figure.append(makeStage('stage', makeCard(embed, title, host)), caption);
  return figure;
}

function makeStage(className: string, content: readonly Node[]): HTMLElement {
  const stage = make('div', className);
  stage.append(...content);
  return stage;
}

function makeCard(embed: Embed & { kind: 'frame' }, title: string, host: WardElement): readonly Node[] {
  const { site } = embed;
  const button = make('button', 'button primary', host.text('article.embedLoad', { site }));
  button.type = 'button';
  button.part.add('button');
  button.addEventListener('click', () => {
    const frame = makeFrame(embed, title, host);
    const stage = button.parentElement!;
    stage.textContent = '';
    stage.classList.add('playing');
    stage.append(frame);
    frame.focus();
  });
  return [button, make('p', 'muted', host.text('article.embedNote', { site }))];
}

/** A page of the other site, which may play and nothing more; it learns on which site it stands, not on which page. */
function makeFrame({ site, player }: Embed & { kind: 'frame' }, title: string, host: WardElement): HTMLIFrameElement {
  const frame = make('iframe');
  frame.title = title ? `${site}: ${title}` : site;
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation allow-popups');
  frame.allow = 'autoplay; fullscreen; picture-in-picture; encrypted-media';
  frame.referrerPolicy = 'strict-origin';
  frame.src = player;
  const { origin } = new URL(player);
  document.addEventListener('securitypolicyviolation', function refused({ blockedURI }) {
    if (!blockedURI.startsWith(origin)) return;
    document.removeEventListener('securitypolicyviolation', refused);
    frame.parentElement?.classList.remove('playing');
    frame.replaceWith(make('p', 'muted', host.text('article.embedRefused', { site })));
  });
  return frame;
}

/** Asks for nothing before it is played. */
function makeMedia({ kind, page }: Embed & { kind: 'audio' | 'video' }, title: string, host: WardElement): HTMLElement {
  const media = make(kind);
  media.preload = 'none';
  media.controls = true;
  if (media instanceof HTMLVideoElement) media.playsInline = true;
  media.setAttribute('aria-label', title || fileName(page));
  media.addEventListener('error', () => media.replaceWith(make('p', 'missing', host.text('article.mediaError'))));
  media.src = page;
  // One thing sounds on a page at a time.
  const sounding = new Sounding(host, () => media.pause());
  media.addEventListener('play', () => sounding.begin());
  return media;
}

/** What stands for a title that nobody gave. */
const nameOf = ({ kind, page }: Embed): string => (kind === 'frame' ? page.replace('https://', '') : fileName(page));

function fileName(address: string): string {
  const name = new URL(address).pathname.split('/').pop()!;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
