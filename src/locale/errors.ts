import type { MessageKey } from './vi.js';

/**
 * The sentence for each error code of the contract. `error.rate-limited` wants {t}, the time to wait; where the
 * backend did not tell it, `error.rate-limited.later` is said instead.
 */
export const errorMessageKey = {
  network: 'error.network',
  timeout: 'common.timeout',
  offline: 'common.offline',
  'not-found': 'common.notFound',
  invalid: 'error.invalid',
  'captcha-incorrect': 'captcha.wrong',
  'captcha-expired': 'captcha.expired',
  'rate-limited': 'error.rate-limited',
  forbidden: 'error.forbidden',
  conflict: 'error.conflict',
  unsupported: 'error.unsupported',
  server: 'common.error',
} as const satisfies Record<string, MessageKey>;
