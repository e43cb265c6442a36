import { checks } from './checks.js';
import type { ConformanceOptions } from './options.js';
import { runCheck } from './run.js';
import { Failure } from './verdict.js';

/** What is asked of a test runner: `test(name, fn)`, as node:test, Vitest, Jest, Mocha's `it` and others have it. */
export type RegisterTest = (name: string, run: () => Promise<void>) => unknown;

/** What runners hand to a test, as an argument or as `this`. */
interface TestContext {
  readonly skip?: (reason?: string) => unknown;
  readonly timeout?: (milliseconds: number) => unknown;
}

/**
 * Registers every check as a test of your runner: `ward-widgets: ratings.once – …`. A check that could not be made is
 * skipped with its reason where the runner lets a running test skip itself, else a line on the console tells it.
 */
export function registerConformance(test: RegisterTest, options: ConformanceOptions): void {
  for (const check of checks) {
    const name = `ward-widgets: ${check.id} – ${check.title}`;
    // No named parameter: Mocha and Jest take one for a callback.
    test(name, async function (this: unknown, ...given: unknown[]) {
      const context = [given[0], this].find(isContext);
      // Mocha's two seconds are fewer than a check may take; ours ends each of them by name.
      if (typeof context?.timeout === 'function') context.timeout(0);
      const { outcome, reason = '' } = await runCheck(check, options);
      if (outcome === 'failed') throw new Failure(`${check.id}: ${reason}`);
      if (outcome === 'passed') return;
      const why = `${outcome}: ${reason}`;
      if (context?.skip) context.skip(why);
      else console.info(`${name} – ${why}`);
    });
  }
}

const isContext = (value: unknown): value is TestContext =>
  // Vitest's is a function with properties.
  ((typeof value === 'object' && value !== null) || typeof value === 'function') &&
  typeof (value as TestContext).skip === 'function';
