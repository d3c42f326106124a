import type { SumReason } from "../../../core/model/issue.ts";
import type { KnownTotals } from "../rows/known-totals.ts";
import type { SummedRow } from "../rows/summed-row.ts";
import { type LineOverParts, linesOverParts } from "../unnamed/lines-over-parts.ts";
import type { WalkedRow } from "../unnamed/outline-walk.ts";
import { unnamedSums } from "../unnamed/unnamed-sums.ts";
import { type Reading, StatedReadings } from "./stated-reading.ts";

/** So many rows that may be sums are tried one by one. */
const MOST_TRIED = 12;

/** Which rows are sums though nothing in their name says so, and which may be. */
export interface UnnamedJudged {
  readonly sure: ReadonlyMap<SummedRow, SumReason>;
  readonly likely: readonly SummedRow[];
  /** Lines that stand over others which do not add up to them. */
  readonly over: readonly LineOverParts[];
}

function readingsFrom(sure: readonly number[], likely: readonly number[], possible: readonly number[]): Reading[] {
  const others = possible.filter((at) => !sure.includes(at)).slice(0, MOST_TRIED);
  return [
    [],
    [...sure, ...likely],
    [...sure, ...possible],
    ...others.map((at) => [...sure, at]),
    ...sure.slice(0, MOST_TRIED).map((at) => sure.filter((other) => other !== at)),
  ].map((reading) => new Set(reading));
}

/**
 * Judges which unnamed rows are sums: first by what the file and the user state, where sums hold in one reading more than
 * in others; else by the signs of the rows themselves.
 *
 * @param walked the same rows as they are walked over
 */
export function whichSums(
  rows: readonly SummedRow[],
  walked: readonly (WalkedRow | null)[],
  totals: KnownTotals,
  mostGroups: number,
): UnnamedJudged {
  const { sure, likely, possible } = unnamedSums(walked);
  const judged = (reasons: Iterable<readonly [number, SumReason]>, maybe: readonly number[], isStated = false) => {
    const sums = new Map([...reasons].flatMap(([at, reason]) => (rows[at] ? [[rows[at], reason] as const] : [])));
    const over = isStated ? [] : linesOverParts(walked, (row) => sums.has(row));
    return { sure: sums, likely: maybe.flatMap((at) => rows[at] ?? []), over };
  };
  const stated = new StatedReadings(rows, totals, mostGroups);
  if (!stated.hasStated) return judged(sure, likely);
  const certain = [...sure.keys()];
  const support = stated.support(new Set(certain));
  let best: { readonly reading: Reading; readonly support: number } = { reading: new Set(certain), support };
  for (const reading of readingsFrom(certain, likely, possible)) {
    const other = stated.support(reading);
    if (other > best.support) best = { reading, support: other };
  }
  if (best.support > support)
    return judged(
      [...best.reading].map((at) => [at, "stated"] as const),
      [],
    );
  const isPossible = (at: number) => stated.support(new Set([...certain, at])) >= support;
  return judged(sure, likely.slice(0, MOST_TRIED).filter(isPossible).concat(likely.slice(MOST_TRIED)), support > 0);
}
