import { type Fraction, fraction } from "../number/fraction.ts";
import { Basis, type Constraint } from "./basis.ts";
import type { Coalition } from "./coalition.ts";
import { type CostGame, everyone, partsOf } from "./cost-game.ts";
import { type Split, WidestMargin } from "./widest-margin.ts";

export interface InnermostSplit {
  readonly shares: readonly Fraction[];
  /** The largest excess, made as small as it can be, in currency units; null with one member, where nobody can leave. */
  readonly largestExcess: Fraction | null;
}

/**
 * The split that makes the largest excess as small as it can be, then the next largest, and so on until nothing is left
 * to choose. Each step widens the margin of the coalitions still open as far as it goes. Those that its proof rests on
 * keep exactly that margin in every such split: they are settled, and with them all whose payment follows from theirs.
 *
 * Maschler, M., Peleg, B. & Shapley, L. S. (1979). Geometric properties of the kernel, nucleolus, and related solution
 * concepts. Mathematics of Operations Research 4, 303-338.
 *
 * @param bounded whether no member may pay more than on its own. Then there must be a split where none does.
 */
export function innermostSplit(game: CostGame, bounded: boolean): InnermostSplit {
  const { members, costs, denominator } = game;
  const all = everyone(game);
  const program = new WidestMargin(game, bounded);
  const open = new Uint8Array(costs.length).fill(1);
  let split: Split = { shares: [partsOf(game, all), ...Array.from({ length: members - 1 }, () => 0n)], scale: 1n };
  let settled: readonly Coalition[] = [all];
  let loose: readonly Coalition[] = Array.from({ length: members - 1 }, (_, member) => 1 << member);
  let largestExcess: Fraction | null = null;
  while (loose.length > 0) {
    const basis = new Basis(beginning(settled, loose, all), members);
    closeSettled(open, basis);
    const widest = program.solve(basis, open, split);
    largestExcess ??= fraction(-widest.margin, widest.scale * denominator);
    split = widest;
    ({ settled, loose } = settledBy(basis));
  }
  return { shares: split.shares.map((parts) => fraction(parts, split.scale * denominator)), largestExcess };
}

/** A coalition against all the others proves a margin, with half of the weight each; what else is loose weighs nothing. */
function beginning(settled: readonly Coalition[], loose: readonly Coalition[], all: Coalition): Constraint[] {
  const [one = 0, ...others] = loose;
  return [
    ...settled.map((coalition): Constraint => ({ coalition, kind: "settled" })),
    ...[one, all ^ one, ...others].map((coalition): Constraint => ({ coalition, kind: "margin" })),
  ];
}

/** Coalitions that follow from the settled ones, which vary with nothing that is not settled, are open no more. */
function closeSettled(open: Uint8Array, { constraints, rows }: Basis): void {
  const varies = new Uint8Array(open.length);
  const sums = new Float64Array(open.length);
  rows.forEach((row, place) => {
    if (constraints[place]?.kind === "settled") return;
    for (let member = 0, known = 1; known < open.length; member++, known *= 2) {
      const weight = row[member] ?? 0;
      for (let one = 0; one < known; one++) {
        const sum = (sums[one] ?? 0) + weight;
        sums[known | one] = sum;
        if (sum !== 0) varies[known | one] = 1;
      }
    }
  });
  for (let one = 0; one < open.length; one++) if (varies[one] === 0) open[one] = 0;
}

/**
 * The coalitions of a basis that its proof settles, and those it leaves loose: together as many as the members, and
 * independent. One that the proof rests on is spare: what it pays follows from the others.
 */
function settledBy(basis: Basis): { readonly settled: Coalition[]; readonly loose: Coalition[] } {
  const proof = basis.proof();
  const settled: Coalition[] = [];
  const loose: Coalition[] = [];
  let spare = true;
  basis.constraints.forEach(({ coalition, kind }, row) => {
    if (kind !== "settled" && proof[row] === 0) loose.push(coalition);
    else if (kind === "margin" && spare) spare = false;
    else settled.push(coalition);
  });
  return { settled, loose };
}
