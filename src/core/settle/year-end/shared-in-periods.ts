import { dependsOnPool } from "../../key/parts/own-rules.ts";
import type { Case } from "../../model/case.ts";
import { addIssues, type Issue, issue } from "../../model/issue.ts";
import { memberName } from "../../model/names.ts";
import type { Membership } from "../../model/settlement.ts";
import { add, divide, type Fraction, isZero, multiply, sum, ZERO } from "../../number/fraction.ts";
import type { AllocatedLine } from "../../shares/allocation.ts";
import { membersOf } from "../../shares/constellation.ts";
import { exactFiled } from "../../split/split.ts";
import type { Period } from "./membership.ts";

/** A case with the lines of its accounts, each shared by who took part. */
interface SharedInPeriods {
  readonly lines: readonly AllocatedLine[] | null;
  readonly issues: readonly Issue[];
}

/** The case of a period: who takes part in it, and no one else. */
function within(subject: Case, { members }: Period): Case {
  const present = new Set(members);
  return { ...subject, members: subject.members.map((member, at) => ({ ...member, takesPart: present.has(at) })) };
}

/** Whether what a key gives is for a year, so that it cannot be had for a part of it. */
function isOfAYear({ line, key }: AllocatedLine): boolean {
  return line.type === "fee" || (key !== null && dependsOnPool(key.key));
}

/** Whether a line falls on others in one period than in another. */
function changes(subject: Case, { line }: AllocatedLine, periods: readonly Period[]): boolean {
  const sets = periods.map(({ members }) => membersOf(subject, line, members).join());
  return new Set(sets.filter((members) => members !== "")).size > 1;
}

/** The shares of one line in several periods, added up. */
function joined(line: AllocatedLine, periods: NonNullable<AllocatedLine["periods"]>): AllocatedLine {
  const parts = periods.map((period) => period.line);
  const exact = new Map<number, Fraction>();
  for (const { member, exact: part } of parts.flatMap(({ shares }) => shares)) {
    exact.set(member, add(exact.get(member) ?? ZERO, part));
  }
  const { amount } = line;
  const shares = [...exact]
    .sort(([one], [other]) => one - other)
    .map(([member, paid]) => ({
      member,
      share: amount === null || isZero(amount) ? null : divide(paid, amount),
      exact: paid,
      allocated: paid,
    }));
  const [first] = parts;
  return first ? { ...line, key: first.key, keyText: first.keyText, pool: null, shares, periods } : line;
}

/**
 * Shares lines in each period of a year among those who take part in it: the amount of a line falls on the periods by their
 * length, on those alone in which somebody bears it. What changes for nobody is shared as one.
 *
 * @param whole the lines as they are shared without periods
 */
export function sharedInPeriods(
  subject: Case,
  whole: readonly AllocatedLine[],
  periods: readonly Period[],
  [first]: readonly Membership[],
): SharedInPeriods {
  const byLine = new Map(whole.map((one) => [one.line, one]));
  const shared = subject.lines
    .filter(({ type }) => type !== "transfer")
    .map((line): AllocatedLine => {
      const known = byLine.get(line);
      return known ?? { line, amount: line.amount, key: null, keyText: "", pool: null, shares: [], moved: ZERO };
    });
  const changing = shared.filter((line) => changes(subject, line, periods));
  if (changing.length === 0 && shared.every(({ shares }) => shares.length > 0)) return { lines: whole, issues: [] };
  const yearly = changing.find(isOfAYear);
  const about = { member: memberName(subject, first?.member ?? -1) };
  const source = yearly?.line.source ?? first?.source ?? null;
  if (yearly) return refused({ ...about, reason: "amounts", line: yearly.line.name });
  if (subject.limits.items.length > 0) return refused({ ...about, reason: "limits", line: null });

  function refused(args: Extract<Issue, { code: "MEMBERSHIP_UNFIT" }>["args"]): SharedInPeriods {
    return { lines: null, issues: [issue("MEMBERSHIP_UNFIT", args, source)] };
  }

  const kept = shared.filter(isOfAYear);
  const cut = shared.filter((line) => !kept.includes(line));
  const issues: Issue[] = [];
  const parts = new Map<AllocatedLine, { readonly length: Fraction; readonly line: AllocatedLine }[]>();
  for (const period of periods) {
    const present = cut.flatMap((one) => {
      const borne = periods.filter(({ members }) => membersOf(subject, one.line, members).length > 0);
      if (membersOf(subject, one.line, period.members).length === 0 && borne.length > 0) return [];
      const share = borne.length === 0 ? period.share : divide(period.share, sum(borne.map((other) => other.share)));
      const { portion: _, ...line } = one.line;
      return [{ of: one, length: share, line: { ...line, amount: one.amount && multiply(one.amount, share) } }];
    });
    const found = exactFiled({ ...within(subject, period), lines: present.map(({ line }) => line) });
    addIssues(issues, found.issues);
    const partOf = new Map((found.lines ?? []).map((one) => [one.line, one]));
    for (const { of, length, line } of present) {
      const part = partOf.get(line);
      if (part) parts.set(of, [...(parts.get(of) ?? []), { length, line: part }]);
    }
    if (found.lines === null) return { lines: null, issues };
  }
  return { lines: shared.map((one) => (parts.has(one) ? joined(one, parts.get(one) ?? []) : one)), issues };
}
