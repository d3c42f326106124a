import type { KeyTrace } from "../../../../core/key/key-trace.ts";
import { paidBasesOf } from "../../../../core/key/parts/columns-of.ts";
import { dependsOnPool } from "../../../../core/key/parts/own-rules.ts";
import type { Key } from "../../../../core/model/key.ts";
import type { AllocatedLine } from "../../../../core/shares/allocation.ts";

/** Lines that are shared in the same proportions, in whatever splits of the workbook. */
export interface KeyPool {
  /** By which the amounts of its lines are found. */
  readonly number: number;
  readonly key: Key;
  readonly keyText: string;
  /** The year that the pool is of, where each year stands by itself. */
  readonly year: number | null;
  readonly members: readonly number[];
  /** Whether it is a line that its fees make. */
  readonly isOfFees: boolean;
  readonly lines: readonly AllocatedLine[];
  /** Null where nothing is shared, so that there is no telling how. */
  readonly trace: KeyTrace | null;
}

/** The pools of the workbook, and which each line is in. */
export interface KeyPools {
  readonly pools: readonly KeyPool[];
  readonly of: (line: AllocatedLine) => KeyPool | null;
}

/** Whether what a key makes of members is of a year by itself: it takes fees from its lines, has limits in kroner, or goes by what is paid in it. */
function isOfYear(key: Key): boolean {
  return dependsOnPool(key) || paidBasesOf(key).length > 0;
}

/**
 * What a key makes of the same members is the same in every year and split, but for fees, limits in kroner and what is paid of others: then
 * pools stand apart.
 */
export function keyPools(lines: readonly AllocatedLine[]): KeyPools {
  const together = new Map<unknown, AllocatedLine[]>();
  for (const line of lines) {
    if (line.key === null || line.pool === null) continue;
    const id = isOfYear(line.key.key) ? line.pool : `${line.keyText}\u0000${line.pool.members.join(" ")}`;
    const alike = together.get(id);
    if (alike) alike.push(line);
    else together.set(id, [line]);
  }
  const poolOf = new Map<AllocatedLine, KeyPool>();
  const pools = [...together.values()].flatMap((alike, at): KeyPool[] => {
    const [first] = alike;
    if (!first?.key || !first.pool) return [];
    const { key, keyText, line, pool } = first;
    const trace = alike.map((one) => one.pool?.trace ?? null).find((one) => one !== null) ?? null;
    const year = isOfYear(key.key) ? line.year : null;
    const isOfFees = line.type === "fee";
    const about = { key: key.key, keyText, year, members: pool.members, isOfFees };
    const keyPool = { number: at + 1, ...about, lines: alike, trace };
    for (const one of alike) poolOf.set(one, keyPool);
    return [keyPool];
  });
  return { pools, of: (line) => poolOf.get(line) ?? null };
}
