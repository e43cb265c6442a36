import '../../endpoints.js';
import { register } from '../../base/register.js';
import { WardCaptcha } from '../captcha/register.js';
import { WardComments } from './ward-comments.js';
import { WardCommentsForm } from './ward-comments-form.js';

// The form asks for a code with the tag of that name.
register(WardCaptcha);
register(WardCommentsForm);
register(WardComments);
export { WardComments };
