import type { ReactiveController } from 'lit';
import type { WardElement } from '../../../base/ward-element.js';
import { storage } from '../../../storage/storage.js';
import { sizes, usualSize, work } from './tool.js';

/** Where a reader's choices are kept in this browser. */
const sizeKey = 'preference:article-size';
const contrastKey = 'preference:article-contrast';

export interface Wanted {
  readonly body: HTMLElement | undefined;
  readonly size: boolean;
  readonly contrast: boolean;
}

/** How a reader wants articles drawn: kept in this browser, and applied to the one that is here. */
export class Choices implements ReactiveController {
  size: number = usualSize;
  contrast = false;
  /** The article was drawn as the reader wants it, and may have to be given back. */
  #dressed = false;
  /** The reader chose already, before what was kept was read. */
  #chosen = false;

  /**
   * @param wanted - the article, and which choices the page offers.
   * @param failed - told what could not be loaded.
   */
  constructor(
    private readonly host: WardElement,
    private readonly wanted: () => Wanted,
    private readonly failed: (thrown: unknown) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    void this.#recall();
  }

  hostUpdated(): void {
    this.#dress();
  }

  hostDisconnected(): void {
    this.#dress();
  }

  /** The size that many steps on; `undefined` where there is none. */
  step(by: number): number | undefined {
    return sizes[sizes.findIndex((size) => size === this.size) + by];
  }

  /** False where it is that size already. */
  resize(size: number): boolean {
    this.#chosen = true;
    if (size === this.size) return false;
    this.size = size;
    this.host.requestUpdate();
    void storage().set(sizeKey, size);
    return true;
  }

  toggleContrast(): void {
    this.#chosen = true;
    this.contrast = !this.contrast;
    this.host.requestUpdate();
    void storage().set(contrastKey, this.contrast);
  }

  async #recall(): Promise<void> {
    const [size, contrast] = await Promise.all([storage().get<number>(sizeKey), storage().get<boolean>(contrastKey)]);
    if (this.#chosen) return;
    this.size = sizes.find((known) => known === size) ?? usualSize;
    this.contrast = contrast === true;
    this.host.requestUpdate();
  }

  #dress(): void {
    const wanted = this.wanted();
    const body = this.host.isConnected ? wanted.body : undefined;
    const size = wanted.size ? this.size : usualSize;
    const contrast = this.contrast && wanted.contrast;
    // Who never asks for anything never loads it.
    if (!this.#dressed && size === usualSize && !contrast) return;
    this.#dressed = true;
    void work.dress().then(({ dress }) => dress(this.host, { body, size, contrast }), this.failed);
  }
}
