import { type Fraction, fraction } from "../number/fraction.ts";
import { type CostGame, everyone } from "./cost-game.ts";
import { payments } from "./payments.ts";

/** An interval of parts from 0 to 1, both ends included. */
export interface Parts {
  readonly from: Fraction;
  readonly to: Fraction;
}

/**
 * The parts with which no coalition pays more than on its own, when what everyone pays goes in a straight line from one
 * split to another: such as the equal part of a key without limits, from 0 to 1. Exact; null where there are none.
 *
 * Melhus and Midtre Gauldal share 55 230 thousand kroner by population, 39 203.6 and 16 026.4, or equally, 27 615 each;
 * without cooperation they pay 36 597 and 23 903. Melhus gains from 22.5 % equally, Midtre Gauldal up to 68.0 %.
 *
 * @param atZero what each member pays at 0
 * @param atOne what each member pays at 1
 */
export function stableParts(game: CostGame, atZero: readonly Fraction[], atOne: readonly Fraction[]): Parts | null {
  const [before, after] = [payments(game, atZero), payments(game, atOne)];
  let [fromNum, fromDen] = [0n, 1n];
  let [toNum, toDen] = [1n, 1n];
  for (let coalition = 1; coalition < everyone(game); coalition++) {
    const [atStart, atEnd] = [before.excess(coalition), after.excess(coalition)];
    if (atStart <= 0n && atEnd <= 0n) continue;
    if (atStart > 0n && atEnd > 0n) return null;
    const start = atStart * after.denominator;
    const rise = atEnd * before.denominator - start;
    if (rise > 0n && -start * toDen < toNum * rise) [toNum, toDen] = [-start, rise];
    if (rise < 0n && start * fromDen > fromNum * -rise) [fromNum, fromDen] = [start, -rise];
  }
  if (fromNum * toDen > toNum * fromDen) return null;
  return { from: fraction(fromNum, fromDen), to: fraction(toNum, toDen) };
}
