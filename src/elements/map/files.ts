/** GeoJSON that stands in a file: read with an end to waiting and to size. */
import { call } from '../../connection/call.js';
import { readTimeout } from '../../connection/policies.js';
import { toWardError, WardError } from '../../contract/error.js';
import type { Json } from '../../contract/model.js';
import type { LayerFile } from './chart.js';
import { readFeatures } from './geometry.js';

/** Bytes that a file may have. */
export const fileLimit = 5_000_000;

/**
 * The JSON at `url`.
 *
 * @throws WardError `timeout`, `network`, `offline`, `not-found`, or `server` for any other answer; the signal's reason.
 */
export const readFile = (url: string, signal: AbortSignal): Promise<Json> =>
  call((own) => load(url, own), signal, readTimeout);

async function load(url: string, signal: AbortSignal): Promise<Json> {
  const response = await fetch(url, { signal, headers: { accept: 'application/geo+json, application/json' } });
  if (!response.ok) throw new WardError(response.status === 404 ? 'not-found' : 'server', `${url}: ${response.status}`);
  return JSON.parse(await textOf(response, url)) as Json;
}

async function textOf(response: Response, url: string): Promise<string> {
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > fileLimit) {
      void reader.cancel();
      throw new WardError('server', `${url}: more than ${fileLimit} bytes`);
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

/** A layer's file: what it holds, or why it did not come. */
export interface Layer extends LayerFile {
  readonly error?: WardError;
}

/** Reads each file; one that fails spares the others. */
export const readLayers = (urls: readonly string[], signal: AbortSignal): Promise<Layer[]> =>
  Promise.all(
    urls.map(async (url) => {
      try {
        return { url, features: readFeatures(await readFile(url, signal)) };
      } catch (thrown) {
        if (signal.aborted) throw thrown;
        return { url, features: [], error: toWardError(thrown) };
      }
    }),
  );
