import { betweenMembers, roundBetween, transfersOf } from "../between/between.ts";
import { surchargeIssues } from "../between/host-findings.ts";
import type { Between } from "../between/payment-between.ts";
import { canonicalKey } from "../key/grammar/canonical.ts";
import { yearsMeasured } from "../key/vintage.ts";
import type { Case } from "../model/case.ts";
import { addIssues, distinctIssues, hasErrors, type Issue, issue } from "../model/issue.ts";
import type { YearSpan } from "../model/key.ts";
import { isShared } from "../model/line.ts";
import { ByNumber } from "../number/by-number.ts";
import { commonDenominator, type Fraction, isZero, ZERO } from "../number/fraction.ts";
import { canAddUp, canRound, MOST_SUBTOTALS, mostCells, tableTooLarge } from "../rounding/table/extent.ts";
import type { AllocatedLine, BuyIn, Subtotal } from "../shares/allocation.ts";
import { mixedBaseDates } from "../shares/base-dates.ts";
import { buyInLines } from "../shares/buy-in.ts";
import { type Constellation, constellationOf, type IsAway, presentIn } from "../shares/constellation.ts";
import { withinContributions } from "../shares/contributions.ts";
import { DividedLine } from "../shares/divided-line.ts";
import { type KeyedLine, keyInForce } from "../shares/key-in-force.ts";
import { PaidHistory } from "../shares/paid-before.ts";
import { partsOf } from "../shares/parts.ts";
import { Payments } from "../shares/payments.ts";
import { dividePool, type PoolLines, poolsOf } from "../shares/pools.ts";
import { presentLines } from "../shares/presence.ts";
import { type ColumnOff, roundLines } from "../shares/round-lines.ts";
import { countGroups } from "./group-paths.ts";
import { groupSubtotals, sumsOf } from "./subtotals.ts";
import { totalsNotMet } from "./totals-met.ts";
import { type UnitCost, unitCosts } from "./unit-cost.ts";

/** What every member pays for every line, rounded once so that everything shown adds up. */
export interface Split {
  /** Member indices to show, in the order to show them. */
  readonly members: readonly number[];
  readonly lines: readonly AllocatedLine[];
  /** Per level and year in file order, and one with year null over all years. */
  readonly groups: readonly Subtotal[];
  readonly years: readonly Subtotal[];
  readonly total: Subtotal;
  readonly unitCosts: readonly UnitCost[];
  /** What members pay each other beside the lines, which is in no sum of them. */
  readonly between: readonly Between[];
  /** The rounding unit in currency units, and the columns that could not follow the largest remainder. */
  readonly step: Fraction;
  readonly columnsOff: readonly ColumnOff[];
  /** Whether the table was rounded as the mirror image of a positive one. */
  readonly mirrored: boolean;
  /**
   * Of a budget too large to hold: how many lines passed by. Each of `lines` then stands for all of one year, group and
   * key together, without a name unless it was asked for.
   */
  readonly passed?: { readonly lines: number };
}

export interface SplitChoices {
  readonly with: readonly string[];
  readonly without: readonly string[];
  /** Who of those who take part does not in a year; left out where all do in all years. */
  readonly isAway?: IsAway;
  /** What those pay who join; left out where nobody pays for it. */
  readonly buyIns?: readonly BuyIn[];
}

/** Those take part whom the case says. */
export const AS_FILED: SplitChoices = { with: [], without: [] };

/** Sums of rounded lines, those of groups made when they are asked for; `members` in the order they are to be listed. */
export function summed(
  lines: readonly AllocatedLine[],
  members: readonly number[],
): Pick<Split, "lines" | "groups" | "years" | "total"> {
  let groups: readonly Subtotal[] | null = null;
  // Who copies this with a spread asks for the groups.
  return {
    lines,
    get groups() {
      groups ??= groupSubtotals(lines, members);
      return groups;
    },
    ...sumsOf(lines, members),
  };
}

function noKey(subject: Case): Issue {
  return issue("NO_KEY", { columns: subject.bases.map((base) => base.header) }, null);
}

/** The issue of a table that would take minutes to round, or more room than there is for its lines or its groups. */
function tooLarge({ now }: Constellation, present: ReturnType<typeof presentLines>["lines"]): Issue | null {
  const shared = present.flatMap(({ line }) => (isShared(line) ? [line] : []));
  const members = now.length;
  if (!canRound(members, shared.length)) return tableTooLarge(members, shared.length, mostCells(members));
  const levels = shared.reduce((all, { group }) => all + group.length, 0);
  const groups = canAddUp(members, levels) ? 0 : countGroups(shared);
  if (canAddUp(members, groups)) return null;
  return issue("TABLE_TOO_LARGE", { members, groups, mostFigures: MOST_SUBTOTALS }, null);
}

/**
 * What takes some seconds to round where lines name ever other members, so that what all shares are parts of is a number of
 * thousands of bits: members times lines times b·√b for so many bits b, as measured.
 */
export const MOST_LONG = 1_000_000_000_000;

