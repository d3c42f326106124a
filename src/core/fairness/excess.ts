import { type Fraction, fraction } from "../number/fraction.ts";
import { type Coalition, compareCoalitions } from "./coalition.ts";
import { type CostGame, everyone } from "./cost-game.ts";
import { payments } from "./payments.ts";

/** How a coalition fares under a split: what its members pay together, against what they would pay on their own. */
export interface Excess {
  readonly coalition: Coalition;
  readonly pays: Fraction;
  readonly alone: Fraction;
  /** `pays` less `alone`. Negative: so much may the cost on their own fall before they are better off leaving. */
  readonly excess: Fraction;
}

export interface Excesses {
  /** How many coalitions pay more than on their own. None of them: the split is in the core. */
  readonly violations: number;
  /** The largest excess first; of equals the coalition with fewer members, then in the order of the members file. */
  readonly largest: readonly Excess[];
}

/**
 * Which coalitions come worst out of a split, and how many pay more than on their own. Nobody and everybody are not among
 * them.
 *
 * @param shares what each member pays, in currency units
 * @param most how many of them are wanted, whether they pay more than on their own or not
 * @throws RangeError when there is not one share per member
 */
export function largestExcesses(game: CostGame, shares: readonly Fraction[], most: number): Excesses {
  const { denominator, excess, pays } = payments(game, shares);
  const all = everyone(game);
  let violations = 0;
  let worst: Found[] = [];
  let least: bigint | null = null;
  const cut = () => {
    worst = worst.sort(compareFound).slice(0, most);
    least = worst.length === most ? (worst.at(-1)?.excess ?? null) : null;
  };
  for (let coalition = 1; coalition < all; coalition++) {
    const its = excess(coalition);
    if (its > 0n) violations++;
    if (least !== null && its < least) continue;
    worst.push({ coalition, excess: its });
    if (worst.length > 2 * most + 64) cut();
  }
  cut();
  const largest = worst.map((one) => excessOf(one, pays(one.coalition), denominator));
  return { violations, largest };
}

/** Brought to lowest terms as they are asked for: of a thousand groups few are, and the numbers may be long. */
function excessOf({ coalition, excess }: Found, pays: bigint, denominator: bigint): Excess {
  return {
    coalition,
    get pays() {
      return fraction(pays, denominator);
    },
    get alone() {
      return fraction(pays - excess, denominator);
    },
    get excess() {
      return fraction(excess, denominator);
    },
  };
}

interface Found {
  readonly coalition: Coalition;
  readonly excess: bigint;
}

function compareFound(a: Found, b: Found): number {
  if (a.excess !== b.excess) return a.excess > b.excess ? -1 : 1;
  return compareCoalitions(a.coalition, b.coalition);
}
