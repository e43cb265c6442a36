import '../../endpoints.js';
import { register } from '../../base/register.js';
import { WardCaptcha } from '../captcha/register.js';
import { WardComments } from './ward-comments.js';
import { WardCommentsForm } from './ward-comments-form.js';
import { WardCommentsMine } from './ward-comments-mine.js';

// The form asks for a code with the tag of that name.
register(WardCaptcha);
register(WardCommentsMine);
register(WardCommentsForm);
register(WardComments);
export { WardComments };
