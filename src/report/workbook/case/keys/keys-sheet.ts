import { yearsMeasured } from "../../../../core/key/vintage.ts";
import type { AgreedBase, ColumnBase, Key, KeyBase, KeyBound, ReckonedBase } from "../../../../core/model/key.ts";
import { memberName } from "../../../../core/model/names.ts";
import { type Fraction, sum } from "../../../../core/number/fraction.ts";
import type { AllocatedLine } from "../../../../core/split/allocation.ts";
import { WORKBOOK_WORDS } from "../../../../messages/registry.ts";
import { baseLabel } from "../../../page/key-in-words.ts";
import type { DefinedName, NumberFormat } from "../../../page/workbook.ts";
import type { CaseFigures } from "../../case-figures.ts";
import { type Cell, type Column, type Formula, printed } from "../../formula/formula.ts";
import { added, formula } from "../../formula/parse.ts";
import { Grid } from "../../grid.ts";
import { PERCENT, QUANTITY, SHARE } from "../../number-formats.ts";
import { type BasesSheet, measureFormat } from "./bases-sheet.ts";
import type { KeyPool, KeyPools } from "./key-pools.ts";
import type { LimitCells } from "./limit-rows.ts";
import { FIRST_MEMBER, type Shares, VALUE } from "./pool-layout.ts";
import { poolRows } from "./pool-rows.ts";

const HEADER_ROW = 3;

export interface KeysSheet {
  readonly grid: Grid;
  readonly names: readonly DefinedName[];
  /** A member's share of a line. */
  readonly share: (line: AllocatedLine, member: number) => Cell;
  /** Whether every share makes 100 %, and whether all are as in the case. */
  readonly holds: Formula;
  readonly unchanged: Formula;
}

/** Where amounts of lines stand by their pool on a sheet: a column of pool numbers, one of amounts. */
export interface PoolColumns {
  readonly numbers: Column;
  readonly amounts: Column;
}

/** Where a key's percentages, fee and limits stand, and the weights that it agrees on itself, part by part. */
interface KeyCells {
  readonly percents: readonly Cell[];
  readonly weights: readonly ReadonlyMap<number, Cell>[];
  readonly fee: Cell | null;
  readonly limits: LimitCells;
}

/** The number by which the workbook calls a key, in the order in which lines follow it. */
export function keyNumbers({ pools }: KeyPools): ReadonlyMap<string, number> {
  return new Map([...new Set(pools.map(({ keyText }) => keyText))].map((keyText, at) => [keyText, at + 1]));
}

