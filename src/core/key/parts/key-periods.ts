import type { Key, KeyPeriod, NamedKey } from "../../model/key.ts";

/** Whether what holds from one year to another, null being unbounded, holds in a year; for lines without one only what has no ends. */
export function holdsIn({ from, to }: Pick<KeyPeriod, "from" | "to">, year: number | null): boolean {
  if (year === null) return from === null && to === null;
  return (from ?? year) <= year && year <= (to ?? year);
}

/** The keys of all periods of some, each once: lines that write the same key have it in common. */
export function keysOfPeriods(all: Iterable<Pick<NamedKey, "periods"> | null>): readonly Key[] {
  const periods = new Set<KeyPeriod>();
  for (const named of all) for (const period of named?.periods ?? []) periods.add(period);
  return [...new Set([...periods].map(({ key }) => key))];
}

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
