import { icon } from './icons.js';

const lens = 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.3 15.3 21 21M7.5 10.5h6';

export const closeIcon = icon('M5 5l14 14M19 5 5 19');
export const forthIcon = icon('m9 4 8 8-8 8');
export const closerIcon = icon(`${lens}M10.5 7.5v6`);
export const fartherIcon = icon(lens);
export const playIcon = icon('M7 4.5v15L19.5 12z');
export const pauseIcon = icon('M8 5v14M16 5v14');
export const fullIcon = icon('M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5');
export const smallIcon = icon('M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5');
export const downloadIcon = icon('M12 3v12M6.5 10 12 15.5 17.5 10M4 20.5h16');
export const shareIcon = icon('M12 15V3M7 7.5 12 3l5 4.5M6.5 11H5v9.5h14V11h-1.5');
