import type { CoalitionCost } from "../../core/model/coalition-cost.ts";
import { addIssues, type Issue, isIssue, issue } from "../../core/model/issue.ts";
import { type Fraction, multiply, ONE } from "../../core/number/fraction.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import { type MemberNames, readConcerns } from "../members/concerns.ts";
import { cellReader, isBlank } from "../table/cell-numbers.ts";
import { columnIgnored, columnMissing, mapColumns, scoreColumns } from "../table/columns.ts";
import { findHeader, firstCellOf, type HeaderRow } from "../table/header-row.ts";
import { COALITION_HEADERS } from "../table/header-words.ts";
import { titleUnit } from "../table/title-unit.ts";
import { type Sheet, writtenTexts } from "../text/sheet.ts";

interface CoalitionColumns {
  readonly members: number;
  readonly cost: number;
}

/** The unit that costs are multiplied by, and the warning when a title or the header decided it. */
function unitOfCosts(sheet: Sheet, { row, titles }: HeaderRow, { cost }: CoalitionColumns, chosen: Fraction | null) {
  if (chosen !== null) return { unit: chosen, issues: [] };
  const above = titles.flatMap((title) => title.cells.map((_, column) => [title, column] as const));
  const stated = titleUnit(sheet, above, [[row, cost]]);
  return { unit: stated?.unit ?? ONE, issues: stated ? [stated.issue] : [] };
}

function readRows(
  sheet: Sheet,
  { row: header, data }: HeaderRow,
  columns: CoalitionColumns,
  names: MemberNames | null,
  unit: Fraction,
  decimal: DecimalSign | null,
): { readonly coalitions: readonly CoalitionCost[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const number = cellReader(writtenTexts(data, [columns.cost]), decimal);
  const coalitions = data.flatMap((row): CoalitionCost[] => {
    const [members, cost] = [sheet.cell(row, columns.members), sheet.cell(row, columns.cost)];
    const blank = ([columns.members, columns.cost] as const).filter((column) => isBlank(row.cells[column] ?? ""));
    for (const column of blank) {
      const heading = (header.cells[column] ?? "").trim();
      issues.push(issue("CELL_MISSING", { column: heading }, sheet.cell(row, column).source));
    }
    const read = names && !blank.includes(columns.members) ? readConcerns(members, names) : null;
    addIssues(issues, read?.issues ?? []);
    const value = blank.includes(columns.cost) ? null : number(cost);
    if (value !== null && isIssue(value)) {
      issues.push(value);
      return [];
    }
    if (read === null || value === null) return [];
    const { source } = members;
    return [{ concerns: read.concerns, cost: multiply(value, unit), source, costSource: cost.source }];
  });
  return { coalitions, issues };
}

/**
 * Reads coalitions.csv (docs/formats.md#coalitionscsv): what groups of members would pay on their own. The rows are of
 * use only when no issue is an error; with `names` null (members.csv could not be read) members go unchecked.
 */
export function readCoalitions(
  sheet: Sheet,
  names: MemberNames | null,
  decimal: DecimalSign | null,
  unit: Fraction | null,
): { readonly coalitions: readonly CoalitionCost[]; readonly issues: readonly Issue[] } {
  const complete = (found: ReadonlySet<string>) => found.has("members") && found.has("cost");
  const header = findHeader(sheet, "coalitions", (row) => scoreColumns(row, COALITION_HEADERS, [], complete));
  if (header === null) {
    const empty = sheet.issues.length > 0 ? [] : [issue("FILE_EMPTY", { file: sheet.file }, null)];
    return { coalitions: [], issues: [...sheet.issues, ...empty] };
  }
  const { row } = header;
  const map = mapColumns(sheet, row, COALITION_HEADERS, []);
  const findings = [...sheet.issues, ...header.issues, ...map.issues];
  const at = (column: keyof typeof COALITION_HEADERS) => map.at.get(column)?.[0] ?? null;
  const [members, cost] = [at("members"), at("cost")];
  if (members === null || cost === null) {
    const missing = (["members", "cost"] as const).filter((column) => at(column) === null);
    const place = firstCellOf(sheet, row);
    const faults = missing.map((column) => columnMissing(column, COALITION_HEADERS[column], row, place));
    return { coalitions: [], issues: [...findings, ...faults] };
  }
  const accepted = Object.values(COALITION_HEADERS).flat();
  const headed = map.others.filter((column) => !isBlank(row.cells[column] ?? ""));
  const ignored = headed.map((column) => columnIgnored(sheet, row, column, accepted));
  const stated = unitOfCosts(sheet, header, { members, cost }, unit);
  const read = readRows(sheet, header, { members, cost }, names, stated.unit, decimal);
  return { coalitions: read.coalitions, issues: [...findings, ...ignored, ...stated.issues, ...read.issues] };
}
