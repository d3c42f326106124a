import type { KeyExpectation } from "../../model/issue.ts";
import type { KeyBase } from "../../model/key.ts";
import { longestAt } from "./key-names.ts";
import { readShares } from "./parse-shares.ts";
import { readYears } from "./parse-years.ts";
import { type Reader, reportUnexpected, reportUnknown, takeFiller, takeName, takeWord } from "./reader.ts";
import type { Span } from "./scanner.ts";
import { isWord, WORDS } from "./words.ts";

const OPEN = /\(/y;
/** What a base begins with that is no column's name: a quote, or agreed shares. */
const QUOTE_OR_SHARES = new RegExp(`["«“”]|(?:${WORDS.shares.join("|")}) *\\(`, "y");
const UNKNOWN_BASE = /\p{L}.*?(?= *(?:[+;,@()"«»“”]|(?:(?:og|and) +)?\d[\d.,/]* *(?:%|prosent|per ?cent)|$))/uy;
const FIGURE = String.raw`(?:\d{1,3}(?: \d{3})*(?:[.,]\d+)? ?%?|\d+\/\d+|–)`;
/** The members' figures that are printed behind a base: `(12 000 · 5 500)`, perhaps `of` what all have. */
const FIGURES = new RegExp(String.raw`\( ?${FIGURE}(?: ?· ?${FIGURE})*(?: ?(?:of|av) ${FIGURE})? ?\)`, "y");

/** Stands for a base that was reported, so that the rest of the key is still checked; such a key is never returned. */
const UNREADABLE: KeyBase = { kind: "equal" };

/**
 * `equal`, `shares(…)` or a column with or without `@ year`, as typed or as printed (`by population on 1 January 2026
 * (12 000 · 5 500)`). Null when nothing of the kind stands here.
 */
export function readBase(from: Reader, expected: KeyExpectation): KeyBase | null {
  const { scanner } = from;
  if (takeWord(from, "equal") !== null) return { kind: "equal" };
  passBy(from);
  const start = scanner.position;
  if (takeWord(from, "shares") !== null) {
    if (scanner.take(OPEN) !== null) return readShares(from);
    scanner.moveTo(start);
  }
  return readColumn(from, expected);
}

/** Passes the `by` and the `mean of` of printed keys: before what can be a base, since a column may be called that too. */
function passBy(from: Reader): void {
  const { scanner, lexicon } = from;
  const start = scanner.position;
  const isBy = takeWord(from, "by") !== null;
  if (takeFiller(from, "meanOf") === null && !isBy) return;
  const isName = longestAt(scanner.text, start, lexicon.bases) !== null;
  const isBase = longestAt(scanner.text, scanner.position, lexicon.bases) !== null;
  if (isName && !isBase && scanner.look(QUOTE_OR_SHARES) === null) scanner.moveTo(start);
}

function readColumn(from: Reader, expected: KeyExpectation): KeyBase | null {
  const { scanner, names, lexicon } = from;
  const { bases } = names;
  const at = scanner.position;
  const unknown = (name: string, span: Span): KeyBase => {
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
    scanner.take(FIGURES);
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