/** The keys with percentages that may be changed, and the shares that they give by formulas. */
export function keysSheet(
  view: CaseFigures,
  name: string,
  keyed: KeyPools,
  columns: readonly number[],
  bases: BasesSheet,
  amounts: readonly PoolColumns[],
): KeysSheet {
  const { subject } = view;
  const words = WORKBOOK_WORDS[view.frame.language];
  const grid = new Grid(name, [46, 14, 16, ...columns.map(() => 16), 12]);
  const checkColumn = FIRST_MEMBER + columns.length;
  grid.sentence(0, name, "title");
  grid.sentence(1, words.aboutKeys);
  const members = columns.map((member) => memberName(subject, member));
  grid.header(HEADER_ROW, ["", words.percent, view.frame.words.sum, ...members, words.check]);
  grid.freeze(HEADER_ROW + 1, 1);
  const numbers = keyNumbers(keyed);
  const names: DefinedName[] = [];
  const keyCells = new Map<string, KeyCells>();
  for (const [keyText, number] of numbers) {
    const pool = keyed.pools.find((one) => one.keyText === keyText);
    if (pool) keyCells.set(keyText, keyRows(pool.key, number));
  }
  const shares = new Map<KeyPool, Shares>();
  for (const pool of keyed.pools) {
    const cells = keyCells.get(pool.keyText);
    if (cells) shares.set(pool, poolAt(pool, cells));
  }

  /** What a part of a key is measured by, in words. */
  function labelOf(base: KeyBase): string {
    return base.kind === "shares" ? view.frame.words.fixedShares : baseLabel(base, subject, view.frame);
  }

  /** Whether what a base weighs members by is written in percent. */
  function isInPercent(base: KeyBase): boolean {
    if (base.kind === "shares") return base.percent;
    return base.kind === "base" && subject.bases.some(({ name, percent }) => name === base.name && percent);
  }

  function keyRows(key: Key, number: number): KeyCells {
    const named = (label: string, cell: Cell): Cell => {
      names.push({ name: `${words.numbered(number)} ${label}`, reference: printed(cell, null) });
      return cell;
    };
    if (number > 1) grid.skip();
    grid.text(grid.next, 0, `${words.numbered(number)}: ${key.text}`, "group");
    const first = grid.next;
    const parts = key.parts.flatMap((part) => (part.kind === "each" ? [] : [part]));
    const percentages = parts.flatMap(({ kind }, at) => (kind === "percent" ? [grid.at(first + at, VALUE)] : []));
    const percents: Cell[] = [];
    const weights: ReadonlyMap<number, Cell>[] = [];
    for (const part of parts) {
      const row = grid.next;
      const label = labelOf(part.base);
      grid.text(row, 0, part.kind === "rest" ? `${view.frame.words.rest} ${label}` : label, "plain", 1);
      const cell =
        part.kind === "percent"
          ? grid.number(row, VALUE, part.ratio, PERCENT, "input")
          : grid.formula(row, VALUE, restOf(percentages), PERCENT);
      percents.push(named(label, cell));
      weights.push(agreedCells(row, part.base));
    }
    if (parts.length > 1) {
      const row = grid.next;
      const all = formula`SUM(${grid.range(first, VALUE, row - 1, VALUE)})`;
      grid.text(row, 0, words.partsMake, "muted", 1);
      grid.formula(row, VALUE, all, PERCENT, "muted");
      grid.check(row, checkColumn, formula`ABS(${all}-1)<0.000000001`, words);
    }
    const input = (label: string, value: Fraction | null, format: NumberFormat): Cell | null => {
      if (value === null) return null;
      const row = grid.next;
      grid.text(row, 0, label, "plain", 1);
      return named(label, grid.number(row, VALUE, value, format, "input"));
    };
    const fees = key.parts.flatMap((part) => (part.kind === "each" ? [part.fee] : []));
    const fee = input(words.fee, fees.length > 0 ? sum(fees) : null, QUANTITY);
    const { bounds, excess, round } = key.limits;
    const limits: LimitCells = {
      bounds: bounds.flatMap((bound) => {
        const { measure } = bound;
        const [figure, format] = measure.kind === "amount" ? [measure.amount, QUANTITY] : [measure.ratio, PERCENT];
        const cell = input(boundLabel(bound), figure, format);
        return cell === null ? [] : [{ bound, cell }];
      }),
      excess: excess?.member ?? null,
      round: input(words.roundedTo, round, PERCENT),
    };
    return { percents, weights, fee, limits };
  }

  /** What a bound is of: `Maximum · Flå · 2025`. */
  function boundLabel({ side, member, measure }: KeyBound): string {
    const year = measure.kind === "paid" ? [`${measure.year.year}`] : [];
    const unit = measure.kind === "amount" ? [view.frame.currency === "NOK" ? "kr" : view.frame.currency] : [];
    return [words[side], ...(member === null ? [] : [member.name]), ...year, ...unit].join(" · ");
  }

  function restOf(percentages: readonly Cell[]): Formula {
    return percentages.reduce((left: Formula, cell) => formula`${left}-${cell}`, formula`1`);
  }

  /** The weights that a key itself agrees on, which may be changed like the rest. */
  function agreedCells(row: number, base: KeyBase): ReadonlyMap<number, Cell> {
    if (base.kind !== "shares") return new Map();
    const formatOf = (weight: Fraction) => (base.percent ? measureFormat(weight, true) : QUANTITY);
    return new Map(
      base.weights.flatMap(({ member, weight }) => {
        const column = columns.indexOf(member);
        if (column < 0) return [];
        return [[member, grid.number(row, FIRST_MEMBER + column, weight, formatOf(weight), "input")] as const];
      }),
    );
  }

  function poolAt(pool: KeyPool, cells: KeyCells): Shares {
    grid.skip();
    const who = pool.members.map((member) => memberName(subject, member)).join(", ");
    const year = pool.year === null ? "" : ` · ${pool.year}`;
    grid.text(grid.next, 0, `${words.numbered(numbers.get(pool.keyText) ?? 0)}${year}: ${who}`, "group");
    const bases = pool.key.parts.flatMap((part) => (part.kind === "each" ? [] : [part.base]));
    return poolRows(grid, {
      words,
      parts: bases.map((base, at) => {
        const percent = cells.percents[at];
        if (!percent) throw new Error("a part of a key without its percentage");
        const inPercent = isInPercent(base);
        return {
          label: labelOf(base),
          percent,
          inPercent,
          weight: (member) => weightOf(base, cells.weights[at], member),
        };
      }),
      fee: cells.fee,
      limits: cells.limits,
      paid: pool.trace?.clamp?.paid ?? new Map(),
      columns,
      members: pool.members,
      amount: added(amounts.map((of) => formula`SUMIF(${of.numbers},${BigInt(pool.number)},${of.amounts})`)),
      inCase: (member) => pool.trace?.shares[pool.members.indexOf(member)] ?? null,
      checkColumn,
      format: SHARE,
    });
  }

  function weightOf(base: KeyBase, agreed: ReadonlyMap<number, Cell> | undefined, member: number): Formula {
    if (base.kind === "shares") return agreed?.get(member) ?? formula`0`;
    return base.kind === "reckoned" ? reckonedWeight(base, member) : plainWeight(base, member);
  }

  function plainWeight(base: ColumnBase | AgreedBase, member: number): Formula {
    if (base.kind === "equal") return formula`1`;
    if (base.kind === "shares") {
      return formula`${base.weights.find((one) => one.member === member)?.weight ?? 0n}`;
    }
    return bases.measure(base.name, yearsMeasured(subject, base.name, base.years), member) ?? formula`0`;
  }

  function reckonedWeight({ terms, upTo, of }: ReckonedBase, member: number): Formula {
    if (of !== null && !of.members.includes(member)) return formula`0`;
    const all = added(
      terms.map(({ weight, factors }) =>
        factors.reduce(
          (product, { by, of: factor }) => {
            const value = factor.kind === "number" ? formula`${factor.value}` : plainWeight(factor, member);
            return by === "times" ? formula`${product}*${value}` : formula`${product}/${value}`;
          },
          plainWeight(weight, member),
        ),
      ),
    );
    return upTo === null ? all : formula`IF(${all}>${upTo},${upTo},${all})`;
  }

  const checks = grid.range(HEADER_ROW + 1, checkColumn, grid.next, checkColumn);
  return {
    grid,
    names,
    share: (line, member) => {
      const pool = keyed.of(line);
      const cell = pool && shares.get(pool)?.get(member);
      if (!cell) throw new Error("a share that no key gives");
      return cell;
    },
    holds: formula`COUNTIF(${checks},${words.bad})=0`,
    unchanged: formula`COUNTIF(${checks},${words.no})=0`,
  };
}
