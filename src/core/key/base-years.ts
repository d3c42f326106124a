import { remembered } from "../memory/remembered.ts";
import type { AskedYears, Key, KeyBound, YearSpan } from "../model/key.ts";
import { columnsOfKey, withBases, withColumns } from "./parts/columns-of.ts";
import { boundsOfKey, isInnerKey } from "./parts/own-rules.ts";

/** Years as a list, the first first. */
export function yearsIn({ from, to }: YearSpan): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}

/** Whether two spans are the same years. */
export function isSameSpan(one: YearSpan | null, other: YearSpan | null): boolean {
  return one?.from === other?.from && one?.to === other?.to;
}

/** Years that are no line's. */
export function fixedYears(span: YearSpan | null): AskedYears | null {
  return span && { ...span, ofLine: false };
}

/** The only year of a span; null of several, or none. */
export function onlyYear(span: YearSpan | null): number | null {
  return span !== null && span.from === span.to ? span.from : null;
}

function inYear({ from, to, ofLine }: AskedYears, year: number): AskedYears {
  return ofLine ? { from: from + year, to: to + year, ofLine: false } : { from, to, ofLine };
}

function boundFollowsLine({ measure }: KeyBound): boolean {
  return measure.kind === "paid" && measure.year.ofLine;
}

/** Whether a key measures a base, or limits shares, in years that follow the year of the line. */
export const followsLine = remembered((key: Key): boolean => {
  return columnsOfKey(key).some(({ years }) => years?.ofLine === true) || boundsOfKey(key).some(boundFollowsLine);
});

/** A bound with a year that follows its line as that of a line of this year. */
export function boundInYear(bound: KeyBound, year: number): KeyBound {
  if (bound.measure.kind !== "paid" || !bound.measure.year.ofLine) return bound;
  const paid = { year: bound.measure.year.year + year, ofLine: false };
  return { ...bound, measure: { ...bound.measure, year: paid } };
}

/** Keys as they are in a year: the same key in the same year is one and the same. */
const IN_YEAR = new WeakMap<Key, Map<number, Key>>();

/** A key with the years that follow its line as those of a line of this year. */
export function keyInYear(key: Key, year: number): Key {
  if (!followsLine(key)) return key;
  const known = IN_YEAR.get(key) ?? new Map<number, Key>();
  IN_YEAR.set(key, known);
  const before = known.get(year);
  if (before) return before;
  const inForce = withBases(key, (base) =>
    isInnerKey(base)
      ? { ...base, key: keyInYear(base.key, year) }
      : withColumns(base, (column) => ({ ...column, years: column.years && inYear(column.years, year) })),
  );
  const bounds = key.limits.bounds.map((bound) => boundInYear(bound, year));
  const dated = { ...inForce, limits: { ...key.limits, bounds } };
  known.set(year, dated);
  return dated;
}
