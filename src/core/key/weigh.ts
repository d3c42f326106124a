import type { Case } from "../model/case.ts";
import { addIssues, type Issue, isIssue, issue } from "../model/issue.ts";
import type { AgreedBase, BaseTerm, ColumnBase, MeasuredKeyBase, ReckonedBase, YearSpan } from "../model/key.ts";
import type { Measure } from "../model/member.ts";
import type { Source } from "../model/source.ts";
import {
  absolute,
  compare,
  decimalText,
  divide,
  type Fraction,
  fraction,
  isZero,
  multiply,
  ONE,
  subtract,
  sum,
  ZERO,
} from "../number/fraction.ts";
import { onlyYear } from "./base-years.ts";
import { type MeasuredBase, measuredBase, weightsOf } from "./vintage.ts";

/** What one member measures on a base, or weighs as a key itself agrees (without a place of its own). */
export interface Weight {
  readonly member: number;
  readonly value: Fraction;
  readonly source: Source | null;
  /** The figures of several years that it is the mean of; none of one year. */
  readonly meanOf: readonly { readonly year: number | null; readonly measure: Measure }[];
  /** How it is reckoned from other bases; null where it is not. */
  readonly reckoned: ReckonedWeight | null;
}

/** A factor of a term as it weighs: a figure with its place, or one that is agreed, or a number. */
export interface FactorFigure extends Pick<Weight, "value" | "source" | "meanOf"> {
  readonly by: "times" | "over";
  /** The header of its column; null of what is no column's. */
  readonly header: string | null;
}

/** A weight as it is reckoned: the factors of each term, and what came out before the ceiling. */
export interface ReckonedWeight {
  readonly terms: readonly (readonly FactorFigure[])[];
  readonly value: Fraction;
  /** The ceiling where it was met. */
  readonly met: Fraction | null;
}

/** A base as it weighs the members of a pool, in their order; none weighs less than nothing. */
export interface WeighedBase {
  /** Header of the base's column, and the years at whose 1 January it is measured; null where there are none. */
  readonly header: string | null;
  readonly years: YearSpan | null;
  /** Whether the weights are percentages, as ratios that make 1. */
  readonly percent: boolean;
  readonly weights: readonly Weight[];
}

/** The weights behind a base that no column holds: 1 for each under `equal`, what was agreed under `shares`. */
export function agreedWeights(base: AgreedBase, members: readonly number[]): WeighedBase {
  const agreed = base.kind === "shares" ? new Map(base.weights.map(({ member, weight }) => [member, weight])) : null;
  const value = (member: number) => (agreed === null ? ONE : (agreed.get(member) ?? ZERO));
  const weights = members.map((member) => ({ member, value: value(member), source: null, meanOf: [], reckoned: null }));
  return { header: null, years: null, percent: base.kind === "shares" && base.percent, weights };
}

/** Percentages as a spreadsheet reckons them have fifteen digits, so that three thirds may be off by the last. */
const FIFTEEN_DIGITS = fraction(1n, 10n ** 12n);

/** The issue of a column of percentages that make 100 neither for all in the file nor for those who take part. */
function percentagesOff({ members }: Pick<Case, "members">, measured: MeasuredBase, at: Source): Issue | null {
  const { base, years, measures } = measured;
  if (!base.percent) return null;
  const together = (concerned: readonly number[]) => sum(concerned.map((member) => measures[member]?.value ?? ZERO));
  const everyone = members.map((_, member) => member);
  const total = together(everyone);
  const wholes = [total, together(everyone.filter((member) => members[member]?.takesPart))];
  if (wholes.some((whole) => compare(absolute(subtract(whole, ONE)), FIFTEEN_DIGITS) < 0)) return null;
  const percent = decimalText(multiply(total, fraction(100n)));
  return issue("BASE_PERCENT_SUM", { base: base.header, year: onlyYear(years), sum: percent }, at);
}

/** The figures of a member that a mean of several years is made of. */
export function figuresOf({ vintages }: MeasuredBase, member: number): Weight["meanOf"] {
  if (vintages.length < 2) return [];
  return vintages.flatMap(({ year, measures }) => {
    const measure = measures[member];
    return measure ? [{ year, measure }] : [];
  });
}

type Weighed = { readonly weighed: WeighedBase | null; readonly issues: readonly Issue[] };

