import { type Fraction, fraction, isNegative, isZero, sum } from "../../core/number/fraction.ts";
import { apportion } from "../../core/rounding/apportion.ts";
import type { Share, Subtotal } from "../../core/split/allocation.ts";
import { amountCell, OUTSIDE, SHARE_DECIMALS } from "../page/cells.ts";
import type { Cell } from "../page/table.ts";
import type { SplitView } from "./view.ts";

/** What the row shows for everyone, also for members that are not shown. */
export function rowTotal(shares: readonly Share[]): Fraction {
  return sum(shares.map((share) => share.allocated));
}

/** The row's total and each shown member's part; a member the row does not concern is outside. */
export function shareCells(view: SplitView, shares: readonly Share[]): Cell[] {
  const own = view.shown.members.map((member) => {
    const share = shares.find((candidate) => candidate.member === member);
    return share ? amountCell(view.frame, share.allocated) : OUTSIDE;
  });
  return [amountCell(view.frame, rowTotal(shares)), ...own];
}

/** The parts of a sum in percent, apportioned so that they make exactly 100; null when the sum has no parts. */
export function percentages(subtotal: Subtotal): ReadonlyMap<number, Fraction> | null {
  if (isZero(subtotal.amount)) return null;
  const shares = subtotal.shares.map((share) => share.share ?? fraction(0n));
  const scale = 100n * 10n ** BigInt(SHARE_DECIMALS);
  const units = shares.some(isNegative) ? null : apportion(scale, shares);
  return new Map(
    subtotal.shares.map(({ member }, at) => [
      member,
      units ? fraction(units[at] ?? 0n, scale) : (shares[at] ?? fraction(0n)),
    ]),
  );
}
