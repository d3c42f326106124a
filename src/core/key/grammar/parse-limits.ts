import type { Issue } from "../../model/issue.ts";
import type { BoundMeasure, KeyBound, KeyLimits, NamedMember } from "../../model/key.ts";
import type { Source } from "../../model/source.ts";
import type { DecimalSign } from "../../number/number-text.ts";
import type { Lexicon } from "./key-names.ts";
import {
  amountOf,
  dividesTheWhole,
  type Limit,
  multipleOf,
  type Numeral,
  percentageOf,
  percentText,
  takeNumeral,
} from "./numeral.ts";
import { takePaidYear } from "./parse-years.ts";
import {
  atSeparator,
  type Reader,
  reader,
  recover,
  report,
  reportUnexpected,
  reportUnknown,
  takeFiller,
  takeName,
  takeSeparator,
  takeWord,
} from "./reader.ts";
import { Scanner, type Span } from "./scanner.ts";

const LIMITS = ["min", "max", "within", "round"] as const satisfies readonly Limit[];

/** What joins another limit, beside a separator. */
const AND = /(?:and|og) /y;
/** What follows a member that a limit is for: so `max A 60 %` is of A, even where a member is called "A 60". */
const FIGURE = / *(?:[^\d\s;,·]{1,8} *)?[-−–]?\d/y;
const UNKNOWN_MEMBER = /\p{L}.*?(?=(?<! ) *(?:(?:kr|kroner|nok) *)?[-−–]?\d|[;,·]|$)/uy;
const UNKNOWN_LAST = /[\p{L}\p{N}].*?(?= *(?:[;,·]|$))/uy;

/** Whether a limit begins here. */
export function atLimit(from: Reader): boolean {
  const start = from.scanner.position;
  const isLimit = ([...LIMITS, "excess"] as const).some((word) => takeWord(from, word) !== null);
  from.scanner.moveTo(start);
  return isLimit;
}

/** Limits while they are read, with what each is told by: a second of the same is one too many. */
interface Gathered {
  bounds: KeyBound[];
  excess: NamedMember | null;
  round: KeyLimits["round"];
  readonly given: Set<string>;
}

/** `{ sep limit }`, in any order. */
export function readLimits(from: Reader): KeyLimits {
  const limits: Gathered = { bounds: [], excess: null, round: null, given: new Set() };
  while (takeSeparator(from) || takeFiller(from, "and") !== null) {
    readLimit(from, limits);
    const { scanner } = from;
    if (!scanner.atEnd && !atSeparator(from) && scanner.look(AND) === null) recover(from, AND);
  }
  return { bounds: inOrder(limits.bounds), excess: limits.excess, round: limits.round };
}

/** Bounds in the order in which keys are printed: the least, the most, those within; of everyone before those of one. */
export function inOrder(bounds: readonly KeyBound[]): KeyBound[] {
  return (["min", "max", "within"] as const).flatMap((side) => {
    const ofSide = bounds.filter((bound) => bound.side === side);
    return [...ofSide.filter(({ member }) => member === null), ...ofSide.filter(({ member }) => member !== null)];
  });
}

function readLimit(from: Reader, limits: Gathered): void {
  const { scanner } = from;
  const start = scanner.position;
  const limit = ([...LIMITS, "excess"] as const).find((word) => takeWord(from, word) !== null);
  if (limit === undefined) {
    reportUnexpected(from, "limit");
    return;
  }
  const word = { start, end: scanner.passed };
  const once = (id: string) => {
    if (limits.given.has(id)) report(from, "KEY_LIMIT_TWICE", { limit }, word);
    limits.given.add(id);
  };
  if (limit === "excess") {
    once(limit);
    limits.excess = readMember(from, UNKNOWN_LAST);
  } else if (limit === "round") readStep(from, limits, once);
  else {
    const bound = readBound(from, limit);
    if (bound !== null) {
      const { measure } = bound;
      once(told(bound));
      if (measure !== null) limits.bounds.push({ ...bound, measure });
    }
  }
  const more = scanner.atEnd || atSeparator(from) || scanner.look(AND) !== null;
  if (!more) reportUnexpected(from, "limit", "end");
}

/** A bound whose figure, where it cannot be read, is null. */
type WrittenBound = Omit<KeyBound, "measure"> & { readonly measure: BoundMeasure | null };

/** A bound without its figure: two that differ in nothing else are one too many. */
function told({ side, member, measure }: WrittenBound): string {
  const year = measure?.kind === "paid" ? `${measure.year.year} ${measure.year.ofLine}` : "";
  return [side, member?.member ?? "", measure?.kind ?? "share", year].join(" ");
}

