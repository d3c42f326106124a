import type { SumReason } from "../../../core/model/issue.ts";
import { type Likeness, type WalkedRow, walk } from "./outline-walk.ts";

/** What is so unlikely to be chance that it is told of, and what is taken to be none, in bits. */
const TOLD = 10;
const SURE = 16;
/** So unlikely have sums of sums to be together, and a sum of all there is: figures as round as can be fit by chance. */
const LEVELS = 4;
const WHOLE = 0.5;
/** So many rows seldom add up to another, where they are all there are. */
const FEWEST_WHOLE = 3;

/** Rows that look like the sums of others, by their index. */
export interface UnnamedSums {
  /** Those that are, and why. */
  readonly sure: ReadonlyMap<number, SumReason>;
  /** Those that may be. */
  readonly likely: readonly number[];
  /** Those that the figures allow to be. */
  readonly possible: readonly number[];
}

/** The likenesses whose parts are likenesses too, with these: a sum of sums, which all of its lines stand under. */
function levelled(found: readonly Likeness[]): Set<number> {
  const byRow = new Map(found.map((likeness) => [likeness.at, likeness]));
  const levels = new Set<number>();
  const include = (at: number) => {
    const likeness = byRow.get(at);
    if (!likeness || levels.has(at)) return;
    levels.add(at);
    for (const part of likeness.parts) include(part);
  };
  for (const likeness of found) {
    if (likeness.isWhole && likeness.parts.some((part) => byRow.has(part))) include(likeness.at);
  }
  return levels;
}

/** Likenesses side by side that leave no line between them, or at either end. */
function tiled(
  rows: readonly (WalkedRow | null)[],
  found: readonly Likeness[],
  outside: readonly number[],
): Set<number> {
  const sums = new Set(found.map(({ at }) => at));
  const tiles = new Set<number>();
  let run: number[] = [];
  const close = () => {
    if (run.length > 1 && run.every((at) => sums.has(at))) for (const at of run) tiles.add(at);
    run = [];
  };
  for (const at of outside) {
    if (rows[at] === "wall") close();
    else run.push(at);
  }
  close();
  return tiles;
}

interface Judged {
  readonly sure: Map<number, SumReason>;
  readonly likely: number[];
}

function isTwin({ sign, isOne }: Likeness): boolean {
  return isOne && sign === "group";
}

function judge(rows: readonly (WalkedRow | null)[], direction: "down" | "up"): Judged {
  const trials = Math.log2(Math.max(2, rows.length));
  const all = walk({ rows, direction, isTaken: () => true });
  const levels = levelled(all.found);
  const tiles = tiled(rows, all.found, all.outside);
  const fitting = all.found.filter(({ at }) => levels.has(at) || tiles.has(at));
  const isLevelled = fitting.reduce((bits, likeness) => bits + likeness.bits, 0) - trials >= LEVELS;
  const reasonFor = (likeness: Likeness): SumReason | null => {
    // Two equal amounts, one of them under the name of the group, may be chance.
    if (likeness.sign !== null && !isTwin(likeness)) return likeness.sign;
    if (isLevelled && (levels.has(likeness.at) || tiles.has(likeness.at))) return "levels";
    return likeness.bits - trials >= SURE ? "figures" : null;
  };
  const isLikely = (likeness: Likeness) => {
    const { bits, parts, columns, isWhole } = likeness;
    const isAll = isWhole && bits - trials >= WHOLE && (parts.length >= FEWEST_WHOLE || columns > 1);
    return isTwin(likeness) || isAll || bits - trials >= TOLD;
  };
  const { found } = walk({
    rows,
    direction,
    isTaken: (likeness) => reasonFor(likeness) !== null || isLikely(likeness),
  });
  const sure = new Map<number, SumReason>();
  const likely: number[] = [];
  for (const likeness of found) {
    const reason = reasonFor(likeness);
    if (reason !== null) sure.set(likeness.at, reason);
    else if (isLikely(likeness)) likely.push(likeness.at);
  }
  return { sure, likely };
}

/** The rows without the parts of sums: of these only the sums are left. */
function withoutParts(rows: readonly (WalkedRow | null)[], direction: "down" | "up", { sure }: Judged) {
  const { found } = walk({ rows, direction, isTaken: ({ at }) => sure.has(at) });
  const parts = new Set(found.flatMap(({ at, parts: own }) => (sure.has(at) ? own : [])));
  return rows.map((row, at) => (parts.has(at) ? null : row));
}

/**
 * Finds the rows that others above or below add up to and tells sums from chance: by the outline, the names and the levels
 * of the file, by how round the figures are, and by how much of the file they explain. Rows are walked over both ways; the
 * way on which more is sure comes first, and the other sees what is left.
 */
export function unnamedSums(rows: readonly (WalkedRow | null)[]): UnnamedSums {
  const [up, down] = [judge(rows, "up"), judge(rows, "down")];
  const weight = ({ sure, likely }: Judged) => sure.size * rows.length + likely.length;
  const first = weight(down) > weight(up) ? "down" : "up";
  const firstWay = first === "down" ? down : up;
  const left = withoutParts(rows, first, firstWay);
  const other = judge(left, first === "down" ? "up" : "down");
  const sure = new Map([...other.sure, ...firstWay.sure]);
  const likely = [...new Set([...firstWay.likely, ...other.likely])]
    .filter((at) => !sure.has(at))
    .sort((a, b) => a - b);
  const possible = (["up", "down"] as const).flatMap((direction) =>
    [true, false].flatMap((taken) => walk({ rows, direction, isTaken: () => taken }).found.map(({ at }) => at)),
  );
  return { sure, likely, possible: [...new Set(possible)].sort((a, b) => a - b) };
}
