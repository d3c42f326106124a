import { columnsOfKey } from "../../key/parts/columns-of.ts";
import { yearsMeasured } from "../../key/vintage.ts";
import type { Case } from "../../model/case.ts";
import { addIssues, type Issue } from "../../model/issue.ts";
import type { ColumnBase } from "../../model/key.ts";
import { exactFiled } from "../../split/split.ts";
import type { CutYear } from "./membership.ts";
import { sharedInPeriods } from "./shared-in-periods.ts";
import type { Stage } from "./stage.ts";

/**
 * Accounts shared as one thing after the other is what it came to be: by the budget's key, its figures and members (`price`);
 * by the final key (`key`); by the later figures of what it measures by (`population`); by who took part when (`final`).
 */
export interface ExactStages {
  readonly price: Stage;
  readonly key: Stage;
  readonly population: Stage;
  readonly final: Stage;
}

/** The bases that the final keys measure at another date than the budget did, by name. */
export function laterBases({ key, population }: Pick<ExactStages, "key" | "population">): readonly string[] {
  const all = [...population.lines, ...population.transfers.map(({ line }) => line)];
  const columns = all.flatMap((line) => (line.key ? columnsOfKey(line.key.key) : []));
  const dated = ({ subject }: Stage, { name, years }: ColumnBase) => yearsMeasured(subject, name, years);
  const later = columns.filter((column) => dated(key, column)?.to !== dated(population, column)?.to);
  return [...new Set(later.map(({ name }) => name))];
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
  const issues: Issue[] = [];
  const shared = (subject: Case): Stage | null => {
    const { lines, transfers, issues: found } = exactFiled(subject);
    addIssues(issues, found);
    return lines && { subject, lines, transfers };
  };
  const price = shared(accounts);
  const keyed = { ...accounts, key: finalKey ?? accounts.key };
  const key = finalKey === null ? price : shared(keyed);
  const isLater = populationDate !== null && populationDate !== accounts.populationDate;
  const population = isLater ? shared({ ...keyed, populationDate }) : key;
  if (!price || !key || !population) return { stages: null, issues };
  if (membership.length === 0) return { stages: { price, key, population, final: population }, issues };
  const { stage: final, issues: ofPeriods } = sharedInPeriods(population, periods, membership);
  addIssues(issues, ofPeriods);
  return { stages: final && { price, key, population, final }, issues };
}
