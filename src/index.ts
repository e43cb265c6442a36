/**
 * The main door: says where the data comes from, and names every type and class. Importing it registers nothing and
 * touches no page, so it works in Node.
 */
import './endpoints.js';

export * from './adapter.js';
export { configure, type ConfigureOptions } from './base/connect.js';
export { defineLocale } from './locale/registry.js';
export type { Dictionary, MessageKey } from './locale/vi.js';
export { WardElement, WardErrorEvent, WardStateEvent, type WardState } from './base/ward-element.js';
export { WardPortal } from './elements/portal/ward-portal.js';
export { WardBeforeRateEvent, WardRatedEvent, WardRating } from './elements/rating/ward-rating.js';
