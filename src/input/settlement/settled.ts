import type { Case } from "../../core/model/case.ts";
import { addIssues, hasErrors, type Issue, issue } from "../../core/model/issue.ts";
import { NO_TERMS } from "../../core/model/settlement.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import type { BudgetReading } from "../budget/budget.ts";
import type { BudgetNames } from "../budget/budget-cells.ts";
import type { Settings } from "../settings/settings-model.ts";
import type { OpenTables, TableFile } from "../sheets/open-tables.ts";
import type { Sheet } from "../text/sheet.ts";
import { readPayments } from "./payments.ts";
import { readTerms } from "./terms.ts";

/** What a year came to, what was paid of it and how it is settled, of use only when no issue is an error. */
export interface SettledRead extends Pick<Case, "actuals" | "payments" | "settlement"> {
  readonly issues: readonly Issue[];
}

/** The files of a settlement, and what is said of reading them. */
interface SettledFiles {
  readonly actuals: TableFile | null;
  readonly payments: TableFile | null;
  readonly settings: Settings;
  readonly options: { readonly decimal: DecimalSign | null };
}

/** Findings that are of use of a budget alone. */
const OF_BUDGETS: readonly Issue["code"][] = ["AMOUNTS_BESIDE", "WHERE_MATCHES_NOTHING"];

/** What stands beside accounts and follows from them, as `Avvik` and `Forbruk i %` do. */
const BESIDE_ACCOUNTS = /avvik|differ|deviation|variance|endring|change|%|prosent|percent/iu;

/** A unit that accounts or payments state is theirs alone, and no question: a unit for all files would be of the budget too. */
function ofFile(finding: Issue): Issue {
  return finding.code === "UNIT_IN_TITLE" ? issue("UNIT_OF_FILE", finding.args, finding.source) : finding;
}

function isOfUse(finding: Issue): boolean {
  if (finding.code === "COLUMN_IGNORED") return !BESIDE_ACCOUNTS.test(finding.args.header);
  return !OF_BUDGETS.includes(finding.code);
}

/** Reads accounts, payments and the terms of a settlement; `read` reads accounts as a budget is read. */
export function readSettled(
  { actuals, payments, settings, options }: SettledFiles,
  names: BudgetNames | null,
  tables: OpenTables,
  read: (sheet: Sheet) => BudgetReading,
): SettledRead {
  const accounts = actuals && read(tables.open("budget", actuals));
  const decimal = options.decimal ?? settings.decimal?.value ?? null;
  const unit = settings.unit?.value ?? null;
  const paid = payments && readPayments(tables.open("payments", payments), names?.members ?? null, decimal, unit);
  const terms = names && readTerms(settings.settlement, names);
  const issues: Issue[] = [];
  addIssues(issues, terms?.issues ?? []);
  addIssues(issues, (accounts?.issues ?? []).filter(isOfUse).map(ofFile));
  addIssues(issues, (paid?.issues ?? []).map(ofFile));
  if (hasErrors(issues)) return { actuals: null, payments: null, settlement: NO_TERMS, issues };
  return {
    actuals: accounts?.lines ?? null,
    payments: paid?.payments ?? null,
    settlement: terms?.terms ?? NO_TERMS,
    issues,
  };
}
