import { sum } from "../number/fraction.ts";
import type { Share } from "../shares/allocation.ts";
import type { Between } from "./payment-between.ts";

/** What each member pays in a year of the lines and of what members pay each other, by the shares of the lines. */
export function paidInAll(lines: readonly Share[], between: readonly Between[]): readonly Share[] {
  const shares = [...lines, ...between.flatMap(({ line }) => line.shares)];
  return [...new Set(shares.map(({ member }) => member))].map((member) => {
    const own = shares.filter((share) => share.member === member);
    const allocated = sum(own.map((share) => share.allocated));
    return { member, share: null, exact: sum(own.map(({ exact }) => exact)), allocated };
  });
}
