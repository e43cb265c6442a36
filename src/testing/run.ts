import { checks } from './checks.js';
import type { Check } from './check.js';
import type { CheckResult, ConformanceOptions, ConformanceReport, Outcome } from './options.js';
import { Trial } from './trial.js';
import { Absent, describe, Failure, Skip } from './verdict.js';

export const defaultTimeout = 15;

/** Makes one check on a fresh adapter. It never rejects. */
export async function runCheck(check: Check, options: ConformanceOptions): Promise<CheckResult> {
  const { id, group, level, title } = check;
  const started = Date.now();
  const { outcome, reason } = await outcomeOf(check, options);
  const milliseconds = Date.now() - started;
  return { id, group, level, title, outcome, ...(reason !== undefined && { reason }), milliseconds };
}

async function outcomeOf(
  check: Check,
  options: ConformanceOptions,
): Promise<{ readonly outcome: Outcome; readonly reason?: string }> {
  const unwanted = options.skip?.[check.id];
  if (unwanted !== undefined) return { outcome: 'skipped', reason: unwanted };
  const seconds = options.timeout ?? defaultTimeout;
  let trial: Trial | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const at = trial ? trial.last || 'the check' : 'options.adapter()';
      reject(new Failure(`${at}: nothing came within ${seconds} s`));
    }, seconds * 1000);
  });
  const made = (async () => {
    trial = new Trial(await options.adapter(), options);
    await check.run(trial);
  })();
  try {
    await Promise.race([made, late]);
    return { outcome: 'passed' };
  } catch (thrown) {
    if (thrown instanceof Skip) return { outcome: 'skipped', reason: thrown.message };
    if (thrown instanceof Absent) return { outcome: 'absent', reason: thrown.message };
    if (thrown instanceof Failure) return { outcome: 'failed', reason: thrown.message };
    const at = trial ? trial.last || check.id : 'options.adapter()';
    return { outcome: 'failed', reason: `${at}: rejected with ${describe(thrown)}` };
  } finally {
    clearTimeout(timer);
    trial?.end();
    dispose(trial);
  }
}

function dispose(trial: Trial | undefined): void {
  try {
    trial?.adapter.dispose?.();
  } catch {
    // The check has its outcome; `core.isolated` is where disposing is looked at.
  }
}

/** One failure says it all. */
const withoutBackend = (options: ConformanceOptions, id: string): ConformanceOptions => ({
  ...options,
  skip: { [id]: 'the backend does not answer' },
});

/** Makes every check, one after the other; where the backend does not answer, the rest is skipped; `on` hears each result as it comes. */
export async function runConformance(
  options: ConformanceOptions,
  { on }: { readonly on?: (result: CheckResult) => void } = {},
): Promise<ConformanceReport> {
  const results: CheckResult[] = [];
  let isSilent = false;
  for (const check of checks) {
    const result = await runCheck(check, isSilent ? withoutBackend(options, check.id) : options);
    isSilent ||= check.id === 'core.answers' && result.outcome === 'failed';
    results.push(result);
    on?.(result);
  }
  const counts: Record<Outcome, number> = { passed: 0, failed: 0, skipped: 0, absent: 0 };
  for (const { outcome } of results) counts[outcome]++;
  return { results, counts, ok: !results.some(({ outcome, level }) => outcome === 'failed' && level === 'must') };
}
