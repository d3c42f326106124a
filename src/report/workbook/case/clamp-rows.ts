import {
  add,
  compare,
  divide,
  type Fraction,
  isPositive,
  isZero,
  multiply,
  ONE,
  subtract,
  sum,
  ZERO,
} from "../../../core/number/fraction.ts";
import type { WorkbookWords } from "../../../messages/terms/workbook.ts";
import type { NumberFormat } from "../../page/workbook.ts";
import type { Figure, Grid } from "../grid.ts";
import { QUANTITY } from "./case-view.ts";
import type { Reckoned, Shares } from "./pool-rows.ts";

const [VALUE, FIRST_MEMBER] = [1, 3];

export interface RowLayout {
  readonly words: WorkbookWords;
  readonly columnOf: (member: number) => number;
  readonly lastColumn: number;
  readonly format: NumberFormat;
}

function clamp(share: Fraction, least: Fraction, most: Fraction): Fraction {
  return compare(share, least) < 0 ? least : compare(share, most) > 0 ? most : share;
}

/**
 * The common factor that brings shares within limits, without iteration: their sum is linear between the factors at which
 * some share meets a limit, so the factor lies at the largest of these that makes no more than 100 %, or as far beyond it
 * as the shares that still grow need.
 */
export function clampRows(
  grid: Grid,
  start: number,
  shares: Shares,
  min: Figure | null,
  max: Figure | null,
  { words, columnOf, lastColumn, format }: RowLayout,
): { readonly next: number; readonly share: (member: number) => Reckoned } {
  const [least, most] = [min?.value ?? ZERO, max?.value ?? ONE];
  const [a, b] = [min?.anywhere ?? "0", max?.anywhere ?? "1"];
  const [sample] = shares.values();
  const sharesRow = Number(sample?.here.replace(/\D/g, "")) - 1;
  const all = grid.range(sharesRow, FIRST_MEMBER, sharesRow, lastColumn);
  const values = [...shares.values()].map(({ value }) => value).filter(isPositive);
  const sumAt = (factor: Fraction) => sum(values.map((share) => clamp(multiply(factor, share), least, most)));
  const sumFormula = (t: string) =>
    `SUMPRODUCT((${all}>0)*((${t}*${all}<${a})*${a}+(${t}*${all}>${b})*${b}+(${t}*${all}>=${a})*(${t}*${all}<=${b})*${t}*${all}))`;
  let row = start;
  const bends: Fraction[] = [];
  const bendRows = (label: string, limit: string, bound: Fraction): { factors: string; sums: string } => {
    grid.text(row, 0, label, "muted", 1);
    grid.text(row + 1, 0, words.sumAtFactor, "muted", 1);
    for (const [member, share] of shares) {
      const factor = isZero(share.value) ? ZERO : divide(bound, share.value);
      bends.push(factor);
      const column = columnOf(member);
      const cell = grid.formula(row, column, `IF(${share.here}>0,${limit}/${share.here},0)`, factor, QUANTITY, "muted");
      grid.formula(row + 1, column, sumFormula(cell.here), sumAt(factor), format, "muted");
    }
    row += 2;
    return {
      factors: grid.range(row - 2, FIRST_MEMBER, row - 2, lastColumn),
      sums: grid.range(row - 1, FIRST_MEMBER, row - 1, lastColumn),
    };
  };
  const lower = bendRows(words.factorAtMin, a, least);
  const upper = bendRows(words.factorAtMax, b, most);
  const reached = bends
    .filter((factor) => compare(sumAt(factor), ONE) <= 0)
    .reduce((best, factor) => (compare(factor, best) > 0 ? factor : best), ZERO);
  const growing = sum(
    values.filter((share) => {
      const now = multiply(reached, share);
      return compare(now, most) < 0 && compare(now, least) >= 0;
    }),
  );
  const nearly = "(1-0.000000000001)";
  const within = (part: { factors: string; sums: string }) => `(${part.sums}<=1.000000000001)*${part.factors}`;
  grid.text(row, 0, words.commonFactor, "muted", 1);
  const bend = grid.formula(
    row,
    VALUE,
    `SUMPRODUCT(MAX(${within(lower)},${within(upper)}))`,
    reached,
    QUANTITY,
    "muted",
  );
  const t = `$${bend.here}`;
  const grows = `SUMPRODUCT((${all}>0)*(${t}*${all}<${b}*${nearly})*(${t}*${all}>=${a}*${nearly})*${all})`;
  const growth = grid.formula(row, VALUE + 1, grows, growing, QUANTITY, "muted");
  const value = isZero(growing) ? reached : add(reached, divide(subtract(ONE, sumAt(reached)), growing));
  const factor = grid.formula(
    row,
    FIRST_MEMBER,
    `IF(${growth.here}=0,${t},${t}+(1-${sumFormula(t)})/${growth.here})`,
    value,
    QUANTITY,
    "muted",
  );
  row++;
  return {
    next: row,
    share: (member) => {
      const own = shares.get(member);
      const there = own?.value ?? ZERO;
      return {
        formula: `IF(${own?.here}>0,MIN(MAX($${factor.here}*${own?.here},${a}),${b}),0)`,
        value: isZero(there) ? ZERO : clamp(multiply(value, there), least, most),
      };
    },
  };
}
