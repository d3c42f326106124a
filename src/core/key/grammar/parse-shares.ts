import type { AgreedBase } from "../../model/key.ts";
import { equals, type Fraction, ONE, sum } from "../../number/fraction.ts";
import { amountOf, type Numeral, percentText, takeNumeral } from "./numeral.ts";
import { type Reader, recover, report, reportUnexpected, reportUnknown, takeName, takeSeparator } from "./reader.ts";
import type { Span } from "./scanner.ts";

/** What follows a member: so `A 60` is A with 60, even where a member is called "A 60". */
const WEIGHT = / *[-−–]?\d/y;
const CLOSE = /\)/y;
const UNKNOWN_MEMBER = /[\p{L}\p{N}].*?(?= *(?:[-−–]?\d[\d ., /]*%? *)?(?:[;,·)]|$))/uy;

interface MemberFigure {
  readonly member: number;
  readonly name: string;
  readonly value: Fraction;
  readonly numeral: Numeral;
}

/** Shares agreed by name, from after the parenthesis. */
export function readShares(from: Reader): AgreedBase {
  const before = from.issues.length;
  const start = from.scanner.position;
  const weights = readMemberFigures(from);
  const percent = weights.some(({ numeral }) => numeral.percent);
  if (percent && from.issues.length === before) checkPercentages(from, weights, { start, end: from.scanner.passed });
  return {
    kind: "shares",
    percent,
    weights: weights.map(({ member, name, value }) => ({ member, name, weight: value })),
  };
}

/** A figure for each of some members, from after the parenthesis: `member figure { sep member figure } ")"`. */
export function readMemberFigures(from: Reader): readonly MemberFigure[] {
  const figures: MemberFigure[] = [];
  do {
    const figure = readMemberFigure(from);
    if (figure === null) recover(from, CLOSE);
    else if (figures.some(({ member }) => member === figure.member)) {
      report(from, "KEY_SHARES_MEMBER_TWICE", { name: figure.name }, figure.span);
    } else figures.push(figure);
  } while (takeSeparator(from));
  if (from.scanner.take(CLOSE) === null) {
    reportUnexpected(from, "close");
    from.scanner.take(/[^)]*\)?/y);
  }
  return figures;
}

function readMemberFigure(from: Reader): (MemberFigure & { readonly span: Span }) | null {
  const { scanner, names, lexicon } = from;
  const span = takeName(from, lexicon.members, WEIGHT) ?? scanner.take(UNKNOWN_MEMBER);
  if (span === null) {
    reportUnexpected(from, "name");
    return null;
  }
  const member = "index" in span ? span.index : null;
  const name = names.members[member ?? -1] ?? null;
  if (name === null) {
    const text = "name" in span ? span.name : scanner.written(span);
    reportUnknown(from, text, span, lexicon.nearestMember, names.members);
  }
  const numeral = takeNumeral(from);
  if (numeral === null) {
    if (name !== null) reportUnexpected(from, "weight");
    return null;
  }
  const { value, issue } = amountOf(numeral, from.decimal, scanner);
  if (issue !== null) from.issues.push(issue);
  if (member === null || name === null || value === null) return null;
  return { member, name, value, numeral, span: { start: span.start, end: span.end } };
}

/**
 * Where one weight has a percent sign, all are percentages, or fractions, and make 100 %: `A 60 %, B 40` would be 0.6 to 40,
 * and `A 55 %, B 25 %` would be rescaled without a word.
 */
function checkPercentages(from: Reader, weights: readonly MemberFigure[], list: Span): void {
  const bare = weights.filter(({ numeral }) => !numeral.percent && numeral.ratio === null);
  for (const { numeral } of bare) {
    report(from, "KEY_PERCENT_SIGN", { text: numeral.text, figure: numeral.digits }, numeral);
  }
  const total = sum(weights.map(({ value }) => value));
  if (bare.length > 0 || equals(total, ONE)) return;
  report(from, "KEY_SHARES_SUM", { sum: percentText(total) }, list);
}
