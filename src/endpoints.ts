/** The kinds of endpoint that a page may name, each loaded only then. */
import { provideEndpoint } from './connection/endpoint.js';

provideEndpoint('rest', async (url) => (await import('./adapters/rest.js')).rest(url));
provideEndpoint('wordpress', async (url) => (await import('./adapters/wordpress.js')).wordpress({ url }));
provideEndpoint('nukeviet', async (url) => (await import('./adapters/nukeviet.js')).nukeviet({ url }));
provideEndpoint('dom', async () => (await import('./adapters/dom.js')).dom());
provideEndpoint('mock', async () => (await import('./backend/mock.js')).mock());
