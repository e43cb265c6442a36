/** Ends once somebody sees this page: it is neither rendered beforehand nor in a hidden tab. Rejects when aborted. */
export function seen(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const ended = new AbortController();
    const look = () => {
      if (signal.aborted) reject(signal.reason);
      else if (isSeen()) resolve();
      else return;
      ended.abort();
    };
    const options = { signal: ended.signal };
    document.addEventListener('visibilitychange', look, options);
    document.addEventListener('prerenderingchange', look, options);
    signal.addEventListener('abort', look, options);
    look();
  });
}

const isSeen = (): boolean => !document.hidden && !(document as { prerendering?: boolean }).prerendering;
