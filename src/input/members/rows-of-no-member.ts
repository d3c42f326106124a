import { type Issue, issue } from "../../core/model/issue.ts";
import { add, equals, type Fraction, toDecimal, ZERO } from "../../core/number/fraction.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import { sumNaming } from "../ledger/sum-words.ts";
import { type CellReader, cellReader, isBlank, isIssue } from "../table/cell-numbers.ts";
import { isRemark } from "../table/remarks.ts";
import { type Row, writtenTexts } from "../text/sheet.ts";
import type { MemberTable } from "./member-table.ts";

const DECIMALS_SHOWN = 12;

function nameOf({ member }: MemberTable, row: Row): string {
  return (row.cells[member] ?? "").trim();
}

/** Whether a row is called a sum; one with a municipality's number is a member all the same. */
function isSum(table: MemberTable, row: Row): boolean {
  const number = table.number === null ? "" : (row.cells[table.number] ?? "").trim();
  return number === "" && sumNaming(nameOf(table, row)) === "sum";
}

/** What the rows of the sum's year have in a column; null where a cell cannot be read. */
function columnSum({ sheet, yearOf }: MemberTable, rows: readonly Row[], row: Row, column: number, read: CellReader) {
  let total: Fraction = ZERO;
  for (const other of rows.filter((candidate) => yearOf(candidate) === yearOf(row))) {
    const cell = sheet.cell(other, column);
    if (isBlank(cell.text)) continue;
    const value = read(cell);
    if (isIssue(value)) return null;
    total = add(total, value);
  }
  return total;
}

/** The warning that a row is a sum of the members, or where it is off. */
function sumIssues(table: MemberTable, rows: readonly Row[], row: Row, decimal: DecimalSign | null): Issue[] {
  const { sheet, header, bases, member } = table;
  const name = nameOf(table, row);
  const off = bases.flatMap((column) => {
    const cell = sheet.cell(row, column);
    if (isBlank(cell.text)) return [];
    const read = cellReader(writtenTexts([...rows, row], [column]), decimal);
    const stated = read(cell);
    const sum = columnSum(table, rows, row, column, read);
    if (isIssue(stated) || sum === null || equals(stated, sum)) return [];
    const [text, added] = [stated, sum].map((value) => toDecimal(value, DECIMALS_SHOWN));
    const base = (header.cells[column] ?? "").trim();
    return [issue("MEMBER_SUM_OFF", { name, base, stated: text ?? "", sum: added ?? "" }, cell.source)];
  });
  return off.length > 0 ? off : [issue("MEMBER_SUM_ROW", { name }, sheet.cell(row, member).source)];
}

/** The table without the rows that are no member, each said: sums of the others, and remarks under them. */
export function withoutStrangers(table: MemberTable, decimal: DecimalSign | null): MemberTable {
  const remarks = table.data.filter((row) => isRemark(nameOf(table, row), row));
  const named = table.data.filter((row) => !remarks.includes(row));
  const sums = named.filter((row) => isSum(table, row));
  const members = named.filter((row) => !sums.includes(row));
  const [first] = remarks;
  const { source = null } = first ? table.sheet.cell(first, table.member) : {};
  const notice = first ? [issue("REMARKS_SKIPPED", { count: remarks.length, text: nameOf(table, first) }, source)] : [];
  const found = sums.flatMap((row) => sumIssues(table, members, row, decimal));
  return { ...table, data: members, issues: [...table.issues, ...found, ...notice] };
}
