import '../../endpoints.js';
import { register } from '../../base/register.js';
import { WardRelated } from './ward-related.js';

register(WardRelated);
export { WardRelated };
