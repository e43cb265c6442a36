import '../../endpoints.js';
import { register } from '../../base/register.js';
import { captcha } from './tools/tool.js';
import { WardArticleTools } from './tools/ward-article-tools.js';
import { WardArticle } from './ward-article.js';

// A report asks for a code; its tag comes with the form and not with the article.
captcha.load = () => import('../captcha/register.js');
register(WardArticleTools);
register(WardArticle);
export { WardArticle };
