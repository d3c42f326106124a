import { type Fraction, fraction, isZero, multiply, roundHalfAway, sum, ZERO } from "../../core/number/fraction.ts";
import type { Share, Subtotal } from "../../core/shares/allocation.ts";
import { amountCell, OUTSIDE, SHARE_DECIMALS } from "../page/cells.ts";
import type { Cell } from "../page/table.ts";
import type { SplitView } from "./view.ts";

/** What the row shows for everyone, also for members that are not shown. */
export function rowTotal(shares: readonly Share[]): Fraction {
  return sum(shares.map((share) => share.allocated));
}

/** The row's total and each shown member's part; a member the row does not concern is outside. */
export function shareCells(view: SplitView, shares: readonly Share[]): Cell[] {
  const of = new Map(shares.map((share) => [share.member, share]));
  const parts = view.shown.members.map((member) => {
    const share = of.get(member);
    return share ? amountCell(view.frame, share.allocated) : OUTSIDE;
  });
  return [amountCell(view.frame, rowTotal(shares)), ...parts];
}

/**
 * Each member's part of a sum, exactly; null when the sum has no parts. Shown, every part is rounded by itself, so that
 * equal parts look equal and a part is the same wherever it stands.
 */
export function partsOf(subtotal: Subtotal): ReadonlyMap<number, Fraction> | null {
  if (isZero(subtotal.amount)) return null;
  return new Map(subtotal.shares.map(({ member, share }) => [member, share ?? ZERO]));
}

/** Whether the parts of a sum, each rounded as it is shown, make 100 %. */
export function makeWhole(parts: ReadonlyMap<number, Fraction>): boolean {
  const whole = 100n * 10n ** BigInt(SHARE_DECIMALS);
  const shown = [...parts.values()].map((part) => roundHalfAway(multiply(part, fraction(whole))));
  return shown.reduce((all, units) => all + units, 0n) === whole;
}
