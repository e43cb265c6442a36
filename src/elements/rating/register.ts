import '../../endpoints.js';
import { register } from '../../base/register.js';
import { WardRating } from './ward-rating.js';

register(WardRating);
export { WardRating };
