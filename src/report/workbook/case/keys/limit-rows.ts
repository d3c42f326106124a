import { concerns, type PaidBefore } from "../../../../core/key/limits.ts";
import type { KeyBound } from "../../../../core/model/key.ts";
import { ONE, ZERO } from "../../../../core/number/fraction.ts";
import type { NumberFormat } from "../../../page/workbook.ts";
import { boundsOf } from "../../bounds.ts";
import { type Cell, type Formula, inColumn, type Range } from "../../formula/formula.ts";
import { formula } from "../../formula/parse.ts";
import { FIRST_MEMBER, type PoolLayout, VALUE } from "./pool-layout.ts";

const KRONER: NumberFormat = { kind: "amount", decimals: 2 };

/** A bound of a key, and the cell with its figure. */
export interface BoundCell {
  readonly bound: KeyBound;
  readonly cell: Cell;
}

/** The limits of a key: cells that may be changed, and who bears the excess, by member index. */
export interface LimitCells {
  readonly bounds: readonly BoundCell[];
  readonly excess: number | null;
  readonly round: Cell | null;
}

/** The least or the most of members: of one, and of all as a row or a single cell. */
interface BoundRow {
  readonly of: (member: number) => Formula;
  readonly all: Formula | Range;
}

export interface RoomRows {
  readonly least: BoundRow;
  readonly most: BoundRow;
}

/** What limits in kroner are measured by: what the pool comes to, and what members paid before. */
export interface LimitedAmounts {
  readonly amount: Formula;
  readonly paid: PaidBefore;
}

/** Bounds of the same share for everyone, at most one least and one most, which need no rows of their own. */
function plainRooms({ bounds, excess }: LimitCells): RoomRows | null {
  const isPlain = bounds.every(({ bound }) => bound.member === null && bound.measure.kind === "share");
  if (!isPlain || excess !== null) return null;
  const row = (side: "min" | "max", none: Formula): BoundRow => {
    const all = bounds.find(({ bound }) => bound.side === side)?.cell ?? none;
    return { of: () => all, all };
  };
  return { least: row("min", formula`0`), most: row("max", formula`1`) };
}

/** The least and the most that each member may have of a pool, as shares, in rows where they are not the same for all. */
export function roomRows(
  layout: PoolLayout,
  limits: LimitCells,
  members: readonly number[],
  { amount, paid }: LimitedAmounts,
): RoomRows {
  const plain = plainRooms(limits);
  if (plain !== null) return plain;
  const { grid, words, columnOf, lastColumn, format } = layout;
  const isInKroner = limits.bounds.some(({ bound }) => bound.measure.kind !== "share");
  const pool = isInKroner ? poolCell() : formula`1`;
  const paidCells = new Map([...paid].map(([year, byMember]) => [year, paidRow(year, byMember)]));

  function poolCell(): Formula {
    const row = grid.next;
    grid.text(row, 0, words.pool, "plain", 1);
    return inColumn(grid.formula(row, VALUE, amount, { kind: "amount", decimals: 0 }));
  }

  /** What members paid in a year, exactly. */
  function paidRow(year: number, byMember: PaidBefore extends ReadonlyMap<number, infer Of> ? Of : never) {
    const row = grid.next;
    grid.text(row, 0, words.paidIn(year), "plain", 1);
    const known = members.flatMap((member) => {
      const value = byMember.get(member);
      return value ? [[member, grid.input(row, columnOf(member), value, KRONER, boundsOf(words).number)] as const] : [];
    });
    return new Map(known);
  }

  function shareOf({ bound, cell }: BoundCell, side: "min" | "max", member: number): Formula[] {
    const { measure } = bound;
    if (!concerns(bound, member, limits.excess) || (bound.side !== side && bound.side !== "within")) return [];
    if (measure.kind === "share") return [cell];
    if (measure.kind === "amount") return [formula`${cell}/ABS(${pool})`];
    const before = paidCells.get(measure.year.year)?.get(member);
    if (!before) return [];
    const ratio = bound.side !== "within" ? cell : side === "min" ? formula`(1-${cell})` : formula`(1+${cell})`;
    return [formula`${ratio}*${before}/${pool}`];
  }

  const boundRow = (side: "min" | "max"): BoundRow => {
    const row = grid.next;
    grid.text(row, 0, side === "min" ? words.min : words.max, "plain", 1);
    const none = formula`${side === "min" ? ZERO : ONE}`;
    const cells = new Map(
      members.map((member) => {
        const held = limits.bounds.flatMap((one) => shareOf(one, side, member));
        const tightest = held.reduce(
          (best, one) => (side === "min" ? formula`MAX(${best},${one})` : formula`MIN(${best},${one})`),
          none,
        );
        const safe = isInKroner && held.length > 0 ? formula`IF(${pool}=0,${none},${tightest})` : tightest;
        return [member, grid.formula(row, columnOf(member), safe, format)] as const;
      }),
    );
    return { of: (member) => cells.get(member) ?? none, all: grid.range(row, FIRST_MEMBER, row, lastColumn) };
  };
  return { least: boundRow("min"), most: boundRow("max") };
}
