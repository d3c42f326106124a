import { CAPITAL_NAMES } from "../../core/model/asset.ts";
import type { Case } from "../../core/model/case.ts";
import { hasErrors, type Issue, type IssueCode, isIssue } from "../../core/model/issue.ts";
import type { NamedKey } from "../../core/model/key.ts";
import type { Language } from "../../core/model/language.ts";
import type { BudgetLine } from "../../core/model/line.ts";
import type { Scenario } from "../../core/model/scenario.ts";
import { BUY_IN } from "../../core/model/scenario.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import { MOST_LINES_OF_ALL } from "../../core/rounding/table/extent.ts";
import { unknownParts } from "../../core/scenario/unknown-parts.ts";
import { absentAdvancers } from "../assets/advancers.ts";
import { readAssets } from "../assets/assets.ts";
import { withCapital } from "../assets/with-capital.ts";
import { readBudget } from "../budget/budget.ts";
import type { BudgetNames } from "../budget/budget-cells.ts";
import type { BudgetChoices } from "../budget/budget-choices.ts";
import type { BudgetDialect } from "../budget/budget-dialect.ts";
import { type CaseKeys, readCaseKeys } from "../keys/case-keys.ts";
import { readContributionLimits } from "../keys/contribution-limits.ts";
import { type KnownTotals, NO_TOTALS } from "../ledger/rows/known-totals.ts";
import { MemberNames } from "../members/concerns.ts";
import { faultsAskedFor, withFaults } from "../members/faults-asked-for.ts";
import { inhabitants } from "../members/inhabitants.ts";
import { groupMembers } from "../members/member-groups.ts";
import { readProcurement } from "../procurement/procurement.ts";
import type { RegisterFile } from "../register/read-register.ts";
import { withRegister } from "../register/with-register.ts";
import { yearsInUse } from "../register/years-in-use.ts";
import { emptySettings, type Settings } from "../settings/settings-model.ts";
import { readAccounts } from "../settlement/actuals.ts";
import { readSettled } from "../settlement/settled.ts";
import { OpenTables, type TableFile } from "../sheets/open-tables.ts";
import { type Naming, takingPart } from "../statistics-norway/who-takes-part.ts";
import { numberIn } from "../table/cell-numbers.ts";
import { readColumnOptions } from "../table/column-option.ts";
import type { ColumnChoice } from "../table/columns.ts";
import { choicesIn, conditionsIn } from "../table/fitting-choices.ts";
import { BUDGET_HEADERS } from "../table/header-words.ts";
import type { HiddenChoice } from "../table/hidden-cells.ts";
import { readConditions } from "../table/row-filter.ts";
import type { Encoding } from "../text/decode.ts";
import type { Delimiter } from "../text/delimiter.ts";
import { optionText } from "../text/placed-text.ts";
import type { ReadText } from "../text/sheet.ts";
import type { TextDialect } from "../text/text-dialect.ts";
import { asksForRegister } from "./asks-for-register.ts";
import { readAssumptions } from "./assumptions.ts";
import { describedBy } from "./case-description.ts";
import { readCoalitions } from "./coalitions.ts";
import { readMembers } from "./read-members.ts";
import { readBudgets } from "./scenario-budgets.ts";
import type { BudgetsRead } from "./scenarios.ts";
import { stageBudgets } from "./stage-budgets.ts";
import { unitsOfBudgets } from "./units-of-budgets.ts";

/** The command-line options that decide how a case is read; null where the user said nothing. */
export interface ReadingOptions {
  /** A key, or the name of one. */
  readonly key: string | null;
  /** Keys to be held against each other instead, each as `key`. */
  readonly rivals: readonly string[];
  /** The header of the column of amounts. */
  readonly amount: string | null;
  /** What the whole comes to: an amount, of `totalYear` where the budget has years. */
  readonly total?: string | null;
  readonly totalYear?: number | null;
  /** Which headers are which columns, each as `line=Kontonavn`. */
  readonly columns?: readonly string[];
  /** Which rows of the budget to read, each as `Konto=1*`. */
  readonly where: readonly string[];
  /** Whether lines without an amount are left out, as those that a column of last year does not have yet. */
  readonly blankAmounts?: boolean;
  /** What becomes of rows and columns that a workbook hides. */
  readonly hidden?: HiddenChoice | null;
  readonly decimal: DecimalSign | null;
  readonly delimiter: Delimiter | null;
  readonly encoding: Encoding | null;
}

