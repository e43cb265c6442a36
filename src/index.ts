/**
 * The main door: says where the data comes from, and names every type and class. Importing it registers nothing and
 * touches no page, so it works in Node.
 */
export * from './configure.js';
export { WardElement, WardErrorEvent, WardStateEvent, type WardState } from './base/ward-element.js';
export { WardArticle } from './elements/article/ward-article.js';
export { WardArticleReportedEvent, WardBeforeShareEvent, WardSharedEvent } from './elements/article/tools/events.js';
export { WardCaptcha } from './elements/captcha/ward-captcha.js';
export { WardCaptchaAnsweredEvent } from './elements/captcha/answered-event.js';
export { WardCaptchaOpenedEvent } from './elements/captcha/opened-event.js';
export { WardCaptchaRenewedEvent } from './elements/captcha/renewed-event.js';
export { WardClock } from './elements/clock/ward-clock.js';
export { WardComments } from './elements/comments/ward-comments.js';
export {
  WardBeforeCommentEvent,
  WardCommentChangedEvent,
  WardCommentRemovedEvent,
  WardCommentReportedEvent,
  WardCommentedEvent,
} from './elements/comments/events.js';
export { WardGallery } from './elements/gallery/ward-gallery.js';
export { WardGalleryClosedEvent, WardPhotoOpenedEvent, WardPhotoShownEvent } from './elements/gallery/events.js';
export { WardLinkFollowedEvent, WardLinks } from './elements/links/ward-links.js';
export { WardAreaSelectedEvent, WardMap } from './elements/map/ward-map.js';
export { WardMusic } from './elements/music/ward-music.js';
export { WardTrackEndedEvent, WardTrackStartedEvent } from './elements/music/events.js';
export { WardNews, WardNewsSearchedEvent } from './elements/news/ward-news.js';
export { WardPortal } from './elements/portal/ward-portal.js';
export { WardBeforeRateEvent, WardRatedEvent } from './elements/rating/events.js';
export { WardRating } from './elements/rating/ward-rating.js';
export { WardRelated } from './elements/related/ward-related.js';
export { WardSiteInfo } from './elements/site-info/ward-site-info.js';
export { WardVisitRecordedEvent } from './elements/visits/events.js';
export { WardVisits } from './elements/visits/ward-visits.js';
export { WardWelcome } from './elements/welcome/ward-welcome.js';
