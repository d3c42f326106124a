import type { KeyBase, KeyPart } from "../../model/key.ts";
import { add, compare, equals, type Fraction, ONE, ZERO } from "../../number/fraction.ts";
import { longestAt } from "./key-names.ts";
import { amountOf, percentageOf, percentText, takeNumeral } from "./numeral.ts";
import { readBase } from "./parse-base.ts";
import { atSeparator, type Reader, recover, report, reportUnexpected, takeWord } from "./reader.ts";
import type { Span } from "./scanner.ts";

const PLUS = /\+/y;

/** A part and where it stands. */
export interface Placed extends Span {
  readonly part: KeyPart;
}

/** `part { "+" part }`. Reports what is wrong and reads on after the next `+`. */
export function readParts(from: Reader): Placed[] {
  const { scanner } = from;
  const placed: Placed[] = [];
  do {
    const start = scanner.position;
    const part = readPart(from, placed);
    if (part !== null) placed.push({ part, start, end: scanner.passed });
    if (scanner.atEnd || atSeparator(from) || scanner.look(PLUS) !== null) continue;
    if (part !== null) reportUnexpected(from, "plus", "limit", "end");
    recover(from, PLUS);
  } while (scanner.take(PLUS) !== null);
  return placed;
}

function readPart(from: Reader, before: readonly Placed[]): KeyPart | null {
  const { scanner, lexicon } = from;
  const rest = takeWord(from, "rest");
  if (rest !== null) {
    const twice = before.some(({ part }) => part.kind === "rest");
    if (twice) report(from, "KEY_REST_TWICE", {}, rest);
    const base = readBase(from, "base");
    return twice || base === null ? null : { kind: "rest", base };
  }
  const start = scanner.position;
  const named = longestAt(scanner.text, start, lexicon.bases);
  const numeral = takeNumeral(scanner);
  // "2010 each" is a fee even where a column is called 2010.
  const mayBeFee = numeral !== null && !numeral.percent && numeral.ratio === null && (named?.end ?? 0) <= numeral.end;
  if (mayBeFee && takeWord(from, "each") !== null) {
    const { value: fee, issue } = amountOf(numeral, from.decimal, scanner);
    if (issue !== null) from.issues.push(issue);
    return fee === null ? null : { kind: "each", fee };
  }
  if (numeral === null || named !== null) {
    scanner.moveTo(start);
    return percentPart(ONE, readBase(from, "part"));
  }
  const { value: ratio, issue } = percentageOf(numeral, from.decimal, scanner);
  if (issue !== null) {
    from.issues.push(issue);
    if (scanner.atEnd || atSeparator(from) || scanner.look(PLUS) !== null) return null;
  }
  const base = readBase(from, "base");
  return ratio === null ? null : percentPart(ratio, base);
}

function percentPart(ratio: Fraction, base: KeyBase | null): KeyPart | null {
  return base === null ? null : { kind: "percent", ratio, base };
}

/** The percentages make exactly 100, or with `rest` at most that; otherwise says what they make. */
export function checkSum(from: Reader, placed: readonly Placed[]): void {
  const shared = placed.filter(({ part }) => part.kind !== "each");
  const total = shared.reduce((sum, { part }) => (part.kind === "percent" ? add(sum, part.ratio) : sum), ZERO);
  const withRest = shared.some(({ part }) => part.kind === "rest");
  if (withRest ? compare(total, ONE) <= 0 : equals(total, ONE)) return;
  const concerned = shared.length > 0 ? shared : placed;
  const span = { start: concerned.at(0)?.start ?? 0, end: concerned.at(-1)?.end ?? 0 };
  report(from, "KEY_PERCENT_SUM", { sum: percentText(total) }, span);
}
