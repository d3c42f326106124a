import { fraction } from "../../../core/number/fraction.ts";
import type { AllocatedLine } from "../../../core/shares/allocation.ts";
import { WORKBOOK_WORDS } from "../../../messages/registry.ts";
import type { NumberFormat } from "../../page/workbook.ts";
import type { CaseFigures } from "../case-figures.ts";
import { type Cell, type Formula, inColumn } from "../formula/formula.ts";
import type { Grid } from "../grid.ts";
import { QUANTITY } from "../number-formats.ts";
import type { PoolColumns } from "./keys/keys-sheet.ts";
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
  labelRow,
  summed,
  TOTAL,
} from "./ledger-sheet.ts";

const EXACT: NumberFormat = { kind: "amount", decimals: 4 };

/** A member's exact part of a line; `amount` is the cell of the line's amount. */
export type PartOf = (line: AllocatedLine, member: number, amount: Cell) => Formula;

/** What is shared and by whom, before rounding. */
export interface ExactSheet {
  readonly grid: Grid;
  /** Where the amounts of a pool are found. */
  readonly pools: PoolColumns;
  /** Puts the members' parts in their places, when the shares have theirs. */
  readonly place: (partOf: PartOf) => void;
}

/**
 * @param amountOf a line's amount for its members; null where it is what they have together
 * @param poolOf the number of the pool that a line is in
 */
export function exactSheet(
  view: CaseFigures,
  name: string,
  ledger: Ledger,
  amountOf: (line: AllocatedLine) => Formula | null,
  poolOf: (line: AllocatedLine) => number | null,
): ExactSheet {
  const { subject } = view;
  const words = WORKBOOK_WORDS[view.frame.language];
  const grid = amountsGrid(view, name, words.aboutExact, ledger, words.keyRow);
  for (const section of ledger.sections) {
    const inAll = amountFormat(subject.round, amountsOf(section));
    for (const row of section) {
      labelRow(grid, row, "sum");
      const sum = summed(grid, section, row, AMOUNT);
      if (sum !== null) grid.formula(row.at, AMOUNT, sum, inAll, row.kind === "sum" ? "sum" : "group");
      if (row.kind !== "line") continue;
      const amount = amountOf(row.line);
      if (amount !== null) grid.formula(row.at, AMOUNT, amount, amountFormat(subject.round, amountsOf([row])));
      const pool = poolOf(row.line);
      if (pool !== null) grid.number(row.at, afterMembers(ledger), fraction(BigInt(pool)), QUANTITY, "muted");
    }
  }
  const place = (partOf: PartOf): void => {
    for (const section of ledger.sections) {
      const inAll = amountFormat(subject.round, amountsOf(section));
      for (const row of section) {
        if (row.kind === "line") {
          const amount = inColumn(grid.at(row.at, AMOUNT));
          for (const { member } of row.line.shares) {
            grid.formula(row.at, columnOf(ledger, member), partOf(row.line, member, amount), EXACT);
          }
          const together = acrossMembers(grid, ledger, row.at);
          const format = amountFormat(subject.round, amountsOf([row]));
          if (amountOf(row.line) === null) grid.formula(row.at, AMOUNT, together, format);
          grid.formula(row.at, TOTAL, together, format);
          continue;
        }
        const look = row.kind === "sum" ? "sum" : "group";
        for (let column = TOTAL; column < FIRST_MEMBER + ledger.columns.length; column++) {
          const sum = summed(grid, section, row, column);
          if (sum !== null) grid.formula(row.at, column, sum, column === TOTAL ? inAll : EXACT, look);
        }
      }
    }
  };
  return { grid, pools: { numbers: grid.column(afterMembers(ledger)), amounts: grid.column(AMOUNT) }, place };
}
