import { type Issue, isIssue, issue } from "../../../core/model/issue.ts";
import { nameKey } from "../../../core/model/names.ts";
import { add, decimalText, equals, type Fraction, ZERO } from "../../../core/number/fraction.ts";
import type { DecimalSign } from "../../../core/number/number-text.ts";
import { cellReader, isBlank } from "../../table/cell-numbers.ts";
import { remarkColumn } from "../../table/remarks.ts";
import { type Row, type Sheet, writtenTexts } from "../../text/sheet.ts";
import { sumNaming } from "./sum-words.ts";

/** A table of things by name, with figures that a row beneath may add up. Columns are zero-based. */
interface FiguredTable {
  readonly sheet: Sheet;
  readonly header: Row;
  readonly data: readonly Row[];
  readonly names: number;
  readonly figures: readonly number[];
}

/** A figure of a sum that its rows do not make. */
interface MisfitSum {
  readonly header: string;
  readonly stated: string;
  readonly sum: string;
  readonly source: Issue["source"];
}

/** The rows that are no remarks, and the notice of those that are. */
export function withoutRemarks(
  sheet: Sheet,
  data: readonly Row[],
  names: number,
): { readonly rows: readonly Row[]; readonly issues: readonly Issue[] } {
  const remarks = data.filter((row) => remarkColumn(row, names) !== null);
  const [first] = remarks;
  if (!first) return { rows: data, issues: [] };
  const { text, source } = sheet.cell(first, remarkColumn(first, names) ?? names);
  const known = new Set(remarks);
  return {
    rows: data.filter((row) => !known.has(row)),
    issues: [issue("REMARKS_SKIPPED", { count: remarks.length, text }, source)],
  };
}

/** The figures of a row that is a sum which some rows do not make; a figure that cannot be read is told elsewhere. */
export function misfits(
  { sheet, header, figures }: Pick<FiguredTable, "sheet" | "header" | "figures">,
  rows: readonly Row[],
  row: Row,
  decimal: DecimalSign | null,
): readonly MisfitSum[] {
  return figures.flatMap((column): readonly MisfitSum[] => {
    const cell = sheet.cell(row, column);
    if (isBlank(cell.text)) return [];
    const read = cellReader(writtenTexts([...rows, row], [column]), decimal);
    const stated = read(cell);
    let sum: Fraction = ZERO;
    for (const other of rows) {
      const part = sheet.cell(other, column);
      const value = isBlank(part.text) ? ZERO : read(part);
      if (isIssue(value)) return [];
      sum = add(sum, value);
    }
    if (isIssue(stated) || equals(stated, sum)) return [];
    const texts = { stated: decimalText(stated), sum: decimalText(sum) };
    return [{ header: (header.cells[column] ?? "").trim(), ...texts, source: cell.source }];
  });
}

/** Whether a sum is of one thing by its name: `I alt Skaun`. */
function isSumOf(sum: string, thing: string): boolean {
  const words = ` ${nameKey(sum.replace(/[:,()]/g, " "))} `;
  return thing !== "" && words.includes(` ${nameKey(thing)} `);
}

/**
 * The rows of a table that are its things: without remarks, and without sums by their name or, of a row without one that is
 * the last, by what all above make. A sum is of all things, of those since the sum above it, or of those that it names; each
 * is said, and where it is off by how much.
 *
 * @param isThing whether a name is known to be that of a thing, whatever it is like
 */
export function thingsIn(
  table: FiguredTable,
  decimal: DecimalSign | null,
  isThing: (name: string) => boolean = () => false,
): { readonly rows: readonly Row[]; readonly issues: readonly Issue[] } {
  const { sheet, names } = table;
  const { rows, issues: remarks } = withoutRemarks(sheet, table.data, names);
  const nameOf = (row: Row) => (row.cells[names] ?? "").trim();
  const isNamed = (row: Row) => sumNaming(nameOf(row)) === "sum" && !isThing(nameOf(row));
  const named = new Set(rows.filter(isNamed));
  const last = rows.at(-1);
  const above = rows.filter((row) => !named.has(row) && row !== last);
  const figured = (row: Row) => table.figures.some((column) => !isBlank(row.cells[column] ?? ""));
  const closes = last && nameOf(last) === "" && above.length > 1 && figured(last);
  if (closes && misfits(table, above, last, decimal).length === 0) named.add(last);
  const things = rows.filter((row) => !named.has(row));
  const issues: Issue[] = [];
  let since: Row[] = [];
  for (const row of rows) {
    if (!named.has(row)) {
      since.push(row);
      continue;
    }
    const name = nameOf(row);
    const ofNamed = things.filter((one) => isSumOf(name, nameOf(one)));
    const ofAll = misfits(table, things, row, decimal);
    const isOff = [things, since, ...(ofNamed.length > 0 ? [ofNamed] : [])].every(
      (some) => misfits(table, some, row, decimal).length > 0,
    );
    since = [];
    if (!isOff) issues.push(issue("SUM_ROW_SKIPPED", { name }, sheet.cell(row, names).source));
    else
      for (const { source, ...args } of ofNamed.length > 0 ? misfits(table, ofNamed, row, decimal) : ofAll)
        issues.push(issue("SUM_ROW_OFF", { name, ...args }, source));
  }
  return { rows: things, issues: [...issues, ...remarks] };
}
