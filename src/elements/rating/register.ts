import '../../endpoints.js';
import { register } from '../../base/register.js';
import { captcha } from './code.js';
import { WardRating } from './ward-rating.js';

// A vote asks for a code with the tag of that name, where the backend wants one.
captcha.load = () => import('../captcha/register.js');
register(WardRating);
export { WardRating };