type Subject = Pick<Case, "members" | "bases" | "populationDate">;

/** What a base of a key weighs the given members by. `at` is where the key stands; issues where a figure is not known. */
export function weigh(subject: Subject, base: MeasuredKeyBase, members: readonly number[], at: Source): Weighed {
  if (base.kind === "base") return weighColumn(subject, base, members, at);
  return base.kind === "reckoned"
    ? weighReckoned(subject, base, members, at)
    : { weighed: agreedWeights(base, members), issues: [] };
}

function weighColumn(subject: Subject, base: ColumnBase, members: readonly number[], at: Source): Weighed {
  const column = subject.bases.find((candidate) => candidate.name === base.name);
  if (!column) throw new Error(`key with an unknown base: ${base.name}`);
  const measured = measuredBase(subject, column, base.years, base.source ?? at);
  if (isIssue(measured)) return { weighed: null, issues: [measured] };
  const { weights, issues: unknown } = weightsOf(subject, measured, members);
  const off = unknown.length === 0 ? percentagesOff(subject, measured, base.source ?? at) : null;
  const issues = off === null ? unknown : [off];
  const placed = members.map((member, place): Weight => {
    const source = measured.measures[member]?.source ?? null;
    return { member, value: weights[place] ?? ZERO, source, meanOf: figuresOf(measured, member), reckoned: null };
  });
  return issues.length > 0
    ? { weighed: null, issues }
    : { weighed: { header: column.header, years: measured.years, percent: column.percent, weights: placed }, issues };
}

/** Members outside the group weigh nothing, and need no figures. */
function weighReckoned(subject: Subject, base: ReckonedBase, members: readonly number[], at: Source): Weighed {
  const { of } = base;
  const within = of === null ? members : members.filter((member) => of.members.includes(member));
  const issues: Issue[] = [];
  const terms = base.terms.map((term) => figuresOfTerm(subject, term, within, at, issues));
  if (issues.length > 0) return { weighed: null, issues };
  const reckoned = within.map((member, place) => {
    const figures = terms.map((term) => term[place] ?? []);
    const zero = figures.flat().find(({ by, value }) => by === "over" && isZero(value));
    if (zero) {
      const args = { member: subject.members[member]?.name ?? "", base: zero.header };
      issues.push(issue("BASE_DIVIDED_BY_ZERO", args, zero.source ?? base.source ?? at));
    }
    return zero ? nothing(member) : weightOf(member, figures, base.upTo);
  });
  const byMember = new Map(reckoned.map((weight) => [weight.member, weight]));
  const weights = members.map((member) => byMember.get(member) ?? nothing(member));
  return issues.length > 0
    ? { weighed: null, issues }
    : { weighed: { header: null, years: null, percent: false, weights }, issues };
}

function nothing(member: number): Weight {
  return { member, value: ZERO, source: null, meanOf: [], reckoned: null };
}

/** The factors of a term, for each member. */
function figuresOfTerm(
  subject: Subject,
  { weight, factors }: BaseTerm,
  members: readonly number[],
  at: Source,
  issues: Issue[],
): readonly (readonly FactorFigure[])[] {
  const columns = [{ by: "times" as const, of: weight }, ...factors].map(({ by, of }) => {
    if (of.kind === "number")
      return members.map((): FactorFigure => ({ by, value: of.value, source: null, meanOf: [], header: null }));
    const { weighed, issues: unknown } = weigh(subject, of, members, at);
    addIssues(issues, unknown);
    return (weighed?.weights ?? []).map(({ value, source, meanOf }): FactorFigure => {
      return { by, value, source, meanOf, header: weighed?.header ?? null };
    });
  });
  return members.map((_, place) => columns.flatMap((column) => column[place] ?? []));
}

function weightOf(member: number, terms: readonly (readonly FactorFigure[])[], upTo: Fraction | null): Weight {
  const product = (factors: readonly FactorFigure[]) =>
    factors.reduce((all, { by, value }) => (by === "over" ? divide(all, value) : multiply(all, value)), ONE);
  const value = sum(terms.map(product));
  const met = upTo !== null && compare(value, upTo) > 0 ? upTo : null;
  const source = terms.flat().find((figure) => figure.source !== null)?.source ?? null;
  return { member, value: met ?? value, source, meanOf: [], reckoned: { terms, value, met } };
}
