import type { BrokenAdapter } from './broken/broken.js';
import { captcha } from './broken/captcha.js';
import { comments } from './broken/comments.js';
import { content } from './broken/content.js';
import { core } from './broken/core.js';
import { paging } from './broken/paging.js';
import { ratings } from './broken/ratings.js';
import { batches, streams, visits } from './broken/streams.js';

/** Each a small change of a sound adapter, with the check that must name it. */
export const brokenAdapters: readonly BrokenAdapter[] = [
  ...core,
  ...paging,
  ...content,
  ...ratings,
  ...comments,
  ...captcha,
  ...visits,
  ...streams,
  ...batches,
];
