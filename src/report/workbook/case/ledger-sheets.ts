import { memberName } from "../../../core/model/names.ts";
import {
  absolute,
  compare,
  decimalPlaces,
  divide,
  type Fraction,
  fraction,
  isZero,
  subtract,
  sum,
  ZERO,
} from "../../../core/number/fraction.ts";
import type { AllocatedLine } from "../../../core/split/allocation.ts";
import type { NumberFormat, WorkbookSheet } from "../../page/workbook.ts";
import { cellAt } from "../address.ts";
import { type Figure, Grid } from "../grid.ts";
import type { BudgetSheet } from "./budget-sheet.ts";
import { carriedOver, DECIMALS } from "./carry-over.ts";
import { type CaseView, QUANTITY } from "./case-view.ts";
import { type LedgerRow, type LedgerSection, ledgerRows } from "./ledger-rows.ts";
import type { Reckoned } from "./pool-rows.ts";

const HEADER_ROW = 3;
const [LABEL_WIDTH, FIGURE_WIDTH] = [42, 16];
/** Columns of the sheets of amounts: what comes in, what is shared, then a column per member. */
const [AMOUNT, TOTAL, FIRST_MEMBER] = [1, 2, 3];
/** Columns of the sheet of rounding, before the blocks of members. */
const [REACHED, UNITS, LEFT, FIRST_BLOCK] = [1, 2, 3, 4];
const PERCENT: NumberFormat = { kind: "percent", decimals: 2 };
const EXACT: NumberFormat = { kind: "amount", decimals: 4 };
const UNITS_FORMAT: NumberFormat = { kind: "amount", decimals: 0 };

export interface LedgerPlan {
  readonly view: CaseView;
  readonly names: { readonly allocated: string; readonly exact: string; readonly rounding: string };
  readonly sections: readonly LedgerSection[];
  /** Members by column. */
  readonly columns: readonly number[];
  readonly budget: BudgetSheet;
  /** A member's exact part of a line; `amount` is the cell of the line's amount. */
  readonly part: (line: AllocatedLine, member: number, amount: string) => Reckoned;
  readonly pool: (line: AllocatedLine) => number | null;
  readonly step: Figure;
  /** The cell that is 1 while the corrections apply. */
  readonly unchanged: string;
  /** What makes it so, when it stands here. */
  readonly flag: { readonly label: string; readonly formula: string } | null;
}

/** A sum of the sheet: what all pay, and each member, as cells. */
export interface LedgerSum {
  readonly total: Figure;
  readonly amount: Figure;
  readonly members: ReadonlyMap<number, Figure>;
}

export interface LedgerSheets {
  readonly allocated: WorkbookSheet;
  readonly exact: WorkbookSheet;
  readonly rounding: WorkbookSheet;
  /** Sums of a section by year; null for all years. */
  readonly sums: readonly ReadonlyMap<number | null, LedgerSum>[];
  /** The cells of what a line comes to: for all (null) or for a member. */
  readonly line: (line: AllocatedLine, member: number | null) => Figure | null;
  /** The rows that lines stand in, as ranges of a column that hold no other lines. */
  readonly sumOf: (lines: readonly AllocatedLine[], member: number | null) => string;
  readonly holds: { readonly formula: string; readonly now: boolean };
}

