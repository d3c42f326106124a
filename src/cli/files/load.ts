import type { Case } from "../../core/model/case.ts";
import { addIssues, hasErrors, type Issue, inReadingOrder } from "../../core/model/issue.ts";
import type { NamedKey } from "../../core/model/key.ts";
import type { Language } from "../../core/model/language.ts";
import type { LineOf } from "../../format/text/issues.ts";
import type { BudgetDialect } from "../../input/budget/budget-dialect.ts";
import type { CaseReading, ReadingOptions } from "../../input/case/case.ts";
import { readCase } from "../../input/case/case.ts";
import { emptySettings, type Settings } from "../../input/settings/settings-model.ts";
import { readRows } from "../../input/text/csv-rows.ts";
import { decode } from "../../input/text/decode.ts";
import type { Io } from "../world/io.ts";
import { type FileChoices, readCaseFiles } from "./case-files.ts";
import { registerFile } from "./register-file.ts";
import { readScenarioFiles } from "./scenario-files.ts";
import { SETTINGS_FILES, SETTINGS_TABLE } from "./settings-file.ts";
import { readTables } from "./tables.ts";

/** A case as loaded from disk: with what it was read from, so that results and issues can say so. */
export interface LoadedCase {
  readonly case: Case | null;
  /** Keys to hold against each other. */
  readonly rivals: readonly NamedKey[];
  readonly language: Language | null;
  readonly issues: readonly Issue[];
  /** What is wrong with scenarios, establishment, uncertainty and growth for who asks for them; others need not know. */
  readonly scenarioIssues: readonly Issue[];
  /** What is wrong with accounts, payments and the terms of the settlement, for who asks for it. */
  readonly settlementIssues: readonly Issue[];
  /** How the budget is to be read, when it was not read with the rest. */
  readonly budgetDialect: BudgetDialect | null;
  /** Who takes part, when only the lines of that budget tell. */
  readonly takingPart: CaseReading["takingPart"];
  /** Puts findings in the order in which the files were read. */
  readonly ordered: (issues: readonly Issue[]) => Issue[];
  readonly lineOf: LineOf;
  /** Whether its settings are a table. */
  readonly settingsAreTable: boolean;
}

function isSettingsUnreadable({ code, args }: Issue): boolean {
  return code === "FILE_UNREADABLE" && SETTINGS_FILES.includes(args.file);
}

/** The settings without what speaks of other ways than the budget, and of the years after it. */
function ofBudgetAlone(settings: Settings): Settings {
  const { establishment, baseline, scenarios, uncertainty, index } = emptySettings();
  return { ...settings, establishment, baseline, scenarios, uncertainty, index };
}

/** The settings without what names lines and groups of the case's own budget, for another budget that need not have them. */
function forAnyBudget(settings: Settings): Settings {
  const { unitCosts, total } = emptySettings();
  return { ...ofBudgetAlone(settings), unitCosts, total };
}

/** Reads a case folder, or the files that options name. What reads settings is loaded only where there are any. With
 * `anyBudget` the budget is another than the one that fordel.yaml speaks of.
 */
export async function loadCase(
  choices: FileChoices,
  options: ReadingOptions,
  io: Io,
  anyBudget = false,
): Promise<LoadedCase> {
  const files = readCaseFiles(choices, io);
  const texts = new Map<string, string>();
  const keys = options.key === null ? options.rivals : [options.key];
  if (keys.length > 0) texts.set("--key", keys.join("\n"));
  if (options.where.length > 0) texts.set("--where", options.where.join("\n"));
  if (options.total) texts.set("--total", options.total);
  if (options.columns && options.columns.length > 0) texts.set("--column", options.columns.join("\n"));
  if (options.amount !== null) texts.set("--amount", options.amount);
  let settings: Settings | null = files.issues.some(isSettingsUnreadable) ? null : emptySettings();
  const issues: Issue[] = [...files.issues];
  if (files.settings) {
    const { file, bytes } = files.settings;
    const text = decode(bytes);
    texts.set(file, text);
    const { readSettings } = await import("../../input/settings/settings.ts");
    const read = readSettings(file, text, options.decimal);
    const asIs = (whole: Settings) => (choices.budgetApart ? ofBudgetAlone(whole) : whole);
    settings = read.settings && (anyBudget ? forAnyBudget(read.settings) : asIs(read.settings));
    addIssues(issues, read.issues);
  }
  const scenarios = readScenarioFiles(files.folder, settings?.scenarios ?? [], files.inputs, io);
  addIssues(issues, scenarios.issues);
  const { tables, inOrder, issues: unread } = await readTables(files, scenarios.budgets, settings?.scenarios ?? []);
  addIssues(issues, unread);
  const { members, budget } = tables;
  const hasBudget = budget !== null || choices.budgetApart === true;
  const registerFolder = choices.folder === undefined && choices.budget && choices.members ? null : files.folder;
  const register = () => registerFile(registerFolder, io, issues);
  const reading: CaseReading | null =
    members && hasBudget ? readCase({ ...tables, members, settings, options, register }, readRows) : null;
  for (const [file, text] of reading?.texts ?? []) texts.set(file, text);
  const lines = new Map<string, string[]>();
  const sheets = new Map(inOrder.flatMap((table) => ("rows" in table ? [[table.file, table.rows] as const] : [])));
  const order = [files.settings?.file ?? "", ...inOrder.map((table) => table.file), ...(reading?.texts.keys() ?? [])];
  return {
    case: hasErrors(issues) ? null : (reading?.case ?? null),
    rivals: reading?.rivals ?? [],
    language: settings?.language?.value ?? null,
    issues: [...issues, ...(reading?.issues ?? [])],
    scenarioIssues: reading?.scenarioIssues ?? [],
    settlementIssues: [...files.settlementIssues, ...(reading?.settlementIssues ?? [])],
    budgetDialect: reading?.budgetDialect ?? null,
    takingPart: reading?.takingPart ?? null,
    settingsAreTable: files.settings?.path.endsWith(SETTINGS_TABLE) ?? false,
    ordered: (all) => inReadingOrder(all, order),
    lineOf: (file, line) => {
      const row = sheets.get(file)?.find((candidate) => candidate.line === line);
      if (row) return row.cells;
      const text = texts.get(file);
      if (text === undefined) return null;
      const split = lines.get(file) ?? text.split(/\r\n|\n|\r/);
      lines.set(file, split);
      return split[line - 1] ?? null;
    },
  };
}
