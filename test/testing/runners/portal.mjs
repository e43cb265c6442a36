// What an integrator hands to the kit: a portal in memory, built, with the answers to its captchas in hand.
import { createPortal, memoryStore, questions } from '../../../dist/server.js';
import { seed as demoSeed } from '../../../build/demo/seed/seed.js';

/** The demo's content, with one article whose comments are closed and a second album, so that nothing is skipped. */
export const seed = {
  ...demoSeed,
  policies: { 2: { open: false } },
  musicAlbums: [...demoSeed.musicAlbums, { id: 'new', title: 'Album mới' }],
};

/** A portal over memory and the conformance options for it; `settings` are the portal's. */
export function memoryPortal(settings) {
  const store = memoryStore();
  const answers = new Map();
  const captcha = {
    question: {
      ...questions,
      async make(request) {
        const made = await questions.make(request);
        answers.set(request.id, made.answer);
        return made;
      },
    },
  };
  return {
    adapter: () => createPortal({ store, seed, captcha, settings }),
    fixtures: { articleId: '1', closedId: '2' },
    solve: ({ id }, how) => (how === 'right' ? answers.get(id) : 'x'),
  };
}

/** Sound, or with a clock that is a year behind where WARD_BROKEN is set. */
export function runnerOptions() {
  const options = memoryPortal();
  if (!process.env.WARD_BROKEN) return options;
  const adapter = () => {
    const portal = options.adapter();
    const time = async (query, context) => {
      const { now } = await portal.portal.time(query, context);
      return { now: new Date(Date.parse(now) - 365 * 86_400_000).toISOString() };
    };
    return { ...portal, portal: { ...portal.portal, time } };
  };
  return { ...options, adapter };
}
