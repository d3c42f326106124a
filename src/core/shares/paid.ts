import { type Fraction, sum } from "../number/fraction.ts";
import type { AllocatedLine, Share } from "./allocation.ts";
import { type Amounts, amountsOf } from "./amounts.ts";

/** How amounts are taken from a share: as shown, or exact. */
export type Reading = "allocated" | "exact";

/** What each pays of lines together, exactly and as shown, in the order in which they first pay. */
export function paidTogether(
  lines: Iterable<Pick<AllocatedLine, "shares">>,
): ReadonlyMap<number, Pick<Share, "exact" | "allocated">> {
  const parts = new Map<number, { readonly exact: Fraction[]; readonly allocated: Fraction[] }>();
  for (const { shares } of lines) {
    for (const { member, exact, allocated } of shares) {
      const parcel = parts.get(member);
      if (parcel) {
        parcel.exact.push(exact);
        parcel.allocated.push(allocated);
      } else parts.set(member, { exact: [exact], allocated: [allocated] });
    }
  }
  return new Map(
    [...parts].map(([member, { exact, allocated }]) => [member, { exact: sum(exact), allocated: sum(allocated) }]),
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
