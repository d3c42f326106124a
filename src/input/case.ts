import type { Base, Case, WrittenName } from "../core/case.ts";
import { ONE } from "../core/fraction.ts";
import { hasErrors, type Issue, type IssueCode } from "../core/issue.ts";
import type { NamedKey } from "../core/key/key.ts";
import type { Language } from "../core/language.ts";
import { sameName } from "../core/names.ts";
import type { DecimalSign } from "../core/number-text.ts";
import { readAssumptions } from "./assumptions.ts";
import { type BudgetChoices, readBudget } from "./budget.ts";
import type { BudgetNames } from "./budget-cells.ts";
import { readCoalitions } from "./coalitions.ts";
import type { ColumnChoice } from "./columns.ts";
import { MemberNames } from "./concerns.ts";
import { readRows } from "./csv-rows.ts";
import type { Delimiter } from "./delimiter.ts";
import {
  BASE_HEADERS,
  BUDGET_HEADERS,
  COALITION_HEADERS,
  columnNamed,
  type HeaderWords,
  headerKey,
  KEY_HEADERS,
  MEMBER_HEADERS,
  PROCUREMENT_HEADERS,
  yearNamed,
} from "./header-words.ts";
import { KeyReader, keyNames } from "./key-reader.ts";
import { readKeysFile } from "./keys-file.ts";
import { groupMembers } from "./member-groups.ts";
import { type Members, readMembers } from "./members.ts";
import { namedKeys } from "./named-keys.ts";
import { optionText, type PlacedText } from "./placed-text.ts";
import { readProcurement } from "./procurement.ts";
import { type PlacedCondition, readConditions } from "./row-filter.ts";
import { choicesIn, conditionsIn, readBudgets } from "./scenario-budgets.ts";
import { emptySettings, type Settings } from "./settings-model.ts";
import type { Sheet } from "./sheet.ts";
import { isStatisticsHeader } from "./statistics-norway/layout.ts";
import { takingPart } from "./statistics-norway/who-takes-part.ts";
import { decode, type Encoding } from "./text.ts";
import { canonicalBase, namedVolumes } from "./volumes.ts";
import { readWorkbookSheet, type WorkbookSheet } from "./workbook-sheet.ts";

/** A file as it was found: the name it is reported by, and its bytes. */
interface FileText {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A table of the case: text still to be read, or a sheet of a workbook. */
type TableFile = FileText | WorkbookSheet;

/** The command-line options that decide how a case is read; null where the user said nothing. */
export interface ReadingOptions {
  /** A key, or the name of one. */
  readonly key: string | null;
  /** Keys to be held against each other instead, each as `key`. */
  readonly rivals: readonly string[];
  /** The header of the column of amounts. */
  readonly amount: string | null;
  /** Which rows of the budget to read, each as `Konto=1*`. */
  readonly where: readonly string[];
  /** Whether lines without an amount are left out, as those that a column of last year does not have yet. */
  readonly blankAmounts?: boolean;
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
  /** The budgets that scenarios have of their own, by their path as the settings write it. */
  readonly scenarioBudgets: ReadonlyMap<string, TableFile>;
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
  "COLUMNS_COMPETE",
  "NUMBER_AMBIGUOUS",
  "NUMBER_CONVENTIONS_MIXED",
  "UNIT_IN_TITLE",
]);

/** How a budget that is too large to hold is to be read; `names` null as in `readBudget`. */
export interface BudgetDialect {
  readonly names: BudgetNames | null;
  readonly choices: BudgetChoices;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter | null;
  readonly isHeader: (cell: string) => boolean;
}

