import { type Fraction, fraction } from "../number/fraction.ts";

/** A day. Months and days count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A year has 366 days when it divides by 4, but of the hundreds only when it divides by 400. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The days of a month, which counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

/** How many days of its year lie before a day. */
export function daysBefore({ year, month, day }: CalendarDate): number {
  let days = day - 1;
  for (let earlier = 1; earlier < month; earlier++) days += daysInMonth(year, earlier);
  return days;
}

/** Negative when the first comes first. */
export function compareDates(one: CalendarDate, other: CalendarDate): number {
  return one.year - other.year || one.month - other.month || one.day - other.day;
}

/** `2026-07-01`. */
export function dateText({ year, month, day }: CalendarDate): string {
  return `${year}-${`${month}`.padStart(2, "0")}-${`${day}`.padStart(2, "0")}`;
}

/** The part of its year that lies before a month, by months: 1/2 before July. */
export function partBefore({ month }: Pick<CalendarDate, "month">): Fraction {
  return fraction(BigInt(month - 1), 12n);
}

/** The first of the month that lies so many months before that of a day. */
export function monthsEarlier({ year, month }: CalendarDate, months: number): CalendarDate {
  const at = year * 12 + month - 1 - months;
  return { year: Math.floor(at / 12), month: (at % 12) + 1, day: 1 };
}