/** The issue of a table whose exact shares are numbers too long to be rounded together in reasonable time. */
function tooLong(members: number, lines: readonly AllocatedLine[]): Issue | null {
  const parts = new Set(lines.flatMap((line) => (line instanceof DividedLine ? line.parts : [])));
  const wholes = new ByNumber((whole) => whole);
  for (const { whole } of parts) wholes.of(whole);
  let common = 1n;
  for (const whole of wholes.all) {
    common = commonDenominator([common, whole]);
    const mostFigures = Math.floor(MOST_LONG / common.toString(2).length ** 1.5);
    // It only grows with each line more, and to tell how far takes minutes.
    if (members * lines.length > mostFigures) return tableTooLarge(members, lines.length, mostFigures);
  }
  return null;
}

/** Gives every present line its key; the keys' text names the year of each base. */
export function keyedLines(subject: Case, present: ReturnType<typeof presentLines>["lines"]) {
  const keyed: KeyedLine[] = [];
  const issues: Issue[] = [];
  const texts = new Map<object, string>();
  const yearsOfBase = (name: string, asked: YearSpan | null) => yearsMeasured(subject, name, asked);
  let keyless = false;
  for (const entry of present) {
    if (entry.line.type === "note") continue;
    const key = keyInForce(entry.line, subject.key);
    if (key === null) keyless = true;
    else if ("code" in key) issues.push(key);
    else {
      const keyText = texts.get(key.key) ?? canonicalKey(key.key, yearsOfBase);
      texts.set(key.key, keyText);
      const { line, members, amount, basis, stepped } = entry;
      keyed.push({ line, members, amount, basis, stepped, key, keyText });
    }
  }
  if (keyless) issues.push(noKey(subject));
  return { keyed, issues };
}

interface DividedPool {
  readonly lines: readonly AllocatedLine[];
  readonly issues: readonly Issue[];
}

/**
 * The lines of each pool, shared year after year, for limits may be held against what was paid in a year before.
 *
 * @param pools each after those of its year that it rests on
 */
function dividedPools(
  subject: Case,
  pools: readonly PoolLines[],
  payments: Payments,
): ReadonlyMap<PoolLines, DividedPool> {
  const history = new PaidHistory(
    subject,
    pools.map(([{ key }]) => key.key),
  );
  const yearOf = ([{ line }]: PoolLines) => line.year ?? 0;
  const inOrder = pools.toSorted((one, other) => yearOf(one) - yearOf(other));
  return new Map(
    inOrder.map((lines) => {
      const { pool, issues } = dividePool(subject, lines, payments.paid, history);
      const parts = partsOf(pool.members, pool.trace?.shares ?? null);
      const allocated = lines.map((keyed) => {
        const about = keyed.line.type === "fee" ? { ...keyed, amount: pool.amount } : keyed;
        return new DividedLine(about, pool, parts, null, ZERO);
      });
      payments.add(allocated);
      history.add(allocated, !hasErrors(issues));
      return [lines, { lines: allocated, issues }] as const;
    }),
  );
}

/** What lines come to for each member, exactly, and what members pay each other by them. */
interface ExactLines {
  readonly lines: readonly AllocatedLine[];
  readonly transfers: readonly Between[];
  readonly issues: readonly Issue[];
}

/** The exact shares of every line, in the order of the lines; `allocated` is still the exact part. */
function exactLines(subject: Case, present: ReturnType<typeof presentLines>["lines"]): ExactLines {
  const { keyed, issues } = keyedLines(subject, present);
  const shared = keyed.filter(({ line }) => isShared(line));
  const payments = new Payments(subject, shared, !hasErrors(issues));
  addIssues(issues, mixedBaseDates(subject, keyed));
  const pools = poolsOf(keyed);
  const { ordered, issues: circles } = payments.inOrder(pools);
  addIssues(issues, circles);
  const found = dividedPools(subject, ordered, payments);
  addIssues(
    issues,
    pools.flatMap((lines) => found.get(lines)?.issues ?? []),
  );
  const divided = new Map(
    pools.flatMap((lines) => found.get(lines)?.lines ?? []).map((allocated) => [allocated.line, allocated]),
  );
  const all = present.map(
    ({ line, amount }): AllocatedLine =>
      divided.get(line) ?? { line, amount, key: null, keyText: "", pool: null, shares: [], moved: ZERO },
  );
  const lines = all.filter(({ line }) => line.type !== "transfer");
  const paid = transfersOf(
    subject,
    all.filter(({ line }) => line.type === "transfer"),
  );
  addIssues(issues, paid.issues);
  if (hasErrors(issues)) return { lines, transfers: [], issues };
  const within = withinContributions(subject, lines);
  return { lines: within.lines, transfers: paid.transfers, issues: [...issues, ...within.issues] };
}

