import '../../endpoints.js';
import { register } from '../../base/register.js';
import { WardNews } from './ward-news.js';

register(WardNews);
export { WardNews };
