import type { AllocatedLine } from "../../../core/split/allocation.ts";
import { groupSubtotals, linesByYear } from "../../../core/split/subtotals.ts";
import { outline } from "../../split/outline.ts";

/** A row of the sheets that share lines: all three have the same rows. */
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
): LedgerRow[] {
  const groups = groupSubtotals(lines, order).filter((group) => group.year === year);
  const rows = outline(lines, groups);
  const body = rows.map((row, at): LedgerRow => {
    if (row.kind === "line") {
      const { line } = row.line;
      if (line.type === "note") return { kind: "note", level: row.level, label: line.name };
      return { kind: "line", level: row.level, line: row.line };
    }
    const end = rows.findIndex((other, index) => index > at && other.level <= row.level);
    const inside = (end < 0 ? rows.length : end) - at - 1;
    return { kind: "group", label: row.name, level: row.level, inside };
  });
  const label = year === null ? labels.sum : labels.sumOf(`${year}`);
  return [...body, { kind: "sum", label, year, above: body.length, ofSums: false }];
}

/** The rows of a section: by year and group, with sums, and their sum over all years. */
export function ledgerRows(section: LedgerSection, order: readonly number[], labels: LedgerLabels): LedgerRow[] {
  const years = linesByYear(section.lines);
  const known = section.lines.filter(({ line }) => line.year === null);
  // Notes of no year stand among the budget's lines only.
  const undated = years.length > 0 && known.every(({ line }) => line.type === "note") ? [] : known;
  const heading: LedgerRow[] = section.heading === null ? [] : [{ kind: "heading", label: section.heading }];
  const parts = [
    ...(undated.length > 0 ? [yearRows(undated, order, null, labels)] : []),
    ...years.map(({ year, lines }): LedgerRow[] => [
      { kind: "heading", label: `${year}` },
      ...yearRows(lines, order, year, labels),
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
