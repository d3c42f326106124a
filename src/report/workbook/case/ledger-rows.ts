import type { AllocatedLine } from "../../../core/shares/allocation.ts";
import { groupSubtotals, linesByYear } from "../../../core/split/subtotals.ts";
import { outline } from "../../split/outline.ts";

/** A row of the sheets that share lines; the sheets of a ledger have the same rows. */
export type LedgerRow =
  | { readonly kind: "heading"; readonly label: string }
  /** With `inside` rows below it that it is the sum of. */
  | { readonly kind: "group"; readonly label: string; readonly level: number; readonly inside: number }
  | { readonly kind: "line"; readonly level: number; readonly line: AllocatedLine }
  | { readonly kind: "note"; readonly level: number; readonly label: string }
  /** The sum of the `above` rows right above it; of the sums among them when it is `ofSums`. */
  | {
      readonly kind: "sum";
      readonly label: string;
      readonly year: number | null;
      readonly above: number;
      readonly ofSums: boolean;
    }
  | { readonly kind: "share" }
  | { readonly kind: "blank" };

/** Lines that are rounded one after another, under a heading when they are not the case's. */
export interface LedgerSection {
  readonly heading: string | null;
  readonly lines: readonly AllocatedLine[];
  /** What a group is called, where that is not its own name. */
  readonly groupName?: (group: string) => string;
}

export interface LedgerLabels {
  readonly sum: string;
  readonly sumOf: (year: string) => string;
  readonly allYears: string;
}

function yearRows(
  lines: readonly AllocatedLine[],
  order: readonly number[],
  year: number | null,
  labels: LedgerLabels,
  groupName: (group: string) => string,
): LedgerRow[] {
  const groups = groupSubtotals(lines, order).filter((group) => group.year === year);
  const rows = outline(lines, groups);
  const body = rows.map((row, at): LedgerRow => {
    if (row.kind === "line") {
      const { line } = row.line;
      if (line.type === "note") return { kind: "note", level: row.level, label: line.name };
      return { kind: "line", level: row.level, line: row.line };
    }
    let inside = 0;
    while ((rows[at + 1 + inside]?.level ?? row.level) > row.level) inside++;
    return { kind: "group", label: groupName(row.name), level: row.level, inside };
  });
  const label = year === null ? labels.sum : labels.sumOf(`${year}`);
  return [...body, { kind: "sum", label, year, above: body.length, ofSums: false }];
}

/** The rows of a section: by year and group, with sums, and their sum over all years. A section of no lines has a sum of 0. */
function sectionRows(section: LedgerSection, order: readonly number[], labels: LedgerLabels): LedgerRow[] {
  const { groupName = (group: string) => group } = section;
  const years = linesByYear(section.lines);
  const ofNoYear = section.lines.filter(({ line }) => line.year === null);
  // Notes of no year stand among the budget's lines only.
  const undated = years.length > 0 && ofNoYear.every(({ line }) => line.type === "note") ? [] : ofNoYear;
  const heading: LedgerRow[] = section.heading === null ? [] : [{ kind: "heading", label: section.heading }];
  const parts = [
    ...(undated.length > 0 || years.length === 0 ? [yearRows(undated, order, null, labels, groupName)] : []),
    ...years.map(({ year, lines }): LedgerRow[] => [
      { kind: "heading", label: `${year}` },
      ...yearRows(lines, order, year, labels, groupName),
    ]),
  ];
  const rows = parts.flatMap((part): LedgerRow[] => [...part, { kind: "share" }, { kind: "blank" }]);
  const all: LedgerRow[] =
    parts.length > 1
      ? [
          { kind: "sum", label: labels.allYears, year: null, above: rows.length, ofSums: true },
          { kind: "share" },
          { kind: "blank" },
        ]
      : [];
  return [...heading, ...rows, ...all];
}

/** A ledger: the rows of its sections one below the other, each with its place on the sheets. */
export interface Ledger {
  readonly sections: readonly (readonly PlacedRow[])[];
  /** Members by column, and columns by member. */
  readonly columns: readonly number[];
  readonly columnBy: ReadonlyMap<number, number>;
  readonly first: number;
  readonly last: number;
}

export type PlacedRow = LedgerRow & { readonly at: number };

/** @param first where the first row stands */
export function ledgerOf(
  sections: readonly LedgerSection[],
  columns: readonly number[],
  labels: LedgerLabels,
  first: number,
): Ledger {
  let at = first;
  const placed = sections.map((section) =>
    sectionRows(section, columns, labels).map((row): PlacedRow => ({ ...row, at: at++ })),
  );
  const columnBy = new Map(columns.map((member, column) => [member, column]));
  return { sections: placed, columns, columnBy, first, last: Math.max(at - 1, first) };
}
