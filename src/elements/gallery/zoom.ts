/** A place on the stage, in pixels from its middle, as seen on the screen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
/** How a picture lies on its stage: how many times enlarged, and where its own middle is. */
export interface View extends Point {
  readonly scale: number;
}

export const whole: View = { scale: 1, x: 0, y: 0 };

const within = (value: number, most: number): number => Math.min(most, Math.max(-most, value));
/** What is pulled too far follows a third of the way. */
const pulled = (value: number, most: number): number => within(value, most) + (value - within(value, most)) / 3;

/** The largest enlargement: three times, or pixel for pixel where that is more. */
export const mostOf = (seen: Size, natural: Size): number => Math.max(3, natural.width / Math.max(1, seen.width));

/** A double tap enlarges until the stage is filled, and enough to be worth it. */
export const closeUp = (seen: Size, room: Size): number =>
  Math.max(2.2, room.width / Math.max(1, seen.width), room.height / Math.max(1, seen.height));

/** The scale that fingers ask for; past either end it follows, but slowly. */
export const softened = (scale: number, most: number): number =>
  scale < 1 ? scale ** 0.4 : scale > most ? most * (scale / most) ** 0.25 : scale;

/** Enlarged to `scale` about `at`, which stays where it is. */
export function enlarged(view: View, scale: number, at: Point): View {
  const by = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * by, y: at.y - (at.y - view.y) * by };
}

/** Moved back as far as no edge of the picture stands inside the stage; `loose` while a finger holds it. */
export function kept(view: View, seen: Size, room: Size, loose = false): View {
  const keep = loose ? pulled : within;
  const spare = (size: number, space: number) => Math.max(0, (size * view.scale - space) / 2);
  return {
    scale: view.scale,
    x: keep(view.x, spare(seen.width, room.width)),
    y: keep(view.y, spare(seen.height, room.height)),
  };
}
