import type { KeyPeriod } from "../../model/key.ts";
import { nameKey } from "../../model/names.ts";
import { Nearest } from "../../spelling/nearest.ts";
import type { BaseYears } from "./canonical.ts";
import { isBoundary } from "./folded.ts";
import { numeralPattern } from "./numeral-pattern.ts";
import { WORDS } from "./words.ts";
import { MOST_WRITTEN_OUT_TOGETHER, type Room } from "./written-out.ts";

/** A base as keys may call it: the name it has in results and every spelling that means it, its header first. */
export interface BaseName {
  readonly name: string;
  readonly spellings: readonly string[];
}

/**
 * A named key as part of another, or why it cannot be: `names` are those that go round in a circle, `deep` where too many
 * keys would stand within one another.
 */
export type PartOfKey =
  | { readonly periods: readonly KeyPeriod[] }
  | { readonly periods: null; readonly reason: "unread" | "deep" }
  | { readonly periods: null; readonly reason: "circle"; readonly names: readonly string[] };

/** The names that a key may hold. `members` stand in the order of `Case.members`. */
export interface KeyNames {
  readonly bases: readonly BaseName[];
  readonly members: readonly string[];
  /** Groups of members, by their place in that list. */
  readonly groups: readonly { readonly name: string; readonly members: readonly number[] }[];
  /** Named keys; none where a key may not refer to another. */
  readonly keys: readonly string[];
  /** What each of those is as part of another key; keys stand for themselves alone where this is left out. */
  readonly part?: (name: string) => PartOfKey;
  /** Whether a name means what the register of populations has, and a case without such a column may take from there. */
  readonly inRegister?: (name: string) => boolean;
  /** The years that a base is measured at in the case; only those that the key names where this is left out. */
  readonly baseYears?: BaseYears;
  /** The currency of the case, whose code may stand beside amounts; kroner if left out. */
  readonly currency?: string;
}

/** Known names of one length as they are compared, each with its place in the list it came from. */
interface OfLength {
  readonly length: number;
  readonly places: ReadonlyMap<string, number>;
}

/** Known names by how long they are, the shortest first, so that as many are looked for as there are lengths. */
export type KnownNames = readonly OfLength[];

/** The known names ready to be looked for, each list by itself: where a base is due no member is meant. */
export interface Lexicon {
  readonly names: KeyNames;
  readonly bases: KnownNames;
  readonly members: KnownNames;
  readonly keys: KnownNames;
  readonly groups: KnownNames;
  /** What a number looks like, in the currency of the case. */
  readonly numeral: RegExp;
  /** What an unknown name of a member, or of a base or key, was meant to be. */
  readonly nearestMember: Nearest;
  readonly nearestBase: Nearest;
  readonly nearestGroup: Nearest;
  /** What the keys that are read by it and hold others may still come to. */
  readonly room: Room;
}

/** Names with their places; of those alike the first. */
function knownNames(spellings: readonly (readonly [spelling: string, index: number])[]): KnownNames {
  const lengths = new Map<number, Map<string, number>>();
  for (const [spelling, index] of spellings) {
    const folded = nameKey(spelling);
    const places = lengths.get(folded.length) ?? new Map<string, number>();
    lengths.set(folded.length, places);
    if (!places.has(folded)) places.set(folded, index);
  }
  return [...lengths].sort(([one], [other]) => one - other).map(([length, places]) => ({ length, places }));
}

/** The lexicon of names, for all keys that speak of them. */
export function lexiconOf(names: KeyNames): Lexicon {
  const plain = (list: readonly string[]) => knownNames(list.map((name, index) => [name, index] as const));
  return {
    names,
    bases: knownNames(
      names.bases.flatMap(({ name, spellings }, index) =>
        [name, ...spellings].map((spelling) => [spelling, index] as const),
      ),
    ),
    members: plain(names.members),
    keys: plain(names.keys),
    groups: plain(names.groups.map(({ name }) => name)),
    numeral: numeralPattern(names.currency ?? "NOK"),
    nearestMember: new Nearest(names.members),
    nearestGroup: new Nearest(names.groups.map(({ name }) => name)),
    nearestBase: new Nearest([
      ...names.bases.flatMap(({ name, spellings }) => [name, ...spellings]),
      ...Object.values(WORDS).flat(),
      ...names.keys,
    ]),
    room: { left: MOST_WRITTEN_OUT_TOGETHER },
  };
}

/** The place of a known name in its list; null where nobody has it. */
export function placeOf(folded: string, known: KnownNames): number | null {
  return known.find(({ length }) => length === folded.length)?.places.get(folded) ?? null;
}

/**
 * The longest known name that stands at `start`, first among those that `following` comes after, taking any number of
 * spaces for one; null when none does.
 */
export function longestAt(
  text: string,
  start: number,
  known: KnownNames,
  following = /(?:)/y,
): { readonly index: number; readonly end: number } | null {
  let longest: { index: number; end: number } | null = null;
  let longestRank = start;
  let [written, end] = ["", start];
  for (const { length, places } of known) {
    while (written.length < length && end < text.length) {
      const unit = text[end++] ?? "";
      written += unit;
      if (unit === " ") while (text[end] === " ") end++;
    }
    if (written.length < length) break;
    const index = places.get(written);
    if (index === undefined || length === 0 || !isBoundary(text, end)) continue;
    following.lastIndex = end;
    const rank = following.test(text) ? text.length + end : end;
    if (rank > longestRank) [longest, longestRank] = [{ index, end }, rank];
  }
  return longest;
}
