import '../../endpoints.js';
import { register } from '../../base/register.js';
import { WardLinks } from './ward-links.js';

register(WardLinks);
export { WardLinks };