export interface CaseFiles {
  readonly members: TableFile;
  /** Null when it is too large to hold, and read line by line as `CaseReading.budgetDialect` says. */
  readonly budget: TableFile | null;
  readonly keys: TableFile | null;
  readonly procurement: TableFile | null;
  readonly coalitions: TableFile | null;
  readonly assets: TableFile | null;
  readonly actuals: TableFile | null;
  readonly payments: TableFile | null;
  /** The budgets that scenarios have of their own, by their path as the settings write it. */
  readonly scenarioBudgets: ReadonlyMap<string, TableFile>;
  /** Gives the register of populations when the case asks for it; null where there is none. */
  readonly register?: () => RegisterFile | null;
  /** Null when there is a fordel.yaml that cannot be read. */
  readonly settings: Settings | null;
  readonly options: ReadingOptions;
}

/** The files of a case with what its settings are read as. */
type SetFiles = CaseFiles & { readonly settings: Settings };

/** What `columns:` and `input:` of the settings may decide. */
const SETTLED_BY_SETTINGS: ReadonlySet<IssueCode> = new Set([
  "COLUMN_MISSING",
  "COLUMN_IGNORED",
  "BASE_CELL_UNREAD",
  "COLUMNS_COMPETE",
  "NUMBER_AMBIGUOUS",
  "NUMBER_CONVENTIONS_MIXED",
  "UNIT_IN_TITLE",
]);

