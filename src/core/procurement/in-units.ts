import { type Fraction, negate } from "../number/fraction.ts";
import type { AllocatedLine } from "../shares/allocation.ts";
import { roundLines } from "../shares/round-lines.ts";
import type { ProcurementSavings } from "./saving.ts";
import { summedSavings } from "./savings.ts";

/** The sign of a line's amounts turned, and its place among those that are bought the same way. */
function placed(line: AllocatedLine, way: "separate" | "joint"): AllocatedLine {
  const sign = (value: Fraction) => (way === "joint" ? negate(value) : value);
  return {
    ...line,
    line: { ...line.line, group: [way, ...line.line.group] },
    shares: line.shares.map((share) => ({ ...share, exact: sign(share.exact), allocated: sign(share.allocated) })),
  };
}

/**
 * The same savings in thousands or millions: the amounts shown, rounded again as one table of separate prices less joint
 * ones, so that the page adds up (docs/allocation.md §3) and the total savings are the nearest there are.
 */
export function savingsInUnits(savings: ProcurementSavings, unit: Fraction): ProcurementSavings {
  const purchases = savings.items.map(({ purchase }) => purchase);
  const table = [
    ...purchases.map(({ separate }) => placed(separate, "separate")),
    ...purchases.map(({ joint }) => placed(joint, "joint")),
  ];
  const { lines } = roundLines(table, savings.members, unit, "allocated");
  const shown = (original: AllocatedLine, at: number, sign: (value: Fraction) => Fraction): AllocatedLine => {
    const rounded = lines[at]?.shares ?? [];
    const shares = original.shares.map((share, index) => {
      const allocated = rounded[index]?.allocated;
      return allocated ? { ...share, allocated: sign(allocated) } : share;
    });
    return { ...original, shares, moved: lines[at]?.moved ?? original.moved };
  };
  const again = purchases.map(({ item, separate, joint }, at) => ({
    item,
    separate: shown(separate, at, (value) => value),
    joint: shown(joint, purchases.length + at, negate),
  }));
  return summedSavings(again, savings.members, savings.years, unit);
}
