import '../../endpoints.js';
import { register } from '../../base/register.js';
import { WardCaptcha } from './ward-captcha.js';

register(WardCaptcha);
export { WardCaptcha };
