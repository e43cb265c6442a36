import type { GroupName } from '../contract/adapter.js';
import { isWardError } from '../contract/error.js';
import { methods } from '../contract/guards.js';
import { calls } from './calls.js';
import { checksOf } from './check.js';
import { eachRead, readsOf } from './reads.js';
import { describe, expect, Failure, show, Skip, skip } from './verdict.js';

/** Methods that a group must have to be there at all. */
const needed: { readonly [Group in GroupName]: readonly string[] } = {
  articles: ['get'],
  related: ['list'],
  gallery: ['photos'],
  ratings: ['get', 'rate'],
  comments: ['policy', 'list', 'post'],
  captcha: ['issue'],
  visits: ['stats'],
  map: ['get'],
  music: ['tracks'],
  links: ['list'],
  portal: ['info'],
};

const shape = checksOf('core', {
  shape: [
    'must',
    'the adapter has the shape of the contract',
    async ({ adapter }) => {
      expect(adapter.contract === 1, 'adapter.contract', '1', adapter.contract);
      expect(typeof adapter.name === 'string' && adapter.name !== '', 'adapter.name', 'a name', adapter.name);
      for (const name of ['batch', 'dispose'] as const) {
        expect(
          ['function', 'undefined'].includes(typeof adapter[name]),
          `adapter.${name}`,
          'a function',
          adapter[name],
        );
      }
      const groups = (Object.keys(methods) as GroupName[]).filter((group) => adapter[group] !== undefined);
      expect(groups.length > 0, 'adapter', `at least one group of ${Object.keys(methods).join(', ')}`);
      for (const group of groups) {
        const given = adapter[group] as unknown as Record<string, unknown>;
        expect(typeof given === 'object' && given !== null, `adapter.${group}`, 'an object of methods', given);
        for (const name of Object.keys(methods[group])) {
          const optional = needed[group].includes(name) ? [] : ['undefined'];
          const isMethod = ['function', ...optional].includes(typeof given[name]);
          expect(isMethod, `adapter.${group}.${name}`, 'a function', given[name]);
        }
      }
    },
  ],

  answers: [
    'must',
    'the backend can be reached',
    async (trial) => {
      try {
        for (const { group, method, query } of await readsOf(trial)) {
          await trial.send(group, method, query, trial.context());
          return;
        }
      } catch (thrown) {
        const isUnreachable = isWardError(thrown) && ['network', 'offline', 'timeout'].includes(thrown.code);
        // What else may be wrong with an answer is for the other checks.
        if (isUnreachable) throw new Failure(`${trial.last}: nobody answers: ${describe(thrown)}`);
        if (thrown instanceof Skip) throw thrown;
      }
    },
  ],

  'plain-data': [
    'must',
    'answers are plain data that JSON carries unchanged',
    async (trial) => {
      await eachRead(trial, async ({ group, method, query }) => {
        const answer = await trial.send(group, method, query, trial.context());
        let copy: unknown;
        try {
          copy = JSON.parse(JSON.stringify(answer));
        } catch (error) {
          throw new Failure(`${group}.${method}: expected plain data, got what JSON cannot write: ${describe(error)}`);
        }
        const odd = firstOdd(answer, copy, `${group}.${method} → `);
        if (odd) throw new Failure(odd);
      });
    },
  ],

  'no-window': [
    'must',
    'an adapter can be made where there is no window',
    async ({ adapter }) => {
      if (typeof window !== 'undefined') skip('there is a window here: run this check under Node');
      // That it stands here is the proof: the factory ran without one.
      expect(adapter.contract === 1, 'options.adapter()', 'an adapter', adapter);
    },
  ],
});

/** What holds for every adapter, whatever it serves. */
export const core = [...shape, ...calls];

/** Where a value and its JSON differ: a date, a map, a bigint, `undefined` in a list. */
function firstOdd(value: unknown, copy: unknown, path: string): string | undefined {
  if (typeof value !== 'object' || value === null) {
    return Object.is(value, copy) || Object.is(value, -0)
      ? undefined
      : `${path}: expected plain data, got ${typeof value} ${show(value)}`;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    return `${path}: expected a plain object, got a ${(value as object).constructor.name}`;
  }
  for (const [key, entry] of Object.entries(value)) {
    if (entry === undefined && !Array.isArray(value)) continue;
    const at = Array.isArray(value) ? `${path}[${key}]` : `${path}${/[\w\]]$/.test(path) ? '.' : ''}${key}`;
    const odd = firstOdd(entry, (copy as Record<string, unknown> | undefined)?.[key], at);
    if (odd) return odd;
  }
  return undefined;
}
