import { listen } from './listen.js';
import { webDigests } from './web-digests.js';

listen(webDigests);
