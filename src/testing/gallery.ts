import type { Picture } from '../contract/model.js';
import { checksOf } from './check.js';
import type { Trial } from './trial.js';
import { expect, skip } from './verdict.js';

/** True for an address that a browser can load a picture or a sound from, absolute or relative to the page. */
export function isLoadable(address: string): boolean {
  try {
    return address.trim() !== '' && /^https?:$/.test(new URL(address, 'https://page.invalid/').protocol);
  } catch {
    return false;
  }
}

async function pictures(trial: Trial): Promise<readonly (readonly [where: string, picture: Picture])[]> {
  trial.method('gallery', 'photos');
  const { albumId } = trial.options.fixtures ?? {};
  const { items } = await trial.call('gallery', 'photos', { limit: 20, ...(albumId !== undefined && { albumId }) });
  const albums = trial.has('gallery', 'albums') ? (await trial.call('gallery', 'albums', { limit: 20 })).items : [];
  const all = [
    ...items.map((photo, index) => [`gallery.photos → items[${index}]`, photo] as const),
    ...albums.flatMap(({ cover }, index) =>
      cover ? [[`gallery.albums → items[${index}].cover`, cover] as const] : [],
    ),
  ];
  return all.length > 0 ? all : skip('there is no picture: give fixtures.albumId');
}

export const gallery = checksOf('gallery', {
  src: [
    'must',
    'each picture has an address that a browser can load',
    async (trial) => {
      for (const [where, { src, thumb }] of await pictures(trial)) {
        expect(isLoadable(src), `${where}.src`, 'an http, https or relative address', src);
        if (thumb !== undefined)
          expect(isLoadable(thumb), `${where}.thumb`, 'an http, https or relative address', thumb);
      }
    },
  ],
  alt: [
    'must',
    'each picture has a text for those who cannot see it',
    async (trial) => {
      // Empty is allowed, for a picture that says nothing; a missing one is dropped by the guards.
      for (const [where, { alt, src }] of await pictures(trial)) {
        expect(typeof alt === 'string' && alt !== src, `${where}.alt`, 'a text, which is no file name', alt);
      }
    },
  ],
});
