import type { KeyBase } from "../../model/key.ts";
import type { Fraction } from "../../number/fraction.ts";
import { amountOf, type Numeral, takeNumeral } from "./numeral.ts";
import { type Reader, recover, report, reportUnexpected, reportUnknown, takeName, takeSeparator } from "./reader.ts";
import type { Span } from "./scanner.ts";

/** What follows a member: so `A 60` is A with 60, even where a member is called "A 60". */
const WEIGHT = / *[-−–]?\d/y;
const CLOSE = /\)/y;
const UNKNOWN_MEMBER = /[\p{L}\p{N}].*?(?= *(?:[-−–]?\d[\d ., /]*%? *)?(?:[;,)]|$))/uy;

interface Weighted {
  readonly member: number;
  readonly name: string;
  readonly weight: Fraction;
  readonly numeral: Numeral;
}

/** Shares agreed by name, from after the parenthesis: `member weight { sep member weight } ")"`. */
export function readShares(from: Reader): KeyBase {
  const weights: Weighted[] = [];
  do {
    const weighted = readWeighted(from);
    if (weighted === null) recover(from, CLOSE);
    else if (weights.some(({ member }) => member === weighted.member)) {
      report(from, "KEY_SHARES_MEMBER_TWICE", { name: weighted.name }, weighted.span);
    } else weights.push(weighted);
  } while (takeSeparator(from));
  if (from.scanner.take(CLOSE) === null) {
    reportUnexpected(from, "close");
    from.scanner.take(/[^)]*\)?/y);
  }
  checkPercentSigns(from, weights);
  return { kind: "shares", weights: weights.map(({ member, name, weight }) => ({ member, name, weight })) };
}

function readWeighted(from: Reader): (Weighted & { readonly span: Span }) | null {
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
  const numeral = takeNumeral(scanner);
  if (numeral === null) {
    if (name !== null) reportUnexpected(from, "weight");
    return null;
  }
  const { value, issue } = amountOf(numeral, from.decimal, scanner);
  if (issue !== null) from.issues.push(issue);
  if (member === null || name === null || value === null) return null;
  return { member, name, weight: value, numeral, span: { start: span.start, end: span.end } };
}

/** `A 60 %, B 40` would be 0.6 to 40: where one weight has a percent sign, a bare number needs one. */
function checkPercentSigns(from: Reader, weights: readonly Weighted[]): void {
  if (!weights.some(({ numeral }) => numeral.percent)) return;
  for (const { numeral } of weights) {
    if (numeral.percent || numeral.ratio !== null) continue;
    report(from, "KEY_PERCENT_SIGN", { text: numeral.text }, numeral);
  }
}