function readStep(from: Reader, limits: Gathered, once: (id: string) => void): void {
  const numeral = takeNumeral(from);
  if (numeral === null) {
    reportUnexpected(from, "percent");
    return;
  }
  once("round");
  const { value, issue } = percentageOf(numeral, "round", from.decimal, from.scanner);
  if (issue !== null) from.issues.push(issue);
  limits.round = value;
  if (value !== null && !dividesTheWhole(value)) {
    report(from, "KEY_ROUND_STEP", { step: percentText(value) }, numeral);
  }
}

/** `[ member ] figure [ "of" year ] [ "for" member ]`, behind the word of a limit. */
function readBound(from: Reader, side: KeyBound["side"]): WrittenBound | null {
  const { scanner } = from;
  scanner.take(/\./y); // "min. 5 %", as it is often written
  const start = scanner.position;
  const named = takeName(from, from.lexicon.members, FIGURE);
  FIGURE.lastIndex = scanner.passed;
  const isNamed = named !== null && (FIGURE.test(scanner.text) || !/^\d/.test(named.name));
  scanner.moveTo(start);
  const isUnknown = !isNamed && takeNumeral(from) === null && scanner.look(UNKNOWN_MEMBER) !== null;
  scanner.moveTo(start);
  const before = isNamed || isUnknown ? readMember(from, UNKNOWN_MEMBER, FIGURE) : undefined;
  const numeral = takeNumeral(from);
  if (numeral === null) {
    if (before !== null) reportUnexpected(from, "percent", "amount");
    return null;
  }
  const measure = readMeasure(from, side, numeral);
  const after = takeFiller(from, "for") === null ? null : readMember(from, UNKNOWN_LAST);
  return { side, member: before ?? after, measure };
}

function readMeasure(from: Reader, side: KeyBound["side"], numeral: Numeral): BoundMeasure | null {
  const { scanner, decimal } = from;
  const isOfYear = takeFiller(from, "of") !== null;
  const year = isOfYear ? takePaidYear(from) : null;
  if (isOfYear && year === null) return null;
  if (side === "within" && year === null) {
    reportUnexpected(from, "paid");
    return null;
  }
  if (year === null && numeral.currency && !numeral.percent) {
    const { value, issue } = amountOf(numeral, decimal, scanner);
    if (issue !== null) from.issues.push(issue);
    return value && { kind: "amount", amount: value };
  }
  const read = year === null ? percentageOf : multipleOf;
  const { value, issue } = read(numeral, side, decimal, scanner);
  if (issue !== null) from.issues.push(issue);
  if (value === null) return null;
  return year === null ? { kind: "share", ratio: value } : { kind: "paid", ratio: value, year };
}

/**
 * What a bound on contributions is measured in, as settings write it: `500 000`, which is kroner, `30 %`, `115 % of 2025`. Null
 * and the issues where it is none.
 */
export function parseMeasure(
  text: string,
  side: KeyBound["side"],
  lexicon: Lexicon,
  decimal: DecimalSign | null,
  at: Source,
): { readonly measure: BoundMeasure | null; readonly issues: readonly Issue[] } {
  const from = reader(new Scanner(text, at), lexicon, decimal);
  const numeral = takeNumeral(from);
  if (numeral === null) reportUnexpected(from, "percent", "amount");
  const isBare = numeral !== null && !numeral.percent && numeral.ratio === null && from.scanner.atEnd;
  const measure = numeral && readMeasure(from, side, { ...numeral, currency: numeral.currency || isBare });
  if (measure !== null && !from.scanner.atEnd) reportUnexpected(from, "end");
  return { measure: from.issues.length > 0 ? null : measure, issues: from.issues };
}

/** A member by name; reported where nobody has it. */
function readMember(from: Reader, unknown: RegExp, following?: RegExp): NamedMember | null {
  const { scanner, names, lexicon } = from;
  const span: (Span & { readonly name?: string; readonly index?: number | null }) | null =
    takeName(from, lexicon.members, following) ?? scanner.take(unknown);
  if (span === null) {
    reportUnexpected(from, "name");
    return null;
  }
  const member = span.index ?? null;
  const name = names.members[member ?? -1];
  if (member !== null && name !== undefined) return { member, name };
  reportUnknown(from, span.name ?? scanner.written(span), span, lexicon.nearestMember, names.members);
  return null;
}
