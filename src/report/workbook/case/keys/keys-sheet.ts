import { canonicalBase } from "../../../../core/key/grammar/canonical.ts";
import type { KeyTrace } from "../../../../core/key/key-trace.ts";
import { paidBasesOf } from "../../../../core/key/parts/columns-of.ts";
import { feesOf, weighedParts } from "../../../../core/key/parts/weighed-parts.ts";
import { yearsMeasured } from "../../../../core/key/vintage.ts";
import type {
  AgreedBase,
  ColumnBase,
  InnerKey,
  Key,
  KeyBase,
  KeyBound,
  PaidBase,
  ReckonedBase,
  WeighableBase,
} from "../../../../core/model/key.ts";
import { memberName } from "../../../../core/model/names.ts";
import { equals, type Fraction, ONE } from "../../../../core/number/fraction.ts";
import type { AllocatedLine } from "../../../../core/shares/allocation.ts";
import { WORKBOOK_WORDS } from "../../../../messages/registry.ts";
import { baseLabel } from "../../../page/key-in-words.ts";
import type { DefinedName, NumberFormat } from "../../../page/workbook.ts";
import { boundsOf } from "../../bounds.ts";
import type { CaseFigures } from "../../case-figures.ts";
import { FIGURE_WIDTH } from "../../fitted.ts";
import { type Cell, type Column, type Formula, printed } from "../../formula/formula.ts";
import { added, formula } from "../../formula/parse.ts";
import { Grid } from "../../grid.ts";
import { PERCENT, QUANTITY, SHARE } from "../../number-formats.ts";
import { type BasesSheet, measureFormat } from "./bases-sheet.ts";
import { type FeeRow, feeRow } from "./fee-rows.ts";
import type { KeyPool, KeyPools } from "./key-pools.ts";
import type { LimitCells } from "./limit-rows.ts";
import { FIRST_MEMBER, type Shares, VALUE } from "./pool-layout.ts";
import { type PoolRows, poolRows } from "./pool-rows.ts";

const HEADER_ROW = 3;
/** More members than this are counted over the rows of a key; its columns name them. */
const MOST_NAMED = 8;

/** The keys with what may be changed; their shares follow when it is known where the amounts are. */
export interface KeysSheet {
  readonly grid: Grid;
  readonly names: readonly DefinedName[];
  /** What a line is that its fees make. */
  readonly madeOfFees: (line: AllocatedLine) => Formula;
  readonly shares: (amounts: readonly PoolColumns[], payments: PaidLines) => SharesOfKeys;
}

