import type { KeyPeriod } from "../../model/key.ts";

/** The part of a period that lies between two years, null being unbounded; none where it does not. */
export function periodWithin(
  { from, to, key }: KeyPeriod,
  least: number | null,
  most: number | null,
): readonly KeyPeriod[] {
  const first = from === null ? least : least === null ? from : Math.max(from, least);
  const last = to === null ? most : most === null ? to : Math.min(to, most);
  return first !== null && last !== null && first > last ? [] : [{ from: first, to: last, key }];
}
