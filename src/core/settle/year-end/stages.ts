import type { Case } from "../../model/case.ts";
import { addIssues, type Issue } from "../../model/issue.ts";
import { exactFiled } from "../../split/split.ts";
import type { CutYear } from "./membership.ts";
import { sharedInPeriods } from "./shared-in-periods.ts";
import type { Stage } from "./stage.ts";

/** What of the final terms is other than in the budget. */
export interface NewTerms {
  readonly key: boolean;
  readonly population: boolean;
}

/**
 * Accounts shared as one thing after the other is what it came to be: by the budget's key, its figures and members (`price`);
 * by the final key, or its later figures where they alone are new (`key`); by the later figures too (`population`); by who
 * took part when (`final`).
 */
export interface ExactStages {
  readonly price: Stage;
  readonly key: Stage;
  readonly population: Stage;
  readonly final: Stage;
}

export function newTerms({ settlement, populationDate }: Case): NewTerms {
  const { key, populationDate: date } = settlement;
  return { key: key !== null, population: date !== null && date !== populationDate };
}

/**
 * The accounts in every stage; null when an issue is an error.
 *
 * @param accounts the case with the lines of its accounts in the place of its own
 */
export function exactStages(
  accounts: Case,
  { periods }: CutYear,
): { readonly stages: ExactStages | null; readonly issues: readonly Issue[] } {
  const { key: finalKey, populationDate, membership } = accounts.settlement;
  const isNew = newTerms(accounts);
  const issues: Issue[] = [];
  const shared = (subject: Case): Stage | null => {
    const { lines, transfers, issues: found } = exactFiled(subject);
    addIssues(issues, found);
    return lines && { subject, lines, transfers };
  };
  const price = shared(accounts);
  const keyed = { ...accounts, key: finalKey ?? accounts.key };
  const dated = (subject: Case): Case => ({ ...subject, populationDate: populationDate ?? subject.populationDate });
  const key = isNew.key ? shared(keyed) : isNew.population ? shared(dated(accounts)) : price;
  const population = isNew.key && isNew.population ? shared(dated(keyed)) : key;
  if (!price || !key || !population) return { stages: null, issues };
  if (membership.length === 0) return { stages: { price, key, population, final: population }, issues };
  const { stage: final, issues: ofPeriods } = sharedInPeriods(population, periods, membership);
  addIssues(issues, ofPeriods);
  return { stages: final && { price, key, population, final }, issues };
}
