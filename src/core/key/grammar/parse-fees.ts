import type { Band, Fee } from "../../model/key.ts";
import { compare, type Fraction } from "../../number/fraction.ts";
import { amountOf, type Numeral, takeNumeral } from "./numeral.ts";
import { readMeasured } from "./parse-base.ts";
import { readMemberFigures } from "./parse-shares.ts";
import { type Reader, recover, report, reportUnexpected, takeSeparator, takeWord } from "./reader.ts";

const OPEN = /\(/y;
const CLOSE = /\)/y;
const COLON = /:/y;
/** What stands between a fee and `each` where a sentence has it: `100 000 kr per år på hver`. */
const OF_EACH = /(?:(?:a year|per år) +)?(?:from|på) +(?=each|hver|kvar)/y;
/** `per year` names no base. */
const PER_YEAR = /per (?:år|year)(?!\p{L})/uy;

/** An amount for each member, or for each unit of a base, behind the amount; null where it is neither. */
export function readRate(from: Reader, numeral: Numeral): Fee | "unread" | null {
  const { scanner } = from;
  scanner.take(OF_EACH);
  const isEach = takeWord(from, "each") !== null;
  if (!isEach && (scanner.look(PER_YEAR) !== null || takeWord(from, "per") === null)) return null;
  const amount = readAmount(from, numeral);
  if (isEach) return amount === null ? "unread" : { kind: "each", amount };
  const base = readMeasured(from, "base");
  return amount === null || base === null ? "unread" : { kind: "rate", amount, base };
}

/** An amount, or the end of a step: never a percentage. */
function readAmount(from: Reader, numeral: Numeral): Fraction | null {
  if (isPercentage(from, numeral)) return null;
  const { value, issue } = amountOf(numeral, from.decimal, from.scanner);
  if (issue !== null) from.issues.push(issue);
  return value;
}

/** `bands(…)` or `fees(…)`; null where neither stands here. */
export function readListedFee(from: Reader): Fee | "unread" | null {
  const { scanner } = from;
  const start = scanner.position;
  for (const [word, read] of [["bands", readBands] as const, ["fees", readAgreed] as const]) {
    if (takeWord(from, word) !== null && scanner.take(OPEN) !== null) return read(from);
    scanner.moveTo(start);
  }
  return null;
}

/** Tells of a percentage where an amount is due. */
function isPercentage(from: Reader, numeral: Numeral): boolean {
  if (numeral.percent) report(from, "KEY_UNEXPECTED", { found: numeral.text, expected: ["amount"] }, numeral);
  return numeral.percent;
}

/** Amounts agreed by name, from after the parenthesis. */
function readAgreed(from: Reader): Fee | "unread" {
  const figures = readMemberFigures(from).filter(({ numeral }) => !isPercentage(from, numeral));
  const amounts = figures.map(({ member, name, value }) => ({ member, name, amount: value }));
  return amounts.length === 0 ? "unread" : { kind: "agreed", amounts };
}

/** A price list by size, from after the parenthesis: `base { sep "to" number ":" amount } sep "over:" amount ")"`. */
function readBands(from: Reader): Fee | "unread" {
  const { scanner } = from;
  const base = readMeasured(from, "base");
  const bands: Band[] = [];
  let isWhole = base !== null;
  while (isWhole && takeSeparator(from)) {
    const band = readBand(from, bands.at(-1));
    if (band === null) isWhole = false;
    else bands.push(band);
  }
  if (isWhole && bands.at(-1)?.to !== null) {
    reportUnexpected(from, "band");
    isWhole = false;
  }
  if (!isWhole) recover(from, CLOSE);
  if (scanner.take(CLOSE) === null) {
    if (isWhole) reportUnexpected(from, "close");
    scanner.take(/[^)]*\)?/y);
    return "unread";
  }
  return isWhole && base !== null ? { kind: "bands", base, bands } : "unread";
}

/** One step of it; null where it cannot be read, which is told. */
function readBand(from: Reader, before: Band | undefined): Band | null {
  const { scanner } = from;
  const isLast = takeWord(from, "over") !== null;
  if (before?.to === null || (!isLast && takeWord(from, "to") === null)) {
    reportUnexpected(from, before?.to === null ? "close" : "band");
    return null;
  }
  const end = isLast ? null : takeNumeral(from);
  if (end === null && !isLast) {
    reportUnexpected(from, "number");
    return null;
  }
  const to = end && readAmount(from, end);
  if (end !== null && to !== null && before?.to && compare(to, before.to) <= 0) {
    report(from, "KEY_BANDS_ORDER", { text: scanner.written(end) }, end);
  }
  if (scanner.take(COLON) === null) {
    reportUnexpected(from, "colon");
    return null;
  }
  const numeral = takeNumeral(from);
  if (numeral === null) {
    reportUnexpected(from, "number");
    return null;
  }
  const amount = readAmount(from, numeral);
  return amount === null || (end !== null && to === null) ? null : { to, amount };
}
