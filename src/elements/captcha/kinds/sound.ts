/**
 * Plays a code. Ends with the sound, or when `signal` says so; rejects where it cannot be played. What is inside its
 * own address is decoded here: a page whose policy is `media-src 'self'` plays it in no `<audio>`.
 */
export const play = (src: string, signal: AbortSignal): Promise<void> =>
  /^data:/i.test(src) && typeof AudioContext === 'function' ? playInline(src, signal) : playFile(src, signal);

async function playInline(src: string, signal: AbortSignal): Promise<void> {
  const bytes = Uint8Array.from(atob(src.slice(src.indexOf(',') + 1)), (character) => character.charCodeAt(0));
  const context = new AudioContext();
  try {
    // Not waited for: without a loudspeaker it may never settle.
    context.resume().catch(() => undefined);
    const source = context.createBufferSource();
    source.buffer = await context.decodeAudioData(bytes.buffer);
    source.connect(context.destination);
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      source.onended = () => resolve();
      signal.addEventListener('abort', () => resolve());
      source.start();
    });
  } finally {
    void context.close();
  }
}

async function playFile(src: string, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const audio = new Audio(src);
  await new Promise<void>((resolve, reject) => {
    audio.onended = () => resolve();
    audio.onerror = () => reject(new Error('no sound'));
    signal.addEventListener('abort', () => resolve());
    audio.play().catch(reject);
  }).finally(() => audio.pause());
}
