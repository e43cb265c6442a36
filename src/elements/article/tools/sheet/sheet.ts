import { formatDate, zonedParts } from '../../../../text/dates.js';
import type { WardElement } from '../../../../base/ward-element.js';
import type { MessageKey } from '../../../../locale/vi.js';
import type { ReadableArticle } from '../../readable.js';
import { qrCode } from '../qr.js';
import { copyOf } from './copy.js';

/**
 * The article alone, as it is printed and saved: whose site it is, title, date, author, source, lead, body, and where it
 * stands on the web, also as a QR code.
 */
export async function makeSheet(readable: ReadableArticle, host: WardElement, paper = document): Promise<HTMLElement> {
  const { title, lead, url, body, language } = readable;
  const make = maker(paper);
  const sheet = make('article', 'sheet');
  sheet.lang = language;
  sheet.append(make('p', 'site', siteOf(url)));
  const copy = copyOf(body, paper);
  // A page's own article may hold its headline already.
  if (!headlineIn(copy, title)) sheet.append(make('h1', '', title));
  sheet.append(factsOf(readable, host, make));
  if (lead && !startsWith(copy, lead)) sheet.append(make('p', 'lead', lead));
  // The backend's picture stands above the body.
  const picture = body.closest('article')?.querySelector('[part~="picture"]');
  if (picture) {
    const figure = make('figure');
    figure.append(copyOf(picture, paper));
    sheet.append(figure);
  }
  sheet.append(copy);
  const end = make('footer', 'end');
  const address = make('p');
  const link = make('a', '', url) as HTMLAnchorElement;
  link.href = url;
  address.append(`${host.text('tool.address')}: `, link);
  // An address too long for a code, or a chunk that does not come: the address in letters is enough.
  end.append(
    ...(await qrCode(url)
      .then((code) => [code])
      .catch(() => [])),
    address,
  );
  sheet.append(end);
  return sheet;
}

function factsOf({ publishedAt, author, source }: ReadableArticle, host: WardElement, make: Make): HTMLElement {
  const facts = make('dl', 'facts');
  const add = (key: MessageKey, value: string | undefined) => {
    if (!value) return;
    const fact = make('div');
    fact.append(make('dt', '', host.text(key)), make('dd', '', value));
    facts.append(fact);
  };
  add('article.published', publishedAt && when(publishedAt, host));
  add('article.author', author);
  add('article.source', source?.name);
  return facts;
}

function when(instant: string, host: WardElement): string | undefined {
  try {
    return formatDate(zonedParts(instant), '{weekday}, {d}/{m}/{yyyy}, {HH}:{mm}', {
      weekdays: [0, 1, 2, 3, 4, 5, 6].map((day) => host.text(`day.word.${day}` as MessageKey)),
      am: host.text('time.am'),
      pm: host.text('time.pm'),
    });
  } catch {
    return instant;
  }
}

/** What the page calls its site, else the address of the site. */
function siteOf(url: string): string {
  const named = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content.trim();
  const { hostname } = new URL(url);
  return named ? `${named} – ${hostname}` : hostname;
}

const folded = (text: string | null): string => (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
const headlineIn = (copy: DocumentFragment, title: string): boolean =>
  [...copy.querySelectorAll('h1, h2, h3')].some(({ textContent }) => folded(textContent) === folded(title));
const startsWith = (copy: DocumentFragment, lead: string): boolean =>
  folded(copy.textContent)
    .slice(0, lead.length * 3)
    .includes(folded(lead));

type Make = ReturnType<typeof maker>;
const maker =
  (paper: Document) =>
  (name: string, className = '', text?: string): HTMLElement => {
    const element = paper.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };
