import { fold } from '../../text/unicode.js';

/** One heading of an article's body, and where it can be reached. */
export interface Section {
  /** Behind the `#` of an address. */
  readonly id: string;
  readonly title: string;
  /** 0 for the highest that the body has. */
  readonly depth: number;
  readonly heading: HTMLElement;
}

const headingsOf = (body: HTMLElement) => [...body.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')];
/** As the editor chose it, before it was bent to fit below six. */
const levelOf = (heading: HTMLElement) => Number(heading.dataset.level ?? heading.localName[1]);

/** Moves the headings of a body below the headline's level, in step with each other; again when that level changes. */
export function lowerHeadings(body: HTMLElement, level: number): void {
  const headings = headingsOf(body);
  const highest = Math.min(...headings.map(levelOf));
  for (const old of headings) {
    const lowered = document.createElement(`h${Math.min(6, levelOf(old) - highest + level + 1)}`);
    lowered.append(...old.childNodes);
    for (const name of ['dir', 'lang']) if (old.hasAttribute(name)) lowered.setAttribute(name, old.getAttribute(name)!);
    lowered.dataset.level = String(levelOf(old));
    old.replaceWith(lowered);
  }
  for (const { heading, id } of sectionsOf(body)) heading.id = id;
}

/** The headings in `body` in their order, but for `headline` and those without words. */
export function sectionsOf(body: HTMLElement, headline?: Element): Section[] {
  const found = headingsOf(body).filter((one) => one !== headline && one.textContent.trim() !== '');
  const highest = Math.min(...found.map(levelOf));
  const taken = new Set<string>();
  return found.map((heading) => {
    const title = heading.textContent.replace(/\s+/g, ' ').trim();
    const id = heading.id || addressFor(title, taken);
    taken.add(id);
    return { id, title, depth: levelOf(heading) - highest, heading };
  });
}

/** `Một năm gần dân` is `muc-mot-nam-gan-dan`: the prefix keeps it apart from what the page has. */
function addressFor(title: string, taken: ReadonlySet<string>): string {
  const words = fold(title).match(/[\p{L}\p{N}]+/gu) ?? [];
  const plain = ['muc', ...words].join('-').slice(0, 60).replace(/-$/, '');
  let id = plain;
  for (let n = 2; taken.has(id); n++) id = `${plain}-${n}`;
  return id;
}
