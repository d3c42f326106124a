import type { AllocatedLine } from "../shares/allocation.ts";
import { type Amounts, sumOfAmounts } from "./amounts.ts";

/** How amounts are taken from a share: as shown, or exact. */
export type Reading = "allocated" | "exact";

/** What some members pay for lines together. */
export function paidFor(lines: readonly AllocatedLine[], members: readonly number[], reading: Reading): Amounts {
  const ofMembers = ({ shares }: AllocatedLine) => shares.filter(({ member }) => members.includes(member));
  return sumOfAmounts(lines.map((line) => new Map(ofMembers(line).map((share) => [share.member, share[reading]]))));
}
