import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { copyFrom } from '../../base/clipboard.js';
import type { WardElement } from '../../base/ward-element.js';

/** For so long a reader is told what came of it. */
const noticed = 4000;

interface Shown extends LitElement {
  readonly host: WardElement;
}

/** Hands an address to the reader's device, or copies it, and says what came of that. */
export class Sharing {
  /** Words, or the address to be copied by hand. */
  #notice: { readonly words: string; readonly link?: string } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly viewer: Shown) {}

  render(): unknown {
    if (!this.#notice) return nothing;
    const { words, link } = this.#notice;
    return html`<p>${words} ${link === undefined ? nothing : this.#renderField(words, link)}</p>`;
  }

  #renderField(name: string, link: string): TemplateResult {
    return html`<input class="link input" @blur=${this.end} readonly aria-label=${name} .value=${link} />`;
  }

  async share(what: { readonly title: string; readonly url: string }): Promise<void> {
    if ('share' in navigator && (await shareNatively(what))) return;
    const { viewer } = this;
    this.#say({ words: viewer.host.text('tool.copyFailed'), link: what.url });
    await viewer.updateComplete;
    const root = viewer.renderRoot as ShadowRoot;
    const before = root.activeElement as HTMLElement | null;
    if (!(await copyFrom(root.querySelector<HTMLInputElement>('.link')!))) return;
    before?.focus();
    this.#say({ words: viewer.host.text('tool.copied') });
    this.#timer = setTimeout(this.end, noticed);
  }

  end = (): void => this.#say(undefined);

  #say(notice: { readonly words: string; readonly link?: string } | undefined): void {
    clearTimeout(this.#timer);
    this.#notice = notice;
    this.viewer.requestUpdate();
  }
}

/** True where the reader's own device shared the address, or the reader thought better of it. */
async function shareNatively(data: ShareData): Promise<boolean> {
  try {
    await navigator.share(data);
    return true;
  } catch (thrown) {
    return (thrown as Error).name === 'AbortError';
  }
}