/** A case as read. `case` is null when an issue is an error; all issues of all files are there at once. */
export interface CaseReading {
  readonly case: Case | null;
  /** The keys that the options hold against each other. */
  readonly rivals: readonly NamedKey[];
  readonly language: Language | null;
  readonly issues: readonly Issue[];
  /** How a budget that is not held is to be read. */
  readonly budgetDialect: BudgetDialect;
  /** The decoded text of each CSV file, for excerpts. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The columns to take by the user's word: `--amount` before `columns:` of the settings. */
function columnChoices({ settings, options }: SetFiles): readonly ColumnChoice[] {
  if (options.amount === null) return settings.columns;
  const amount = { column: "amount", headers: [optionText("--amount", options.amount)] };
  return [amount, ...settings.columns.filter(({ column }) => column !== "amount")];
}

/** The keys of lines without their own. */
interface CaseKeys {
  /** What `--key` says, otherwise as filed. */
  readonly key: NamedKey | null;
  /** What the settings say, else the only key there is. */
  readonly filedKey: NamedKey | null;
  /** The keys that `compare` holds against each other, in the order of the options. */
  readonly rivals: readonly NamedKey[];
}

function caseKeys(
  { settings, options }: SetFiles,
  keys: KeyReader,
  named: readonly NamedKey[],
  issues: Issue[],
): CaseKeys {
  const stated = settings.key && keys.read(settings.key, issues);
  const [only] = named;
  const filedKey = settings.key === null && named.length === 1 && only ? only : stated;
  const asked = (text: string) => keys.read(optionText("--key", text), issues);
  return {
    key: options.key === null ? filedKey : asked(options.key),
    filedKey,
    rivals: options.rivals.flatMap((text) => asked(text) ?? []),
  };
}

function written({ text, source }: PlacedText): WrittenName {
  return { text, source };
}

/** Everything of the settings that a case carries, in the names that its bases have. */
function describe(settings: Settings, bases: readonly Base[]) {
  const volumes = namedVolumes(bases, settings.volumes);
  const perOf = (name: string) => volumes.find(({ base }) => sameName(base, name))?.base ?? canonicalBase(bases, name);
  return {
    title: settings.title?.text ?? null,
    currency: settings.currency?.text ?? "NOK",
    vat: settings.vat?.value ?? null,
    date: settings.date?.text ?? null,
    populationDate: settings.populationDate?.value ?? null,
    round: settings.round?.value ?? ONE,
    unitCosts:
      settings.unitCosts?.map(({ per, of }) => ({
        per: perOf(per.text),
        written: written(per),
        of: of && written(of),
      })) ?? null,
    volumes,
    reservations: settings.reservations.map(({ text }) => text),
  };
}

/** Reads the keys of a case: those with a name, and the case's own. */
function readKeys(files: SetFiles, sheet: Sheet | null, { members, bases }: Members, decimal: DecimalSign | null) {
  const names = keyNames(members, bases);
  const own = sheet ? readKeysFile(sheet, names, decimal) : { keys: [], issues: [] };
  const named = namedKeys(own.keys, files.settings.keys, names, decimal);
  const keys = new KeyReader(names, named.keys, decimal);
  const issues = [...own.issues, ...named.issues];
  return { keys, caseKeys: caseKeys(files, keys, named.keys, issues), issues };
}

/**
 * Reads a case from its files (DESIGN §3, §4). Whatever can be read is read, so that all issues come at once; where
 * members.csv has no members, or the settings cannot be read, names in the other files go unchecked, and nothing is
 * reported that those settings may have settled.
 */
export function readCase(caseFiles: CaseFiles): CaseReading {
  const files: SetFiles = { ...caseFiles, settings: caseFiles.settings ?? emptySettings() };
  const broken = caseFiles.settings === null;
  const { settings, options } = files;
  const { blankAmounts = false } = options;
  const decimal = options.decimal ?? settings.decimal?.value ?? null;
  const choices = columnChoices(files);
  const texts = new Map<string, string>();
  const asked: Issue[] = [];
  const optional = options.where.map((condition, at) => optionText("--where", condition, at + 1));
  const where = [...settings.where, ...readConditions(optional, asked)];
  const encoding = options.encoding ?? settings.encoding?.value ?? "auto";
  const delimiter = options.delimiter ?? settings.delimiter?.value ?? null;
  const chosen = new Set([
    ...choices.flatMap(({ headers }) => headers.map((header) => headerKey(header.text))),
    ...where.map(({ header }) => headerKey(header)),
  ]);
  const isHeaderOf = (words: HeaderWords<string>) => (cell: string) =>
    columnNamed(words, cell) !== null || yearNamed(cell) !== null || chosen.has(headerKey(cell));
  const open = (table: TableFile, isHeader: (cell: string) => boolean): Sheet => {
    if ("rows" in table) return readWorkbookSheet(table);
    const { file, bytes } = table;
    const text = decode(bytes, encoding);
    texts.set(file, text);
    return readRows(file, text, delimiter, isHeader);
  };
  const isMembersHeader = isHeaderOf({ ...MEMBER_HEADERS, ...BASE_HEADERS });

  const read = readMembers(
    open(files.members, (cell) => isMembersHeader(cell) || isStatisticsHeader(cell)),
    decimal,
    choices,
  );
  const known = read.members.length > 0 && !broken;
  const grouped = known ? groupMembers(read.members, settings) : { members: [], groups: [], issues: [] };
  const keysSheet = files.keys && open(files.keys, isHeaderOf(KEY_HEADERS));
  const keyed = known ? readKeys(files, keysSheet, read, decimal) : null;
  const names: BudgetNames | null = keyed && {
    members: new MemberNames(grouped.members, grouped.groups),
    bases: read.bases,
    keys: keyed.keys,
  };
  const unit = settings.unit?.value ?? null;
  const columns = choices.filter(({ column }) => Object.hasOwn(BUDGET_HEADERS, column));
  const lines = (sheet: Sheet, chosen: readonly ColumnChoice[], conditions: readonly PlacedCondition[]) =>
    readBudget(sheet, names, { columns: chosen, decimal, unit, where: conditions, blankAmounts });
  const budget = files.budget
    ? lines(open(files.budget, isHeaderOf(BUDGET_HEADERS)), columns, where)
    : { lines: [], issues: [] };
  const budgets = readBudgets(files.budget, budget, files.scenarioBudgets, (file) => {
    const sheet = open(file, isHeaderOf(BUDGET_HEADERS));
    return lines(sheet, choicesIn(sheet, columns), conditionsIn(sheet, where));
  });
  const bought =
    files.procurement &&
    readProcurement(open(files.procurement, isHeaderOf(PROCUREMENT_HEADERS)), names, decimal, unit);
  const present = read.isRegister ? takingPart(grouped, settings, budget.lines) : { ...grouped, issues: [] };
  const grouping =
    files.coalitions &&
    readCoalitions(open(files.coalitions, isHeaderOf(COALITION_HEADERS)), names?.members ?? null, decimal, unit);
  const assumed = names && readAssumptions(settings, names, budgets);
  const found = [
    ...[...asked, ...read.issues, ...present.issues, ...grouped.issues, ...(keyed?.issues ?? []), ...budget.issues],
    ...[...(bought?.issues ?? []), ...(grouping?.issues ?? []), ...budgets.issues, ...(assumed?.issues ?? [])],
  ];
  const issues = broken ? found.filter(({ code }) => !SETTLED_BY_SETTINGS.has(code)) : found;
  const { groups: memberGroups } = grouped;
  const { members } = present;
  const { key = null, filedKey = null } = keyed?.caseKeys ?? {};
  const whole: Case | null =
    broken || assumed === null || hasErrors(issues)
      ? null
      : {
          ...describe(settings, read.bases),
          ...assumed.assumptions,
          ...{ members, memberGroups, bases: read.bases, key, filedKey, lines: budget.lines },
          selection: where.map(({ header, is, pattern }) => ({ header, is, pattern })),
          procurement: bought?.items ?? [],
          coalitions: grouping?.coalitions ?? [],
        };
  const rivals = keyed?.caseKeys.rivals ?? [];
  const budgetDialect: BudgetDialect = {
    ...{ names, encoding, delimiter, isHeader: isHeaderOf(BUDGET_HEADERS) },
    choices: { columns, decimal, unit, where, blankAmounts },
  };
  return { case: whole, rivals, language: settings.language?.value ?? null, issues, budgetDialect, texts };
}
