import { type Cell, type Formula, fixedCell, inColumn, rangeOf } from "../../formula/formula.ts";
import { formula } from "../../formula/parse.ts";
import { QUANTITY } from "../../number-formats.ts";
import { FIRST_MEMBER, type PoolLayout, type Shares, VALUE } from "./pool-layout.ts";

const DECIMALS = 6n;

/**
 * Shares in whole steps that make 100 %, by largest remainder: as the key rounds them where its limits are whole steps
 * too. Of equal remainders the larger share comes first.
 *
 * @returns the share of a member
 */
export function stepRows(
  { grid, words, columnOf, lastColumn }: PoolLayout,
  shares: Shares,
  step: Cell,
): (member: number) => Formula {
  const [wholeRow, claimRow] = [grid.next, grid.next + 1];
  grid.text(wholeRow, 0, words.wholeSteps, "muted", 1);
  grid.text(claimRow, 0, words.remainder, "muted", 1);
  const claims = new Map(
    [...shares].map(([member, share]) => {
      const column = columnOf(member);
      const steps = formula`ROUND(${share}/${step},${DECIMALS})`;
      const whole = grid.formula(wholeRow, column, formula`INT(${steps})`, QUANTITY, "muted");
      const remainder = formula`ROUND(${steps}-${whole},${DECIMALS})+${share}*0.00000001`;
      const claim = grid.word(claimRow, column, formula`IF(${steps}=${whole},"",${remainder})`, "muted");
      return [member, { whole, claim }] as const;
    }),
  );
  const given = grid.range(wholeRow, FIRST_MEMBER, wholeRow, lastColumn);
  const left = inColumn(grid.formula(wholeRow, VALUE, formula`ROUND(1/${step},0)-SUM(${given})`, QUANTITY, "muted"));
  const first = fixedCell(grid.at(claimRow, FIRST_MEMBER));
  const all = rangeOf(first, fixedCell(grid.at(claimRow, lastColumn)));
  return (member) => {
    const ranked = claims.get(member);
    if (!ranked) return formula`0`;
    const { whole, claim } = ranked;
    const rank = formula`RANK(${claim},${all})+COUNTIF(${rangeOf(first, claim)},${claim})-1`;
    return formula`${step}*(${whole}+IF(ISNUMBER(${claim}),IF(${rank}<=${left},1,0),0))`;
  };
}
