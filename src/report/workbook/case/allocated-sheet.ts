import { decimalPlaces } from "../../../core/number/fraction.ts";
import type { AllocatedLine } from "../../../core/shares/allocation.ts";
import { WORKBOOK_WORDS } from "../../../messages/registry.ts";
import type { NumberFormat } from "../../page/workbook.ts";
import type { CaseFigures } from "../case-figures.ts";
import type { Cell, Formula } from "../formula/formula.ts";
import { formula } from "../formula/parse.ts";
import type { Grid } from "../grid.ts";
import type { ExactSheet } from "./exact-sheet.ts";
import type { Ledger } from "./ledger-rows.ts";
import {
  AMOUNT,
  acrossMembers,
  afterMembers,
  amountFormat,
  amountsGrid,
  amountsOf,
  columnOf,
  FIRST_MEMBER,
  HEADER_ROW,
  labelRow,
  summed,
  sumOfLines,
  TOTAL,
} from "./ledger-sheet.ts";
import type { RoundingSheet } from "./rounding-sheet.ts";

const PERCENT: NumberFormat = { kind: "percent", decimals: 2 };

/** What each member pays. */
export interface AllocatedSheet {
  readonly grid: Grid;
  /** What all pay (null) or a member does, in all of the first section; and what comes in to be shared. */
  readonly total: (member: number | null) => Cell;
  readonly amount: Cell;
  /** The sum of some lines, for all (null) or for a member. */
  readonly sumOf: (lines: readonly AllocatedLine[], member: number | null) => Formula;
  /** Whether every line is shared in full. */
  readonly holds: Formula;
}

/** Whether what is shared is what came in, but for the rounding of a sum that is no whole number. */
export function isShared(shared: Formula, amount: Formula, step: Formula): Formula {
  return formula`ABS(${shared}-${amount})<0.999999*${step}`;
}

export function allocatedSheet(
  view: CaseFigures,
  name: string,
  ledger: Ledger,
  exact: ExactSheet,
  rounding: RoundingSheet,
  step: Cell,
): AllocatedSheet {
  const { subject } = view;
  const words = WORKBOOK_WORDS[view.frame.language];
  const grid = amountsGrid(view, name, words.aboutAllocated, ledger, words.check);
  const paid: NumberFormat = { kind: "amount", decimals: decimalPlaces(subject.round) ?? 0 };
  const check = afterMembers(ledger);
  const columns = ledger.columns.map((_, at) => FIRST_MEMBER + at);
  for (const section of ledger.sections) {
    const inAll = amountFormat(subject.round, amountsOf(section));
    for (const row of section) {
      const { at } = row;
      labelRow(grid, row, "sum");
      const look = row.kind === "sum" ? "sum" : "group";
      for (const column of [AMOUNT, TOTAL, ...columns]) {
        const sum = summed(grid, section, row, column);
        if (sum !== null) grid.formula(at, column, sum, column === AMOUNT ? inAll : paid, look);
      }
      if (row.kind === "line") lineRow(at, row.line);
      if (row.kind === "share") shareRow(at);
      if (row.kind === "sum" || row.kind === "line") {
        grid.check(at, check, isShared(grid.at(at, TOTAL), grid.at(at, AMOUNT), step), words);
      }
    }
  }

  function lineRow(at: number, line: AllocatedLine): void {
    const amounts = line.amount === null ? [] : [line.amount];
    grid.formula(at, AMOUNT, exact.grid.at(at, AMOUNT), amountFormat(subject.round, amounts));
    const shared = new Set(line.shares.map(({ member }) => member));
    for (const member of ledger.columns) {
      const column = columnOf(ledger, member);
      if (!shared.has(member)) grid.text(at, column, "–", "muted");
      else grid.formula(at, column, formula`${rounding.units(line, member)}*${step}`, paid);
    }
    grid.formula(at, TOTAL, acrossMembers(grid, ledger, at), paid);
  }

  /** Each member's part of the sum in the row above. */
  function shareRow(at: number): void {
    const total = exact.grid.at(at - 1, TOTAL);
    grid.text(at, 0, view.frame.words.share);
    for (const column of [TOTAL, ...columns]) {
      grid.formula(at, column, formula`IF(${total}=0,0,${exact.grid.at(at - 1, column)}/${total})`, PERCENT);
    }
  }

  const sumRow = ledger.sections[0]?.findLast((row) => row.kind === "sum")?.at ?? HEADER_ROW;
  const checks = grid.range(ledger.first, check, ledger.last, check);
  return {
    grid,
    total: (member) => grid.at(sumRow, columnOf(ledger, member)),
    amount: grid.at(sumRow, AMOUNT),
    sumOf: (lines, member) => sumOfLines(grid, ledger, lines, columnOf(ledger, member)),
    holds: formula`COUNTIF(${checks},${words.bad})=0`,
  };
}
