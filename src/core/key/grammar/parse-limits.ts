import type { KeyLimits } from "../../model/key.ts";
import type { Fraction } from "../../number/fraction.ts";
import { dividesTheWhole, type Limit, percentageOf, percentText, takeNumeral } from "./numeral.ts";
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

const LIMITS = ["min", "max", "round"] as const satisfies readonly Limit[];

/** What joins another limit, beside a separator. */
const AND = /(?:and|og) /y;

/** Whether a limit begins here. */
export function atLimit(from: Reader): boolean {
  const start = from.scanner.position;
  const isLimit = LIMITS.some((word) => takeWord(from, word) !== null);
  from.scanner.moveTo(start);
  return isLimit;
}

/** `{ sep limit }`, in any order and each at most once. */
export function readLimits(from: Reader): KeyLimits {
  const limits = new Map<Limit, Fraction | null>();
  while (takeSeparator(from) || takeFiller(from, "and") !== null) {
    readLimit(from, limits);
    const { scanner } = from;
    if (!scanner.atEnd && !atSeparator(from) && scanner.look(AND) === null) recover(from, AND);
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
  const numeral = takeNumeral(from);
  if (numeral === null) {
    reportUnexpected(from, "percent");
    return;
  }
  if (limits.has(limit)) report(from, "KEY_LIMIT_TWICE", { limit }, word);
  const { value, issue } = percentageOf(numeral, limit, from.decimal, scanner);
  if (issue !== null) from.issues.push(issue);
  limits.set(limit, value);
  if (limit === "round" && value !== null && !dividesTheWhole(value)) {
    report(from, "KEY_ROUND_STEP", { step: percentText(value) }, numeral);
  }
  const more = scanner.atEnd || atSeparator(from) || scanner.look(AND) !== null;
  if (!more) reportUnexpected(from, "limit", "end");
}
