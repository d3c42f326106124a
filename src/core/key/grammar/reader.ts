import { type Issue, type IssueArguments, type IssueCode, issue, type KeyExpectation } from "../../model/issue.ts";
import { nameKey } from "../../model/names.ts";
import type { DecimalSign } from "../../number/number-text.ts";
import type { Nearest } from "../../spelling/nearest.ts";
import { endOfName } from "./folded.ts";
import { type KeyNames, type KnownNames, type Lexicon, longestAt, placeOf } from "./key-names.ts";
import type { Scanner, Span } from "./scanner.ts";
import { WORDS, type Word } from "./words.ts";

/** What the grammar's rules share while one key is read. */
export interface Reader {
  readonly scanner: Scanner;
  readonly names: KeyNames;
  readonly lexicon: Lexicon;
  readonly decimal: DecimalSign | null;
  readonly issues: Issue[];
  /** Where something stands that the grammar has no place for. */
  readonly unexpected: Set<number>;
  /** Whether it refers to a key that cannot be read, which was told where that is written. */
  isVoid: boolean;
}

export function reader(scanner: Scanner, lexicon: Lexicon, decimal: DecimalSign | null): Reader {
  return { scanner, names: lexicon.names, lexicon, decimal, issues: [], unexpected: new Set(), isVoid: false };
}

export function report<C extends IssueCode>({ issues, scanner }: Reader, code: C, args: IssueArguments[C], at: Span) {
  issues.push(issue(code, args, scanner.source(at)));
}

/** Reports what stands next as something the grammar has no place for; of what is wrong there, the first cause. */
export function reportUnexpected(from: Reader, ...expected: KeyExpectation[]): void {
  const next = from.scanner.next();
  if (from.unexpected.has(next.start)) return;
  from.unexpected.add(next.start);
  report(from, "KEY_UNEXPECTED", { found: from.scanner.written(next), expected }, next);
}

/** Reports a name that nobody has, with what it was most likely meant to be. */
export function reportUnknown(from: Reader, name: string, at: Span, nearest: Nearest, known: readonly string[]): void {
  const inRegister = from.names.inRegister?.(name) ?? false;
  report(from, "KEY_NAME_UNKNOWN", { name, suggestion: nearest.to(name), known, inRegister }, at);
}

/** Passes one of the language's words when it stands here, unless it only begins a longer known name. */
export function takeWord(from: Reader, word: Word): Span | null {
  return takeUnlessNamed(from, word, 1);
}

/** Passes a word that printed keys have and written ones may leave out, unless it is or begins a known name. */
export function takeFiller(from: Reader, word: Word): Span | null {
  return takeUnlessNamed(from, word, 0);
}

/** `more` is by how much a known name must be longer than the word to be meant instead. */
function takeUnlessNamed({ scanner, lexicon: known }: Reader, word: Word, more: 0 | 1): Span | null {
  const start = scanner.position;
  const ends = WORDS[word].map((spelling) => endOfName(scanner.text, start, spelling) ?? -1);
  const end = Math.max(...ends);
  if (end < 0 || (longestAt(scanner.text, start, known.bases)?.end ?? start) >= end + more) return null;
  scanner.moveTo(end);
  return { start, end };
}

/** A name that stands in a key: as written there, and its place in the list of those known. */
interface NameHere {
  readonly name: string;
  readonly index: number | null;
}

/** A known name, the longest that `following` comes after, or any in quotes; `index` is null when the quoted name is unknown. */
export function takeName(from: Reader, known: KnownNames, following?: RegExp): (Span & NameHere) | null {
  const { scanner } = from;
  const quoted = scanner.takeQuoted();
  if (quoted !== null) {
    const folded = nameKey(quoted.name);
    const name = scanner.written({ start: quoted.start + 1, end: quoted.end - 1 });
    return { ...quoted, name, index: placeOf(folded, known) };
  }
  const start = scanner.position;
  const longest = longestAt(scanner.text, start, known, following);
  if (longest === null) return null;
  scanner.moveTo(longest.end);
  return { start, end: longest.end, name: scanner.written({ start, end: longest.end }), index: longest.index };
}

const DIGIT = /\d/;

/** Whether a separator stands here: `;`, the `·` of printed lists, or `,` unless it is between two digits. */
export function atSeparator({ scanner }: Reader): boolean {
  const { text, position } = scanner;
  if (text[position] === ";" || text[position] === "·") return true;
  return text[position] === "," && !(DIGIT.test(text[position - 1] ?? "") && DIGIT.test(text[position + 1] ?? ""));
}

export function takeSeparator(from: Reader): boolean {
  return atSeparator(from) && from.scanner.take(/[;,·]/y) !== null;
}

/** After an error: passes everything up to the next `+`, separator or end, so that the rest is read as well. */
export function recover(from: Reader, stop: RegExp): void {
  const { scanner } = from;
  while (!scanner.atEnd && !atSeparator(from) && scanner.look(stop) === null) {
    if (scanner.takeQuoted() === null) scanner.take(/\([^)]*\)?|./suy);
  }
}
