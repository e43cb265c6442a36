import '../../endpoints.js';
import { register } from '../../base/register.js';
import { WardArticle } from './ward-article.js';

register(WardArticle);
export { WardArticle };
