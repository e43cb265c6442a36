/** Registers every tag. */
export * from './elements/article/register.js';
export * from './elements/captcha/register.js';
export * from './elements/clock/register.js';
export * from './elements/comments/register.js';
export * from './elements/gallery/register.js';
export * from './elements/links/register.js';
export * from './elements/map/register.js';
export * from './elements/music/register.js';
export * from './elements/news/register.js';
export * from './elements/portal/register.js';
export * from './elements/rating/register.js';
export * from './elements/related/register.js';
export * from './elements/site-info/register.js';
export * from './elements/visits/register.js';
export * from './elements/welcome/register.js';
