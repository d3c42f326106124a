import { type CalendarDate, monthsEarlier } from "../calendar/calendar-date.ts";
import { add, type Fraction, fraction, multiply, ZERO } from "../number/fraction.ts";
import { roundedToSum } from "../rounding/apportion.ts";
import type { MembershipChange } from "./membership-change.ts";

/** The months before a member leaves in which it pays as before. */
export interface NoticePeriod {
  readonly months: number;
  /** When notice is given at the latest. */
  readonly from: CalendarDate;
  /** What who leaves pays in those months, rounded; null where the budget has not all of their years. */
  readonly amount: Fraction | null;
}

/** The period before a date, and what those who leave pay in it by months. */
export function noticePeriod(
  { date, leaving, yearly }: MembershipChange,
  months: number,
  step: Fraction,
): NoticePeriod {
  let amount: Fraction | null = ZERO;
  for (let earlier = months; earlier > 0 && amount !== null; earlier--) {
    const { year } = monthsEarlier(date, earlier);
    for (const member of leaving) {
      const ofYear: Fraction | null = yearly.filed(member, year);
      amount = ofYear && amount && add(amount, multiply(ofYear, fraction(1n, 12n)));
    }
  }
  const [paid = null] = amount === null ? [] : roundedToSum([amount], step);
  return { months, from: monthsEarlier(date, months), amount: paid };
}
