import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { WardElement } from '../../base/ward-element.js';
import type { Section } from './headings.js';

/** Fewer headings than these a reader sees without a list of them. */
const least = 4;
/** More than these would keep the article itself off the screen. */
const mostOpen = 12;

/**
 * The table of contents. Its links are ordinary ones, so the address can be copied and Back goes back; a browser does
 * not look into a shadow root for their aim, so we go there.
 */
export class Contents implements ReactiveController {
  #sections: readonly Section[] = [];
  #arrived = false;

  constructor(private readonly host: WardElement) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#follow);
  }

  /** Whoever came with the address of a section is brought there, once, unless they began to read. */
  hostUpdated(): void {
    if (this.#arrived || this.#sections.length === 0) return;
    this.#arrived = true;
    if (scrollY === 0) this.#follow();
  }

  /** @param sections - all that an address may lead to. */
  render(sections: readonly Section[], open: boolean): TemplateResult | typeof nothing {
    this.#sections = sections;
    if (sections.length < least) return nothing;
    return html`<nav part="contents" class="contents" aria-labelledby="contents">
      <details ?open=${open && sections.length <= mostOpen}>
        <summary><span id="contents">${this.host.text('article.contents')}</span></summary>
        <ol>
          ${sections.map(
            (section) =>
              html`<li class="depth-${Math.min(2, section.depth)}">
                <a href=${here(section.id)} @click=${(event: MouseEvent) => this.#open(event, section)}
                  >${section.title}</a
                >
              </li>`,
          )}
        </ol>
      </details>
    </nav>`;
  }

  /** An ordinary step in the history: we go to the heading once the browser has taken note of where the reader was. */
  #open(event: MouseEvent, section: Section): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.currentTarget as HTMLAnchorElement;
    // The page may have another address by now.
    link.href = here(section.id);
    const isRoute = /^#[!/]/.test(location.hash);
    // A page whose script reads its own route from the fragment keeps it.
    if (isRoute) event.preventDefault();
    if (isRoute || link.href === location.href) goTo(section.heading);
  }

  #follow = (): void => {
    const wanted = decoded(location.hash.slice(1));
    // What the page itself has there, the browser has found.
    if (!wanted || document.getElementById(wanted)) return;
    const section = this.#sections.find(({ id }) => id === wanted);
    if (section) goTo(section.heading);
  };
}

// In full: a page's `<base>` would send `#…` elsewhere.
const here = (id: string): string => `${location.pathname}${location.search}#${encodeURIComponent(id)}`;

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Brings a heading into view and reading on from it; it keeps nothing of that once it is left. */
function goTo(heading: HTMLElement): void {
  if (!heading.hasAttribute('tabindex')) {
    heading.tabIndex = -1;
    heading.addEventListener('blur', () => heading.removeAttribute('tabindex'), { once: true });
  }
  heading.scrollIntoView();
  heading.focus({ preventScroll: true });
}
