import { ExactSum } from "../number/exact-sum.ts";
import type { AllocatedLine, Share } from "./allocation.ts";
import { type Amounts, amountsOf } from "./amounts.ts";

/** How amounts are taken from a share: as shown, or exact. */
export type Reading = "allocated" | "exact";

/** What each pays of lines together, exactly and as shown, in the order in which they first pay. */
export function paidTogether(
  lines: Iterable<Pick<AllocatedLine, "shares">>,
): ReadonlyMap<number, Pick<Share, "exact" | "allocated">> {
  const sums = new Map<number, { readonly exact: ExactSum; readonly allocated: ExactSum }>();
  for (const { shares } of lines) {
    for (const { member, exact, allocated } of shares) {
      const own = sums.get(member) ?? { exact: new ExactSum(), allocated: new ExactSum() };
      sums.set(member, own);
      own.exact.add(exact);
      own.allocated.add(allocated);
    }
  }
  return new Map(
    [...sums].map(([member, { exact, allocated }]) => [member, { exact: exact.value(), allocated: allocated.value() }]),
  );
}

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
