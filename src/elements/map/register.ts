import '../../endpoints.js';
import { register } from '../../base/register.js';
import { WardMap } from './ward-map.js';

register(WardMap);
export { WardMap };
