/**
 * What comes after `id`, `step` places on in `order`, leaving out what `usable` refuses. At an end it goes on at the
 * other one where `round` is true. `undefined` where there is nothing more; `id` itself where it is alone.
 */
export function neighbour(
  order: readonly string[],
  id: string | undefined,
  step: 1 | -1,
  round: boolean,
  usable: (id: string) => boolean,
): string | undefined {
  const { length } = order;
  const start = id === undefined ? -1 : order.indexOf(id);
  for (let count = 1; count <= length; count++) {
    const place = start + step * count;
    if (!round && (place < 0 || place >= length)) return undefined;
    const next = order[((place % length) + length) % length]!;
    if (usable(next)) return next;
  }
  return undefined;
}

/** The same ids in any order, `first` at their head where it is one of them. */
export function shuffled(ids: readonly string[], first?: string): string[] {
  const order = ids.filter((id) => id !== first);
  for (let last = order.length - 1; last > 0; last--) {
    const place = Math.floor(Math.random() * (last + 1));
    [order[last], order[place]] = [order[place]!, order[last]!];
  }
  return first !== undefined && ids.includes(first) ? [first, ...order] : order;
}
