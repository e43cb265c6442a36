import type { WardAdapter } from '../contract/adapter.js';
import { articles, related, shelfOf } from './articles.js';
import { captcha } from './captcha.js';
import { questions } from './captcha/ask.js';
import type { CaptchaMakers } from './captcha/maker.js';
import { comments } from './comments.js';
import { gallery, links, map, music, portalGroup } from './media.js';
import { defaultSettings, type Office, type PortalSettings } from './office.js';
import { rowsOf } from './plant.js';
import { ratings } from './ratings.js';
import type { Seed } from './seed.js';
import type { Store } from './store.js';
import { visits } from './visits.js';
import { Wire } from './wire.js';

/** What differs from {@link defaultSettings}; a getter is asked at each call. */
export type PortalChoices = Partial<Omit<PortalSettings, 'policy'>> & {
  readonly policy?: Partial<PortalSettings['policy']>;
};

export interface PortalOptions {
  readonly store: Store;
  readonly seed: Seed;
  /** Milliseconds since 1970; `Date.now` when left out. */
  readonly now?: () => number;
  /** From 0 to below 1; of the system's secure source when left out. */
  readonly random?: () => number;
  /** Who makes challenges; a question in plain words when left out. */
  readonly captcha?: CaptchaMakers;
  readonly settings?: PortalChoices;
  /** What its streams hear, where somebody else tells of changes too. */
  readonly wire?: Wire;
  /** The adapter's name; `portal` when left out. */
  readonly name?: string;
}

/**
 * A portal's whole backend over a store: the rules of captcha, moderation, votes, counting and limits. A group whose
 * content the seed does not hold (gallery, map, music, links) is absent. No DOM.
 */
export function createPortal(options: PortalOptions): WardAdapter {
  const { seed, now = Date.now, random = secureRandom, captcha: makers = { question: questions } } = options;
  const shelf = shelfOf(seed);
  let planted: Promise<Store> | undefined;
  const plant = async (): Promise<Store> => {
    await options.store.comments.plant(rowsOf(seed.comments ?? []));
    return options.store;
  };
  const office: Office = {
    // A database that was away may be back at the next call.
    store: () => (planted ??= plant().catch((error: unknown) => ((planted = undefined), Promise.reject(error)))),
    seed,
    settings: () => ({
      ...defaultSettings,
      ...options.settings,
      policy: { ...defaultSettings.policy, ...options.settings?.policy },
    }),
    makers,
    wire: options.wire ?? new Wire(),
    now,
    random,
    knowsArticle: (id) => shelf.get(id) !== undefined,
  };
  return {
    contract: 1,
    name: options.name ?? 'portal',
    articles: articles(office, shelf),
    related: related(office, shelf),
    ...((seed.photos || seed.albums) && { gallery: gallery(office) }),
    ratings: ratings(office),
    comments: comments(office),
    captcha: captcha(office),
    visits: visits(office),
    ...(seed.map && { map: map(seed.map) }),
    ...((seed.tracks || seed.musicAlbums) && { music: music(office) }),
    ...(seed.links && { links: links(seed.links) }),
    portal: portalGroup(office),
  };
}

const secureRandom = (): number => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32;
