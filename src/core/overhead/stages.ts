import type { StageReach } from "../model/key.ts";
import { pathKey } from "../model/line.ts";
import type { Source, WrittenName } from "../model/source.ts";
import { add, divide, type Fraction, isZero, multiply, ONE, subtract, ZERO } from "../number/fraction.ts";

/** A support group that is shared to other groups before it reaches the members; the ratios make 1. */
export interface Stage {
  readonly group: WrittenName;
  readonly to: readonly { readonly group: WrittenName; readonly ratio: Fraction }[];
  readonly source: Source;
}

/** Stages in their order, each to later ones and to groups that have none; `reciprocal`: to each other as well. */
export interface Stages {
  readonly list: readonly Stage[];
  readonly reciprocal: boolean;
}

/** What of each stage reaches the groups that no stage empties, or the places of stages that give to each other alone. */
export type ReachesOfStages =
  | { readonly ok: true; readonly reaches: readonly (readonly StageReach[])[] }
  | { readonly ok: false; readonly closed: readonly number[] };

/** By the place of the stage that a group is emptied by. */
function stagesByName({ list }: Stages): ReadonlyMap<string, number> {
  return new Map(list.map(({ group }, at) => [pathKey(group.text), at]));
}

/** The groups that no stage empties, as they are first written. */
export function finalGroups(stages: Stages): readonly WrittenName[] {
  const staged = stagesByName(stages);
  const finals = new Map<string, WrittenName>();
  for (const { group } of stages.list.flatMap(({ to }) => to)) {
    const name = pathKey(group.text);
    if (!staged.has(name) && !finals.has(name)) finals.set(name, group);
  }
  return [...finals.values()];
}

/**
 * Solves (I − A) x = b in place for several right sides, by elimination; the place where no pivot is left, or null. Exact:
 * a system of stages is singular only where some give to each other alone.
 */
function eliminate(matrix: Fraction[][], right: Fraction[][]): number | null {
  const size = matrix.length;
  for (let column = 0; column < size; column++) {
    const pivot = matrix.findIndex((row, at) => at >= column && !isZero(row[column] ?? ZERO));
    if (pivot < 0) return column;
    for (const rows of [matrix, right]) [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    const by = matrix[column]?.[column] ?? ONE;
    for (const rows of [matrix, right]) rows[column] = (rows[column] ?? []).map((value) => divide(value, by));
    for (let row = 0; row < size; row++) {
      const factor = matrix[row]?.[column] ?? ZERO;
      if (row === column || isZero(factor)) continue;
      for (const rows of [matrix, right]) {
        const from = rows[column] ?? [];
        rows[row] = (rows[row] ?? []).map((value, at) => subtract(value, multiply(factor, from[at] ?? ZERO)));
      }
    }
  }
  return null;
}

/** The stages from which nothing ever reaches a group that none empties. */
function closedStages(stages: Stages): readonly number[] {
  const staged = stagesByName(stages);
  const open = new Set<number>();
  for (let grown = true; grown; ) {
    grown = false;
    stages.list.forEach(({ to }, at) => {
      const isOpen = to.some(({ group, ratio }) => {
        const next = staged.get(pathKey(group.text));
        return !isZero(ratio) && (next === undefined || open.has(next));
      });
      if (!isOpen || open.has(at)) return;
      open.add(at);
      grown = true;
    });
  }
  return [...stages.list.keys()].filter((at) => !open.has(at));
}

/**
 * What of each stage reaches each group that no stage empties: x_i = d_i + Σ_j a_ij x_j, with d_i what a stage gives these
 * groups itself and a_ij what it gives another stage. Step by step the system is triangular; reciprocal stages need all of it.
 */
export function reachesOf(stages: Stages): ReachesOfStages {
  const closed = closedStages(stages);
  if (closed.length > 0) return { ok: false, closed };
  const staged = stagesByName(stages);
  const finals = finalGroups(stages);
  const given = (at: number, name: string) =>
    (stages.list[at]?.to ?? []).reduce(
      (all, { group, ratio }) => (pathKey(group.text) === name ? add(all, ratio) : all),
      ZERO,
    );
  const names = [...staged.keys()];
  const places = [...stages.list.keys()];
  const direct = places.map((at) => finals.map(({ text }) => given(at, pathKey(text))));
  const between = places.map((at) => names.map((name) => given(at, name)));
  const matrix = between.map((row, at) => row.map((ratio, to) => subtract(at === to ? ONE : ZERO, ratio)));
  const solved = direct.map((row) => [...row]);
  if (eliminate(matrix, solved) !== null) throw new Error("stages that reach every group have a solution");
  const reaches = places.map((at) =>
    finals.flatMap(({ text }, final): StageReach[] => {
      const ratio = solved[at]?.[final] ?? ZERO;
      if (isZero(ratio)) return [];
      const through = places.flatMap((next) => {
        const part = multiply(between[at]?.[next] ?? ZERO, solved[next]?.[final] ?? ZERO);
        return isZero(part) ? [] : [{ group: stages.list[next]?.group.text ?? "", ratio: part }];
      });
      return [{ to: text, ratio, direct: direct[at]?.[final] ?? ZERO, through }];
    }),
  );
  return { ok: true, reaches };
}
