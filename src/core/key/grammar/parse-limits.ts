import type { KeyLimits } from "../../model/key.ts";
import { divide, type Fraction, isInteger, isZero, ONE } from "../../number/fraction.ts";
import { percentageOf, percentText, takeNumeral } from "./numeral.ts";
import { atSeparator, type Reader, recover, report, reportUnexpected, takeSeparator, takeWord } from "./reader.ts";

const LIMITS = ["min", "max", "round"] as const;
type Limit = (typeof LIMITS)[number];

/** Matches nowhere: what follows a broken limit is read from the next separator. */
const NOWHERE = /(?!)/y;

/** `{ sep limit }`, in any order and each at most once. */
export function readLimits(from: Reader): KeyLimits {
  const limits = new Map<Limit, Fraction | null>();
  while (takeSeparator(from)) {
    readLimit(from, limits);
    const { scanner } = from;
    if (!scanner.atEnd && !atSeparator(from)) recover(from, NOWHERE);
  }
  return { min: limits.get("min") ?? null, max: limits.get("max") ?? null, round: limits.get("round") ?? null };
}

function readLimit(from: Reader, limits: Map<Limit, Fraction | null>): void {
  const { scanner } = from;
  const start = scanner.position;
  const limit = LIMITS.find((word) => takeWord(from, word) !== null);
  if (limit === undefined) {
    reportUnexpected(from, "limit");
    return;
  }
  const word = { start, end: scanner.passed };
  scanner.take(/\./y); // "min. 5 %", as it is often written
  const numeral = takeNumeral(scanner);
  if (numeral === null) {
    reportUnexpected(from, "percent");
    return;
  }
  if (limits.has(limit)) report(from, "KEY_LIMIT_TWICE", { limit }, word);
  const { value, issue } = percentageOf(numeral, from.decimal, scanner);
  if (issue !== null) from.issues.push(issue);
  limits.set(limit, value);
  if (limit === "round" && value !== null && !dividesTheWhole(value)) {
    report(from, "KEY_ROUND_STEP", { step: percentText(value) }, numeral);
  }
  if (!scanner.atEnd && !atSeparator(from)) reportUnexpected(from, "limit", "end");
}

function dividesTheWhole(step: Fraction): boolean {
  return !isZero(step) && isInteger(divide(ONE, step));
}
