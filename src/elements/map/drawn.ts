import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AdministrativeMap } from '../../contract/model.js';
import { bring } from './bring.js';
import type { Chart } from './chart.js';
import type { Layer } from './files.js';
import type { Picture } from './own-picture.js';

/** A map as it is shown: a backend's, or the page's own picture. */
export interface ShownMap extends AdministrativeMap {
  readonly picture?: Picture;
}

type Code = typeof import('./draw.js');

/** What of a map is drawn, once the reader is at most a screen away from it: code and files come no sooner. */
export class Drawn implements ReactiveController {
  code: Code | undefined;
  /** True where the code did not come. */
  failed = false;
  /** All of it, and without the layers that the reader switched off. */
  chart: Chart | undefined;
  visible: Chart | undefined;
  hidden: ReadonlySet<string> = new Set();
  #from: readonly unknown[] = [];
  #observer: IntersectionObserver | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer ??= new IntersectionObserver(([entry]) => entry!.isIntersecting && void this.come(), {
      rootMargin: '100%',
    });
    if (this.code) return;
    this.#observer.observe(this.host);
    addEventListener('beforeprint', this.#print);
  }

  hostDisconnected(): void {
    this.#observer!.disconnect();
    removeEventListener('beforeprint', this.#print);
  }

  // The paper waits for no code: where it comes too late the next print has the drawing.
  #print = (): void => void (this.code ?? this.come());

  /** Brings the code; again where it did not come. */
  async come(): Promise<void> {
    this.#observer!.disconnect();
    await bring(this.host, import('./draw.js'), (code) => (this.code = code));
    this.failed = !this.code;
    this.host.requestUpdate();
  }

  /** Draws anew where what is drawn has changed. */
  make(map: ShownMap, layers: readonly Layer[]): void {
    if (!this.code) return;
    const { chartOf, chartOfPicture, visible } = this.code;
    const [oldMap, oldLayers, oldHidden] = this.#from;
    if (map !== oldMap || layers !== oldLayers) {
      this.chart = map.picture ? chartOfPicture(map.picture) : chartOf(map, layers);
    } else if (this.hidden === oldHidden) return;
    this.visible = visible(this.chart!, this.hidden);
    this.#from = [map, layers, this.hidden];
  }

  /** Hides a layer, or shows it again. */
  turn(layer: string): void {
    const hidden = new Set(this.hidden);
    if (!hidden.delete(layer)) hidden.add(layer);
    this.hidden = hidden;
    this.host.requestUpdate();
  }

  /** Shows the layer of an area: what is chosen is seen. */
  turnOn(areaId: string): void {
    const { shapes = [], marks = [] } = this.chart ?? {};
    const layer = [...shapes, ...marks].find((one) => one.areaId === areaId)?.layer;
    if (layer !== undefined && this.hidden.has(layer)) this.turn(layer);
  }
}
