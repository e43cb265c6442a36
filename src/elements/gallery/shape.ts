import type { Picture } from '../../contract/model.js';

/** Width over height of a picture as far as it is known, `undefined` where it is not. */
export function ratioOf({ width, height }: Picture): number | undefined {
  return width && height && width > 0 && height > 0 ? width / height : undefined;
}

/** Where a picture of this ratio is seen that `object-fit: contain` puts into `room`. */
export function fitted(room: DOMRect, ratio: number): DOMRect {
  const width = Math.min(room.width, room.height * ratio);
  const height = width / ratio;
  return new DOMRect(room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height);
}

/** `sizes` of a picture that fills the screen. */
export function screenSizes(picture: Picture): string {
  const ratio = ratioOf(picture);
  return ratio === undefined ? '100vw' : `min(100vw, ${Math.round(ratio * 100)}vh)`;
}
