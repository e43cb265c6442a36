import '../../endpoints.js';
import { register } from '../../base/register.js';
import { WardClock } from './ward-clock.js';

register(WardClock);
export { WardClock };
