import type { Case } from "../model/case.ts";
import { type Issue, issue } from "../model/issue.ts";
import { add, type Fraction, negate, ZERO } from "../number/fraction.ts";
import type { AllocatedLine, Share } from "../split/allocation.ts";
import { roundLines } from "../split/round-lines.ts";
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

/** Everyone that something is paid or got by, in the order of the members; `first` before all others. */
function columnsOf(between: readonly Between[], first: readonly number[]): readonly number[] {
  const others = between.flatMap(({ line }) => line.shares.map(({ member }) => member));
  return [...new Set([...first, ...others])];
}

/** What members pay each other, rounded to multiples of `step` as one table, so that it adds up to nothing as shown. */
export function roundBetween(
  between: readonly Between[],
  members: readonly number[],
  step: Fraction,
  value: (share: Pick<Share, "exact" | "allocated">) => Fraction,
): readonly Between[] {
  if (between.length === 0) return between;
  const lines = between.map(({ line }) => line);
  const rounded = roundLines(lines, columnsOf(between, members), step, value).lines;
  return between.map((one, at) => ({ ...one, line: rounded[at] ?? one.line }));
}

/**
 * All that members pay each other beside the lines: the transfers, and the surcharges on what hosts invoice by the lines
 * as they are rounded. Rounded themselves, to the case's unit.
 */
export function betweenMembers(
  subject: Case,
  transfers: readonly Between[],
  lines: readonly AllocatedLine[],
  members: readonly number[],
): readonly Between[] {
  const surcharges = surchargeLines(subject, lines);
  return roundBetween([...transfers, ...surcharges], members, subject.round, ({ exact }) => exact);
}
