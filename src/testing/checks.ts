import { articles } from './articles.js';
import { batch } from './batch.js';
import { captcha } from './captcha.js';
import type { Check } from './check.js';
import { comments } from './comments.js';
import { core } from './core.js';
import { gallery } from './gallery.js';
import { live } from './live.js';
import { paging } from './paging.js';
import { ratings } from './ratings.js';
import { related } from './related.js';
import { statics } from './static.js';
import { visits } from './visits.js';

/** Every check, group by group. */
export const checks: readonly Check[] = [
  ...core,
  ...paging,
  ...articles,
  ...related,
  ...gallery,
  ...ratings,
  ...comments,
  ...captcha,
  ...visits,
  ...statics,
  ...live,
  ...batch,
];