/** A case as read. `case` is null when an issue is an error; all issues of all files are there at once. */
export interface CaseReading {
  readonly case: Case | null;
  /** The keys that the options hold against each other. */
  readonly rivals: readonly NamedKey[];
  readonly language: Language | null;
  readonly issues: readonly Issue[];
  /** What is wrong with scenarios, establishment, uncertainty and growth for who asks for them: no budget has what they name. */
  readonly scenarioIssues: readonly Issue[];
  /** What is wrong with accounts, payments and the terms of the settlement, for who asks for it. */
  readonly settlementIssues: readonly Issue[];
  /** How a budget that is not held is to be read. */
  readonly budgetDialect: BudgetDialect;
  /** Of a register with such a budget: who takes part, when its lines are known. Null where that is known already. */
  readonly takingPart: ((lines: readonly Naming[]) => ReturnType<typeof takingPart>) | null;
  /** The decoded text of each CSV file, for excerpts. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The columns to take by the user's word: `--amount` before `--column` before `columns:` of the settings. */
function columnChoices({ settings, options }: SetFiles, issues: Issue[]): readonly ColumnChoice[] {
  const amounts = options.amount === null ? [] : [optionText("--amount", options.amount)];
  const given = [
    ...(amounts.length > 0 ? [{ column: "amount", headers: amounts }] : []),
    ...readColumnOptions(options.columns ?? [], issues),
    ...settings.columns,
  ];
  return given.filter(({ column }, at) => given.findIndex((earlier) => earlier.column === column) === at);
}

/** Every key that something of the case is divided by. */
function keysOf(keys: CaseKeys | null, lines: readonly BudgetLine[], scenarios: readonly Scenario[]) {
  const ofCase = [keys?.key ?? null, keys?.filedKey ?? null, ...(keys?.rivals ?? [])];
  return new Set([...ofCase, ...lines.map(({ key }) => key), ...scenarios.map(({ key }) => key)]);
}

/** What the whole comes to: by `--total`, else by the settings. */
function knownTotals({ settings, options }: SetFiles, decimal: DecimalSign | null, issues: Issue[]): KnownTotals {
  const { total = null, totalYear = null } = options;
  if (total === null)
    return new Map(settings.total.map(({ year, value, source }) => [year, { amount: value, source }]));
  const cell = optionText("--total", total);
  const amount = numberIn(decimal, null)(cell);
  if (!isIssue(amount)) return new Map([[totalYear, { amount, source: cell.source }]]);
  issues.push(amount);
  return NO_TOTALS;
}

/** Whether every budget that a scenario has of its own was read. */
function isEveryRead({ scenarios }: Settings, budgets: BudgetsRead): boolean {
  return scenarios.every(({ budget }) => budget === null || (budgets.scenarios.get(budget.text) ?? null) !== null);
}

/**
 * Reads a case from its files (docs/formats.md, docs/keys.md). Whatever can be read is read, so that all issues come at
 * once; where members.csv has no members, or the settings cannot be read, names in the other files go unchecked, and
 * nothing is reported that those settings may have settled.
 */
export function readCase(caseFiles: CaseFiles, readText: ReadText): CaseReading {
  const files: SetFiles = { ...caseFiles, settings: caseFiles.settings ?? emptySettings() };
  const broken = caseFiles.settings === null;
  const { options } = files;
  const { blankAmounts = false } = options;
  const decimal = options.decimal ?? files.settings.decimal?.value ?? null;
  const unit = files.settings.unit?.value ?? null;
  const misread: Issue[] = [];
  const choices = columnChoices(files, misread);
  const asked = options.where.map((condition, at) => optionText("--where", condition, at + 1));
  const where = [...files.settings.where, ...readConditions(asked, misread)];
  const dialect: TextDialect = {
    encoding: options.encoding ?? files.settings.encoding?.value ?? "auto",
    delimiter: options.delimiter ?? files.settings.delimiter?.value ?? null,
  };
  const tables = new OpenTables(
    dialect,
    options.hidden ?? files.settings.hidden?.value ?? null,
    choices,
    where,
    readText,
  );

  const own = readMembers(tables.open("members", files.members), decimal, choices);
  const withKeys = [files.budget, files.keys, files.procurement, ...files.scenarioBudgets.values()];
  const asks = () => asksForRegister(files.settings, options, withKeys);
  const registered = withRegister(own, files.settings, asks, files.register ?? (() => null), readText);
  const { settings } = registered;
  const read = { ...own, bases: registered.bases };
  const hasMembers = read.members.length > 0 && !broken;
  const grouped = hasMembers
    ? groupMembers(read.members, settings, read.namesakes)
    : { members: [], groups: [], issues: [] };
  const keysSheet = files.keys && tables.open("keys", files.keys);
  const keys = hasMembers
    ? readCaseKeys(keysSheet, settings, options, { ...read, groups: grouped.groups }, decimal)
    : null;
  const names: BudgetNames | null = keys && {
    members: new MemberNames(grouped.members, grouped.groups, read.namesakes),
    bases: read.bases,
    keys: keys.reader,
    inhabitants: read.isRegister ? null : inhabitants(grouped.members, read.bases),
  };
  const budgetChoices: BudgetChoices = {
    columns: choices.filter(({ column }) => Object.hasOwn(BUDGET_HEADERS, column)),
    ...{ decimal, unit, where, blankAmounts, totals: knownTotals(files, decimal, misread) },
  };
  const owned =
    files.assets === null
      ? { assets: [], issues: [] }
      : readAssets(tables.open("assets", files.assets), names, decimal, unit);
  const inStages = stageBudgets(settings, files.budget !== null);
  const filed = files.budget && readBudget(tables.open("budget", files.budget), names, budgetChoices);
  const whole = withCapital(filed, owned.assets, grouped.members);
  const budget = filed === null ? whole : inStages.ofCase(whole);
  let room = MOST_LINES_OF_ALL - budget.lines.length;
  const budgets = readBudgets(files.budget, budget, files.scenarioBudgets, (file) => {
    const sheet = tables.open("budget", file);
    const columns = choicesIn(sheet, budgetChoices.columns);
    const scenarioChoices = { ...budgetChoices, columns, where: conditionsIn(sheet, where), totals: NO_TOTALS };
    const read = inStages.ofScenario(readBudget(sheet, names, scenarioChoices, room));
    room -= read.lines.length;
    // A scenario's result is not held against a column of its own budget.
    return { ...read, issues: read.issues.filter(({ code }) => code !== "AMOUNTS_BESIDE") };
  });
  const bought =
    files.procurement && readProcurement(tables.open("procurement", files.procurement), names, decimal, unit);
  const present = read.isRegister ? takingPart(grouped, settings, budget.lines) : { ...grouped, issues: [] };
  const grouping =
    files.coalitions &&
    readCoalitions(tables.open("coalitions", files.coalitions), names?.members ?? null, decimal, unit);
  const assumed = names && readAssumptions(settings, names, budgets);
  const settled = readSettled(files, names, tables, (sheet) =>
    readAccounts(sheet, budget.lines, budgetChoices, (accounts) =>
      inStages.ofScenario(readBudget(sheet, names, accounts)),
    ),
  );
  const limits = readContributionLimits(settings, grouped.members, decimal);
  const populationDate = settings.populationDate?.value ?? null;
  const scenarios = assumed?.assumptions.scenarios ?? [];
  const keysInUse = keysOf(keys, budget.lines, scenarios);
  const faults = faultsAskedFor({ bases: read.bases, members: present.members, populationDate, keys: keysInUse });
  const ofScenarios = scenarios.flatMap(({ lines }) => lines ?? []);
  const withOwnKeys = [...(bought?.items ?? []), ...ofScenarios, ...(settled.actuals ?? []), settled.settlement];
  const everyKey = [...keysInUse, ...withOwnKeys.map(({ key }) => key)];
  const bases =
    files.budget === null
      ? read.bases
      : yearsInUse(read.bases, [populationDate, settled.settlement.populationDate], everyKey);
  const findings = [
    ...[
      ...misread,
      ...withFaults(read.issues, faults),
      ...registered.issues,
      ...present.issues,
      ...grouped.issues,
      ...(keys?.issues ?? []),
      ...inStages.issues,
      ...budget.issues,
      ...owned.issues,
      ...absentAdvancers(owned.assets, { members: present.members, memberGroups: grouped.groups }),
    ],
    ...[
      ...(bought?.issues ?? []),
      ...(grouping?.issues ?? []),
      ...budgets.issues,
      ...unitsOfBudgets(budgets),
      ...(assumed?.issues ?? []),
      ...(hasMembers ? limits.issues : []),
    ],
  ];
  const issues = broken ? findings.filter(({ code }) => !SETTLED_BY_SETTINGS.has(code)) : findings;
  const made: Case | null =
    assumed === null || keys === null || hasErrors(issues)
      ? null
      : {
          ...describedBy(settings, read.bases),
          ...assumed.assumptions,
          members: present.members,
          memberGroups: grouped.groups,
          bases,
          register: registered.register?.file ?? null,
          key: keys.key,
          filedKey: keys.filedKey,
          lines: budget.lines,
          limits: limits.limits,
          buyIn: BUY_IN,
          earlier: [],
          stated: [...budgetChoices.totals].map(([year, { amount, source }]) => ({ year, amount, source })),
          selection: where.map(({ header, is, pattern }) => ({ header, is, pattern })),
          procurement: bought?.items ?? [],
          assets: { names: CAPITAL_NAMES, list: owned.assets },
          exit: settings.exit,
          coalitions: grouping?.coalitions ?? [],
          ...{ actuals: settled.actuals, payments: settled.payments, settlement: settled.settlement },
        };
  return {
    case: made,
    rivals: keys?.rivals ?? [],
    language: settings.language?.value ?? null,
    issues,
    scenarioIssues: [
      ...budgets.unmatched,
      ...(assumed && budgets.case && isEveryRead(settings, budgets) && !broken
        ? unknownParts({ ...assumed.assumptions, lines: budgets.case, members: present.members })
        : []),
    ],
    settlementIssues: settled.issues,
    budgetDialect: { ...dialect, names, isHeader: tables.isHeaderOf("budget"), choices: budgetChoices },
    takingPart:
      read.isRegister && files.budget === null && settings.members === null
        ? (lines) => takingPart(grouped, settings, lines)
        : null,
    texts: new Map([
      ...tables.texts,
      ...(registered.register ? [[registered.register.file, registered.register.text] as const] : []),
    ]),
  };
}
