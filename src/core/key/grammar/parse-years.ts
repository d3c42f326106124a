import type { AskedYears, PaidYear } from "../../model/key.ts";
import { type Reader, report, reportUnexpected } from "./reader.ts";

const AT = /@/y;
const YEARS = /(\d{4})(?: ?(?:[-–—]|\.\.) ?(\d{4}))?(?![\d.,/])/y;
/** No year to come is known. */
const TO_COME = /\+\d{1,2}(?!\d| *%)/y;
const OFFSET = String.raw`(?:year|år)(?: ?[-−–] ?(\d{1,2}))?`;
/** Counted from the year of the line: `year-1`, `year-3..year-1`. */
const OF_LINE = new RegExp(String.raw`${OFFSET}(?: ?(?:\.\.+|…) ?(${OFFSET}))?(?![\p{L}\p{N}])`, "uy");
const NO_YEAR = /\d(?:[\d.,/-]*\d)?/y;

/** The 1 Januaries of a base as they are printed. */
const ON = "(?:on 1 january|per 1\\. januar)";
const PRINTED = new RegExp(String.raw`${ON} (\d{4})(?:[-–](\d{4}))?(?!\d)`, "y");
const PRINTED_OF_LINE = new RegExp(
  String.raw`${ON} (?:(of the year before|året før)|(of the same year|samme år|same år)|(?:(\d{1,2}) (?:to|til) )?(\d{1,2}) (?:years?|år) (?:before|før))(?!\p{L})`,
  "uy",
);

/** A year that was paid for before, as a limit is held against it. */
const PAID_YEAR = /(\d{4})(?!\d|[.,]\d)/y;
const PAID_OF_LINE =
  /(?:(the year before|last year|året før|fjoråret|fjor)|(?:year|år) ?[-−–] ?(\d{1,2}))(?![\p{L}\p{N}])/uy;

function spanned(one: number, other: number, ofLine: boolean): AskedYears {
  return { from: Math.min(one, other), to: Math.max(one, other), ofLine };
}

/** Years before that of the line, as a number from it on. */
function before(years: string | undefined): number {
  return years === undefined ? 0 : 0 - +years;
}

/** The years of a base, after `@` or as printed; null where it has none. */
export function readYears(from: Reader): AskedYears | null {
  const { scanner } = from;
  const printed = readPrinted(from);
  if (printed !== null) return printed;
  if (scanner.take(AT) === null) return null;
  const years = scanner.take(YEARS);
  if (years !== null) {
    const [, first = "", last = first] = years.match;
    return spanned(+first, +last, false);
  }
  const ofLine = scanner.take(OF_LINE);
  if (ofLine !== null) {
    const later = scanner.passed === ofLine.end ? scanner.take(TO_COME) : null;
    if (later !== null) {
      const span = { start: ofLine.start, end: later.end };
      report(from, "YEAR_INVALID", { text: scanner.written(span) }, span);
    }
    const [, first, until, last] = ofLine.match;
    return spanned(before(first), before(until === undefined ? first : last), true);
  }
  const digits = scanner.take(NO_YEAR);
  if (digits === null) reportUnexpected(from, "year");
  else report(from, "YEAR_INVALID", { text: digits.match[0] }, digits);
  return null;
}

/** `2025`, `year-1` or `the year before`, behind the `of` of a limit; reports what else stands there. */
export function takePaidYear(from: Reader): PaidYear | null {
  const { scanner } = from;
  const dated = scanner.take(PAID_YEAR);
  if (dated !== null) return { year: +(dated.match[1] ?? ""), ofLine: false };
  const ofLine = scanner.take(PAID_OF_LINE);
  const [, yearBefore, years] = ofLine?.match ?? [];
  const year = yearBefore === undefined ? before(years) : -1;
  if (year < 0) return { year, ofLine: true };
  if (ofLine === null) reportUnexpected(from, "year");
  else report(from, "YEAR_INVALID", { text: scanner.written(ofLine) }, ofLine);
  return null;
}

function readPrinted({ scanner }: Reader): AskedYears | null {
  const dated = scanner.take(PRINTED);
  if (dated !== null) {
    const [, first = "", last = first] = dated.match;
    return spanned(+first, +last, false);
  }
  const ofLine = scanner.take(PRINTED_OF_LINE);
  if (ofLine === null) return null;
  const [, yearBefore, same, first, last] = ofLine.match;
  if (yearBefore !== undefined) return spanned(-1, -1, true);
  return same === undefined ? spanned(before(first ?? last), before(last), true) : spanned(0, 0, true);
}
