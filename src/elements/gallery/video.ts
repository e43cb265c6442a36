import type { Photo } from '../../contract/model.js';

/** True for an item of an album that is a film: its address says so. */
export const isVideo = ({ src }: Pick<Photo, 'src'>): boolean => /\.(mp4|m4v|webm|ogv|mov)([?#]|$)/i.test(src);
