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
  ZERO,
} from "../number/fraction.ts";
import { byClaim, type Claim } from "../rounding/apportion.ts";

/**
 * Shares in whole steps that make 1, by largest remainder within the limits. `step` divides 1; a share of zero stays zero. Null when no multiples of the step
 * within the limits make 1.
 */
export function roundShares(
  shares: readonly Fraction[],
  step: Fraction,
  min: Fraction | null,
  max: Fraction | null,
): Fraction[] | null {
  const least = ceiling(divide(min ?? ZERO, step));
  const most = floor(divide(max ?? ONE, step));
  const cells: Cell[] = shares.flatMap((share, member) => {
    const exact = divide(share, step);
    const start = compare(exact, fraction(least)) < 0 ? least : floor(exact);
    return isZero(share) ? [] : [{ member, exact, units: start }];
  });
  const count = BigInt(cells.length);
  const whole = floor(divide(ONE, step));
  if (least > most || least * count > whole || most * count < whole) return null;

  let left = whole - cells.reduce((sum, { units }) => sum + units, 0n);
  const change = left > 0n ? 1n : -1n;
  const bound = left > 0n ? most : least;
  for (; left !== 0n; left -= change) {
    const free = cells.filter(({ units }) => units !== bound);
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
  units: bigint;
}

/** What a cell has a claim to beyond its units; less than nothing where it has more than its share. */
function claimOf({ member, exact, units }: Cell): Claim {
  return { index: member, quota: exact, remainder: subtract(exact, fraction(units)) };
}
