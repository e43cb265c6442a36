/** The contract alone, for those who write adapters: types, the one error, `defineAdapter`. No DOM, no Lit. */
export type * from './contract/model.js';
export type * from './contract/adapter.js';
export { defineAdapter } from './contract/adapter.js';
export { WardError, isWardError, wardErrorCodes } from './contract/error.js';
export type { FieldRule, WardErrorCode, WardErrorDetails } from './contract/error.js';
