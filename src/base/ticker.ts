/** One timer for everything that follows the seconds: clocks, countdowns, heartbeats. None runs in a hidden page. */
type Tick = (now: number) => void;

const ticks = new Set<Tick>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Calls `tick` at each full second while the page is shown, and at once when it is shown again. Returns what ends it. */
export function everySecond(tick: Tick): () => void {
  ticks.add(tick);
  if (ticks.size === 1) document.addEventListener('visibilitychange', restart);
  if (timer === undefined) schedule();
  return () => {
    ticks.delete(tick);
    if (ticks.size > 0) return;
    clearTimeout(timer);
    timer = undefined;
    document.removeEventListener('visibilitychange', restart);
  };
}

function schedule(): void {
  timer = document.hidden ? undefined : setTimeout(run, 1000 - (Date.now() % 1000));
}

function run(): void {
  const now = Date.now();
  schedule();
  // One of them may end another.
  for (const tick of [...ticks]) if (ticks.has(tick)) tick(now);
}

function restart(): void {
  clearTimeout(timer);
  if (document.hidden) timer = undefined;
  else run();
}
