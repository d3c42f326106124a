import type { Issue } from "../../core/model/issue.ts";
import type { Settings } from "../../input/settings/settings-model.ts";
import type { Table } from "../../input/table/sheet-choice.ts";
import type { CaseFile, CaseFiles } from "./case-files.ts";
import type { TableFile } from "./workbooks.ts";
import { Workbooks } from "./workbooks.ts";

/** The tables of a case, as far as its files have them; null where there is no file, or no such sheet. */
interface Tables extends Readonly<Record<Table, TableFile | null>> {
  readonly scenarioBudgets: ReadonlyMap<string, TableFile>;
}

/** The tables of a case's files: those of text as they are, those of workbooks as the sheets that are meant. */
export async function readTables(
  files: CaseFiles,
  budgets: ReadonlyMap<string, CaseFile>,
  scenarios: Settings["scenarios"],
): Promise<{ readonly tables: Tables; readonly inOrder: readonly TableFile[]; readonly issues: readonly Issue[] }> {
  const workbooks = new Workbooks();
  const read = async (table: Table) => files[table] && (await workbooks.table(files[table], table));
  const members = await read("members");
  const budget = await read("budget");
  const keys = await read("keys");
  const procurement = await read("procurement");
  const coalitions = await read("coalitions");
  const assets = await read("assets");
  const actuals = await read("actuals");
  const payments = await read("payments");
  const scenarioBudgets = new Map<string, TableFile>();
  for (const [written, found] of budgets) {
    const named = scenarios.find((scenario) => scenario.budget?.text === written)?.budget ?? null;
    const table = await workbooks.table(found, "budget", named?.source);
    if (table !== null) scenarioBudgets.set(written, table);
  }
  const found = [
    members,
    budget,
    keys,
    procurement,
    coalitions,
    assets,
    actuals,
    payments,
    ...scenarioBudgets.values(),
  ];
  return {
    tables: { members, budget, keys, procurement, coalitions, assets, actuals, payments, scenarioBudgets },
    inOrder: found.filter((table) => table !== null),
    issues: workbooks.issues,
  };
}
