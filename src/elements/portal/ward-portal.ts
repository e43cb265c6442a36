import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { announceProvider, Provider, type ConfigureOptions } from '../../base/connect.js';
import { element } from '../../base/register.js';
import type { GroupName, WardAdapter } from '../../contract/adapter.js';
import { methods } from '../../contract/guards.js';
import { palettes } from './ward-portal.styles.js';

const groupNames = Object.keys(methods) as GroupName[];

/**
 * Gives the tags inside it their backend, their article and their colours. A group may have a backend of its own, in an
 * attribute of the group's name: `<ward-portal endpoint="dom:" comments="https://host/ward/v1">`.
 *
 * @summary The backend, article and theme of everything inside.
 * @slot - The page, or a part of it.
 */
@element('ward-portal')
export class WardPortal extends LitElement {
  static tag: string;
  static override styles = palettes;

  /** The backend of the tags inside. */
  @property({ attribute: false }) adapter: WardAdapter | undefined;
  /** The same as it is written in a page: `[kind:]url`, e.g. `https://host/ward/v1` or `mock:`. */
  @property() endpoint: string | undefined;
  /** The article of the tags inside that name none of their own. */
  @property({ attribute: 'article-id', reflect: true }) articleId: string | undefined;
  /** A full palette: `light`, `dark` or `contrast`; without it the tags take the colours of the page. */
  @property({ reflect: true }) theme: 'light' | 'dark' | 'contrast' | undefined;
  /** `none` keeps no visitor's id in this browser. */
  @property() visitor: 'none' | undefined;

  #provider: Provider | undefined;
  #provided: readonly unknown[] | undefined;

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('ward-connect', this.#answer);
    if (this.hasUpdated) announceProvider();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('ward-connect', this.#answer);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...groupNames];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (this.hasUpdated && (groupNames as readonly string[]).includes(name)) this.#provide();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['adapter', 'endpoint', 'visitor'].some((name) => changed.has(name)) || !this.hasUpdated) this.#provide();
  }

  #provide(): void {
    const { adapter, endpoint, visitor } = this;
    const groups = Object.fromEntries(
      groupNames.flatMap((group) => (this.hasAttribute(group) ? [[group, this.getAttribute(group)!]] : [])),
    );
    const now = [adapter, endpoint, visitor, ...Object.entries(groups).flat()];
    if (now.length === this.#provided?.length && this.#provided.every((one, index) => one === now[index])) return;
    this.#provided = now;
    // An attribute that was taken away is null.
    const named = adapter || typeof endpoint === 'string' || Object.keys(groups).length > 0;
    const options: ConfigureOptions = {
      ...(adapter ? { adapter } : typeof endpoint === 'string' && { endpoint }),
      groups,
      ...(visitor && { visitor }),
    };
    this.#provider = named ? new Provider(options, announceProvider) : undefined;
    announceProvider();
  }

  // Asked before the first update, the attributes are there already.
  #answer = (event: Event): void => {
    if (!this.hasUpdated) this.#provide();
    this.#provider?.answer(event);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ward-portal': WardPortal;
  }
}
