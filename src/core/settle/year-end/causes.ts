import { isZero } from "../../number/fraction.ts";
import { type Amounts, amountOf, minus } from "../../shares/amounts.ts";

/**
 * Why a balance is what it is: other amounts than the budget's (`price`), another key (`key`), later populations or other
 * figures that keys measure by (`population`), who took part when (`membership`), and what was paid other than the budgeted
 * share (`payment`).
 */
export const CAUSES = ["price", "key", "population", "membership", "payment"] as const;
export type CauseName = (typeof CAUSES)[number];

/** What one cause makes of every member's balance; its amounts are in currency units. */
export interface Cause {
  readonly cause: CauseName;
  readonly amounts: Amounts;
}

/** What members would pay, each rounded to the unit, as one thing after the other is what it came to be. */
export interface Stages {
  readonly budgeted: Amounts;
  /** By the accounts, with the key, the figures and the members of the budget. */
  readonly price: Amounts;
  /** And by the final key. */
  readonly key: Amounts;
  /** And by its later figures. */
  readonly population: Amounts;
  /** And by who took part when: what they pay in the end. */
  readonly final: Amounts;
}

/**
 * What each step from what was paid to what is paid in the end adds, exactly: together they are the balance of each member,
 * to the last unit, for each stage is rounded and what lies between two is not. Causes that change nothing for anybody are
 * left out.
 */
export function causesOf({ budgeted, price, key, population, final }: Stages, paid: Amounts): readonly Cause[] {
  const between: Readonly<Record<CauseName, Amounts>> = {
    price: minus(price, budgeted),
    key: minus(key, price),
    population: minus(population, key),
    membership: minus(final, population),
    payment: minus(budgeted, paid),
  };
  return CAUSES.map((cause) => ({ cause, amounts: between[cause] })).filter(({ amounts }) =>
    [...amounts.keys()].some((member) => !isZero(amountOf(amounts, member))),
  );
}
