import type { Issue, IssueCode } from "../../model/issue.ts";
import type { Key, KeyPeriod } from "../../model/key.ts";
import { nameKey } from "../../model/names.ts";
import type { Source } from "../../model/source.ts";
import type { DecimalSign } from "../../number/number-text.ts";
import { periodsOf } from "./inner-key.ts";
import { type Lexicon, placeOf } from "./key-names.ts";
import { readLimits } from "./parse-limits.ts";
import { checkSum, type Placed, readParts } from "./parse-parts.ts";
import { reader, report } from "./reader.ts";
import { Scanner, type Span } from "./scanner.ts";
import { tooLong } from "./written-out.ts";

/**
 * A key that was read, a reference to the named key `ref`, or neither and the issues that say why. A key in which others
 * change over the years has several periods; `key` is that of the first.
 */
export type ParsedKey =
  | { readonly key: Key; readonly periods: readonly KeyPeriod[]; readonly ref: null; readonly issues: readonly [] }
  | { readonly key: null; readonly ref: string; readonly issues: readonly [] }
  | { readonly key: null; readonly ref: null; readonly issues: readonly Issue[] };

/** Errors after which the percentages are still known, so that their sum is worth checking. */
const SUM_STANDS: readonly IssueCode[] = [
  "KEY_NAME_UNKNOWN",
  "KEY_SHARES_MEMBER_TWICE",
  "KEY_SHARES_SUM",
  "KEY_LIMIT_TWICE",
  "KEY_ROUND_STEP",
  "YEAR_INVALID",
];

/**
 * Reads a key as people write it, in English, bokmål and nynorsk (docs/keys.md#grammar).
 *
 * `decimal` decides what `1.234` means; null refuses it. `at` is where the key's text begins: each issue points from
 * there at the characters it is about. A key that is nothing but the name of a known one is given as `ref`.
 */
export function parseKey(text: string, lexicon: Lexicon, decimal: DecimalSign | null, at: Source): ParsedKey {
  const ref = referredTo(new Scanner(text, at), lexicon);
  if (ref !== null) return { key: null, ref, issues: [] };
  const from = reader(new Scanner(text, at), lexicon, decimal);
  const placed = readParts(from);
  const limits = readLimits(from);
  if (from.issues.every(({ code }) => SUM_STANDS.includes(code))) checkSum(from, placed);
  if (from.issues.length > 0 || from.isVoid) {
    const issues = from.issues.toSorted((a, b) => (a.source?.column ?? 0) - (b.source?.column ?? 0));
    return { key: null, ref: null, issues };
  }
  const parts = placed.map(({ part }) => part);
  const long = tooLong(parts, lexicon.room);
  if (long !== null) {
    const { place, ...args } = long;
    report(from, "KEY_PART_UNFIT", args, placed[place] ?? { start: 0, end: text.length });
    return { key: null, ref: null, issues: from.issues };
  }
  const periods = periodsOf(text, parts, limits, lexicon.names.baseYears);
  const [first] = periods;
  if (first) return { key: first.key, periods, ref: null, issues: [] };
  const { name, span } = lastInner(placed);
  report(from, "KEY_PART_UNFIT", { name, reason: "periods" }, span);
  return { key: null, ref: null, issues: from.issues };
}

/** The last of the keys in a key, whose years meet none of those before it. */
function lastInner(placed: readonly Placed[]): { readonly name: string; readonly span: Span } {
  for (const { part, ...span } of placed.toReversed()) {
    if (part.kind !== "fee" && part.base.kind === "written") return { name: part.base.name, span };
  }
  throw new Error("a key without other keys holds in every year");
}

function referredTo(scanner: Scanner, { names, keys }: Lexicon): string | null {
  const quoted = scanner.takeQuoted();
  const whole = nameKey(quoted !== null && scanner.atEnd ? quoted.name : scanner.text);
  return names.keys[placeOf(whole, keys) ?? -1] ?? null;
}
