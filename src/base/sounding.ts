import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** On the document: a part of the page begins to sound, and the others pause. Every copy of the package hears it. */
const soundEvent = 'ward-music-play';

/** One part of a page sounds at a time; the page's own players count too, where they can be heard. */
export class Sounding implements ReactiveController {
  /** @param pause - another part begins. */
  constructor(
    host: ReactiveControllerHost,
    private readonly pause: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener(soundEvent, this.#yield);
    document.addEventListener('play', this.#yield, true);
  }

  hostDisconnected(): void {
    document.removeEventListener(soundEvent, this.#yield);
    document.removeEventListener('play', this.#yield, true);
  }

  /** This part begins. */
  begin(): void {
    document.dispatchEvent(new CustomEvent(soundEvent, { detail: this }));
    for (const media of document.querySelectorAll<HTMLMediaElement>('audio, video')) if (!media.muted) media.pause();
  }

  #yield = ({ detail, target }: Event & { detail?: unknown }): void => {
    if (detail !== this && !(target as HTMLMediaElement).muted) this.pause();
  };
}
