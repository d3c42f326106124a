import type { PaidBefore } from "../../../../core/key/limits.ts";
import { equals, type Fraction } from "../../../../core/number/fraction.ts";
import type { WorkbookWords } from "../../../../messages/terms/workbook.ts";
import type { NumberFormat } from "../../../page/workbook.ts";
import { numberIn } from "../../formula/evaluate.ts";
import { type Cell, type Formula, inColumn } from "../../formula/formula.ts";
import { added, formula } from "../../formula/parse.ts";
import type { Grid } from "../../grid.ts";
import { QUANTITY } from "../../number-formats.ts";
import { measureFormat } from "./bases-sheet.ts";
import { clampRows, excessRows } from "./clamp-rows.ts";
import type { FeeRow } from "./fee-rows.ts";
import { type LimitCells, roomRows } from "./limit-rows.ts";
import { FIRST_MEMBER, type PoolLayout, type Shares, SUM, VALUE } from "./pool-layout.ts";
import { stepRows } from "./step-rows.ts";

export interface PoolPart {
  readonly label: string;
  readonly percent: Cell;
  /** Whether the weights are percentages. */
  readonly inPercent: boolean;
  readonly weight: (member: number) => Formula;
}

/** A fee, and what it is measured by. */
export interface PoolFee {
  readonly label: string;
  readonly paid: FeeRow["amount"];
  readonly inPercent: boolean;
  readonly measure: { readonly label: string; readonly of: (member: number) => Formula } | null;
}

/** The shares of a pool, and what it comes to. */
export interface PoolRows {
  readonly shares: Shares;
  readonly amount: Formula;
}

/** What the shares of a pool are reckoned from. */
export interface PoolPlan {
  readonly words: WorkbookWords;
  readonly parts: readonly PoolPart[];
  readonly fees: readonly PoolFee[];
  readonly limits: LimitCells;
  /** What members paid in the years that limits are held against. */
  readonly paid: PaidBefore;
  /** Members by column, and those who share. */
  readonly columns: readonly number[];
  readonly members: readonly number[];
  /** What the lines of the pool come to; null where it is what the fees make. */
  readonly amount: Formula | null;
  /** The program's share of a member; null where an amount of zero has none. */
  readonly inCase: (member: number) => Fraction | null;
  readonly checkColumn: number;
  readonly format: NumberFormat;
}

