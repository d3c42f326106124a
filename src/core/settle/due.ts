import { paidInAll } from "../between/paid-in-all.ts";
import { type Fraction, isZero } from "../number/fraction.ts";
import type { Split } from "../split/split.ts";
import { instalmentsOf } from "./instalments.ts";
import type { Settlement } from "./standing.ts";

/** What a member pays in a year, in instalments that add up to it. */
export interface Due {
  readonly year: number | null;
  readonly from: number;
  /** Who is paid: a member by its index, somebody outside by name; null where the case names nobody. */
  readonly to: number | string | null;
  readonly amount: Fraction;
  readonly amounts: readonly Fraction[];
}

/** Payments of a year in so many instalments each, in multiples of `step`; those of nothing are left out. */
export function dueOf(
  payments: readonly Pick<Due, "year" | "from" | "to" | "amount">[],
  count: number,
  step: Fraction,
): readonly Due[] {
  return payments.flatMap(({ year, from, to, amount }) =>
    isZero(amount) ? [] : [{ year, from, to, amount, amounts: instalmentsOf(amount, count, step) }],
  );
}

/**
 * What is invoiced in instalments: what each pays a host, where the case names one; else what each pays in all.
 *
 * @param settlements who pays whom, by year; null where nobody is named as the host
 * @param count how many instalments a year
 */
export function dueIn(split: Split, settlements: readonly Settlement[] | null, count: number): readonly Due[] {
  const { step, between } = split;
  if (settlements !== null) {
    const payments = settlements.flatMap(({ year, transfers, direct }) =>
      [...transfers, ...direct].map((payment) => ({ year, ...payment })),
    );
    return dueOf(payments, count, step);
  }
  const periods = split.years.length === 0 ? [split.total] : split.years;
  const payments = periods.flatMap(({ year, shares }) => {
    const ofYear = between.filter(({ line }) => line.line.year === year);
    return paidInAll(shares, ofYear).map(({ member, allocated }) => ({
      year,
      from: member,
      to: null,
      amount: allocated,
    }));
  });
  return dueOf(payments, count, step);
}
