import '../../endpoints.js';
import { register } from '../../base/register.js';
import { WardWelcome } from './ward-welcome.js';

register(WardWelcome);
export { WardWelcome };
