import type { Base, BudgetLine, Case, Member, MemberGroup } from "../core/case.ts";
import { ONE } from "../core/fraction.ts";
import { hasErrors, type Issue } from "../core/issue.ts";
import type { NamedKey } from "../core/key/key.ts";
import type { Language } from "../core/language.ts";
import { sameName } from "../core/names.ts";
import type { DecimalSign } from "../core/number-text.ts";
import { baseNamed, findBase } from "./bases.ts";
import { readBudget } from "./budget.ts";
import type { BudgetNames } from "./budget-cells.ts";
import type { ColumnChoice } from "./columns.ts";
import { MemberNames } from "./concerns.ts";
import { readRows, type Sheet } from "./csv-rows.ts";
import type { Delimiter } from "./delimiter.ts";
import {
  BASE_HEADERS,
  BUDGET_HEADERS,
  columnNamed,
  type HeaderWords,
  headerKey,
  KEY_HEADERS,
  MEMBER_HEADERS,
  yearNamed,
} from "./header-words.ts";
import { KeyReader, keyNames } from "./key-reader.ts";
import { readKeysFile } from "./keys-file.ts";
import { groupMembers } from "./member-groups.ts";
import { type Members, readMembers } from "./members.ts";
import { namedKeys } from "./named-keys.ts";
import { optionText } from "./placed-text.ts";
import type { Settings } from "./settings-model.ts";
import { decode, type Encoding } from "./text.ts";

/** A file as it was found: the name it is reported by, and its bytes. */
interface FileText {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The command-line options that decide how a case is read; null where the user said nothing. */
export interface ReadingOptions {
  /** A key, or the name of one. */
  readonly key: string | null;
  /** The header of the column of amounts. */
  readonly amount: string | null;
  readonly decimal: DecimalSign | null;
  readonly delimiter: Delimiter | null;
  readonly encoding: Encoding | null;
}

export interface CaseFiles {
  readonly members: FileText;
  readonly budget: FileText;
  readonly keys: FileText | null;
  readonly settings: Settings;
  readonly options: ReadingOptions;
}

/** A case as read. `case` is null when an issue is an error; all issues of all files are there at once. */
export interface CaseReading {
  readonly case: Case | null;
  readonly language: Language | null;
  readonly issues: readonly Issue[];
  /** The decoded text of each CSV file, for excerpts. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The columns to take by the user's word: `--amount` before `columns:` of the settings. */
function columnChoices({ settings, options }: CaseFiles): readonly ColumnChoice[] {
  if (options.amount === null) return settings.columns;
  const amount = { column: "amount", headers: [optionText("--amount", options.amount)] };
  return [amount, ...settings.columns.filter(({ column }) => column !== "amount")];
}

/** The key that lines without their own follow: `--key`, the settings' key, else the only key there is. */
function caseKey(
  { settings, options }: CaseFiles,
  keys: KeyReader,
  named: readonly NamedKey[],
  issues: Issue[],
): NamedKey | null {
  const stated = settings.key && keys.read(settings.key, issues);
  if (options.key !== null) return keys.read(optionText("--key", options.key), issues);
  const [only] = named;
  return settings.key === null && named.length === 1 && only ? only : stated;
}

/** Everything of the settings that a case carries, in the names that its bases have. */
function describe(settings: Settings, bases: readonly Base[]) {
  const named = (name: string) => findBase(bases, name)?.name ?? baseNamed(name);
  const volumes = settings.volumes.map(({ base, byYear }) => ({ base: named(base.text), byYear }));
  const perOf = (name: string) => volumes.find(({ base }) => sameName(base, name))?.base ?? named(name);
  return {
    title: settings.title?.text ?? null,
    currency: settings.currency?.text ?? "NOK",
    vat: settings.vat?.value ?? null,
    date: settings.date?.text ?? null,
    populationDate: settings.populationDate?.value ?? null,
    round: settings.round?.value ?? ONE,
    unitCosts:
      settings.unitCosts?.map(({ per, of, source }) => ({ per: perOf(per.text), of: of?.text ?? null, source })) ??
      null,
    volumes,
    reservations: settings.reservations.map(({ text }) => text),
    establishment: null,
    baseline: null,
    scenarios: [],
    uncertainty: [],
    outlook: { index: [], horizon: null, deflator: null, discount: null },
    procurement: [],
  };
}

/** Reads the keys of a case: those with a name, and the case's own. */
function readKeys(files: CaseFiles, sheet: Sheet | null, { members, bases }: Members, decimal: DecimalSign | null) {
  const names = keyNames(members, bases);
  const own = sheet ? readKeysFile(sheet, names, decimal) : { keys: [], issues: [] };
  const named = namedKeys(own.keys, files.settings.keys, names, decimal);
  const keys = new KeyReader(names, named.keys, decimal);
  const issues = [...own.issues, ...named.issues];
  return { keys, key: caseKey(files, keys, named.keys, issues), issues };
}

/**
 * Reads a case from its files (DESIGN §3, §4). Whatever can be read is read, so that all issues come at once; where
 * members.csv has no members, names in the other files go unchecked.
 */
export function readCase(files: CaseFiles): CaseReading {
  const { settings, options } = files;
  const decimal = options.decimal ?? settings.decimal?.value ?? null;
  const choices = columnChoices(files);
  const texts = new Map<string, string>();
  const open = ({ file, bytes }: FileText, words: HeaderWords<string>): Sheet => {
    const text = decode(bytes, options.encoding ?? settings.encoding?.value ?? "auto");
    texts.set(file, text);
    const chosen = new Set(choices.flatMap(({ headers }) => headers.map((header) => headerKey(header.text))));
    const isHeader = (cell: string) =>
      columnNamed(words, cell) !== null || yearNamed(cell) !== null || chosen.has(headerKey(cell));
    return readRows(file, text, options.delimiter ?? settings.delimiter?.value ?? null, isHeader);
  };

  const read = readMembers(open(files.members, { ...MEMBER_HEADERS, ...BASE_HEADERS }), decimal, choices);
  const known = read.members.length > 0;
  const grouped = known ? groupMembers(read.members, settings) : { members: [], groups: [], issues: [] };
  const keysSheet = files.keys && open(files.keys, KEY_HEADERS);
  const keyed = known ? readKeys(files, keysSheet, read, decimal) : null;
  const names: BudgetNames | null = keyed && {
    members: new MemberNames(grouped.members, grouped.groups),
    bases: read.bases,
    keys: keyed.keys,
  };
  const unit = settings.unit?.value ?? null;
  const columns = choices.filter(({ column }) => Object.hasOwn(BUDGET_HEADERS, column));
  const budget = readBudget(open(files.budget, BUDGET_HEADERS), names, { columns, decimal, unit });
  const issues = [...read.issues, ...grouped.issues, ...(keyed?.issues ?? []), ...budget.issues];
  const whole = hasErrors(issues)
    ? null
    : caseOf(settings, grouped.members, grouped.groups, read.bases, keyed?.key ?? null, budget.lines);
  return { case: whole, language: settings.language?.value ?? null, issues, texts };
}

function caseOf(
  settings: Settings,
  members: readonly Member[],
  memberGroups: readonly MemberGroup[],
  bases: readonly Base[],
  key: NamedKey | null,
  lines: readonly BudgetLine[],
): Case {
  return { ...describe(settings, bases), members, memberGroups, bases, key, lines };
}
