/** What a page says to all of its tags: where the data comes from, and in which words. No tag comes with it. */
import './endpoints.js';

export * from './adapter.js';
export { configure, type ConfigureOptions } from './base/connect.js';
export { combine, override, withPolicies } from './connection/compose.js';
export type { Policies } from './connection/policies.js';
export { defineLocale } from './locale/registry.js';
export type { Dictionary, MessageKey } from './locale/vi.js';
