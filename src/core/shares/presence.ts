import { measuredBase, weightsOf } from "../key/vintage.ts";
import type { Case } from "../model/case.ts";
import { addIssues, type Issue, issue } from "../model/issue.ts";
import { type BudgetLine, isBrought, type LineStep } from "../model/line.ts";
import { baseHeader } from "../model/member.ts";
import { memberName } from "../model/names.ts";
import { add, divide, type Fraction, fraction, isZero, multiply, ONE, sum, ZERO } from "../number/fraction.ts";
import { workedPortions } from "../overhead/portions.ts";
import { type Constellation, membersOf, presentIn } from "./constellation.ts";

/** A line with the members it falls on now and its amount for them. */
export interface PresentLine {
  readonly line: BudgetLine;
  /** Member indices in file order; empty for a note. */
  readonly members: readonly number[];
  /** The amount after any driver; null for a note without amount. */
  readonly amount: Fraction | null;
  /** Of an amount that is a portion of others: what these come to for the members now. */
  readonly basis?: Fraction | undefined;
  /** Of a line with steps: what they add to the amount for the members now. */
  readonly stepped?: Fraction | undefined;
}

/** What a step comes to for so many members of its line. */
export function stepFor({ amount, members, repeats }: LineStep, count: number): Fraction {
  if (count < members) return ZERO;
  return repeats ? multiply(amount, fraction(BigInt(count - members + 1))) : amount;
}

/** How much of a line's driving base each of the given members has; issues where that is not known of all. */
export function drivenBy(
  subject: Case,
  line: BudgetLine,
  members: readonly number[],
): { readonly weights: readonly Fraction[]; readonly issues: readonly Issue[] } {
  if (line.driver === "equal") return { weights: members.map(() => ONE), issues: [] };
  const base = subject.bases.find((candidate) => candidate.name === line.driver);
  if (!base) throw new Error(`driver without a base: ${line.driver}`);
  const measured = measuredBase(subject, base, null, line.source);
  return "code" in measured ? { weights: [], issues: [measured] } : weightsOf(subject, measured, members);
}

/** How much of the driving base the given members have together; `equal` counts them. */
export function drivingQuantity(subject: Case, line: BudgetLine, members: readonly number[]): Fraction | Issue[] {
  const { weights, issues } = drivenBy(subject, line, members);
  return issues.length > 0 ? [...issues] : sum(weights);
}

/** The issue that nobody has any of a line's driving base. */
export function driverZero(subject: Case, line: BudgetLine): Issue {
  const base = baseHeader(subject.bases, line.driver ?? "");
  return issue("DRIVER_ZERO", { line: line.name, base }, line.source);
}

/**
 * The amount for the members now: times driver(now) / driver(as filed), over the line's members
 * (docs/allocation.md §6).
 */
function drivenAmount(
  subject: Case,
  line: BudgetLine,
  filed: readonly number[],
  now: readonly number[],
): Fraction | null | Issue[] {
  const unchanged = filed.length === now.length && filed.every((index, at) => index === now[at]);
  if (line.amount === null || line.driver === null || unchanged || filed.length === 0) return line.amount;
  const before = drivingQuantity(subject, line, filed);
  const after = drivingQuantity(subject, line, now);
  if (Array.isArray(before)) return before;
  if (Array.isArray(after)) return after;
  if (isZero(before)) return [driverZero(subject, line)];
  return multiply(line.amount, divide(after, before));
}

/** The warnings that members a line names take no part, neither as filed nor now. */
function absentees(subject: Case, { concerns }: BudgetLine, { filed, now }: Constellation): Issue[] {
  return concerns.named.flatMap((index, at) => {
    if (filed.includes(index) || now.includes(index)) return [];
    return [issue("MEMBER_NOT_TAKING_PART", { name: memberName(subject, index) }, concerns.places[at] ?? null)];
  });
}

/**
 * The lines that meet the present constellation. A line whose members have all left drops out with a notice; one that
 * never had any is an error; a candidate who is named beside members who pay is a warning.
 */
export function presentLines(
  subject: Case,
  constellation: Constellation,
): { readonly lines: readonly PresentLine[]; readonly issues: readonly Issue[] } {
  const lines: PresentLine[] = [];
  const issues: Issue[] = [];
  for (const line of subject.lines) {
    if (line.type === "total") continue;
    if (line.type === "note") {
      lines.push({ line, members: [], amount: line.amount });
      continue;
    }
    const filed = membersOf(subject, line, constellation.filed);
    const now = membersOf(subject, line, presentIn(constellation, line.year));
    const absent = absentees(subject, line, constellation);
    if (now.length > 0) addIssues(issues, absent);
    else {
      const isForNobody = [...filed, ...absent, ...membersOf(subject, line, constellation.now)].length === 0;
      const code = isForNobody && !isBrought(line) ? "LINE_WITHOUT_MEMBERS" : "LINE_DROPPED";
      // What a member brought leaves with it: the credit is told, and the cost is the same thing.
      if (!isBrought(line) || line.capital?.isCredit) issues.push(issue(code, { line: line.name }, line.source));
      continue;
    }
    const amount = drivenAmount(subject, line, filed, now);
    if (Array.isArray(amount)) addIssues(issues, amount);
    else lines.push(withSteps({ line, members: now, amount }));
  }
  return { lines: withPortionsOf(lines), issues };
}

/** A line with what its steps add. */
function withSteps(present: PresentLine): PresentLine {
  const { line, members, amount } = present;
  if (!line.steps || amount === null) return present;
  const stepped = sum(line.steps.map((step) => stepFor(step, members.length)));
  return { ...present, amount: add(amount, stepped), stepped };
}

/** The lines with those amounts that are portions of others worked out from what these come to now. */
function withPortionsOf(lines: readonly PresentLine[]): readonly PresentLine[] {
  if (!lines.some(({ line }) => line.portion)) return lines;
  const { worked } = workedPortions(lines.map(({ line, amount }) => ({ ...line, amount })));
  return lines.map((one, at) => ({ ...one, ...worked.get(at) }));
}
