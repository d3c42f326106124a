import { MOST_WHOLE, wholeOf } from "../number/whole.ts";
import type { Coalition } from "./coalition.ts";

/** A cost that a coalition brings along when it has a member of each of some sets. */
export interface MetCost {
  readonly sets: readonly Coalition[];
  readonly cost: bigint;
}

/**
 * What each coalition of so many members brings along, when it has one of each set of a cost. A cost is there less where a
 * set is missed, more where two are: what is missed is a part of those who are not in the coalition, and so sums over all
 * parts of a set tell it, which take as many additions as there are members and coalitions, however many costs there are.
 * Each set more that a cost has makes twice as many terms of it.
 */
export function metCosts(all: readonly MetCost[], members: number): (coalition: Coalition) => bigint {
  const everyone = 2 ** members - 1;
  const missed = new Map<Coalition, bigint>();
  const put = (set: Coalition, cost: bigint) => missed.set(set, (missed.get(set) ?? 0n) + cost);
  for (const { sets, cost } of all) {
    let terms = new Map([[0, cost]]);
    for (const set of sets) {
      const more = new Map(terms);
      for (const [of, term] of terms) more.set(of | set, (more.get(of | set) ?? 0n) - term);
      terms = more;
    }
    for (const [set, term] of terms) put(set, term);
  }
  const sums = inDoubles(missed, members) ?? inBigInts(missed, members);
  return (coalition) => BigInt(sums[everyone ^ coalition] ?? 0);
}

function inDoubles(missed: ReadonlyMap<Coalition, bigint>, members: number): Float64Array | null {
  const sums = new Float64Array(2 ** members);
  let size = 0;
  for (const [set, cost] of missed) {
    const whole = wholeOf(cost);
    if (whole === null) return null;
    sums[set] = whole;
    size += Math.abs(whole);
  }
  if (size >= MOST_WHOLE) return null;
  overParts(members, (of, part) => {
    sums[of] = (sums[of] ?? 0) + (sums[part] ?? 0);
  });
  return sums;
}

function inBigInts(missed: ReadonlyMap<Coalition, bigint>, members: number): readonly bigint[] {
  const sums = new Array<bigint>(2 ** members).fill(0n);
  for (const [set, cost] of missed) sums[set] = cost;
  overParts(members, (of, part) => {
    sums[of] = (sums[of] ?? 0n) + (sums[part] ?? 0n);
  });
  return sums;
}

/** Adds to each set what stands at its parts: member after member, what it has without the member. */
function overParts(members: number, add: (of: Coalition, part: Coalition) => void): void {
  for (let bit = 1; bit < 2 ** members; bit *= 2) {
    for (let set = 0; set < 2 ** members; set++) if (set & bit) add(set, set ^ bit);
  }
}
