import type { Case } from "../model/case.ts";
import { type Issue, issue } from "../model/issue.ts";
import type { Base, Vintage } from "../model/member.ts";
import type { Source } from "../model/source.ts";
import { type Fraction, isZero } from "../number/fraction.ts";

/** The measures of one base that a key, driver or unit cost rests on, and the date they are printed with. */
export interface MeasuredBase extends Vintage {
  readonly base: Base;
  /** Year of the 1 January; null when neither the file nor the case dates the figures. */
  readonly year: number | null;
}

function yearsOf(base: Base): number[] {
  return base.vintages.flatMap((vintage) => (vintage.year === null ? [] : [vintage.year])).sort((a, b) => a - b);
}

/**
 * The vintage of `base` that applies: the year asked for, else the case's population date, else the only one there is
 * (docs/keys.md#bases-of-several-years). Never guessed from the budget's year. Undated figures take the population date
 * as their label.
 */
export function measuredBase(
  subject: Pick<Case, "populationDate">,
  base: Base,
  asked: number | null,
  at: Source | null,
): MeasuredBase | Issue {
  const wanted = asked ?? subject.populationDate;
  const [only] = base.vintages;
  if (only && base.vintages.length === 1 && only.year === null) {
    if (asked !== null && asked !== subject.populationDate) {
      return issue("BASE_YEAR_UNKNOWN", { base: base.header, year: asked, years: [] }, at);
    }
    const dated = base.name === "population" || asked !== null;
    return { ...only, base, year: dated ? wanted : null };
  }
  const exact = base.vintages.find((vintage) => vintage.year === wanted);
  if (wanted !== null && exact) return { ...exact, base };
  const mayFallBack = asked === null && (wanted === null || base.name !== "population");
  if (mayFallBack && only && base.vintages.length === 1) return { ...only, base };
  const years = yearsOf(base);
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
  measured: MeasuredBase,
  members: readonly number[],
): { readonly weights: readonly Fraction[]; readonly issues: readonly Issue[] } {
  const weights: Fraction[] = [];
  const issues: Issue[] = [];
  const { base, year } = measured;
  for (const index of members) {
    const measure = measured.measures[index] ?? null;
    const member = subject.members[index];
    if (measure === null) {
      const place = measured.blanks[index] ?? member?.source ?? null;
      const mayBeZero = base.name !== "population";
      const missing = { base: base.header, member: member?.name ?? "", year, mayBeZero };
      issues.push(measured.faults[index] ?? issue("BASE_MISSING", missing, place));
    } else if (base.name === "population" && isZero(measure.value)) {
      issues.push(issue("POPULATION_ZERO", { member: member?.name ?? "", year }, measure.source));
    } else {
      weights.push(measure.value);
    }
  }
  return { weights, issues };
}

/** The year that a base is measured at where a key asks for `asked`; that itself where it cannot be told. */
export function yearMeasured(subject: Case, name: string, asked: number | null): number | null {
  const base = subject.bases.find((candidate) => candidate.name === name);
  const measured = base && measuredBase(subject, base, asked, null);
  return measured && !("code" in measured) ? measured.year : asked;
}
