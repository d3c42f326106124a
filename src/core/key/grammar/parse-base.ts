import type { KeyExpectation } from "../../model/issue.ts";
import type {
  AgreedBase,
  BaseFactor,
  BaseTerm,
  ColumnBase,
  KeyBase,
  PaidBase,
  ReckonedBase,
  WeighableBase,
} from "../../model/key.ts";
import { nameKey } from "../../model/names.ts";
import { type Fraction, isZero, ONE } from "../../number/fraction.ts";
import type { WrittenKey } from "./inner-key.ts";
import { longestAt, placeOf } from "./key-names.ts";
import { amountOf, takeNumeral } from "./numeral.ts";
import { readShares } from "./parse-shares.ts";
import { readYears } from "./parse-years.ts";
import { type Reader, report, reportUnexpected, reportUnknown, takeFiller, takeName, takeWord } from "./reader.ts";
import type { Span } from "./scanner.ts";
import { isWord, WORDS } from "./words.ts";
import { MOST_KEYS_WITHIN } from "./written-out.ts";

const OPEN = /\(/y;
const CLOSE = /\)/y;
const PLUS = /\+/y;
const TIMES = /[*×]/y;
const OVER = /[/÷]/y;
/** `6 / 12` is a number and another, not a fraction. */
const NUMBER = /\d+(?:[ .,]\d+)*/y;
/** What a base begins with that is no column's name: a quote, a sum, agreed shares, or equal ones. */
const NO_COLUMN = new RegExp(`["«“”(]|(?:${WORDS.shares.join("|")}) *\\(|(?:${WORDS.equal.join("|")})(?!\\p{L})`, "uy");
const BY = new RegExp(`(?:${WORDS.by.join("|")}) +(?=\\S)`, "uy");
// Each lookahead begins where no space stands before, so that a stretch of spaces is looked through once.
const UNKNOWN_BASE =
  /\p{L}.*?(?<! )(?= *(?:[+;,@()"«»“”*×/÷]|(?:(?:og|and) +)?(?<!\d)\d[\d.,/]* *(?:%|prosent|per ?cent)|$))/uy;
/** The words that a part or a limit begins with, which no name of lines goes on with behind "and". */
const STARTS = [
  ...[WORDS.rest, WORDS.shares, WORDS.bands, WORDS.fees, WORDS.equal, WORDS.as],
  ...[WORDS.min, WORDS.max, WORDS.within, WORDS.excess, WORDS.round],
].flat();
/** A name of lines up to what joins or ends a part: `+`, a separator, or a word for "and" before what can only be another. */
const NAME_OF_LINES = new RegExp(
  String.raw`(?:[^+;·,]|(?<=\d),(?=\d))+?(?<! )(?= *(?:[+;·]|,(?!\d)|(?<!\d),|(?<= )(?:og|and) +(?:\d|(?:${STARTS.join("|")})(?!\p{L}))|$))`,
  "uy",
);
const FIGURE = String.raw`(?:\d{1,3}(?: \d{3})*(?:[.,]\d+)? ?%?|\d+\/\d+|–)`;
/** The members' figures that are printed behind a base: `(12 000 · 5 500)`, perhaps `of` what all have. */
const FIGURES = new RegExp(String.raw`\( ?${FIGURE}(?: ?· ?${FIGURE})*(?: ?(?:of|av) ${FIGURE})? ?\)`, "y");

/** Stands for a base that was reported, so that the rest of the key is still checked; such a key is never returned. */
const UNREADABLE: AgreedBase = { kind: "equal" };

/**
 * `equal`, `shares(…)`, a column with or without `@ years`, products and sums of them, as typed or as printed (`by population
 * on 1 January 2026 (12 000 · 5 500)`). Null when nothing of the kind stands here.
 */
export function readBase(from: Reader, expected: KeyExpectation): KeyBase | WrittenKey | null {
  return readInner(from) ?? readPaid(from) ?? readMeasured(from, expected);
}

/** The same where no key can stand. */
export function readMeasured(from: Reader, expected: KeyExpectation): WeighableBase | null {
  const { scanner } = from;
  passBy(from);
  const start = scanner.position;
  const terms = scanner.take(OPEN) === null ? [readTerm(from, expected)] : readSum(from);
  const [first, ...others] = terms;
  if (!first) return null;
  const upTo = takeWord(from, "upTo") === null ? null : readCeiling(from);
  const of = readGroup(from);
  const source = scanner.source({ start, end: scanner.passed });
  scanner.take(FIGURES);
  if (others.length === 0 && first.factors.length === 0 && upTo === null && of === null) return first.weight;
  return { kind: "reckoned", terms: terms.flatMap((term) => term ?? []), upTo, of, source };
}

/** Another key, by its name where no column has a longer one; null where none stands here. */
function readInner(from: Reader): WrittenKey | AgreedBase | null {
  const { scanner, names } = from;
  if (names.part === undefined) return null;
  const start = scanner.position;
  const named = takeKeyName(from) ?? (scanner.take(BY) === null ? null : takeKeyName(from));
  if (named === null) {
    scanner.moveTo(start);
    return null;
  }
  scanner.takeParenthesis();
  const name = names.keys[named.index] ?? "";
  const part = names.part(name);
  if (part.periods !== null) return { kind: "written", name, periods: part.periods };
  if (part.reason === "circle") report(from, "KEY_CIRCLE", { names: part.names }, named);
  else if (part.reason === "deep") {
    report(from, "KEY_PART_UNFIT", { name, reason: part.reason, most: MOST_KEYS_WITHIN }, named);
  } else from.isVoid = true;
  return UNREADABLE;
}

/** The name of another key where no column has a longer one. */
function takeKeyName(from: Reader): (Span & { readonly index: number }) | null {
  const { scanner, lexicon } = from;
  const start = scanner.position;
  const column = longestAt(scanner.text, start, lexicon.bases)?.end ?? start;
  const named = takeName(from, lexicon.keys);
  const isQuotedColumn = placeOf(nameKey(named?.name ?? ""), lexicon.bases) !== null;
  if (named !== null && named.index !== null && named.end > column && !isQuotedColumn) {
    return { start, end: named.end, index: named.index };
  }
  scanner.moveTo(start);
  return null;
}

/**
 * `as Drift`: lines and groups are not known while keys are read, so that the name goes on to what ends a part, or stands in
 * quotes. Whether the budget has it is told when lines are shared.
 */
function readPaid(from: Reader): PaidBase | AgreedBase | null {
  const { scanner } = from;
  if (takeWord(from, "as") === null) return null;
  const start = scanner.position;
  const quoted = scanner.takeQuoted();
  const span = quoted ?? scanner.take(NAME_OF_LINES);
  if (span === null) {
    reportUnexpected(from, "lines");
    return UNREADABLE;
  }
  const source = scanner.source({ start, end: scanner.passed });
  const text = scanner.written(quoted === null ? span : { start: span.start + 1, end: span.end - 1 });
  return { kind: "paid", of: quoted === null ? text.trim() : text.replaceAll('""', '"'), source };
}

/** Passes the `by` and the `mean of` of printed keys: before what can be a base, since a column may be called that too. */
function passBy(from: Reader): void {
  const { scanner, lexicon } = from;
  const start = scanner.position;
  const isBy = takeWord(from, "by") !== null;
  if (takeFiller(from, "meanOf") === null && !isBy) return;
  const isName = longestAt(scanner.text, start, lexicon.bases) !== null;
  const isBase = longestAt(scanner.text, scanner.position, lexicon.bases) !== null;
  if (isName && !isBase && scanner.look(NO_COLUMN) === null) scanner.moveTo(start);
}

/** `term { "+" term } ")"`, behind its opening parenthesis. */
function readSum(from: Reader): (BaseTerm | null)[] {
  const terms: (BaseTerm | null)[] = [];
  do terms.push(readTerm(from, "base"));
  while (from.scanner.take(PLUS) !== null);
  if (from.scanner.take(CLOSE) === null) reportUnexpected(from, "plus", "close");
  return terms;
}

function readTerm(from: Reader, expected: KeyExpectation): BaseTerm | null {
  takeFiller(from, "meanOf");
  const weight = readWeight(from, expected);
  if (weight === null) return null;
  const factors: BaseFactor[] = [];
  for (let factor = readFactor(from); factor !== null; factor = readFactor(from)) factors.push(factor);
  return { weight, factors };
}

function readWeight(from: Reader, expected: KeyExpectation): ColumnBase | AgreedBase | null {
  const { scanner } = from;
  if (takeWord(from, "equal") !== null) return { kind: "equal" };
  const start = scanner.position;
  if (takeWord(from, "shares") !== null) {
    if (scanner.take(OPEN) !== null) return readShares(from);
    scanner.moveTo(start);
  }
  return readColumn(from, expected);
}

/** What a base is multiplied by or divided by; null where the term ends. */
function readFactor(from: Reader): BaseFactor | null {
  const { scanner, lexicon } = from;
  const by = scanner.take(TIMES) !== null ? "times" : scanner.take(OVER) !== null ? "over" : null;
  if (by === null) return null;
  const isNamed = longestAt(scanner.text, scanner.position, lexicon.bases) !== null;
  const number = isNamed ? null : scanner.take(NUMBER);
  if (number !== null) return numberFactor(from, number, by);
  takeFiller(from, "meanOf");
  const of = readColumn(from, "factor");
  return of === null || of.kind !== "base" ? null : { by, of };
}

function numberFactor(from: Reader, span: Span, by: BaseFactor["by"]): BaseFactor {
  const text = from.scanner.written(span);
  const numeral = { ...span, text, digits: text, ratio: null, negative: false, percent: false, currency: false };
  const { value, issue } = amountOf(numeral, from.decimal, from.scanner);
  if (issue !== null) from.issues.push(issue);
  else if (by === "over" && isZero(value)) report(from, "BASE_DIVIDED_BY_ZERO", { member: null, base: null }, span);
  return { by, of: { kind: "number", value: value ?? ONE } };
}

/** The most that anybody weighs, behind `up to`. */
function readCeiling(from: Reader): Fraction | null {
  const numeral = takeNumeral(from);
  if (numeral === null) {
    reportUnexpected(from, "number");
    return null;
  }
  const { value, issue } = amountOf(numeral, from.decimal, from.scanner);
  if (issue !== null) from.issues.push(issue);
  return value;
}

/** The group whose members alone weigh anything. */
function readGroup(from: Reader): ReckonedBase["of"] {
  const { scanner, names, lexicon } = from;
  if (takeFiller(from, "of") === null) return null;
  const span = takeName(from, lexicon.groups) ?? scanner.take(UNKNOWN_BASE);
  if (span === null) {
    reportUnexpected(from, "group");
    return null;
  }
  const group = "index" in span ? names.groups[span.index ?? -1] : undefined;
  if (group !== undefined) return group;
  const text = "name" in span ? span.name : scanner.written(span);
  report(from, "MEMBER_GROUP_UNKNOWN", { name: text, suggestion: lexicon.nearestGroup.to(text) }, span);
  return null;
}

function readColumn(from: Reader, expected: KeyExpectation): ColumnBase | AgreedBase | null {
  const { scanner, names, lexicon } = from;
  const { bases } = names;
  const at = scanner.position;
  const unknown = (name: string, span: Span): AgreedBase => {
    const headers = bases.map(({ name, spellings: [header = name] }) => header);
    reportUnknown(from, name, span, lexicon.nearestBase, ["equal", ...headers, ...names.keys]);
    readYears(from);
    return UNREADABLE;
  };
  const named = takeName(from, lexicon.bases);
  if (named !== null) {
    const base = bases[named.index ?? -1];
    if (base === undefined) return unknown(named.name, named);
    const years = readYears(from);
    const source = scanner.source({ start: at, end: scanner.passed });
    return { kind: "base", name: base.name, years, source };
  }
  const stretch = longestAt(scanner.text, at, lexicon.keys) === null ? scanner.look(UNKNOWN_BASE) : null;
  if (stretch !== null && !isWord(scanner.written(scanner.next()).toLowerCase())) {
    scanner.moveTo(at + stretch[0].length);
    const span = { start: at, end: scanner.passed };
    return unknown(scanner.written(span), span);
  }
  reportUnexpected(from, expected);
  return null;
}
