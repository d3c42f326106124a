import type { Case } from "../model/case.ts";
import { type Issue, issue } from "../model/issue.ts";
import type { KeyBase, YearSpan } from "../model/key.ts";
import type { Measure } from "../model/member.ts";
import type { Source } from "../model/source.ts";
import {
  absolute,
  compare,
  decimalText,
  type Fraction,
  fraction,
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
export function agreedWeights(base: Exclude<KeyBase, { kind: "base" }>, members: readonly number[]): WeighedBase {
  const agreed = base.kind === "shares" ? new Map(base.weights.map(({ member, weight }) => [member, weight])) : null;
  const value = (member: number) => (agreed === null ? ONE : (agreed.get(member) ?? ZERO));
  const weights = members.map((member) => ({ member, value: value(member), source: null, meanOf: [] }));
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
function figuresOf({ vintages }: MeasuredBase, member: number): Weight["meanOf"] {
  if (vintages.length < 2) return [];
  return vintages.flatMap(({ year, measures }) => {
    const measure = measures[member];
    return measure ? [{ year, measure }] : [];
  });
}

/** What a base of a key weighs the given members by. `at` is where the key stands; issues where a figure is not known. */
export function weigh(
  subject: Pick<Case, "members" | "bases" | "populationDate">,
  base: KeyBase,
  members: readonly number[],
  at: Source,
): { readonly weighed: WeighedBase | null; readonly issues: readonly Issue[] } {
  if (base.kind !== "base") return { weighed: agreedWeights(base, members), issues: [] };
  const column = subject.bases.find((candidate) => candidate.name === base.name);
  if (!column) throw new Error(`key with an unknown base: ${base.name}`);
  const measured = measuredBase(subject, column, base.years, base.source ?? at);
  if ("code" in measured) return { weighed: null, issues: [measured] };
  const { weights, issues: unknown } = weightsOf(subject, measured, members);
  const off = unknown.length === 0 ? percentagesOff(subject, measured, base.source ?? at) : null;
  const issues = off === null ? unknown : [off];
  const placed = members.map((member, place): Weight => {
    const source = measured.measures[member]?.source ?? null;
    return { member, value: weights[place] ?? ZERO, source, meanOf: figuresOf(measured, member) };
  });
  return issues.length > 0
    ? { weighed: null, issues }
    : { weighed: { header: column.header, years: measured.years, percent: column.percent, weights: placed }, issues };
}