/** The exact shares of every line for those who take part, and what those pay who join. */
function exactFor(
  subject: Case,
  constellation: Constellation,
  present: ReturnType<typeof presentLines>["lines"],
  buyIns: readonly BuyIn[],
): ReturnType<typeof exactLines> {
  const exact = exactLines(subject, present);
  const { lines, issues } = exact;
  if (buyIns.length === 0 || hasErrors(issues)) return exact;
  const all = [...issues];
  const without = (year: number | null, members: readonly number[]) => {
    const isAway: IsAway = (member, at) =>
      (at === year && members.includes(member)) || (constellation.isAway?.(member, at) ?? false);
    const others = exactLines(subject, presentLines(subject, { ...constellation, isAway }).lines);
    addIssues(all, others.issues);
    return others.lines.filter(({ line }) => line.year === year);
  };
  const paid = buyInLines(subject, buyIns, lines, (year) => presentIn(constellation, year), without);
  return { ...exact, lines: [...lines, ...paid], issues: all };
}

/** What each line comes to for each member exactly, before rounding; null when an issue is an error. */
export function exactSplit(subject: Case, choices: SplitChoices): readonly AllocatedLine[] | null {
  const { constellation } = constellationOf(subject, choices);
  const present = presentLines(subject, constellation).lines;
  const { lines, issues } = exactFor(subject, constellation, present, choices.buyIns ?? []);
  return hasErrors(issues) ? null : lines;
}

/** The same for the case as filed, with all that is to be said of it; lines that nobody is left for drop out. */
export function exactFiled(subject: Case): Omit<ExactLines, "lines"> & {
  readonly lines: readonly AllocatedLine[] | null;
} {
  const { constellation } = constellationOf(subject, AS_FILED);
  const present = presentLines(subject, constellation);
  const large = tooLarge(constellation, present.lines);
  if (large) return { lines: null, transfers: [], issues: [large, ...present.issues] };
  const exact = exactLines(subject, present.lines);
  const issues = [...present.issues, ...distinctIssues(exact.issues)];
  return { lines: hasErrors(issues) ? null : exact.lines, transfers: exact.transfers, issues };
}

/**
 * Splits the budget of a case by the law of docs/allocation.md: exact shares by key, drivers for a changed
 * constellation, one rounding of the whole table. The split is null when an issue is an error.
 */
export function split(
  subject: Case,
  choices: SplitChoices = AS_FILED,
): { readonly split: Split | null; readonly issues: readonly Issue[] } {
  const { constellation, issues: unknown } = constellationOf(subject, choices);
  const present = presentLines(subject, constellation);
  const large = tooLarge(constellation, present.lines);
  if (large) return { split: null, issues: [...unknown, large] };
  const exact = exactFor(subject, constellation, present.lines, choices.buyIns ?? []);
  const long = tooLong(constellation.now.length, exact.lines);
  if (long) return { split: null, issues: [...unknown, long] };
  const nobody = constellation.now.length === 0 ? [issue("NOBODY_TAKES_PART", {}, null)] : [];
  const absences = nobody.length > 0 ? [] : present.issues;
  const isAsFiled = !constellation.isAway && constellation.now.join() === constellation.filed.join();
  const totals = isAsFiled && !hasErrors(exact.issues) ? totalsNotMet(subject, exact.lines) : [];
  const issues = [
    ...[...unknown, ...nobody, ...absences, ...distinctIssues(exact.issues), ...totals],
    ...surchargeIssues(subject, exact.lines),
  ];
  if (hasErrors(issues)) return { split: null, issues };
  const members = constellation.now;
  const rounded = roundedSplit(subject, exact.lines, members, exact.transfers);
  const all = [...issues, ...distinctIssues(rounded.issues)];
  return { split: hasErrors(all) ? null : rounded.split, issues: all };
}

/**
 * Exact lines rounded as one table, with their sums and unit costs.
 *
 * @param transfers what members pay each other beside them, exactly
 */
export function roundedSplit(
  subject: Case,
  exact: readonly AllocatedLine[],
  members: readonly number[],
  transfers: readonly Between[] = [],
): { readonly split: Split; readonly issues: readonly Issue[] } {
  const { lines, columnsOff, mirrored } = roundLines(exact, members, subject.round, "exact");
  const sums = summed(lines, members);
  const { unitCosts: costs, issues } = unitCosts(subject, sums, members);
  const between = betweenMembers(subject, transfers, lines);
  const rounding = { step: subject.round, columnsOff, mirrored };
  return { split: Object.assign(sums, { members, unitCosts: costs, between, ...rounding }), issues };
}

/** The same split in thousands or millions: the kroner shown, rounded again as a table so that the page adds up. */
export function inUnits(result: Split, unit: Fraction): Split {
  const everyone = result.total.shares.map((share) => share.member);
  const rounded = roundLines(result.lines, everyone, unit, "allocated");
  const moved = rounded.lines.some((line) => !isZero(line.moved));
  return {
    ...result,
    ...summed(rounded.lines, result.members),
    between: roundBetween(result.between, unit, (share) => share.allocated),
    step: unit,
    columnsOff: moved ? rounded.columnsOff : [],
    mirrored: rounded.mirrored,
  };
}
