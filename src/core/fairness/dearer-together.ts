import { add, type Fraction } from "../number/fraction.ts";
import { type Coalition, firstIn } from "./coalition.ts";
import { type CostGame, costOf, everyone, partsOf } from "./cost-game.ts";

/** Up to so many, any two groups are tried together: there are about 3^members / 2 of such pairs. */
const MOST_FOR_ALL_PAIRS = 13;

/** Two groups that would pay more together than each by itself; the one with the first member in file order first. */
export interface DearerTogether {
  readonly groups: readonly [Coalition, Coalition];
  readonly together: Fraction;
  readonly apart: Fraction;
}

/**
 * Where costs are not subadditive: the two groups without a common member who would lose most by joining, though both
 * could go on as before. Null when nobody loses; of equals the pair made of the first members. With more than 13 members
 * only groups that one member joins are tried.
 */
export function dearerTogether(game: CostGame): DearerTogether | null {
  let most = 0n;
  let worst: readonly [Coalition, Coalition] = [0, 0];
  const tryJoining = (one: Coalition, other: Coalition) => {
    const loss = partsOf(game, one | other) - partsOf(game, one) - partsOf(game, other);
    if (loss <= most) return;
    most = loss;
    worst = firstIn(one) < firstIn(other) ? [one, other] : [other, one];
  };
  for (let together = 1; together <= everyone(game); together++) {
    const rest = together & (together - 1);
    if (game.members <= MOST_FOR_ALL_PAIRS) {
      for (let one = rest; one !== 0; one = (one - 1) & rest) tryJoining(one, together ^ one);
    } else if (rest !== 0) {
      for (let one = 1; one <= together; one *= 2) if ((together & one) !== 0) tryJoining(one, together ^ one);
    }
  }
  if (most === 0n) return null;
  const [one, other] = worst;
  return { groups: worst, together: costOf(game, one | other), apart: add(costOf(game, one), costOf(game, other)) };
}