export interface SharesOfKeys {
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

/** Which lines a key goes by what is paid of, in the split that a pool is of, and what lines come to. */
export interface PaidLines {
  readonly of: (base: PaidBase, pool: KeyPool) => readonly AllocatedLine[];
  readonly amount: (lines: readonly AllocatedLine[]) => Formula;
}

/** Where a key's percentages, fees and limits stand, the weights that it agrees on itself and the keys in it, part by part. */
interface KeyCells {
  readonly percents: readonly Cell[];
  readonly inner: readonly (KeyCells | null)[];
  readonly weights: readonly ReadonlyMap<number, Cell>[];
  readonly fees: readonly FeeRow[];
  readonly limits: LimitCells;
}

/** What a key's shares are reckoned of, by whom, and what the case made of it. */
interface Reckoned {
  readonly members: readonly number[];
  /** Null where it is what the fees make. */
  readonly amount: Formula | null;
  readonly called: string;
  readonly who: string;
  readonly trace: KeyTrace | null;
  /** What a member pays of lines that the key goes by. */
  readonly paid: (base: PaidBase, member: number) => Formula;
}

/** What fees leave of an amount, with its sign: they are taken of a credit too. */
function signedLeft(amount: Formula, taken: Formula): Formula {
  return formula`IF(${amount}<0,0-1,1)*(ABS(${amount})-(${taken}))`;
}

/** A key as it is written in the case; what the program itself shares equally is said in the workbook's own words. */
export function keyAsWritten({ text }: Key, { subject, frame }: CaseFigures): string {
  return text === "equal" ? baseLabel({ kind: "equal" }, subject, frame) : text;
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
): KeysSheet {
  const { subject } = view;
  const words = WORKBOOK_WORDS[view.frame.language];
  const allowed = boundsOf(words);
  const grid = new Grid(name, [46, 14, 14, ...columns.map(() => FIGURE_WIDTH), 12]);
  const checkColumn = FIRST_MEMBER + columns.length;
  grid.sentence(0, name, "title");
  grid.sentence(1, words.aboutKeys);
  const members = columns.map((member) => memberName(subject, member));
  grid.header(HEADER_ROW, ["", words.percent, view.frame.words.sum, ...members, words.check]);
  grid.freeze(HEADER_ROW + 1, 1);
  const numbers = keyNumbers(keyed);
  const names: DefinedName[] = [];
  const keyCells = new Map<string, KeyCells>();
  const keys = new Map<string, Key>();
  for (const { keyText, key } of keyed.pools) if (!keys.has(keyText)) keys.set(keyText, key);
  for (const [keyText, number] of numbers) {
    const key = keys.get(keyText);
    if (key) keyCells.set(keyText, keyRows(key, words.numbered(number)));
  }
  const shares = new Map<KeyPool, Shares>();
  const made = new Map<KeyPool, Formula>();
  let lastAlone = -1;
  for (const pool of keyed.pools) {
    const cells = keyCells.get(pool.keyText);
    if (!cells || !pool.isOfFees) continue;
    const rows = poolAt(pool, cells, [], { of: () => [], amount: () => formula`0` });
    shares.set(pool, rows.shares);
    made.set(pool, rows.amount);
  }

  /** Lays the shares of a pool out below those of the pools that it rests on. */
  function placePool(pool: KeyPool, amounts: readonly PoolColumns[], payments: PaidLines): void {
    const cells = keyCells.get(pool.keyText);
    if (!cells || shares.has(pool)) return;
    for (const base of paidBasesOf(pool.key)) {
      for (const line of payments.of(base, pool)) {
        const other = keyed.of(line);
        if (other && other !== pool) placePool(other, amounts, payments);
      }
    }
    shares.set(pool, aloneAt(pool) ?? poolAt(pool, cells, amounts, payments).shares);
  }

  /** A member that bears all of it by itself, in a row: no key parts what is one's alone. */
  function aloneAt({ members: own, trace, keyText }: KeyPool): Shares | null {
    const [member, another] = own;
    const share = trace?.shares[0];
    if (member === undefined || another !== undefined || !share || !equals(share, ONE)) return null;
    if (grid.next !== lastAlone + 1) grid.skip();
    const row = grid.next;
    lastAlone = row;
    grid.text(row, 0, `${words.numbered(numbers.get(keyText) ?? 0)}: ${memberName(subject, member)}`, "muted");
    return new Map([[member, grid.number(row, FIRST_MEMBER + columns.indexOf(member), ONE, SHARE, "muted")]]);
  }

  /** What a part of a key is measured by, in words. */
  function labelOf(base: KeyBase): string {
    return base.kind === "shares" ? view.frame.words.fixedShares : baseLabel(base, subject, view.frame);
  }

  /** Whether what a base weighs members by is written in percent. */
  function isInPercent(base: KeyBase): boolean {
    if (base.kind === "shares") return base.percent;
    if (base.kind === "key") return true;
    return base.kind === "base" && subject.bases.some(({ name, percent }) => name === base.name && percent);
  }

  /** The rows of a key as it is called; before them those of the keys in it, each once. */
  function keyRows(key: Key, called: string): KeyCells {
    const inner = weighedParts(key.parts).map(({ base }) => (base.kind === "key" ? innerCells(base) : null));
    const named = (label: string, cell: Cell): Cell => {
      names.push({ name: `${called} ${label}`, reference: printed(cell, null) });
      return cell;
    };
    if (grid.next > HEADER_ROW + 1) grid.skip();
    grid.text(grid.next, 0, `${called}: ${keyAsWritten(key, view)}`, "group");
    const first = grid.next;
    const parts = key.parts.flatMap((part) => (part.kind === "fee" ? [] : [part]));
    const percentages = parts.flatMap(({ kind }, at) => (kind === "percent" ? [grid.at(first + at, VALUE)] : []));
    const percents: Cell[] = [];
    const weights: ReadonlyMap<number, Cell>[] = [];
    for (const part of parts) {
      const row = grid.next;
      const label = labelOf(part.base);
      grid.text(row, 0, part.kind === "rest" ? `${view.frame.words.rest} ${label}` : label, "plain", 1);
      const cell =
        part.kind === "percent"
          ? grid.input(row, VALUE, part.ratio, PERCENT, allowed.part)
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
      return named(label, grid.input(row, VALUE, value, format, allowed.notNegative));
    };
    const fees = feesOf(key).map((fee) => feeRow(fee, { view, grid, columns, each: words.fee }));
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
    return { percents, inner, weights, fees, limits };
  }

  function innerCells(base: InnerKey): KeyCells {
    const id = canonicalBase(base, (column, years) => yearsMeasured(subject, column, years));
    const before = keyCells.get(id);
    if (before) return before;
    const cells = keyRows(base.key, base.name);
    keyCells.set(id, cells);
    return cells;
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
        return [
          [member, grid.input(row, FIRST_MEMBER + column, weight, formatOf(weight), allowed.notNegative)] as const,
        ];
      }),
    );
  }

  function poolAt(pool: KeyPool, cells: KeyCells, amounts: readonly PoolColumns[], payments: PaidLines): PoolRows {
    const own = pool.members.map((member) => memberName(subject, member));
    const who = own.length > MOST_NAMED ? view.frame.words.members(own.length) : own.join(", ");
    const year = pool.year === null ? "" : ` · ${pool.year}`;
    const sums = added(amounts.map((of) => formula`SUMIF(${of.numbers},${BigInt(pool.number)},${of.amounts})`));
    const called = `${words.numbered(numbers.get(pool.keyText) ?? 0)}${year}`;
    const amount = pool.isOfFees ? null : sums;
    const paid = (base: PaidBase, member: number) => paidWeight(base, pool, payments, member);
    return sharesOf(pool.key, cells, { members: pool.members, amount, called, who, trace: pool.trace, paid });
  }

  /** The rows that reckon a key of an amount; before them those of the keys in it, of what its fees leave. */
  function sharesOf(key: Key, cells: KeyCells, { members, amount, called, who, trace, paid }: Reckoned): PoolRows {
    const bases = weighedParts(key.parts).map(({ base }) => base);
    const fees = cells.fees.map(({ label, base, amount: feeOf }) => ({
      label,
      paid: feeOf,
      inPercent: base !== null && isInPercent(base),
      measure: base && { label: labelOf(base), of: (member: number) => weightOf(base, undefined, member) },
    }));
    const taken = fees.flatMap(({ paid: feeOf, measure }) =>
      members.map((member) => feeOf(member, measure?.of(member) ?? formula`0`)),
    );
    const left = fees.length === 0 ? amount : signedLeft(amount ?? formula`0`, added(taken));
    const inCase = new Map(members.map((member, at) => [member, trace?.shares[at] ?? null]));
    const given = bases.map((base, at) => {
      const inner = cells.inner[at];
      if (base.kind !== "key" || !inner) return null;
      const about = { members, amount: left, who, trace: trace?.parts[at]?.inner ?? null, paid };
      return sharesOf(base.key, inner, { ...about, called: `${called} · ${base.name}` }).shares;
    });
    grid.skip();
    grid.text(grid.next, 0, `${called}: ${who}`, "group");
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
          weight: (member) =>
            base.kind === "key"
              ? formula`${given[at]?.get(member) ?? 0n}`
              : base.kind === "paid"
                ? paid(base, member)
                : weightOf(base, cells.weights[at], member),
        };
      }),
      fees,
      limits: cells.limits,
      paid: trace?.clamp?.paid ?? new Map(),
      columns,
      members,
      amount,
      inCase: (member) => inCase.get(member) ?? null,
      checkColumn,
      format: SHARE,
    });
  }

  /** What a member pays of other lines: what those of each pool come to, times its share in it. */
  function paidWeight(base: PaidBase, pool: KeyPool, payments: PaidLines, member: number): Formula {
    const byPool = new Map<KeyPool, AllocatedLine[]>();
    for (const line of payments.of(base, pool)) {
      const other = keyed.of(line);
      if (!other) continue;
      const alike = byPool.get(other);
      if (alike) alike.push(line);
      else byPool.set(other, [line]);
    }
    const paid = [...byPool].flatMap(([other, lines]) => {
      const share = shares.get(other)?.get(member);
      return share ? [formula`${payments.amount(lines)}*${share}`] : [];
    });
    return paid.length === 0 ? formula`0` : added(paid);
  }

  function weightOf(base: WeighableBase, agreed: ReadonlyMap<number, Cell> | undefined, member: number): Formula {
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

  return {
    grid,
    names,
    madeOfFees: (line) => {
      const pool = keyed.of(line);
      const amount = pool && made.get(pool);
      if (!amount) throw new Error("a line that no fees make");
      return amount;
    },
    shares: (amounts, payments) => {
      const [several, alone] = [true, false].map((many) =>
        keyed.pools.filter((one) => one.members.length > 1 === many),
      );
      for (const pool of [...(several ?? []), ...(alone ?? [])]) placePool(pool, amounts, payments);
      const checks = grid.range(HEADER_ROW + 1, checkColumn, grid.next, checkColumn);
      return {
        share: (line, member) => {
          const pool = keyed.of(line);
          const cell = pool && shares.get(pool)?.get(member);
          if (!cell) throw new Error("a share that no key gives");
          return cell;
        },
        holds: formula`COUNTIF(${checks},${words.bad})=0`,
        unchanged: formula`COUNTIF(${checks},${words.no})=0`,
      };
    },
  };
}
