import '../../endpoints.js';
import { register } from '../../base/register.js';
import { WardVisits } from './ward-visits.js';

register(WardVisits);
export { WardVisits };