/** The whole of what the program shared, in the cells that formulas made of it. */
export function ledgerSheets(plan: LedgerPlan): LedgerSheets {
  const { view, names, columns, budget, step, unchanged } = plan;
  const { sheetWords: words } = view;
  const n = columns.length;
  const amountFormat: NumberFormat = { kind: "amount", decimals: decimalPlaces(step.value) ?? 0 };
  const figureWidths = [LABEL_WIDTH, FIGURE_WIDTH, FIGURE_WIDTH, ...columns.map(() => FIGURE_WIDTH)];
  const allocated = new Grid(names.allocated, [...figureWidths, 12]);
  const exact = new Grid(names.exact, [...figureWidths, 12]);
  const rounding = new Grid(names.rounding, [
    LABEL_WIDTH,
    14,
    12,
    12,
    ...Array.from({ length: 4 * n }, () => FIGURE_WIDTH),
  ]);
  const checkColumn = FIRST_MEMBER + n;
  const memberNames = columns.map((member) => memberName(view.subject, member));
  const blocks = {
    owed: FIRST_BLOCK,
    claim: FIRST_BLOCK + n,
    units: FIRST_BLOCK + 2 * n,
    correction: FIRST_BLOCK + 3 * n,
  };
  for (const [grid, about] of [
    [allocated, words.aboutAllocated],
    [exact, words.aboutExact],
    [rounding, words.aboutRounding],
  ] as const) {
    grid.sentence(0, grid.name, "title");
    grid.sentence(1, about);
  }
  allocated.header(HEADER_ROW, [view.words.line, words.amount, view.words.total, ...memberNames, words.check]);
  exact.header(HEADER_ROW, [view.words.line, words.amount, view.words.total, ...memberNames, words.keyRow]);
  rounding.header(HEADER_ROW, [
    view.words.line,
    words.reached,
    words.unitsOfLine,
    words.unitsLeft,
    ...memberNames,
    ...memberNames,
    ...memberNames,
    ...memberNames,
  ]);
  for (const [column, text] of [
    [blocks.owed, words.owed],
    [blocks.claim, words.claim],
    [blocks.units, words.rounded],
    [blocks.correction, words.correction],
  ] as const) {
    rounding.text(HEADER_ROW - 1, column, text, "group");
  }

  if (plan.flag !== null) {
    rounding.text(HEADER_ROW - 1, 0, plan.flag.label);
    rounding.formula(HEADER_ROW - 1, 1, plan.flag.formula, fraction(1n), QUANTITY);
  }
  const labels = { sum: view.words.sum, sumOf: words.sumOf, allYears: words.allYears };
  const rowOf = new Map<AllocatedLine, number>();
  const groupRows = new Set<number>();
  const sums: Map<number | null, LedgerSum>[] = [];
  let now = true;
  let start = HEADER_ROW + 1;
  for (const section of plan.sections) {
    const rows = ledgerRows(section, columns, labels);
    const carried = carriedLines(rows);
    const ofSection = new Map<number | null, LedgerSum>();
    const yearSums: number[] = [];
    let previous: number | null = null;
    rows.forEach((row, at) => {
      const place = start + at;
      switch (row.kind) {
        case "heading":
        case "note":
          for (const grid of [allocated, exact, rounding]) {
            grid.text(
              place,
              0,
              row.label,
              row.kind === "note" ? "muted" : "group",
              row.kind === "note" ? row.level : 0,
            );
          }
          break;
        case "group":
          sumRow(place, row.label, row.level, "group", inside(rows, at + 1, row.inside), (column) =>
            subtotalOf(column, place + 1, row.inside),
          );
          groupRows.add(place);
          break;
        case "line":
          lineRow(place, row.level, row.line, carried.get(row.line), previous);
          rowOf.set(row.line, place);
          previous = place;
          break;
        case "sum":
          ofSection.set(
            row.year,
            sumRow(place, row.label, 0, "sum", inside(rows, at - row.above, row.above), (column) =>
              row.ofSums
                ? yearSums.map((sum) => cellAt(sum, column)).join("+")
                : subtotalOf(column, place - row.above, row.above),
            ),
          );
          yearSums.push(place);
          break;
        case "share":
          shareRow(place, rows, at);
          break;
        case "blank":
          break;
      }
    });
    sums.push(ofSection);
    start += rows.length;
  }

  /** Subtotals inside the range are not counted twice. */
  function subtotalOf(column: number, first: number, count: number): string {
    return count === 0 ? "0" : `SUBTOTAL(9,${cellAt(first, column)}:${cellAt(first + count - 1, column)})`;
  }

  function inside(rows: readonly LedgerRow[], first: number, count: number): readonly AllocatedLine[] {
    return rows.slice(first, first + count).flatMap((row) => (row.kind === "line" ? [row.line] : []));
  }

  function carriedLines(rows: readonly LedgerRow[]) {
    const lines = rows.flatMap((row) => (row.kind === "line" ? [row.line] : []));
    const found = carriedOver(
      lines.map((line) => ({ amount: line.amount ?? ZERO, parts: columns.map((member) => exactPart(line, member)) })),
      step.value,
    );
    return new Map(lines.map((line, at) => [line, found[at]]));
  }

  function exactPart(line: AllocatedLine, member: number): Fraction {
    return line.shares.find((share) => share.member === member)?.exact ?? ZERO;
  }

  function lineRow(
    row: number,
    level: number,
    line: AllocatedLine,
    carried: ReturnType<typeof carriedOver>[number] | undefined,
    previous: number | null,
  ): void {
    if (!carried) throw new Error("a line that was not rounded");
    const { name } = line.line;
    for (const grid of [allocated, exact, rounding]) grid.text(row, 0, name, "plain", level);
    const { formula, value } = budget.amount(line);
    const amount = exact.formula(row, AMOUNT, formula, value, amountOr(value));
    allocated.formula(row, AMOUNT, amount.anywhere, value, amountOr(value));
    const pool = plan.pool(line);
    if (pool !== null) exact.number(row, checkColumn, fraction(BigInt(pool)), QUANTITY, "muted");
    const unit = step.anywhere;
    const before = previous === null ? "0" : cellAt(previous, REACHED);
    const reached = rounding.formula(
      row,
      REACHED,
      `ROUND(${previous === null ? "" : `${before}+`}${amount.anywhere}/${unit},${DECIMALS})`,
      carried.reached,
      UNITS_FORMAT,
    );
    const units = rounding.formula(
      row,
      UNITS,
      `ROUND(${reached.here},0)-ROUND(${before},0)`,
      fraction(carried.units),
      UNITS_FORMAT,
    );
    const parts = exact.rangeAnywhere(row, FIRST_MEMBER, row, FIRST_MEMBER + n - 1);
    const left = rounding.formula(
      row,
      LEFT,
      `${units.here}-SUMPRODUCT(INT(ROUND(${parts}/${unit},${DECIMALS})))`,
      fraction(carried.left),
      UNITS_FORMAT,
    );
    const claims = `$${cellAt(row, blocks.claim)}:$${cellAt(row, blocks.claim + n - 1)}`;
    const paid: Fraction[] = [];
    columns.forEach((member, at) => {
      const cell = carried.cells[at];
      const share = line.shares.find((candidate) => candidate.member === member);
      if (!cell) return;
      const column = FIRST_MEMBER + at;
      const own = exact.at(row, column, ZERO).anywhere;
      if (share) {
        const part = plan.part(line, member, `$${amount.here}`);
        exact.formula(row, column, part.formula, part.value, EXACT);
      }
      const inUnits = `ROUND(${own}/${unit},${DECIMALS})`;
      const owing =
        previous === null ? "" : `+${cellAt(previous, blocks.owed + at)}-${cellAt(previous, blocks.units + at)}`;
      const owed = rounding.formula(
        row,
        blocks.owed + at,
        `ROUND(${own}/${unit}${owing},${DECIMALS})`,
        cell.owed,
        EXACT,
      );
      const claim = cellAt(row, blocks.claim + at);
      rounding.word(
        row,
        blocks.claim + at,
        `IF(${inUnits}=INT(${inUnits}),"",ROUND(${owed.here}-INT(${inUnits}),${DECIMALS}))`,
        cell.claim ?? "",
        "plain",
        EXACT,
      );
      const rank = `RANK(${claim},${claims})+COUNTIF($${cellAt(row, blocks.claim)}:${claim},${claim})-1`;
      const rounded = rounding.formula(
        row,
        blocks.units + at,
        `INT(${inUnits})+IF(ISNUMBER(${claim}),IF(${rank}<=$${left.here},1,0),0)`,
        fraction(cell.units),
        UNITS_FORMAT,
      );
      if (!share) {
        allocated.text(row, column, "–", "muted");
        return;
      }
      const correction = subtract(divide(share.allocated, step.value), fraction(cell.units));
      const moved = isZero(correction)
        ? null
        : rounding.number(row, blocks.correction + at, correction, QUANTITY, "group");
      const corrected = moved === null ? rounded.anywhere : `(${rounded.anywhere}+${moved.anywhere}*${unchanged})`;
      allocated.formula(row, column, `${corrected}*${unit}`, share.allocated, amountFormat);
      paid.push(share.allocated);
    });
    const sharedOut = sum(paid);
    allocated.formula(row, TOTAL, memberSum(row), sharedOut, amountFormat);
    exact.formula(row, TOTAL, memberSum(row), sum(line.shares.map((share) => share.exact)), amountOr(value));
    const holds = compare(absolute(subtract(sharedOut, value)), step.value) < 0;
    now = now && holds;
    const [into, out] = [cellAt(row, AMOUNT), cellAt(row, TOTAL)];
    allocated.check(row, checkColumn, `ABS(${out}-${into})<0.999999*${unit}`, holds, words);
  }

  /** Amounts finer than the rounding keep their decimals. */
  function amountOr(value: Fraction): NumberFormat {
    const decimals = Math.min(2, decimalPlaces(value) ?? 2);
    return { kind: "amount", decimals: Math.max(decimals, decimalPlaces(step.value) ?? 0) };
  }

  function memberSum(row: number): string {
    return `SUM(${cellAt(row, FIRST_MEMBER)}:${cellAt(row, FIRST_MEMBER + n - 1)})`;
  }

  function sumRow(
    row: number,
    label: string,
    level: number,
    look: "group" | "sum",
    lines: readonly AllocatedLine[],
    subtotal: (column: number) => string,
  ): LedgerSum {
    for (const grid of [allocated, exact]) grid.text(row, 0, label, look, level);
    rounding.text(row, 0, label, "muted", level);
    const into = sum(lines.map((line) => line.amount ?? ZERO));
    const amount = allocated.formula(row, AMOUNT, subtotal(AMOUNT), into, amountOr(into), look);
    exact.formula(row, AMOUNT, subtotal(AMOUNT), into, amountOr(into), look);
    const shares = lines.flatMap((line) => line.shares);
    const cells = new Map<number, Figure>();
    columns.forEach((member, at) => {
      const own = shares.filter((share) => share.member === member);
      const column = FIRST_MEMBER + at;
      const paid = sum(own.map((share) => share.allocated));
      cells.set(member, allocated.formula(row, column, subtotal(column), paid, amountFormat, look));
      exact.formula(row, column, subtotal(column), sum(own.map((share) => share.exact)), EXACT, look);
    });
    const out = sum(shares.map((share) => share.allocated));
    const total = allocated.formula(row, TOTAL, subtotal(TOTAL), out, amountFormat, look);
    exact.formula(row, TOTAL, subtotal(TOTAL), sum(shares.map((share) => share.exact)), amountOr(into), look);
    if (look === "sum") {
      const holds = compare(absolute(subtract(out, into)), step.value) < 0;
      now = now && holds;
      allocated.check(row, checkColumn, `ABS(${total.here}-${amount.here})<0.999999*${step.anywhere}`, holds, words);
    }
    return { total, amount, members: cells };
  }

  function shareRow(row: number, rows: readonly LedgerRow[], at: number): void {
    const before = rows[at - 1];
    if (before?.kind !== "sum") return;
    const lines = inside(rows, at - 1 - before.above, before.above);
    const all = sum(lines.flatMap((line) => line.shares.map((share) => share.exact)));
    allocated.text(row, 0, view.words.share);
    const total = exact.at(row - 1, TOTAL, all).anywhere;
    [TOTAL, ...columns.map((_, column) => FIRST_MEMBER + column)].forEach((column, index) => {
      const member = index === 0 ? null : columns[index - 1];
      const own = sum(
        lines.flatMap((line) =>
          line.shares.flatMap((share) => (member === null || share.member === member ? [share.exact] : [])),
        ),
      );
      const cell = exact.at(row - 1, column, own).anywhere;
      allocated.formula(
        row,
        column,
        `IF(${total}=0,0,${cell}/${total})`,
        isZero(all) ? ZERO : divide(own, all),
        PERCENT,
      );
    });
  }

  const last = Math.max(start - 1, HEADER_ROW + 1);
  const checks = allocated.rangeAnywhere(HEADER_ROW + 1, checkColumn, last, checkColumn);
  const columnOf = (member: number | null) => (member === null ? TOTAL : FIRST_MEMBER + columns.indexOf(member));
  return {
    allocated: allocated.sheet(HEADER_ROW + 1, 1),
    exact: exact.sheet(HEADER_ROW + 1, 1),
    rounding: rounding.sheet(HEADER_ROW + 1, 1),
    sums,
    line: (line, member) => {
      const row = rowOf.get(line);
      if (row === undefined) return null;
      const own = line.shares.filter((share) => member === null || share.member === member);
      return allocated.at(row, columnOf(member), sum(own.map((share) => share.allocated)));
    },
    sumOf: (lines, member) => {
      const rows = lines.flatMap((line) => rowOf.get(line) ?? []).sort((a, b) => a - b);
      const runs: { first: number; last: number }[] = [];
      for (const row of rows) {
        const run = runs.at(-1);
        const between = run ? Array.from({ length: row - run.last - 1 }, (_, at) => (run?.last ?? 0) + 1 + at) : [];
        if (run && between.every((other) => groupRows.has(other))) run.last = row;
        else runs.push({ first: row, last: row });
      }
      const column = columnOf(member);
      const ranges = runs.map((run) => allocated.rangeAnywhere(run.first, column, run.last, column));
      return subtotals(ranges);
    },
    holds: { formula: `COUNTIF(${checks},"${words.bad}")=0`, now },
  };
}

/** Arguments that a function takes. */
const MOST_ARGUMENTS = 100;

function subtotals(ranges: readonly string[]): string {
  if (ranges.length === 0) return "0";
  const parts: string[] = [];
  for (let at = 0; at < ranges.length; at += MOST_ARGUMENTS) {
    parts.push(`SUBTOTAL(9,${ranges.slice(at, at + MOST_ARGUMENTS).join(",")})`);
  }
  return parts.join("+");
}
