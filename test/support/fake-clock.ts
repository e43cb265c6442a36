/** Time that a test moves by hand: `setTimeout`, `clearTimeout` and `Date.now` of the page. */
export interface FakeClock {
  /** Moves on, runs what falls due in order, and lets promises settle after each. */
  advance(milliseconds: number): Promise<void>;
  /** Sets the clock without running anything, as a sleeping machine does. */
  jump(milliseconds: number): void;
  /** How many timers wait. */
  readonly waiting: number;
  restore(): void;
}

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

export function fakeClock(start = Date.UTC(2026, 0, 20, 1, 30)): FakeClock {
  const real = { setTimeout: window.setTimeout, clearTimeout: window.clearTimeout, now: Date.now };
  const timers = new Map<number, Timer>();
  let now = start;
  let last = 1_000_000;
  // A message, since the browser makes a timer in a row of timers wait for 4 ms: a day has 86,400 of ours.
  const { port1, port2 } = new MessageChannel();
  const settled = () =>
    new Promise<void>((resolve) => {
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });

  window.setTimeout = ((run: (...rest: unknown[]) => void, delay = 0, ...rest: unknown[]) => {
    timers.set(++last, { due: now + Math.max(0, delay), run: () => run(...rest) });
    return last;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => void timers.delete(Number(id));
  Date.now = () => now;

  return {
    async advance(milliseconds) {
      const end = now + milliseconds;
      await settled();
      for (;;) {
        const [next] = [...timers].filter(([, { due }]) => due <= end).sort(([, a], [, b]) => a.due - b.due);
        if (!next) break;
        const [id, timer] = next;
        timers.delete(id);
        now = Math.max(now, timer.due);
        timer.run();
        await settled();
      }
      now = end;
    },
    jump: (milliseconds) => void (now += milliseconds),
    get waiting() {
      return timers.size;
    },
    restore() {
      Object.assign(window, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
      Date.now = real.now;
      port1.close();
    },
  };
}
