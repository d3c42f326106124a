import { dependsOnPool } from "../../key/parts/own-rules.ts";
import type { Case } from "../../model/case.ts";
import { addIssues, type Issue, issue } from "../../model/issue.ts";
import type { BudgetLine } from "../../model/line.ts";
import { takingPart } from "../../model/member.ts";
import { memberName } from "../../model/names.ts";
import type { TimeOfMember } from "../../model/settlement.ts";
import { divide, isZero, multiply, sum, ZERO } from "../../number/fraction.ts";
import type { AllocatedLine } from "../../shares/allocation.ts";
import { membersOf } from "../../shares/constellation.ts";
import { paidBy } from "../../shares/paid.ts";
import { exactFiled } from "../../split/split.ts";
import type { Period } from "./membership.ts";
import type { Stage } from "./stage.ts";

/** Accounts, each line shared by who took part; null when an issue is an error. */
interface SharedInPeriods {
  readonly stage: Stage | null;
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

/** Whether a line falls on others in some period than it does in the budget; what nobody is there for stays as it is. */
function changes(subject: Case, { line }: AllocatedLine, periods: readonly Period[]): boolean {
  const filed = membersOf(subject, line, takingPart(subject.members)).join();
  const sets = periods.map(({ members }) => membersOf(subject, line, members).join());
  return sets.some((members) => members !== "" && members !== filed);
}

/** The shares of one line in several periods, added up. */
function joined(line: AllocatedLine, periods: NonNullable<AllocatedLine["periods"]>): AllocatedLine {
  const parts = periods.map((period) => period.line);
  const isPart = new Set(parts.flatMap(({ shares }) => shares.flatMap((one) => (one.share ? [one.member] : []))));
  const { amount } = line;
  const shares = [...paidBy(parts, "exact")].map(([member, paid]) => ({
    member,
    share: isPart.has(member) && amount !== null && !isZero(amount) ? divide(paid, amount) : null,
    exact: paid,
    allocated: paid,
  }));
  const [first] = parts;
  return first ? { ...line, key: first.key, keyText: first.keyText, pool: null, shares, periods } : line;
}

type Part = NonNullable<AllocatedLine["periods"]>[number];

/** Every line of a stage, with what members pay each other among them; those that nobody is there for have no shares. */
function linesOf({ subject, lines, transfers }: Stage): readonly AllocatedLine[] {
  const byLine = new Map([...lines, ...transfers.map(({ line }) => line)].map((one) => [one.line, one]));
  return subject.lines.map((line) => {
    const known = byLine.get(line);
    return known ?? { line, amount: line.amount, key: null, keyText: "", pool: null, shares: [], moved: ZERO };
  });
}

/** The stage with other shares of some of its lines. */
function withLines(stage: Stage, lines: ReadonlyMap<BudgetLine, AllocatedLine>): Stage {
  const all = linesOf(stage).filter(({ line }) => line.type !== "transfer");
  return {
    ...stage,
    lines: all.map((one) => lines.get(one.line) ?? one),
    transfers: stage.transfers.map((one) => ({ ...one, line: lines.get(one.line.line) ?? one.line })),
  };
}

/** Lines shared in one period, with the corrections of limits. */
function sharedIn(subject: Case, period: Period, lines: readonly BudgetLine[]) {
  const { lines: found, transfers, issues } = exactFiled({ ...within(subject, period), lines });
  return { found: found && [...found, ...transfers.map(({ line }) => line)], issues };
}

/** Shared as those who took part all year: no amount for a year and no limit need be cut. */
function sharedAllYear(stage: Stage, period: Period): SharedInPeriods {
  const { subject } = stage;
  const borne = subject.lines.filter((line) => membersOf(subject, line, period.members).length > 0);
  const { found, issues } = sharedIn(subject, period, borne);
  if (found === null) return { stage: null, issues };
  const all = withLines(stage, new Map(found.map((one) => [one.line, one])));
  return { stage: { ...all, lines: [...all.lines, ...found.filter((one) => one.correction)] }, issues };
}

/**
 * Shares lines in each period of a year among those who take part in it: the amount of a line falls on the periods by their
 * length, on those alone in which somebody bears it. What changes for nobody is shared as one, and so is what nobody is
 * there for in any of them.
 *
 * @param stage as it is shared without periods
 */
export function sharedInPeriods(
  stage: Stage,
  periods: readonly Period[],
  [first]: readonly TimeOfMember[],
): SharedInPeriods {
  const { subject } = stage;
  const all = linesOf(stage);
  const changing = all.filter((line) => changes(subject, line, periods));
  const isShort = all.some(({ line, shares }) => line.type !== "note" && shares.length === 0);
  if (changing.length === 0 && !isShort) return { stage, issues: [] };
  const [only, ...more] = periods;
  if (only && more.length === 0) return sharedAllYear(stage, only);
  const yearly = changing.find(isOfAYear);
  const about = { member: memberName(subject, first?.member ?? -1) };
  const source = yearly?.line.source ?? first?.source ?? null;
  if (yearly) return refused({ ...about, reason: "amounts", line: yearly.line.name });
  if (subject.limits.items.length > 0) return refused({ ...about, reason: "limits", line: null });

  function refused(args: Extract<Issue, { code: "MEMBERSHIP_UNFIT" }>["args"]): SharedInPeriods {
    return { stage: null, issues: [issue("MEMBERSHIP_UNFIT", args, source)] };
  }

  const cut = all.filter((one) => !isOfAYear(one));
  const issues: Issue[] = [];
  const parts = new Map<AllocatedLine, Part[]>();
  for (const period of periods) {
    const present = cut.flatMap((one) => {
      if (membersOf(subject, one.line, period.members).length === 0) return [];
      const borne = periods.filter(({ members }) => membersOf(subject, one.line, members).length > 0);
      const share = divide(period.share, sum(borne.map((other) => other.share)));
      const { portion: _, ...line } = one.line;
      return [{ of: one, length: share, line: { ...line, amount: one.amount && multiply(one.amount, share) } }];
    });
    const { found, issues: ofPeriod } = sharedIn(
      subject,
      period,
      present.map(({ line }) => line),
    );
    addIssues(issues, ofPeriod);
    if (found === null) return { stage: null, issues };
    const partOf = new Map(found.map((one) => [one.line, one]));
    for (const { of, length, line } of present) {
      const part = partOf.get(line);
      if (part) parts.set(of, [...(parts.get(of) ?? []), { length, line: part }]);
    }
  }
  const whole = new Map([...parts].map(([one, own]) => [one.line, joined(one, own)]));
  return { stage: withLines(stage, whole), issues };
}
