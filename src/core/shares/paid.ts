import { type Amount, fastAmount } from "../number/amount.ts";
import { ExactSum } from "../number/exact-sum.ts";
import { multiply, ZERO } from "../number/fraction.ts";
import { MOST_WHOLE } from "../number/whole.ts";
import type { AllocatedLine, Share } from "./allocation.ts";
import { type Amounts, amountsOf } from "./amounts.ts";
import { DividedLine } from "./divided-line.ts";
import type { Parts } from "./parts.ts";

/** So many times an amount: in doubles where these hold it. */
function times(count: number | bigint, { num, den }: Amount): Amount {
  if (typeof count === "number" && typeof num === "number" && typeof den === "number") {
    const product = count * num;
    if (Math.abs(product) < MOST_WHOLE) return { num: product, den };
  }
  return { num: BigInt(count) * BigInt(num), den: BigInt(den) };
}

/** How amounts are taken from a share: as shown, or exact. */
export type Reading = "allocated" | "exact";

/** What members pay together of lines that come one by one. */
class Paid {
  readonly #members = new Map<number, { readonly exact: ExactSum; readonly allocated: ExactSum }>();
  /** The amounts of divided lines, of which each member has its part: of all, and of those not rounded yet. */
  readonly #divided = new Map<Parts, { readonly all: ExactSum; readonly unrounded: ExactSum }>();

  /** In the order in which they first pay. */
  amounts(): ReadonlyMap<number, Pick<Share, "exact" | "allocated">> {
    for (const [{ members, shares }, { all, unrounded }] of this.#divided) {
      const [exact, allocated] = [all.value(), unrounded.value()];
      members.forEach((member, at) => {
        const share = shares?.[at] ?? ZERO;
        this.#of(member).exact.add(multiply(exact, share));
        this.#of(member).allocated.add(multiply(allocated, share));
      });
    }
    this.#divided.clear();
    return new Map(
      [...this.#members].map(([member, { exact, allocated }]) => {
        return [member, { exact: exact.value(), allocated: allocated.value() }];
      }),
    );
  }

  addShares(shares: readonly Share[]): void {
    for (const { member, exact, allocated } of shares) {
      const own = this.#of(member);
      own.exact.add(exact);
      own.allocated.add(allocated);
    }
  }

  addDivided({ amount, parts, rounded }: DividedLine): void {
    const own = this.#divided.get(parts) ?? { all: new ExactSum(), unrounded: new ExactSum() };
    this.#divided.set(parts, own);
    own.all.add(amount ?? ZERO);
    if (rounded === null) own.unrounded.add(amount ?? ZERO);
    const step = rounded && fastAmount(rounded.step);
    for (let at = 0; at < parts.members.length; at++) {
      const { allocated } = this.#of(parts.members[at] ?? -1);
      if (rounded && step) allocated.add(times(rounded.unit(at), step));
    }
  }

  #of(member: number) {
    const before = this.#members.get(member);
    if (before) return before;
    const own = { exact: new ExactSum(), allocated: new ExactSum() };
    this.#members.set(member, own);
    return own;
  }
}

/** What each pays of lines together, exactly and as shown, in the order in which they first pay. */
export function paidTogether(
  lines: Iterable<Pick<AllocatedLine, "shares">>,
): ReadonlyMap<number, Pick<Share, "exact" | "allocated">> {
  const paid = new Paid();
  for (const line of lines) {
    if (line instanceof DividedLine) paid.addDivided(line);
    else paid.addShares(line.shares);
  }
  return paid.amounts();
}

/** What everyone pays for lines together, who has a part in one. */
export function paidBy(lines: readonly Pick<AllocatedLine, "shares">[], reading: Reading): Amounts {
  return amountsOf([...paidTogether(lines)].map(([member, paid]) => ({ member, amount: paid[reading] })));
}

/** What some members pay for lines together. */
export function paidFor(lines: readonly AllocatedLine[], members: readonly number[], reading: Reading): Amounts {
  const asked = new Set(members);
  return new Map([...paidBy(lines, reading)].filter(([member]) => asked.has(member)));
}
