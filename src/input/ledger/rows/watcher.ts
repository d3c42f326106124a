import type { Findings } from "../../../core/model/findings.ts";
import type { BudgetRow } from "./budget-row.ts";
import type { Tally } from "./sum-fit.ts";

/** What looks at rows as they pass, and says of them at the end what it found. */
export interface Watcher {
  readonly add: (entry: BudgetRow) => void;
  /** @param shared what is shared */
  readonly tell: (findings: Findings, shared: Tally) => void;
}
