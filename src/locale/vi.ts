import { article } from './vi/article.js';
import { articleListen } from './vi/article-listen.js';
import { articleReport } from './vi/article-report.js';
import { articleShare } from './vi/article-share.js';
import { articleTools } from './vi/article-tools.js';
import { captcha } from './vi/captcha.js';
import { captchaCode } from './vi/captcha-code.js';
import { captchaRare } from './vi/captcha-rare.js';
import { clock } from './vi/clock.js';
import { comments } from './vi/comments.js';
import { common } from './vi/common.js';
import { gallery } from './vi/gallery.js';
import { links } from './vi/links.js';
import { map } from './vi/map.js';
import { mapMore } from './vi/map-more.js';
import { music } from './vi/music.js';
import { musicAlbums } from './vi/music-albums.js';
import { musicOptions } from './vi/music-options.js';
import { news } from './vi/news.js';
import { rating } from './vi/rating.js';
import { related } from './vi/related.js';
import { share } from './vi/share.js';
import { siteInfo } from './vi/site-info.js';
import { time } from './vi/time.js';
import { viewer } from './vi/viewer.js';
import { visits } from './vi/visits.js';
import { visitsDays } from './vi/visits-days.js';
import { welcome } from './vi/welcome.js';
import { zoom } from './vi/zoom.js';

/**
 * The interface in Vietnamese, whole. The wording is what Vietnamese portals use, so that a reader meets no new words;
 * the lines under `// ours` are our own. `{name}` is a parameter; those of `header.clock` are the tokens of
 * `formatDate`. A tag brings the lines it says (`static lines`), so that a reader loads no others.
 */
export const vi = {
  ...common,
  ...time,
  ...zoom,
  ...share,
  ...article,
  ...articleTools,
  ...articleShare,
  ...articleListen,
  ...articleReport,
  ...gallery,
  ...viewer,
  ...rating,
  ...related,
  ...comments,
  ...captcha,
  ...captchaCode,
  ...captchaRare,
  ...map,
  ...mapMore,
  ...music,
  ...musicOptions,
  ...musicAlbums,
  ...links,
  ...visits,
  ...visitsDays,
  ...clock,
  ...welcome,
  ...news,
  ...siteInfo,
} as const;

export type MessageKey = keyof typeof vi;
/** A language of the interface: a line for each key. */
export type Dictionary = { readonly [Key in MessageKey]: string };
