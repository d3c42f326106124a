import type { Case } from "../core/model/case.ts";
import { hasErrors, type Issue } from "../core/model/issue.ts";
import { parseDecimal } from "../core/number/fraction.ts";
import { isRoundingUnit } from "../core/number/rounding-unit.ts";
import { type ReadingOptions, readCase } from "../input/case/case.ts";
import { emptySettings, type Settings, type Sourced } from "../input/settings/settings-model.ts";
import type { TableFile } from "../input/sheets/open-tables.ts";
import { optionText, type PlacedText } from "../input/text/placed-text.ts";
import type { ReadText, Row } from "../input/text/sheet.ts";

/**
 * A row of a table by its headers, which are those of docs/formats.md in any of the three languages. Text is read as it is
 * in a CSV file (`7,44 mill`, `1 200`), a number as the number it is; null and undefined are blank cells.
 */
export type TableRow = Readonly<Record<string, string | number | bigint | null | undefined>>;

/** The tables of a case, by the names that their files have in a folder. */
export interface CaseTables {
  readonly members: readonly TableRow[];
  readonly budget: readonly TableRow[];
  readonly keys?: readonly TableRow[];
  readonly procurement?: readonly TableRow[];
  readonly coalitions?: readonly TableRow[];
  readonly assets?: readonly TableRow[];
  readonly actuals?: readonly TableRow[];
  readonly payments?: readonly TableRow[];
}

/** What a case says beside its tables; each is what fordel.yaml means by it. */
export interface CaseChoices {
  readonly title?: string;
  /** The key of lines without one of their own: `50 % equal + 50 % population`, or the name of one of the table `keys`. */
  readonly key?: string;
  /** Who takes part, by name; left out, all members. */
  readonly members?: readonly string[];
  /** Whom the others pay. */
  readonly host?: string;
  /** The year of the 1 January whose population counts, where members have several. */
  readonly populationDate?: number;
  /** What amounts are rounded to, in currency units: a power of ten from `0.01`; left out, 1. */
  readonly round?: string;
}

const NO_CHOICES: ReadingOptions = {
  key: null,
  rivals: [],
  amount: null,
  where: [],
  decimal: null,
  delimiter: null,
  encoding: null,
};

const readNoText: ReadText = (file) => {
  throw new Error(`${file} is no table of rows`);
};

function textOf(value: TableRow[string]): string {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`${value} is no figure`);
  return `${value ?? ""}`;
}

/** A table as a workbook would have it: the headers in the first row, the row of the first object in the second. */
function tableOf(name: string, rows: readonly TableRow[]): TableFile {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const placed = rows.map((row, at): Row => {
    const numbers = headers.flatMap((header, column) => (typeof row[header] === "number" ? [column] : []));
    return { cells: headers.map((header) => textOf(row[header])), line: at + 2, numbers: new Set(numbers) };
  });
  return { file: name, rows: [{ cells: headers, line: 1 }, ...placed] };
}

function settingsOf({ title, key, members, host, populationDate, round }: CaseChoices): Settings {
  const placed = (name: string, text: string | undefined): PlacedText | null =>
    text === undefined ? null : optionText(name, text);
  const sourced = <Value>(name: string, value: Value): Sourced<Value> => {
    return { value, source: optionText(name, `${value}`).source };
  };
  const unit = round === undefined ? null : parseDecimal(round);
  if (unit !== null && !isRoundingUnit(unit)) throw new RangeError(`amounts cannot be rounded to ${round}`);
  return {
    ...emptySettings(),
    title: placed("title", title),
    key: placed("key", key),
    host: placed("host", host),
    members: members?.map((member, at) => optionText("members", member, at + 1)) ?? null,
    populationDate: populationDate === undefined ? null : sourced("populationDate", populationDate),
    round: unit && sourced("round", unit),
  };
}

/**
 * A case from rows that are held, read by the same rules as the files of a folder: the headers, numbers, keys and checks of
 * docs/formats.md. All that is wrong is told at once; the case is null when anything of it is an error. The place of a
 * finding is the table's name, the row with the headers as the first, and the column.
 *
 * @throws RangeError for a number that is not finite, or a rounding that is none
 */
export function caseOf(
  tables: CaseTables,
  choices: CaseChoices = {},
): { readonly case: Case | null; readonly issues: readonly Issue[] } {
  const optional = (name: keyof CaseTables) => {
    const rows = tables[name];
    return rows === undefined ? null : tableOf(name, rows);
  };
  const reading = readCase(
    {
      members: tableOf("members", tables.members),
      budget: tableOf("budget", tables.budget),
      keys: optional("keys"),
      procurement: optional("procurement"),
      coalitions: optional("coalitions"),
      assets: optional("assets"),
      actuals: optional("actuals"),
      payments: optional("payments"),
      scenarioBudgets: new Map(),
      settings: settingsOf(choices),
      options: NO_CHOICES,
    },
    readNoText,
  );
  const settled = tables.actuals || tables.payments ? reading.settlementIssues : [];
  return { case: hasErrors(settled) ? null : reading.case, issues: [...reading.issues, ...settled] };
}
