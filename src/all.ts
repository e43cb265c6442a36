/** Registers every tag. */
export * from './elements/portal/register.js';
export * from './elements/rating/register.js';
