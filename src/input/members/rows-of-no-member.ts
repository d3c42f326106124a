import { type Issue, type IssueArguments, type IssueCode, isIssue, issue } from "../../core/model/issue.ts";
import { nameKey } from "../../core/model/names.ts";
import type { Fraction } from "../../core/number/fraction.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import { namesFigure } from "../ledger/rows/figure-words.ts";
import { misfits, withoutRemarks } from "../ledger/rows/strange-rows.ts";
import { sumNaming } from "../ledger/rows/sum-words.ts";
import { cellReader, isBlank } from "../table/cell-numbers.ts";
import { type Row, writtenTexts } from "../text/sheet.ts";
import type { MemberTable } from "./member-table.ts";
import { type MemberFigures, sumsOfMembers } from "./sums-of-members.ts";

function nameOf({ member }: MemberTable, row: Row): string {
  return (row.cells[member] ?? "").trim();
}

/** What a row is told of as: its name, or the first that it says. */
function labelOf(table: MemberTable, row: Row): string {
  return nameOf(table, row) || (row.cells.find((cell) => cell.trim() !== "") ?? "").trim();
}

/** What a row is called; nothing where it has a municipality's number, which only a member has. */
function calledAs(table: MemberTable, row: Row): string {
  const number = table.number === null ? "" : (row.cells[table.number] ?? "").trim();
  return number === "" ? nameOf(table, row) : "";
}

/** The warning that a row is a sum of the members of its year, or where it is off. */
function sumIssues(table: MemberTable, rows: readonly Row[], row: Row, decimal: DecimalSign | null): Issue[] {
  const name = nameOf(table, row);
  const ofYear = rows.filter((other) => table.yearOf(other) === table.yearOf(row));
  const off = misfits({ ...table, figures: table.bases }, ofYear, row, decimal).map(
    ({ header: base, source, ...args }) => issue("MEMBER_SUM_OFF", { name, base, ...args }, source),
  );
  return off.length > 0 ? off : [strange(table, row, "MEMBER_SUM_ROW", { name })];
}

/** The figures of a row that may be a member's; null where the file says that it is one, by its number. */
function memberFigures(table: MemberTable, rows: readonly Row[], decimal: DecimalSign | null) {
  const readers = new Map(table.bases.map((column) => [column, cellReader(writtenTexts(rows, [column]), decimal)]));
  const numberOf = (row: Row) => (table.number === null ? "" : (row.cells[table.number] ?? "").trim());
  const numbered = rows.filter((row) => numberOf(row) !== "").length;
  return (row: Row): MemberFigures & { readonly row: Row } => {
    const figures = new Map<number, Fraction>();
    for (const [column, read] of readers) {
      const cell = table.sheet.cell(row, column);
      const value = isBlank(cell.text) ? null : read(cell);
      if (value !== null && !isIssue(value)) figures.set(column, value);
    }
    return { row, figures, lacksNumber: numberOf(row) === "" && numbered * 2 > rows.length };
  };
}

/** What rows are called, in their order in the file. */
function namesOf(table: MemberTable, rows: readonly { readonly row: Row }[]): readonly string[] {
  return [...rows].sort((one, other) => one.row.line - other.row.line).map(({ row }) => nameOf(table, row));
}

/** The rows that others add up to though nothing in their name says so: a region among its municipalities. */
function unnamedSums(table: MemberTable, rows: readonly Row[], decimal: DecimalSign | null) {
  const years = new Map<unknown, Row[]>();
  for (const row of rows) {
    const year = table.yearOf(row);
    const ofYear = years.get(year);
    if (ofYear) ofYear.push(row);
    else years.set(year, [row]);
  }
  const hasNumber = (row: Row) => table.number !== null && (row.cells[table.number] ?? "").trim() !== "";
  const figures = memberFigures(table, rows, decimal);
  return [...years.values()].flatMap((own) =>
    sumsOfMembers(own.map(figures)).flatMap(({ row: { row }, parts, isSure }) =>
      hasNumber(row) ? [] : [{ row, parts: namesOf(table, parts), isSure }],
    ),
  );
}

/** The sums of members, each as sure in one year as in another: in all where the figures of one year tell it. */
function asInEveryYear(table: MemberTable, rows: readonly Row[], sums: ReturnType<typeof unnamedSums>) {
  const named = (row: Row) => nameKey(nameOf(table, row));
  const rowsOf = (name: string) => rows.filter((row) => named(row) === name).length;
  return sums.map((sum) => {
    const alike = sums.filter((other) => named(other.row) === named(sum.row));
    const isSure = alike.some((other) => other.isSure) && alike.length === rowsOf(named(sum.row));
    return { ...sum, isSure };
  });
}

/** The finding that a row is no member, or may be none, where the members' names stand. */
function strange<C extends IssueCode>(table: MemberTable, row: Row, code: C, args: IssueArguments[C]): Issue {
  return issue(code, args, table.sheet.cell(row, table.member).source);
}

/** The table without the rows that are no member, each said: sums of the others, and remarks under them. */
export function withoutStrangers(table: MemberTable, decimal: DecimalSign | null): MemberTable {
  const { rows: named, issues: notice } = withoutRemarks(table.sheet, table.data, table.member);
  const figures = named.filter((row) => namesFigure(calledAs(table, row)));
  const called = named.filter((row) => sumNaming(calledAs(table, row)) === "sum");
  const strangers = new Set([...called, ...figures]);
  const uncalled = named.filter((row) => !strangers.has(row));
  const sums = asInEveryYear(table, uncalled, unnamedSums(table, uncalled, decimal));
  const unnamed = new Set(sums.flatMap(({ row, isSure }) => (isSure ? [row] : [])));
  const members = uncalled.filter((row) => !unnamed.has(row));
  const findings = [
    ...called.flatMap((row) => sumIssues(table, members, row, decimal)),
    ...figures.map((row) => strange(table, row, "MEMBER_FIGURE_ROW", { name: nameOf(table, row) })),
    ...sums.map(({ row, parts, isSure }) =>
      isSure
        ? strange(table, row, "MEMBER_SUM_ROW", { name: labelOf(table, row) })
        : strange(table, row, "MEMBER_EQUALS_SUM", { name: labelOf(table, row), parts }),
    ),
  ];
  return { ...table, data: members, issues: [...table.issues, ...findings, ...notice] };
}
