import '../../endpoints.js';
import { register } from '../../base/register.js';
import { WardMapChart } from './ward-map-chart.js';
import { WardMap } from './ward-map.js';

register(WardMapChart);
register(WardMap);
export { WardMap };
