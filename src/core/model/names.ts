import type { Member } from "./member.ts";

/** Names of which the form is kept: those of a case come again and again. */
const MOST_KEPT = 10_000;
const known = new Map<string, string>();

/** The form in which names are compared: composed letters (NFC), single spaces, lower case. */
export function nameKey(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= MOST_KEPT) known.clear();
  const key = keyOf(name);
  known.set(name, key);
  return key;
}

function keyOf(name: string): string {
  // A single space is one already: only others are looked for, in half the time.
  return name
    .normalize("NFC")
    .trim()
    .replace(/\s{2,}|[^\S ]/gu, " ")
    .toLowerCase();
}

export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

const ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå";

function place(letter: string): number {
  const inAlphabet = ALPHABET.indexOf(letter);
  return inAlphabet >= 0 ? inAlphabet : (letter.codePointAt(0) ?? 0) - 0x1_0000;
}

/** Orders names as a Norwegian list does, æ ø å last; the same on every machine. */
export function alphabetical(a: string, b: string): number {
  const left = [...nameKey(a)];
  const right = [...nameKey(b)];
  for (const [at, letter] of left.entries()) {
    const other = right[at];
    if (other === undefined) return 1;
    const difference = place(letter) - place(other);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** The name of the member at an index; empty for none. */
export function memberName({ members }: { readonly members: readonly Pick<Member, "name">[] }, member: number): string {
  return members[member]?.name ?? "";
}
