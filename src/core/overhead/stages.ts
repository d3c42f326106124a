import { remembered } from "../memory/remembered.ts";
import type { StageReach } from "../model/key.ts";
import { pathKey } from "../model/line.ts";
import type { Source, WrittenName } from "../model/source.ts";
import { add, commonDenominator, type Fraction, isZero, multiply, ONE, subtract, ZERO } from "../number/fraction.ts";
import { solution } from "./elimination.ts";

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

/** The place of the first stage that empties a group, by the group's name as compared. */
export function stagesByName({ list }: Stages): ReadonlyMap<string, number> {
  return new Map(list.map(({ group }, at) => [pathKey(group.text), at] as const).reverse());
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

/** What each stage gives, by the place of another stage and by the name of a group that none empties. */
interface Given {
  readonly between: readonly ReadonlyMap<number, Fraction>[];
  readonly direct: readonly ReadonlyMap<string, Fraction>[];
}

function givenBy(stages: Stages): Given {
  const staged = stagesByName(stages);
  const between: Map<number, Fraction>[] = [];
  const direct: Map<string, Fraction>[] = [];
  for (const { to } of stages.list) {
    const others = new Map<number, Fraction>();
    const finals = new Map<string, Fraction>();
    for (const { group, ratio } of to) {
      const name = pathKey(group.text);
      const other = staged.get(name);
      if (other === undefined) finals.set(name, add(finals.get(name) ?? ZERO, ratio));
      else others.set(other, add(others.get(other) ?? ZERO, ratio));
    }
    between.push(new Map([...others].sort(([one], [other]) => one - other)));
    direct.push(finals);
  }
  return { between, direct };
}

/** The stages from which nothing ever reaches a group that none empties. */
export function closedStages(stages: Stages): readonly number[] {
  const { between, direct } = givenBy(stages);
  const givers = stages.list.map((): number[] => []);
  between.forEach((others, at) => {
    for (const [other, ratio] of others) if (!isZero(ratio)) givers[other]?.push(at);
  });
  const open = new Set(
    [...stages.list.keys()].filter((at) => [...(direct[at]?.values() ?? [])].some((ratio) => !isZero(ratio))),
  );
  // A set that grows while it is gone through is gone through to its end.
  for (const at of open) for (const giver of givers[at] ?? []) open.add(giver);
  return [...stages.list.keys()].filter((at) => !open.has(at));
}

/** What is solved in a few seconds: stages to the fifth power, times their digits squared. All measured. */
const MOST_WORK = 1e13;

/** How many stages may share back and forth, given the digits of what a percentage is a part of (100: 3) and the groups they reach. */
export function mostReciprocal(digits: number, finals: number): number {
  const work = (stages: number) => stages ** 2 * (stages + 3 * finals) * (stages * digits) ** 2;
  let most = 0;
  while (work(most + 1) <= MOST_WORK) most++;
  return most;
}

/** The stages that give to one another and get from one another, also through others: those neither first nor last. */
function reciprocalStages({ between }: Given): ReadonlySet<number> {
  const left = new Set(between.keys());
  const isGetting = new Set<number>();
  for (let size = -1; size !== left.size; ) {
    size = left.size;
    isGetting.clear();
    for (const at of left) for (const other of between[at]?.keys() ?? []) isGetting.add(other);
    for (const at of left) if (!isGetting.has(at)) left.delete(at);
    for (const at of [...left].reverse()) {
      if (![...(between[at]?.keys() ?? [])].some((other) => left.has(other))) left.delete(at);
    }
  }
  return left;
}

/** How many stages may share back and forth with percentages as exact as theirs, where they are more; else null. */
export function tooManyReciprocal(stages: Stages): number | null {
  const { between, direct } = givenBy(stages);
  const both = [...reciprocalStages({ between, direct })];
  const digits = both.reduce((all, at) => {
    const ratios = [between[at], direct[at]].flatMap((given) => [...(given?.values() ?? [])]);
    return all + `${commonDenominator(ratios.map(({ den }) => den))}`.length;
  }, 0);
  const most = mostReciprocal(digits / both.length, finalGroups(stages).length);
  return both.length > most ? most : null;
}

/**
 * What of each stage reaches each group that no stage empties: x_i = d_i + Σ_j a_ij x_j, with d_i what a stage gives these
 * groups itself and a_ij what it gives another stage. Step by step the system is triangular; reciprocal stages need all of it.
 */
export const reachesOf = remembered((stages: Stages): ReachesOfStages => {
  const closed = closedStages(stages);
  if (closed.length > 0) return { ok: false, closed };
  const { between, direct } = givenBy(stages);
  const finals = finalGroups(stages).map(({ text }) => ({ text, name: pathKey(text) }));
  const places = [...stages.list.keys()];
  const matrix = between.map((others, at) =>
    places.map((to) => subtract(at === to ? ONE : ZERO, others.get(to) ?? ZERO)),
  );
  const solved = solution(
    matrix,
    direct.map((given) => finals.map(({ name }) => given.get(name) ?? ZERO)),
  );
  if (solved === null) throw new Error("stages that reach every group have a solution");
  const reaches = places.map((at) =>
    finals.flatMap(({ text, name }, final): StageReach[] => {
      const ratio = solved[at]?.[final] ?? ZERO;
      if (isZero(ratio)) return [];
      // There is one for each two stages and group, and hardly any is asked for.
      const through = () =>
        [...(between[at] ?? [])].flatMap(([next, given]) => {
          const part = multiply(given, solved[next]?.[final] ?? ZERO);
          return isZero(part) ? [] : [{ group: stages.list[next]?.group.text ?? "", ratio: part }];
        });
      return [{ to: text, ratio, direct: direct[at]?.get(name) ?? ZERO, through }];
    }),
  );
  return { ok: true, reaches };
});
