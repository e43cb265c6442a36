import { WardError } from '../../contract/error.js';

type View = typeof import('./view.js');

/** Where the module stands that did not come, and how often it was asked for again. */
let missing: string | undefined;
let tries = 0;

/**
 * What draws a backend's article. Firefox keeps a module that did not come as failed for as long as the page lives, so
 * it is asked for again under another address.
 * @throws WardError `network`
 */
export async function loadView(): Promise<View> {
  try {
    if (missing === undefined) return await import('./view.js');
    return (await import(/* @vite-ignore */ /* webpackIgnore: true */ `${missing}?${++tries}`)) as View;
  } catch (thrown) {
    missing ??= /dynamically imported module: (\S+)/.exec(String(thrown))?.[1];
    throw new WardError('network', String(thrown), { cause: thrown });
  }
}
