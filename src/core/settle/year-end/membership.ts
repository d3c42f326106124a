import { type CalendarDate, compareDates, daysBefore, daysInMonth, daysInYear } from "../../calendar/calendar-date.ts";
import type { Counted, TimeOfMember } from "../../model/settlement.ts";
import { type Fraction, fraction } from "../../number/fraction.ts";

/** A part of a year in which the same members take part. */
export interface Period {
  /** Of the year, such as 6/12 or 181/365. */
  readonly share: Fraction;
  /** By member index, in file order. */
  readonly members: readonly number[];
}

/** How long a member took part in a year: so many of its months or days. */
export interface TimeInYear {
  readonly member: number;
  readonly counted: number;
  readonly of: number;
  /** Where in the year it began and ended; null where it did with the year. */
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/** A year cut where somebody joins or leaves. */
export interface CutYear {
  readonly periods: readonly Period[];
  readonly times: readonly TimeInYear[];
}

/** The months or days of a year. */
export function lengthOf(year: number, counted: Counted): number {
  return counted === "months" ? 12 : daysInYear(year);
}

/** Whether a first or last day stands within a month, where months are counted. */
export function isWithinMonth({ from, to }: TimeOfMember, year: number): boolean {
  const begins = from !== null && from.year === year && from.day !== 1;
  const ends = to !== null && to.year === year && to.day !== daysInMonth(to.year, to.month);
  return begins || ends;
}

/** How much of a year has passed before a day, which may lie outside it. */
function passedBefore(date: CalendarDate, year: number, counted: Counted): number {
  if (date.year !== year) return date.year < year ? 0 : lengthOf(year, counted);
  return counted === "months" ? date.month - 1 : daysBefore(date);
}

/** How much of a year has passed when a day has. */
function passedAfter(date: CalendarDate, year: number, counted: Counted): number {
  if (date.year !== year) return passedBefore(date, year, counted);
  return counted === "months" ? date.month : daysBefore(date) + 1;
}

/** Who takes part no longer when a year has passed, by member index. */
export function leavingBy(membership: readonly TimeOfMember[], year: number | null): ReadonlySet<number> {
  const isOver = ({ to }: TimeOfMember) => to !== null && year !== null && to.year <= year;
  const staying = new Set(membership.flatMap((one) => (isOver(one) ? [] : [one.member])));
  return new Set(membership.flatMap(({ member }) => (staying.has(member) ? [] : [member])));
}

/**
 * Cuts a year where somebody joins or leaves. Who has a time of its own takes part in it and at no other; all others that
 * take part do so all year.
 *
 * @param filed who takes part in the budget, by member index
 */
export function cutYear(
  membership: readonly TimeOfMember[],
  year: number,
  counted: Counted,
  filed: readonly number[],
): CutYear {
  const whole = lengthOf(year, counted);
  const spans = membership.map(({ member, from, to }) => ({
    member,
    start: from === null ? 0 : passedBefore(from, year, counted),
    end: to === null ? whole : passedAfter(to, year, counted),
  }));
  const own = new Set(spans.map(({ member }) => member));
  const cuts = [...new Set([0, whole, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const periods = cuts.slice(0, -1).map((start, at): Period => {
    const end = cuts[at + 1] ?? whole;
    const within = spans.filter((span) => span.start <= start && span.end >= end).map(({ member }) => member);
    const members = new Set([...filed.filter((member) => !own.has(member)), ...within]);
    return { share: fraction(BigInt(end - start), BigInt(whole)), members: [...members].sort((a, b) => a - b) };
  });
  const times = [...own].map((member): TimeInYear => {
    const ofMember = membership.filter((one) => one.member === member);
    const inYear = (dates: readonly (CalendarDate | null)[]) => dates.filter((date) => date?.year === year);
    const [from = null] = inYear(ofMember.map((one) => one.from)).toSorted((a, b) => (a && b ? compareDates(a, b) : 0));
    const to = inYear(ofMember.map((one) => one.to)).toSorted((a, b) => (a && b ? compareDates(b, a) : 0))[0] ?? null;
    const held = cuts.slice(0, -1).reduce((sum, start, at) => {
      const end = cuts[at + 1] ?? whole;
      return spans.some((span) => span.member === member && span.start <= start && span.end >= end)
        ? sum + end - start
        : sum;
    }, 0);
    return { member, counted: held, of: whole, from, to };
  });
  return { periods, times: times.filter(({ counted: held }) => held < whole) };
}
