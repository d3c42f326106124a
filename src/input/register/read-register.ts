import { hasErrors, type Issue, isIssue, issue } from "../../core/model/issue.ts";
import { isNumberOfInhabitants } from "../../core/population/inhabitants.ts";
import { municipalityNumber } from "../../core/population/look-up.ts";
import type { Municipality, PopulationRegister, RegisteredFigure } from "../../core/population/register.ts";
import { cellReader, isBlank } from "../table/cell-numbers.ts";
import { columnMissing } from "../table/columns.ts";
import { columnNamed, headerKey, MEMBER_HEADERS, yearNamed } from "../table/header-words.ts";
import { decode } from "../text/decode.ts";
import type { PlacedText } from "../text/placed-text.ts";
import type { ReadText, Row, Sheet } from "../text/sheet.ts";

/** The file of a register: the name it is reported by, and its bytes. */
export interface RegisterFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A register as far as its file has one; `text` is what the file says. */
export interface RegisterReading {
  readonly register: PopulationRegister | null;
  readonly text: string;
  readonly issues: readonly Issue[];
}

const OTHER_NAMES = ["other names", "andre navn", "andre namn"];
const COUNTY = ["county", "fylke"];
const ACCEPTED = [...Object.values(MEMBER_HEADERS).flat(), ...OTHER_NAMES, ...COUNTY];

function isHeader(cell: string): boolean {
  return ACCEPTED.includes(headerKey(cell)) || yearNamed(cell) !== null;
}

/** Which columns of a register mean what, zero-based. */
interface Columns {
  readonly number: number;
  readonly name: number;
  readonly otherNames: number;
  readonly county: number;
  readonly years: ReadonlyMap<number, number>;
}

function columnsOf(sheet: Sheet, header: Row): Columns | Issue {
  const find = (isIt: (cell: string) => boolean) => header.cells.findIndex(isIt);
  const number = find((cell) => columnNamed(MEMBER_HEADERS, cell) === "number");
  const name = find((cell) => columnNamed(MEMBER_HEADERS, cell) === "member");
  const years = new Map<number, number>();
  header.cells.forEach((cell, column) => {
    const year = yearNamed(cell);
    if (year !== null && !years.has(year)) years.set(year, column);
  });
  const at = sheet.cell(header, 0);
  const missing = number < 0 ? "number" : name < 0 ? "member" : years.size === 0 ? "year" : null;
  if (missing !== null) return columnMissing(missing, MEMBER_HEADERS[missing], header, at);
  return {
    ...{ number, name, years },
    otherNames: find((cell) => OTHER_NAMES.includes(headerKey(cell))),
    county: find((cell) => COUNTY.includes(headerKey(cell))),
  };
}

const readCount = cellReader([], ",", false);

function figureIn(cell: PlacedText): RegisteredFigure {
  const { text, source } = cell;
  if (isBlank(text)) return { measure: null, fault: null, source };
  const value = readCount(cell);
  if (!isIssue(value) && isNumberOfInhabitants(value)) return { measure: { value, source }, fault: null, source };
  return { measure: null, fault: issue("REGISTER_FIGURE_INVALID", { text: text.trim() }, source), source };
}

/** The headers that stand twice, by what they mean: of two columns nobody could tell which counts. */
function doubledHeaders(sheet: Sheet, header: Row): Issue[] {
  const first = new Map<string, string>();
  return header.cells.flatMap((text, column) => {
    const meaning = columnNamed(MEMBER_HEADERS, text);
    const known = meaning === "number" || meaning === "member" ? meaning : null;
    const id = known ?? yearNamed(text)?.toString() ?? null;
    if (id === null) return [];
    const other = first.get(id);
    if (other === undefined) first.set(id, text.trim());
    return other === undefined
      ? []
      : [issue("COLUMN_DUPLICATE", { header: text.trim(), other }, sheet.cell(header, column).source)];
  });
}

/** Reads a register of populations (docs/formats.md#the-register-of-populations): one row a municipality, one column a year. */
export function readRegister({ file, bytes }: RegisterFile, readText: ReadText): RegisterReading {
  const text = decode(bytes);
  const sheet = readText(file, text, null, isHeader);
  const [header, ...rows] = sheet.rows;
  if (!header) return { register: null, text, issues: [...sheet.issues, issue("FILE_EMPTY", { file }, null)] };
  const columns = columnsOf(sheet, header);
  if (isIssue(columns)) return { register: null, text, issues: [...sheet.issues, columns] };
  const issues = [...sheet.issues, ...doubledHeaders(sheet, header)];
  const lineOf = new Map<string, number>();
  const written = (row: Row, column: number) => (row.cells[column] ?? "").trim();
  const municipalities = rows.flatMap((row): Municipality[] => {
    const number = municipalityNumber(written(row, columns.number));
    const name = written(row, columns.name);
    if (number === null || name === "") return [];
    const line = lineOf.get(number);
    if (line !== undefined) {
      const told = { name: `${number} ${name}`, year: null, line };
      issues.push(issue("MEMBER_DUPLICATE", told, sheet.cell(row, columns.number).source));
    }
    lineOf.set(number, line ?? row.line);
    const otherNames = written(row, columns.otherNames)
      .split(",")
      .map((other) => other.trim());
    return [
      {
        ...{ number, name, county: written(row, columns.county) },
        otherNames: otherNames.filter((other) => other !== ""),
        figure: (year) => {
          const column = columns.years.get(year);
          return column === undefined ? null : figureIn(sheet.cell(row, column));
        },
      },
    ];
  });
  const years = [...columns.years.keys()].sort((a, b) => a - b);
  const register = hasErrors(sheet.issues) ? null : { file, years, municipalities };
  return { register, text, issues };
}
