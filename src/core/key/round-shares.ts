import {
  ceiling,
  compare,
  divide,
  type Fraction,
  floor,
  fraction,
  isZero,
  multiply,
  ONE,
  subtract,
} from "../number/fraction.ts";
import { byClaim, type Claim } from "../rounding/apportion.ts";
import { ANY, type Room } from "./clamp.ts";

/**
 * Shares in whole steps that make 1, by largest remainder, each no smaller than its least and no larger than its most.
 * `step` divides 1; a share of zero stays zero. Null when no multiples of the step within these bounds make 1.
 */
export function roundShares(shares: readonly Fraction[], step: Fraction, rooms: readonly Room[]): Fraction[] | null {
  const cells = shares.flatMap((share, member): Cell[] => {
    const room = rooms[member] ?? ANY;
    const [least, most] = [ceiling(divide(room.least, step)), floor(divide(room.most, step))];
    const exact = divide(share, step);
    const units = compare(exact, fraction(least)) < 0 ? least : floor(exact);
    return isZero(share) ? [] : [{ member, exact, least, most, units }];
  });
  const whole = floor(divide(ONE, step));
  const total = (of: (cell: Cell) => bigint) => cells.reduce((sum, cell) => sum + of(cell), 0n);
  const crossed = cells.some(({ least, most }) => least > most);
  if (crossed || total(({ least }) => least) > whole || total(({ most }) => most) < whole) return null;

  let left = whole - total(({ units }) => units);
  const change = left > 0n ? 1n : -1n;
  for (; left !== 0n; left -= change) {
    const free = cells.filter(({ units, least, most }) => units !== (change > 0n ? most : least));
    // First in line for one unit more is last in line to give one back.
    const chosen = free.reduce((best, cell) =>
      byClaim(claimOf(cell), claimOf(best)) < 0 === change > 0n ? cell : best,
    );
    chosen.units += change;
  }
  const units = new Map(cells.map((cell) => [cell.member, cell.units]));
  return shares.map((_, member) => multiply(step, fraction(units.get(member) ?? 0n)));
}

interface Cell {
  readonly member: number;
  /** The exact share in steps. */
  readonly exact: Fraction;
  /** The fewest and the most steps it may have. */
  readonly least: bigint;
  readonly most: bigint;
  units: bigint;
}

/** What a cell has a claim to beyond its units; less than nothing where it has more than its share. */
function claimOf({ member, exact, units }: Cell): Claim {
  return { index: member, quota: exact, remainder: subtract(exact, fraction(units)) };
}
