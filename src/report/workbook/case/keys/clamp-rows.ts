import { type Cell, type Formula, inColumn, type Range } from "../../formula/formula.ts";
import { formula } from "../../formula/parse.ts";
import { QUANTITY } from "../../number-formats.ts";
import type { RoomRows } from "./limit-rows.ts";
import { FIRST_MEMBER, type PoolLayout, type Shares, VALUE } from "./pool-layout.ts";

/**
 * The common factor that brings shares within limits, without iteration: their sum is linear between the factors at which
 * some share meets a limit, so the factor lies at the largest of these that makes no more than 100 %, or as far beyond it
 * as the shares that still grow need.
 *
 * @returns the share of a member
 */
export function clampRows(
  { grid, words, columnOf, lastColumn, format }: PoolLayout,
  shares: Shares,
  sharesRow: number,
  { least, most }: RoomRows,
): (member: number) => Formula {
  const all = grid.range(sharesRow, FIRST_MEMBER, sharesRow, lastColumn);
  const sumAt = (factor: Formula): Formula => {
    const scaled = formula`${factor}*${all}`;
    const [below, above] = [
      formula`(${scaled}<${least.all})*${least.all}`,
      formula`(${scaled}>${most.all})*${most.all}`,
    ];
    const between = formula`(${scaled}>=${least.all})*(${scaled}<=${most.all})*${scaled}`;
    return formula`SUMPRODUCT((${all}>0)*(${below}+${above}+${between}))`;
  };
  const bends = (label: string, limit: RoomRows["least"]): { readonly factors: Range; readonly sums: Range } => {
    const row = grid.next;
    grid.text(row, 0, label, "muted", 1);
    grid.text(row + 1, 0, words.sumAtFactor, "muted", 1);
    for (const [member, share] of shares) {
      const column = columnOf(member);
      const bend = formula`IF(${share}>0,${limit.of(member)}/${share},0)`;
      const factor: Cell = grid.formula(row, column, bend, QUANTITY, "muted");
      grid.formula(row + 1, column, sumAt(factor), format, "muted");
    }
    return {
      factors: grid.range(row, FIRST_MEMBER, row, lastColumn),
      sums: grid.range(row + 1, FIRST_MEMBER, row + 1, lastColumn),
    };
  };
  const [lower, upper] = [bends(words.factorAtMin, least), bends(words.factorAtMax, most)];
  const within = ({ factors, sums }: typeof lower) => formula`(${sums}<=1.000000000001)*${factors}`;
  const row = grid.next;
  grid.text(row, 0, words.commonFactor, "muted", 1);
  const largest = formula`SUMPRODUCT(MAX(${within(lower)},${within(upper)}))`;
  const bend = inColumn(grid.formula(row, VALUE, largest, QUANTITY, "muted"));
  const nearly = formula`1-0.000000000001`;
  const stillGrow = formula`(${all}>0)*(${bend}*${all}<${most.all}*(${nearly}))*(${bend}*${all}>=${least.all}*(${nearly}))`;
  const growth = grid.formula(row, VALUE + 1, formula`SUMPRODUCT(${stillGrow}*${all})`, QUANTITY, "muted");
  const beyond = formula`${bend}+(1-${sumAt(bend)})/${growth}`;
  const factor = inColumn(
    grid.formula(row, FIRST_MEMBER, formula`IF(${growth}=0,${bend},${beyond})`, QUANTITY, "muted"),
  );
  return (member) => {
    const unclamped = shares.get(member) ?? formula`0`;
    return formula`IF(${unclamped}>0,MIN(MAX(${factor}*${unclamped},${least.of(member)}),${most.of(member)}),0)`;
  };
}

/**
 * Shares within limits where one member alone bears what they move: the others in a row of their own, and what is left.
 *
 * @returns the share of a member
 */
export function excessRows(
  { grid, words, columnOf, lastColumn, format }: PoolLayout,
  shares: Shares,
  { least, most }: RoomRows,
  bearer: number,
): (member: number) => Formula {
  const row = grid.next;
  grid.text(row, 0, words.othersWithinLimits, "muted", 1);
  const others = new Map(
    [...shares].flatMap(([member, share]) => {
      if (member === bearer) return [];
      const within = formula`IF(${share}>0,MIN(MAX(${share},${least.of(member)}),${most.of(member)}),0)`;
      return [[member, grid.formula(row, columnOf(member), within, format, "muted")] as const];
    }),
  );
  const all = grid.range(row, FIRST_MEMBER, row, lastColumn);
  return (member) => others.get(member) ?? formula`1-SUM(${all})`;
}
