/**
 * Parts with all that go by the same as one, where the first of it stands.
 *
 * @param idOf by what a part goes; null for one that stands by itself
 * @param join a part that another of the same is added to
 */
export function together<Part>(
  parts: readonly Part[],
  idOf: (part: Part) => string | null,
  join: (before: Part, part: Part) => Part,
): Part[] {
  const merged: Part[] = [];
  const places = new Map<string, number>();
  for (const part of parts) {
    const id = idOf(part);
    const place = id === null ? undefined : places.get(id);
    const before = place === undefined ? undefined : merged[place];
    if (place !== undefined && before !== undefined) merged[place] = join(before, part);
    else {
      if (id !== null) places.set(id, merged.length);
      merged.push(part);
    }
  }
  return merged;
}
