/** The conformance kit: holds any adapter against the contract, in any test runner, in Node or in a page. */
export { checks } from './testing/checks.js';
export type { Check, CheckGroup, CheckLevel } from './testing/check.js';
export type { CheckResult, ConformanceOptions, ConformanceReport, Fixtures, Outcome } from './testing/options.js';
export { registerConformance, type RegisterTest } from './testing/register.js';
export { runCheck, runConformance } from './testing/run.js';
