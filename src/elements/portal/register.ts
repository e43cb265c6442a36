import '../../endpoints.js';
import { register } from '../../base/register.js';
import { WardPortal } from './ward-portal.js';

register(WardPortal);
export { WardPortal };
