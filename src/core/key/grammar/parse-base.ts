import type { KeyExpectation } from "../../model/issue.ts";
import type { KeyBase } from "../../model/key.ts";
import { longestAt } from "./key-names.ts";
import { readShares } from "./parse-shares.ts";
import { type Reader, report, reportUnexpected, reportUnknown, takeName, takeWord } from "./reader.ts";
import type { Span } from "./scanner.ts";
import { isWord } from "./words.ts";

const OPEN = /\(/y;
const UNKNOWN_BASE = /\p{L}.*?(?= *(?:[+;,@()"«»“”]|\d[\d.,/]* *%|$))/uy;

/** Stands for a base that was reported, so that the rest of the key is still checked; such a key is never returned. */
const UNREADABLE: KeyBase = { kind: "equal" };

/** `equal`, `shares(…)` or a column with or without `@ year`. Null when nothing of the kind stands here. */
export function readBase(from: Reader, expected: KeyExpectation): KeyBase | null {
  const { scanner } = from;
  if (takeWord(from, "equal") !== null) return { kind: "equal" };
  const start = scanner.position;
  if (takeWord(from, "shares") !== null) {
    if (scanner.take(OPEN) !== null) return readShares(from);
    scanner.moveTo(start);
  }
  return readColumn(from, expected);
}

function readColumn(from: Reader, expected: KeyExpectation): KeyBase | null {
  const { scanner, names, lexicon } = from;
  const { bases } = names;
  const at = scanner.position;
  const unknown = (name: string, span: Span): KeyBase => {
    const headers = bases.map(({ name, spellings: [header = name] }) => header);
    reportUnknown(from, name, span, lexicon.nearestBase, ["equal", ...headers, ...names.keys]);
    readYear(from);
    return UNREADABLE;
  };
  const named = takeName(from, lexicon.bases);
  if (named !== null) {
    const base = bases[named.index ?? -1];
    if (base === undefined) return unknown(named.name, named);
    return { kind: "base", name: base.name, year: readYear(from), at: scanner.offset(at) };
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

function readYear(from: Reader): number | null {
  const { scanner } = from;
  if (scanner.take(/@/y) === null) return null;
  const digits = scanner.take(/\d(?:[\d.,/-]*\d)?/y);
  if (digits === null) reportUnexpected(from, "year");
  else if (/^\d{4}$/.test(digits.match[0])) return +digits.match[0];
  else report(from, "YEAR_INVALID", { text: digits.match[0] }, digits);
  return null;
}
