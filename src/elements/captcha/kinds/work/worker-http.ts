import { libraryDigests } from './library-digests.js';
import { listen } from './listen.js';

listen(libraryDigests);
