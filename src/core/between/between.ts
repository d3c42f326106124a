import type { Case } from "../model/case.ts";
import { type Issue, issue } from "../model/issue.ts";
import { add, type Fraction, negate, sum, ZERO } from "../number/fraction.ts";
import { roundedToSum } from "../rounding/apportion.ts";
import type { AllocatedLine, Share } from "../shares/allocation.ts";
import { hostsOf } from "./host.ts";
import type { Between } from "./payment-between.ts";
import { surchargeLines } from "./surcharge.ts";

/** A line of type `transfer`, divided by its key, as what its members pay and its host gets. */
function transferOf(line: AllocatedLine, to: number): Between {
  const paid = line.amount ?? ZERO;
  const got = negate(paid);
  const share = (member: number, part: Share["share"], exact: Fraction) => ({
    member,
    share: part,
    exact,
    allocated: exact,
  });
  const shares = line.shares.map((one) =>
    share(one.member, one.share, one.member === to ? add(one.exact, got) : one.exact),
  );
  const isAmongThem = line.shares.some(({ member }) => member === to);
  return {
    to,
    paid,
    line: { ...line, shares: isAmongThem ? shares : [...shares, share(to, null, got)] },
    surcharge: null,
  };
}

/** Lines of type `transfer` with who is paid; the issue where that is nobody, or no member. */
export function transfersOf(
  subject: Pick<Case, "hosting" | "members">,
  lines: readonly AllocatedLine[],
): { readonly transfers: readonly Between[]; readonly issues: readonly Issue[] } {
  const hostOf = hostsOf(subject);
  const transfers: Between[] = [];
  const issues: Issue[] = [];
  for (const allocated of lines) {
    const { line } = allocated;
    const host = hostOf(line);
    if (host !== null && host.member !== null) transfers.push(transferOf(allocated, host.member));
    else {
      const args = {
        line: line.name,
        reason: host === null ? "missing" : "outside",
        host: host?.name ?? null,
      } as const;
      issues.push(issue("TRANSFER_UNFIT", args, line.source));
    }
  }
  return { transfers, issues };
}

/**
 * What members pay each other, each line rounded by itself to multiples of `step`, so that 5 % of what is invoiced is what
 * anyone makes it: what is paid by largest remainder, and who is paid gets what the others pay.
 */
export function roundBetween(
  between: readonly Between[],
  step: Fraction,
  value: (share: Pick<Share, "exact" | "allocated">) => Fraction,
): readonly Between[] {
  return between.map((one) => {
    const { line, to, paid } = one;
    // Who is paid has a part of its own where it is among the members of the line.
    const payers = line.shares.filter(({ member, share }) => member !== to || share !== null);
    const parts = payers.map((share) => (share.member === to ? add(value(share), paid) : value(share)));
    const amounts = roundedToSum(parts, step);
    const paidBy = new Map(payers.map(({ member }, at) => [member, amounts[at] ?? ZERO]));
    paidBy.set(to, negate(sum([...paidBy].flatMap(([member, amount]) => (member === to ? [] : [amount])))));
    const shares = line.shares.map((share) => ({ ...share, allocated: paidBy.get(share.member) ?? ZERO }));
    return { ...one, line: { ...line, shares } };
  });
}

/**
 * All that members pay each other beside the lines: the transfers, and the surcharges on what hosts invoice by the lines
 * as they are rounded. Rounded themselves, to the case's unit.
 */
export function betweenMembers(
  subject: Case,
  transfers: readonly Between[],
  lines: readonly AllocatedLine[],
): readonly Between[] {
  const surcharges = surchargeLines(subject, lines);
  return roundBetween([...transfers, ...surcharges], subject.round, ({ exact }) => exact);
}
