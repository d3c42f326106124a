import { negate } from "../../../src/core/number/fraction.ts";
import type { Transfer } from "../../../src/core/settle/transfers.ts";
import { type Amounts, amountsOf } from "../../../src/core/shares/amounts.ts";

/** What members owe once transfers are made: the transfers themselves as balances. */
export function balancesOf(transfers: readonly Transfer[]): Amounts {
  return amountsOf(
    transfers.flatMap(({ from, to, amount }) => [
      { member: from, amount },
      { member: to, amount: negate(amount) },
    ]),
  );
}
