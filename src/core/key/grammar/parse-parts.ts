import type { KeyBase } from "../../model/key.ts";
import { compare, equals, type Fraction, isZero, ONE, sum, ZERO } from "../../number/fraction.ts";
import type { WrittenKey, WrittenPart } from "./inner-key.ts";
import { longestAt } from "./key-names.ts";
import { percentageOf, percentText, takeNumeral } from "./numeral.ts";
import { readBase } from "./parse-base.ts";
import { readListedFee, readRate } from "./parse-fees.ts";
import { atLimit } from "./parse-limits.ts";
import {
  atSeparator,
  type Reader,
  recover,
  report,
  reportUnexpected,
  takeFiller,
  takeSeparator,
  takeWord,
} from "./reader.ts";
import type { Span } from "./scanner.ts";

const PLUS = /\+/y;
const JOINT = /\+|(?:and|og) /y;

/** A part and where it stands. */
export interface Placed extends Span {
  readonly part: WrittenPart;
}

/**
 * Passes what joins another part to those before: `+`, `and`, or a separator before what can only be a part. A base alone
 * is one where nothing is shared yet: `100 000 kr hver, etter folketall`.
 */
function takeJoint(from: Reader, placed: readonly Placed[]): boolean {
  const { scanner } = from;
  if (scanner.take(PLUS) !== null) return true;
  const start = scanner.position;
  const parted = takeSeparator(from);
  const joined = takeFiller(from, "and") !== null;
  const isShared = placed.some(({ part }) => part.kind === "rest" || (part.kind === "percent" && !isZero(part.ratio)));
  const isPart = joined || (parted && placed.length > 0 && (!isShared || atPart(from)));
  if (isPart && !atLimit(from)) return true;
  scanner.moveTo(start);
  return false;
}

/** Whether what stands here can only be a part: a number, the rest, or a fee in a sentence. */
function atPart(from: Reader): boolean {
  const start = from.scanner.position;
  takeFiller(from, "with");
  const isListed = takeWord(from, "bands") !== null || takeWord(from, "fees") !== null;
  const isPart = isListed || takeNumeral(from) !== null || takeWord(from, "rest") !== null;
  from.scanner.moveTo(start);
  return isPart;
}

/** `part { "+" part }`, also as printed: `40 % likt, 60 % etter folketall`. Reports what is wrong and reads on. */
export function readParts(from: Reader): Placed[] {
  const { scanner } = from;
  const placed: Placed[] = [];
  do {
    const start = scanner.position;
    const part = readPart(from, placed);
    if (part !== null) placed.push({ part, start, end: scanner.passed });
    if (scanner.atEnd || atSeparator(from) || scanner.look(JOINT) !== null) continue;
    if (part !== null) reportUnexpected(from, "plus", "limit", "end");
    recover(from, JOINT);
  } while (takeJoint(from, placed));
  return placed;
}

function readPart(from: Reader, before: readonly Placed[]): WrittenPart | null {
  const { scanner, lexicon } = from;
  const rest = takeWord(from, "rest");
  if (rest !== null) {
    const twice = before.some(({ part }) => part.kind === "rest");
    if (twice) report(from, "KEY_REST_TWICE", {}, rest);
    const base = readBase(from, "base");
    return twice || base === null ? null : { kind: "rest", base };
  }
  takeFiller(from, "with");
  const start = scanner.position;
  const named = longestAt(scanner.text, start, lexicon.bases);
  const numeral = takeNumeral(from);
  // "2010 each" is a fee even where a column is called 2010.
  const mayBeFee = numeral !== null && !numeral.percent && numeral.ratio === null && (named?.end ?? 0) <= numeral.end;
  const fee = numeral === null ? readListedFee(from) : mayBeFee ? readRate(from, numeral) : null;
  if (fee !== null) return fee === "unread" ? null : { kind: "fee", fee };
  if (numeral === null || named !== null) {
    scanner.moveTo(start);
    return percentPart(ONE, readBase(from, "part"));
  }
  const { value: ratio, issue } = percentageOf(numeral, null, from.decimal, scanner);
  if (issue !== null) {
    from.issues.push(issue);
    if (scanner.atEnd || atSeparator(from) || scanner.look(JOINT) !== null) return null;
  }
  const base = readBase(from, "base");
  return ratio === null ? null : percentPart(ratio, base);
}

function percentPart(ratio: Fraction, base: KeyBase | WrittenKey | null): WrittenPart | null {
  return base === null ? null : { kind: "percent", ratio, base };
}

/** The percentages make exactly 100, or with `rest` at most that; otherwise says what they make. Fees may stand alone. */
export function checkSum(from: Reader, placed: readonly Placed[]): void {
  const shared = placed.filter(({ part }) => part.kind !== "fee");
  if (shared.length === 0 && placed.length > 0) return;
  const total = sum(shared.map(({ part }) => (part.kind === "percent" ? part.ratio : ZERO)));
  const withRest = shared.some(({ part }) => part.kind === "rest");
  if (withRest ? compare(total, ONE) <= 0 : equals(total, ONE)) return;
  const span = { start: shared.at(0)?.start ?? 0, end: shared.at(-1)?.end ?? 0 };
  report(from, "KEY_PERCENT_SUM", { sum: percentText(total), remedy: sumRemedy(shared, withRest) }, span);
}

/** What puts percentages right that do not make 100, so that nothing else is wrong then. */
function sumRemedy(shared: readonly Placed[], withRest: boolean): "rest" | "change" {
  const others = shared.slice(0, -1).map(({ part }) => (part.kind === "percent" ? part.ratio : ZERO));
  return withRest || shared.length === 1 || compare(sum(others), ONE) >= 0 ? "change" : "rest";
}
