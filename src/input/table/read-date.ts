import { type CalendarDate, daysInMonth } from "../../core/calendar/calendar-date.ts";
import { yearNamed } from "./header-words.ts";

/** The day from 1900 to 2200 that a text means, as `2026-07-01` or as Norwegians write it, `1.7.2026`; null for none, such as 31 June. */
export function readDate(text: string): CalendarDate | null {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text.trim()) ?? [];
  const [, day = isoDay, month = isoMonth, year = isoYear] =
    /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text.trim()) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const read = { year: Number.parseInt(year, 10), month: Number.parseInt(month, 10), day: Number.parseInt(day, 10) };
  const exists =
    yearNamed(year) !== null &&
    read.month >= 1 &&
    read.month <= 12 &&
    read.day >= 1 &&
    read.day <= daysInMonth(read.year, read.month);
  return exists ? read : null;
}

/** The first of a month, as its day, as `2027-07`, or as a year for its 1 January; null for anything else, other days too. */
export function readMonthStart(text: string): CalendarDate | null {
  const [, year, month = "01"] = /^(\d{4})(?:-(\d\d))?$/.exec(text.trim()) ?? [];
  const read = readDate(year === undefined ? text : `${year}-${month}-01`);
  return read?.day === 1 ? read : null;
}
