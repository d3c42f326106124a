import { roundShares } from "../../../core/key/round-shares.ts";
import {
  absolute,
  add,
  divide,
  equals,
  type Fraction,
  fraction,
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
import { measureFormat } from "./bases-sheet.ts";
import { clampRows } from "./clamp-rows.ts";
import { stepRows } from "./step-rows.ts";

const [VALUE, SUM, FIRST_MEMBER] = [1, 2, 3];

/** A cell's formula and what it comes to. */
export interface Reckoned {
  readonly formula: string;
  readonly value: Fraction;
}

export interface PoolPart {
  readonly label: string;
  readonly percent: Figure;
  readonly weight: (member: number) => Reckoned;
}

/** What the shares of a pool are reckoned from. */
export interface PoolPlan {
  readonly words: WorkbookWords;
  readonly parts: readonly PoolPart[];
  readonly fee: Figure | null;
  readonly limits: { readonly min: Figure | null; readonly max: Figure | null; readonly round: Figure | null };
  /** Members by column, and those who share. */
  readonly columns: readonly number[];
  readonly members: readonly number[];
  readonly amount: Fraction;
  readonly amountFormula: string;
  /** The program's shares, in the order of `members`; null where an amount of zero has none. */
  readonly inCase: readonly (Fraction | null)[];
  readonly checkColumn: number;
  readonly format: NumberFormat;
}

/** Shares by member while they are reckoned, row by row. */
export type Shares = ReadonlyMap<number, Figure>;

/** The rows of a pool: weights, the shares they give, fees, limits, rounding; last the share and what the case has. */
export function poolRows(
  grid: Grid,
  start: number,
  plan: PoolPlan,
): { readonly shares: Shares; readonly next: number; readonly holds: boolean } {
  const { words, columns, members, checkColumn, format } = plan;
  const columnOf = (member: number) => FIRST_MEMBER + columns.indexOf(member);
  const lastColumn = FIRST_MEMBER + columns.length - 1;
  let row = start;
  const filled = (label: string, look: "plain" | "sum", of: (member: number, row: number) => Reckoned): Shares => {
    grid.text(row, 0, label, look, look === "sum" ? 0 : 1);
    const cells = new Map(
      members.map((member) => {
        const { formula, value } = of(member, row);
        return [member, grid.formula(row, columnOf(member), formula, value, format, look)];
      }),
    );
    const total = sum([...cells.values()].map(({ value }) => value));
    grid.formula(row, SUM, `SUM(${grid.range(row, FIRST_MEMBER, row, lastColumn)})`, total, format, look);
    row++;
    return cells;
  };

  const weighed = plan.parts.map((part) => {
    grid.text(row, 0, part.label, "plain", 1);
    grid.formula(row, VALUE, part.percent.here, part.percent.value, format);
    const weights = new Map(
      members.map((member) => {
        const { formula, value } = part.weight(member);
        return [member, grid.formula(row, columnOf(member), formula, value, measureFormat(value))];
      }),
    );
    const total = sum([...weights.values()].map(({ value }) => value));
    const range = grid.range(row, FIRST_MEMBER, row, lastColumn);
    const all = grid.formula(row, SUM, `SUM(${range})`, total, measureFormat(total));
    const percent = grid.at(row, VALUE, part.percent.value);
    row++;
    return { percent, all, weights };
  });
  const mixed = (member: number): Reckoned => {
    const terms = weighed.map(({ percent, all, weights }) => {
      const own = weights.get(member)?.here ?? "0";
      return `IF($${all.here}=0,0,$${percent.here}*${own}/$${all.here})`;
    });
    const values = weighed.map(({ percent, all, weights }) =>
      isZero(all.value) ? ZERO : divide(multiply(percent.value, weights.get(member)?.value ?? ZERO), all.value),
    );
    return { formula: terms.length === 0 ? "0" : terms.join("+"), value: sum(values) };
  };
  const { fee, limits } = plan;
  const isLast = (stage: number) => {
    const stages = [fee !== null, limits.min !== null || limits.max !== null, limits.round !== null];
    return !stages.slice(stage).some((there) => there);
  };
  let shares = filled(isLast(0) ? words.share : words.shareBeforeFees, isLast(0) ? "sum" : "plain", mixed);
  if (fee !== null) {
    grid.text(row, 0, words.pool, "plain", 1);
    const pool = grid.formula(row, VALUE, plan.amountFormula, plan.amount, { kind: "amount", decimals: 0 });
    row++;
    const before = shares;
    const size = absolute(plan.amount);
    const count = fraction(BigInt(members.length));
    const last = isLast(1);
    shares = filled(last ? words.share : words.shareWithFees, last ? "sum" : "plain", (member) => {
      const own = before.get(member);
      const [part, there] = [own?.value ?? ZERO, `ABS($${pool.here})`];
      const value = isZero(size)
        ? part
        : divide(add(fee.value, multiply(subtract(size, multiply(count, fee.value)), part)), size);
      const formula = `IF($${pool.here}=0,${own?.here},(${fee.anywhere}+(${there}-${members.length}*${fee.anywhere})*${own?.here})/${there})`;
      return { formula, value };
    });
  }
  if (limits.min !== null || limits.max !== null) {
    const clamped = clampRows(grid, row, shares, limits.min, limits.max, { words, columnOf, lastColumn, format });
    row = clamped.next;
    const last = isLast(2);
    shares = filled(last ? words.share : words.shareWithinLimits, last ? "sum" : "plain", clamped.share);
  }
  if (limits.round !== null) {
    const stepped = stepRows(grid, row, shares, limits.round, { words, columnOf, lastColumn });
    const exact = members.map((member) => shares.get(member)?.value ?? ZERO);
    const agreed = roundShares(exact, limits.round.value, limits.min?.value ?? null, limits.max?.value ?? null);
    const same = members.every((member, at) => equals(stepped.share(member).value, agreed?.[at] ?? ZERO));
    row = stepped.next;
    const fixedShares = new Map(members.map((member, at) => [member, agreed?.[at] ?? ZERO]));
    shares = same
      ? filled(words.share, "sum", stepped.share)
      : filled(`${words.share} – ${words.fixed}`, "sum", (member) => {
          const { num, den } = fixedShares.get(member) ?? ZERO;
          return { formula: `${num}/${den}`, value: { num, den } };
        });
  }
  const end = row - 1;
  const total = sum([...shares.values()].map(({ value }) => value));
  const holds = equals(total, ONE) || isZero(plan.amount);
  const sumCell = grid.at(end, SUM, total);
  grid.check(end, checkColumn, `OR(ABS(${sumCell.here}-1)<0.000000001,${plan.amountFormula}=0)`, holds, words);
  grid.text(row, 0, words.shareInCase, "muted", 1);
  members.forEach((member, at) => {
    grid.number(row, columnOf(member), plan.inCase[at] ?? shares.get(member)?.value ?? ZERO, format, "muted");
  });
  const now = grid.range(end, FIRST_MEMBER, end, lastColumn);
  const before = grid.range(row, FIRST_MEMBER, row, lastColumn);
  grid.word(
    row,
    checkColumn,
    `IF(SUMPRODUCT(ABS(${now}-${before}))<0.000000001,"${words.yes}","${words.no}")`,
    words.yes,
    "muted",
  );
  return { shares, next: row + 1, holds };
}
