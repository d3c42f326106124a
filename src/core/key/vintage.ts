import { remembered } from "../memory/remembered.ts";
import type { Case } from "../model/case.ts";
import { type Issue, isIssue, issue } from "../model/issue.ts";
import type { Key, YearSpan } from "../model/key.ts";
import type { Base, Measure, Vintage } from "../model/member.ts";
import type { Source } from "../model/source.ts";
import { divide, type Fraction, fraction, isZero, sum } from "../number/fraction.ts";
import { yearsIn } from "./base-years.ts";
import { columnsOfKey } from "./parts/columns-of.ts";

/** The measures of one base that a key, driver or unit cost rests on, and the dates they are printed with. */
export interface MeasuredBase {
  readonly base: Base;
  /** Years of the 1 Januaries; null when neither the file nor the case dates the figures. */
  readonly years: YearSpan | null;
  /** One for each year. */
  readonly vintages: readonly [Vintage, ...Vintage[]];
  /** The figures of each member, the mean of several years; null where one is not known. */
  readonly measures: readonly (Measure | null)[];
  /** What is wrong with a figure of each member. */
  readonly faults: readonly (Issue | null)[];
}

function datesOf(base: Base): number[] {
  return base.vintages.flatMap((vintage) => (vintage.year === null ? [] : [vintage.year])).sort((a, b) => a - b);
}

/**
 * The figures of `base` that apply: those of the years asked for, else of the case's population date, else the only ones
 * there are (docs/keys.md#bases-of-several-years). Never guessed from the budget's year. Undated figures take the
 * population date as their label.
 */
export function measuredBase(
  subject: Pick<Case, "populationDate">,
  base: Base,
  asked: YearSpan | null,
  at: Source | null,
): MeasuredBase | Issue {
  const years = asked === null ? [null] : yearsIn(asked);
  const found = years.map((year) => vintageOf(subject, base, year, at));
  const missing = found.find(isIssue);
  if (missing) return missing;
  const [first, ...others] = found.filter((vintage): vintage is Vintage => !isIssue(vintage));
  if (!first) return issue("BASE_YEAR_NEEDED", { base: base.header, years: datesOf(base) }, at);
  const last = others.at(-1) ?? first;
  const vintages = [first, ...others] as const;
  return {
    base,
    years: first.year === null || last.year === null ? null : { from: first.year, to: last.year },
    vintages,
    measures: others.length === 0 ? first.measures : first.measures.map((_, member) => meanOf(vintages, member)),
    faults: first.faults.map((_, member) => vintages.find(({ faults }) => faults[member])?.faults[member] ?? null),
  };
}

/** The mean of a member's figures, at the place of the first; null where one is not known. */
function meanOf(vintages: readonly Vintage[], member: number): Measure | null {
  const measures = vintages.flatMap((vintage) => vintage.measures[member] ?? []);
  const [first] = measures;
  if (!first || measures.length < vintages.length) return null;
  const total = sum(measures.map(({ value }) => value));
  return { value: divide(total, fraction(BigInt(measures.length))), source: first.source };
}

function vintageOf(
  subject: Pick<Case, "populationDate">,
  base: Base,
  asked: number | null,
  at: Source | null,
): Vintage | Issue {
  const wanted = asked ?? subject.populationDate;
  const [only] = base.vintages;
  if (only && base.vintages.length === 1 && only.year === null) {
    if (asked !== null && asked !== subject.populationDate) {
      return issue("BASE_YEAR_UNKNOWN", { base: base.header, year: asked, years: [] }, at);
    }
    const dated = base.name === "population" || asked !== null;
    return { ...only, year: dated ? wanted : null };
  }
  const exact = base.vintages.find((vintage) => vintage.year === wanted);
  if (wanted !== null && exact) return exact;
  const mayFallBack = asked === null && (wanted === null || base.name !== "population");
  if (mayFallBack && only && base.vintages.length === 1) return only;
  const years = datesOf(base);
  if (base.fromRegister && wanted !== null) {
    return issue("REGISTER_YEAR_UNKNOWN", { year: wanted, ...base.fromRegister }, at);
  }
  if (wanted === null || mayFallBack) return issue("BASE_YEAR_NEEDED", { base: base.header, years }, at);
  return issue("BASE_YEAR_UNKNOWN", { base: base.header, year: wanted, years }, at);
}

/**
 * What the given members measure, in their order. A cell that cannot be read, a blank (told at its cell, or at the member
 * where there is none) and a population of zero are issues: zero in any other base is a true zero
 * (docs/formats.md#memberscsv).
 */
export function weightsOf(
  subject: Pick<Case, "members">,
  { base, vintages, measures }: MeasuredBase,
  members: readonly number[],
): { readonly weights: readonly Fraction[]; readonly issues: readonly Issue[] } {
  const issues = members.flatMap((index) => vintages.flatMap((vintage) => whatIsWrong(subject, base, vintage, index)));
  return { weights: members.flatMap((index) => measures[index]?.value ?? []), issues };
}

function whatIsWrong({ members }: Pick<Case, "members">, base: Base, vintage: Vintage, index: number): Issue[] {
  const { year } = vintage;
  const measure = vintage.measures[index] ?? null;
  const member = members[index];
  if (measure === null) {
    const place = vintage.blanks[index] ?? member?.source ?? null;
    const missing = { base: base.header, member: member?.name ?? "", year, mayBeZero: base.name !== "population" };
    return [vintage.faults[index] ?? issue("BASE_MISSING", missing, place)];
  }
  const isZeroPopulation = base.name === "population" && isZero(measure.value);
  return isZeroPopulation ? [issue("POPULATION_ZERO", { member: member?.name ?? "", year }, measure.source)] : [];
}

/** Of those with one name the first. */
const basesByName = remembered((bases: readonly Base[]): ReadonlyMap<string, Base> => {
  return new Map(bases.toReversed().map((base) => [base.name, base]));
});

/** The years that a base is measured at where a key asks for `asked`; these themselves where it cannot be told. */
export function yearsMeasured(
  subject: Pick<Case, "bases" | "populationDate">,
  name: string,
  asked: YearSpan | null,
): YearSpan | null {
  const base = basesByName(subject.bases).get(name);
  const measured = base && measuredBase(subject, base, asked, null);
  return measured && !isIssue(measured) ? measured.years : asked;
}

/** The bases that a key measures by, each at its date; without those that the case does not have at theirs. */
export function measuredByKey(subject: Pick<Case, "bases" | "populationDate">, key: Key): MeasuredBase[] {
  return columnsOfKey(key).flatMap(({ name, years }) => {
    const base = subject.bases.find((candidate) => candidate.name === name);
    const measured = base && measuredBase(subject, base, years, null);
    return measured && !isIssue(measured) ? [measured] : [];
  });
}
