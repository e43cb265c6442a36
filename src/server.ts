/** The reference backend: a portal's rules over a store, and any adapter over HTTP. Node 20 or newer, no DOM. */
export * from './adapter.js';
export { httpHandler, type HttpOptions } from './backend/http.js';
export { createPortal, type PortalChoices, type PortalOptions } from './backend/portal.js';
export type { Seed, SeedComment } from './backend/seed.js';
export type { Store } from './backend/store.js';
export { memoryStore } from './backend/stores/memory.js';
export { questions } from './backend/captcha/ask.js';
export { pictures } from './backend/captcha/pictures.js';
export { work } from './backend/captcha/work.js';
export type { CaptchaMaker, CaptchaMakers } from './backend/captcha/maker.js';
