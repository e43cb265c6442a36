import '../../endpoints.js';
import { register } from '../../base/register.js';
import { WardGallery } from './ward-gallery.js';

register(WardGallery);
export { WardGallery };
