import '../../endpoints.js';
import { register } from '../../base/register.js';
import { WardMusic } from './ward-music.js';

register(WardMusic);
export { WardMusic };
