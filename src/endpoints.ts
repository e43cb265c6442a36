/** The kinds of endpoint that a page may name, each loaded only then. */
import { provideEndpoint } from './connection/endpoint.js';

provideEndpoint('rest', async (url) => (await import('./adapters/rest.js')).rest(url));
provideEndpoint('mock', async () => (await import('./backend/mock.js')).mock());
