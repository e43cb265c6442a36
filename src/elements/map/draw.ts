/** All that draws a map: comes when the map is near what the reader sees. */
import { register } from '../../base/register.js';
import { WardMapChart } from './ward-map-chart.js';

register(WardMapChart);
export { chartOf, visible } from './chart.js';
export { readFileMap } from './file-map.js';
export { readLayers } from './files.js';
export { showChosen } from './long-list.js';
export { chartOfPicture } from './picture.js';
