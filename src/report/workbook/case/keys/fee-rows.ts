import type { Fee, WeighableBase } from "../../../../core/model/key.ts";
import type { Fraction } from "../../../../core/number/fraction.ts";
import { WORKBOOK_WORDS } from "../../../../messages/registry.ts";
import { baseLabel, rateLabel } from "../../../page/key-in-words.ts";
import { boundsOf } from "../../bounds.ts";
import type { CaseFigures } from "../../case-figures.ts";
import { type Cell, type Formula, inColumn } from "../../formula/formula.ts";
import { formula } from "../../formula/parse.ts";
import type { Bounds, Grid } from "../../grid.ts";
import { QUANTITY } from "../../number-formats.ts";
import { FIRST_MEMBER, SUM, VALUE } from "./pool-layout.ts";

/** What a fee takes from the members of a pool. */
export interface FeeRow {
  readonly label: string;
  /** What it is measured by; null of what is measured by nothing. */
  readonly base: WeighableBase | null;
  /** @param measure where what the member measures stands */
  readonly amount: (member: number, measure: Formula) => Formula;
}

/** Where the amounts of a fee are put. */
interface FeePlace {
  readonly view: CaseFigures;
  readonly grid: Grid;
  /** Members by column. */
  readonly columns: readonly number[];
  /** What a fee from each is called. */
  readonly each: string;
}

function amountIn(grid: Grid, row: number, column: number, value: Fraction, bounds: Bounds): Formula {
  return inColumn(grid.input(row, column, value, QUANTITY, bounds));
}

/** The amounts of a fee, which may be changed, and what it takes by them. */
export function feeRow(fee: Fee, { view, grid, columns, each }: FeePlace): FeeRow {
  const { words } = view.frame;
  const { number } = boundsOf(WORKBOOK_WORDS[view.frame.language]);
  const row = grid.next;
  switch (fee.kind) {
    case "each": {
      grid.text(row, 0, each, "plain", 1);
      const amount = amountIn(grid, row, VALUE, fee.amount, number);
      return { label: each, base: null, amount: () => amount };
    }
    case "rate": {
      const label = rateLabel(fee.base, view.subject, view.frame);
      grid.text(row, 0, label, "plain", 1);
      const rate = amountIn(grid, row, VALUE, fee.amount, number);
      return { label, base: fee.base, amount: (_, measure) => formula`${rate}*${measure}` };
    }
    case "agreed": {
      grid.text(row, 0, words.fees, "plain", 1);
      const agreed = new Map<number, Cell>();
      for (const { member, amount } of fee.amounts) {
        const column = columns.indexOf(member);
        if (column >= 0) agreed.set(member, grid.input(row, FIRST_MEMBER + column, amount, QUANTITY, number));
      }
      return { label: words.fees, base: null, amount: (member) => agreed.get(member) ?? formula`0` };
    }
    case "bands":
      return bandRows(fee, view, grid);
  }
}

/** A price list: a row for each step, up to what it goes and what is paid. */
function bandRows({ base, bands }: Extract<Fee, { kind: "bands" }>, view: CaseFigures, grid: Grid): FeeRow {
  const { words } = view.frame;
  const { number } = boundsOf(WORKBOOK_WORDS[view.frame.language]);
  const label = `${words.bands}, ${baseLabel(base, view.subject, view.frame)}`;
  grid.text(grid.next, 0, label, "plain", 1);
  const steps = bands.map(({ to, amount }) => {
    const row = grid.next;
    grid.text(row, 0, to === null ? words.bandOver : words.bandTo("").trim(), "plain", 2);
    return { to: to && amountIn(grid, row, VALUE, to, number), amount: amountIn(grid, row, SUM, amount, number) };
  });
  const paid = (measure: Formula) =>
    steps.reduceRight(
      (above: Formula, { to, amount }) => (to === null ? amount : formula`IF(${measure}<=${to},${amount},${above})`),
      formula`0`,
    );
  return { label, base, amount: (_, measure) => paid(measure) };
}
