import type { Share } from "../shares/allocation.ts";
import { paidTogether } from "../shares/paid.ts";
import type { Between } from "./payment-between.ts";

/** What each member pays in a year of the lines and of what members pay each other, by the shares of the lines. */
export function paidInAll(lines: readonly Share[], between: readonly Between[]): readonly Share[] {
  const paid = paidTogether([{ shares: lines }, ...between.map(({ line }) => line)]);
  return [...paid].map(([member, own]) => ({ member, share: null, ...own }));
}
