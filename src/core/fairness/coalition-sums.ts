import type { Coalition } from "./coalition.ts";

/** How many members the sums are kept for: 2^10 sums for every ten members instead of 2^20 for twenty. */
const BLOCK = 10;

/** What a coalition has together, when each member has so much: one addition per ten members, whatever the coalition. */
export function coalitionSums(values: readonly bigint[]): (coalition: Coalition) => bigint {
  const low = sumsOf(values.slice(0, BLOCK));
  const high = sumsOf(values.slice(BLOCK));
  if (high.length === 1) return (coalition) => low[coalition] ?? 0n;
  return (coalition) => (low[coalition & (2 ** BLOCK - 1)] ?? 0n) + (high[coalition >> BLOCK] ?? 0n);
}

function sumsOf(values: readonly bigint[]): bigint[] {
  const sums = [0n];
  for (const value of values) for (let i = 0, known = sums.length; i < known; i++) sums.push((sums[i] ?? 0n) + value);
  return sums;
}