/** The rows of a pool: weights, the shares they give, fees, limits, rounding; last the share and what the case has. */
export function poolRows(grid: Grid, plan: PoolPlan): PoolRows {
  const { words, columns, members, checkColumn, format, fees, limits } = plan;
  const columnBy = new Map(columns.map((member, column) => [member, FIRST_MEMBER + column]));
  const columnOf = (member: number) => columnBy.get(member) ?? FIRST_MEMBER - 1;
  const lastColumn = FIRST_MEMBER + columns.length - 1;
  const layout: PoolLayout = { grid, words, columnOf, lastColumn, format };
  const acrossMembers = (row: number) => grid.range(row, FIRST_MEMBER, row, lastColumn);
  const filled = (label: string, look: "plain" | "sum", of: (member: number) => Formula): Shares => {
    const row = grid.next;
    grid.text(row, 0, label, look, look === "sum" ? 0 : 1);
    const cells = new Map(
      members.map((member) => [member, grid.formula(row, columnOf(member), of(member), format, look)]),
    );
    grid.formula(row, SUM, formula`SUM(${acrossMembers(row)})`, format, look);
    return cells;
  };
  // The last of the stages that a key has gives the shares.
  const isLast = (stage: number) =>
    ![fees.length > 0, limits.bounds.length > 0, limits.round !== null].slice(stage).includes(true);
  const stage = (number: number, label: string, of: (member: number) => Formula): Shares =>
    isLast(number) ? filled(words.share, "sum", of) : filled(label, "plain", of);

  const weighed = plan.parts.map((part) => {
    const row = grid.next;
    grid.text(row, 0, part.label, "plain", 1);
    const percent = grid.formula(row, VALUE, part.percent, format);
    const weights = new Map(
      members.map((member) => {
        const weight = part.weight(member);
        return [member, grid.formula(row, columnOf(member), weight, measureFormat(numberIn(weight), part.inPercent))];
      }),
    );
    const all = formula`SUM(${acrossMembers(row)})`;
    const total = grid.formula(row, SUM, all, measureFormat(numberIn(all), part.inPercent));
    return { percent: inColumn(percent), total: inColumn(total), weights };
  });
  let shares = stage(0, words.shareBeforeFees, (member) =>
    added(
      weighed.map(({ percent, total, weights }) => {
        const weighs = weights.get(member) ?? formula`0`;
        return formula`IF(${total}=0,0,${percent}*${weighs}/${total})`;
      }),
    ),
  );
  const before = (member: number): Formula => shares.get(member) ?? formula`0`;
  let amount = plan.amount ?? formula`0`;
  if (fees.length > 0) {
    const measured = (label: string, inPercent: boolean, of: (member: number) => Formula): Shares => {
      const row = grid.next;
      grid.text(row, 0, label, "plain", 1);
      return new Map(
        members.map((member) => {
          const value = of(member);
          return [member, grid.formula(row, columnOf(member), value, measureFormat(numberIn(value), inPercent))];
        }),
      );
    };
    const paid = fees.map(({ label, measure, inPercent, paid: of }) => {
      const measures = measure && measured(measure.label, inPercent, measure.of);
      const row = grid.next;
      const amounts = measured(label, false, (member) => of(member, measures?.get(member) ?? formula`0`));
      grid.formula(row, SUM, formula`SUM(${acrossMembers(row)})`, QUANTITY);
      return { amounts, sum: grid.at(row, SUM) };
    });
    const taken = added(paid.map(({ sum }) => inColumn(sum)));
    const row = grid.next;
    grid.text(row, 0, words.pool, "plain", 1);
    const pool = inColumn(grid.formula(row, VALUE, plan.amount ?? taken, { kind: "amount", decimals: 0 }));
    amount = pool;
    const left = formula`ABS(${pool})-(${taken})`;
    shares = stage(1, words.shareWithFees, (member) => {
      const shareBefore = before(member);
      const own = added(paid.map(({ amounts }) => amounts.get(member) ?? formula`0`));
      return formula`IF(${pool}=0,${shareBefore},(${own}+(${left})*${shareBefore})/ABS(${pool}))`;
    });
  }
  if (limits.bounds.length > 0) {
    const sharesRow = grid.next - 1;
    const rooms = roomRows(layout, limits, members, { amount, paid: plan.paid });
    const bearer = limits.excess !== null && members.includes(limits.excess) ? limits.excess : null;
    const limited =
      bearer === null ? clampRows(layout, shares, sharesRow, rooms) : excessRows(layout, shares, rooms, bearer);
    shares = stage(2, words.shareWithinLimits, limited);
  }
  if (limits.round !== null) {
    const stepped = stepRows(layout, shares, limits.round);
    // Where no formula finds the steps, the program's shares stand in its place.
    const isFound = members.every((member) => {
      const share = plan.inCase(member);
      return share === null || equals(numberIn(stepped(member)), share);
    });
    shares = isFound
      ? filled(words.share, "sum", stepped)
      : filled(`${words.share} – ${words.fixed}`, "sum", (member) => formula`${plan.inCase(member) ?? 0n}`);
  }
  const end = grid.next - 1;
  const all = grid.at(end, SUM);
  grid.check(end, checkColumn, formula`OR(ABS(${all}-1)<0.000000001,${amount}=0)`, words);
  const row = grid.next;
  grid.text(row, 0, words.shareInCase, "muted", 1);
  for (const member of members) {
    const share = plan.inCase(member) ?? numberIn(before(member));
    grid.number(row, columnOf(member), share, format, "muted");
  }
  const off = formula`SUMPRODUCT(ABS(${acrossMembers(end)}-${acrossMembers(row)}))`;
  grid.word(row, checkColumn, formula`IF(${off}<0.000000001,${words.yes},${words.no})`, "muted");
  return { shares, amount };
}
