import { trustedPolicy } from '../../../../base/policy.js';
import type { Json } from '../../../../contract/model.js';

type Tell = (progress: number) => void;
/** From the worker: how far it is, or what came of it. */
export type WorkNews = { readonly progress: number } | { readonly answer: string } | { readonly error: string };

/**
 * Finds the answer in a worker, or here in slices where no worker can be had: a page that loads us from another origin,
 * or whose policy forbids workers. `tell` hears of the progress, from 0 to 1. Rejects where there is no answer.
 */
export async function doWork(params: Json, tell: Tell, signal: AbortSignal): Promise<string> {
  const worker = startWorker();
  if (worker) {
    try {
      return await inWorker(worker, params, tell, signal);
    } catch (error) {
      if (!(error instanceof NoWorker)) throw error;
    } finally {
      worker.terminate();
    }
  }
  const [{ solve }, digests] = await Promise.all([
    import('./solve.js'),
    hasDigests()
      ? import('./web-digests.js').then(({ webDigests }) => webDigests)
      : import('./library-digests.js').then(({ libraryDigests }) => libraryDigests),
  ]);
  return solve(params, digests, tell, signal);
}

/** False on plain http. */
const hasDigests = (): boolean => Boolean(crypto.subtle);

class NoWorker extends Error {}

function startWorker(): Worker | undefined {
  try {
    // The build puts the workers, whole, at these addresses.
    const url = hasDigests()
      ? new URL('./worker.js', import.meta.url).href
      : new URL('./worker-http.js', import.meta.url).href;
    return new Worker(trustedPolicy()?.createScriptURL(url) ?? url);
  } catch {
    return undefined;
  }
}

function inWorker(worker: Worker, params: Json, tell: Tell, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<WorkNews>) => {
      if ('progress' in data) tell(data.progress);
      else if ('answer' in data) resolve(data.answer);
      else reject(new Error(data.error));
    };
    // Its own failures come as messages: it did not load.
    worker.onerror = () => reject(new NoWorker());
    signal.addEventListener('abort', () => reject(new Error('over')));
    worker.postMessage(params);
  });
}
