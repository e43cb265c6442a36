/** Turns to the next picture by itself, after so many seconds, until it is stopped. */
export class Slideshow {
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param turn - false where the picture is not to be left yet. */
  constructor(
    private readonly seconds: () => number,
    private readonly turn: () => boolean,
  ) {}

  get playing(): boolean {
    return this.#timer !== undefined;
  }

  start(): void {
    this.#wait(this.seconds());
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #wait(seconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#wait(!document.hidden && this.turn() ? this.seconds() : 0.5), seconds * 1000);
  }
}
