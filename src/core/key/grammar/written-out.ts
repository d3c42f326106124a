import { type Key, type KeyPart, NO_LIMITS } from "../../model/key.ts";
import { AS_ASKED, canonicalKey } from "./canonical.ts";
import { isPlain, type WrittenKey, type WrittenPart } from "./inner-key.ts";

/** Keys that stand within one another. */
export const MOST_KEYS_WITHIN = 50;

/** Characters of a key in one year with the keys in it written out: as many as any text of a key may have. */
export const MOST_WRITTEN_OUT = 32_767;

/** Characters of all keys of a case that hold others, each in all its years, with those written out. */
export const MOST_WRITTEN_OUT_TOGETHER = 10_000_000;

/** What keys that hold others may still come to together, in characters. */
export interface Room {
  left: number;
}

/** A key that makes the one in which it stands too long: the place of its part, and the most there may be. */
export interface TooLong {
  readonly place: number;
  readonly name: string;
  readonly reason: "long" | "together";
  readonly most: number;
}

/** Keys stand in others again and again: how long each is written out is found once. */
const LENGTHS = new WeakMap<Key, number>();

function lengthOf(key: Key): number {
  const length = LENGTHS.get(key) ?? canonicalKey(key, AS_ASKED).length;
  LENGTHS.set(key, length);
  return length;
}

function lengthOfPart(part: KeyPart): number {
  return canonicalKey({ text: "", parts: [part], limits: NO_LIMITS }, AS_ASKED).length;
}

/** In how many stretches of years keys are at most one and the same: a new one begins where a period of any does. */
function stretchesAtMost(keys: readonly WrittenKey[]): number {
  const begins = new Set<number>();
  for (const { periods } of keys) {
    for (const { from, to } of periods) {
      if (from !== null) begins.add(from);
      if (to !== null) begins.add(to + 1);
    }
  }
  return begins.size + 1;
}

/**
 * The key for which another comes to more than one may, with all keys in it written out in their longest period, before any
 * is; null where none does, and then `room` has so much less.
 */
export function tooLong(written: readonly WrittenPart[], room: Room): TooLong | null {
  const keys = written.flatMap((part, place) =>
    part.kind !== "fee" && part.base.kind === "written" ? [{ place, base: part.base }] : [],
  );
  const last = keys.at(-1);
  if (last === undefined) return null;
  let length = 0;
  for (const { place, base } of keys) {
    length += base.periods.reduce((longest, { key }) => Math.max(longest, lengthOf(key)), 0);
    if (length > MOST_WRITTEN_OUT) return { place, name: base.name, reason: "long", most: MOST_WRITTEN_OUT };
  }
  const plain = written.flatMap((part) => (isPlain(part) ? [lengthOfPart(part)] : []));
  const inAllYears = plain.reduce((all, one) => all + one, length) * stretchesAtMost(keys.map(({ base }) => base));
  if (inAllYears > room.left) {
    return { place: last.place, name: last.base.name, reason: "together", most: MOST_WRITTEN_OUT_TOGETHER };
  }
  room.left -= inAllYears;
  return null;
}
