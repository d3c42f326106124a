import type { AllocatedLine } from "./allocation.ts";
import { type Amounts, amountsOf } from "./amounts.ts";

/** How amounts are taken from a share: as shown, or exact. */
export type Reading = "allocated" | "exact";

/** What everyone pays for lines together, who has a part in one. */
export function paidBy(lines: readonly Pick<AllocatedLine, "shares">[], reading: Reading): Amounts {
  return amountsOf(
    lines.flatMap(({ shares }) => shares.map((share) => ({ member: share.member, amount: share[reading] }))),
  );
}

/** What some members pay for lines together. */
export function paidFor(lines: readonly AllocatedLine[], members: readonly number[], reading: Reading): Amounts {
  const asked = new Set(members);
  return new Map([...paidBy(lines, reading)].filter(([member]) => asked.has(member)));
}
