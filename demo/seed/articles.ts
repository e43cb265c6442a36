import type { Article, Id } from 'ward-widgets/adapter';
import { services } from './articles/cai-cach.js';
import { seasons } from './articles/du-lich.js';
import { conference } from './articles/hoi-nghi.js';
import { history } from './articles/lich-su.js';
import { newWard } from './articles/phuong-moi.js';
import { notices } from './articles/thong-bao.js';

export const articles: readonly Article[] = [conference, newWard, ...history, ...notices, ...services, ...seasons];

/** Best first. */
export const related: Readonly<Record<Id, readonly Id[]>> = {
  1: ['3', '4', '7', '2'],
  2: ['3', '9', '10', '6'],
  3: ['2', '1', '8'],
  5: ['10', '9', '2'],
};
