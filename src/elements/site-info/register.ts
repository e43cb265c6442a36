import '../../endpoints.js';
import { register } from '../../base/register.js';
import { WardSiteInfo } from './ward-site-info.js';

register(WardSiteInfo);
export { WardSiteInfo };
