/** A group of members as a set of bits: bit `i` is set when the member at place `i` of the game is in it. */
export type Coalition = number;

/** The most members whose coalitions are looked at one by one: there are 2^20 of them. */
export const MOST_MEMBERS = 20;

export function coalitionOf(members: Iterable<number>): Coalition {
  let coalition = 0;
  for (const member of members) coalition |= 1 << member;
  return coalition;
}

/** The members of a coalition, in file order. */
export function membersIn(coalition: Coalition): number[] {
  const members: number[] = [];
  for (let rest = coalition; rest !== 0; rest &= rest - 1) members.push(firstIn(rest));
  return members;
}

/** The first member of a coalition that is not empty. */
export function firstIn(coalition: Coalition): number {
  return 31 - Math.clz32(coalition & -coalition);
}

export function sizeOf(coalition: Coalition): number {
  let size = 0;
  for (let rest = coalition; rest !== 0; rest &= rest - 1) size++;
  return size;
}

/** Fewer members first; of equally many, the one with the first member in file order that they do not share. */
export function compareCoalitions(a: Coalition, b: Coalition): number {
  const bySize = sizeOf(a) - sizeOf(b);
  if (bySize !== 0 || a === b) return bySize;
  return (a >> firstIn(a ^ b)) & 1 ? -1 : 1;
}
