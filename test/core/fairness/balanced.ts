/**
 * Kohlberg's criterion, a judge of the nucleolus that knows nothing of how it is found: a split is the nucleolus exactly
 * when, for every bound, the coalitions whose excess is at least that bound are balanced: some positive weights on them
 * make every member's weights add up to one (Kohlberg 1971; Sobolev 1975 for the prenucleolus).
 */
import { membersIn } from "../../../src/core/fairness/coalition.ts";
import { type CostGame, costOf } from "../../../src/core/fairness/cost-game.ts";
import {
  add,
  compare,
  divide,
  equals,
  type Fraction,
  fraction,
  isNegative,
  isPositive,
  isZero,
  multiply,
  ONE,
  subtract,
  sum,
  ZERO,
} from "../../../src/core/number/fraction.ts";

/** Whether non-negative numbers make the columns add up to the target: simplex, first phase, Bland's rule. */
export function attainable(columns: readonly (readonly Fraction[])[], target: readonly Fraction[]): boolean {
  const size = target.length;
  const table = target.map((goal, row) => {
    const sign = isNegative(goal) ? fraction(-1n) : ONE;
    return [...columns.map((column) => multiply(sign, column[row] ?? ZERO)), multiply(sign, goal)];
  });
  const basis = target.map((_, row) => columns.length + row);
  for (;;) {
    const artificial = table.filter((_, row) => (basis[row] ?? 0) >= columns.length);
    if (artificial.every((row) => isZero(row.at(-1) ?? ZERO))) return true;
    const entering = columns.findIndex((_, column) => isPositive(sum(artificial.map((row) => row[column] ?? ZERO))));
    if (entering < 0) return false;
    let leaving = -1;
    let least = ZERO;
    for (let row = 0; row < size; row++) {
      const entry = table[row]?.[entering] ?? ZERO;
      if (!isPositive(entry)) continue;
      const ratio = divide(table[row]?.at(-1) ?? ZERO, entry);
      const order = leaving < 0 ? -1 : compare(ratio, least) || (basis[row] ?? 0) - (basis[leaving] ?? 0);
      if (order < 0) [leaving, least] = [row, ratio];
    }
    const pivot = table[leaving] ?? [];
    const scale = pivot[entering] ?? ONE;
    pivot.forEach((entry, column) => {
      pivot[column] = divide(entry, scale);
    });
    for (const row of table) {
      const factor = row[entering] ?? ZERO;
      if (row === pivot || isZero(factor)) continue;
      row.forEach((entry, column) => {
        row[column] = subtract(entry, multiply(factor, pivot[column] ?? ZERO));
      });
    }
    basis[leaving] = entering;
  }
}

const membership = (members: number, coalition: number) =>
  Array.from({ length: members }, (_, member) => ((coalition >> member) & 1 ? ONE : ZERO));

/** Whether positive weights on all of `strict`, with others not negative on `weak`, weigh every member alike. */
export function isBalanced(members: number, strict: readonly number[], weak: readonly number[] = []): boolean {
  const columns = [...strict, ...weak].map((coalition) => membership(members, coalition));
  const once = strict.map((coalition) => membership(members, coalition));
  const target = Array.from({ length: members }, (_, member) =>
    subtract(ZERO, sum(once.map((column) => column[member] ?? ZERO))),
  );
  const everyone = Array.from({ length: members }, () => fraction(-1n));
  return attainable([...columns, everyone], target);
}

function rankOf(members: number, coalitions: readonly number[]): number {
  const rows: Fraction[][] = [];
  for (const coalition of coalitions) {
    const row = membership(members, coalition);
    for (const known of rows) {
      const lead = known.findIndex((entry) => !isZero(entry));
      const factor = divide(row[lead] ?? ZERO, known[lead] ?? ONE);
      row.forEach((entry, column) => {
        row[column] = subtract(entry, multiply(factor, known[column] ?? ZERO));
      });
    }
    if (row.some((entry) => !isZero(entry))) rows.push(row);
    if (rows.length === members) break;
  }
  return rows.length;
}

/** Whether a split meets Kohlberg's criterion, with or without the bound that nobody pays more than alone. */
export function meetsKohlberg(game: CostGame, shares: readonly Fraction[], bounded: boolean): boolean {
  const { members } = game;
  const all = 2 ** members - 1;
  if (!equals(sum(shares), costOf(game, all))) return false;
  const excesses = Array.from({ length: all - 1 }, (_, index) => {
    const coalition = index + 1;
    const pays = sum(membersIn(coalition).map((member) => shares[member] ?? ZERO));
    return { coalition, excess: subtract(pays, costOf(game, coalition)) };
  }).sort((a, b) => compare(b.excess, a.excess));
  const alone = excesses.filter(({ coalition }) => membersIn(coalition).length === 1);
  if (bounded && alone.some(({ excess }) => isPositive(excess))) return false;
  const atBound = bounded ? alone.filter(({ excess }) => isZero(excess)).map(({ coalition }) => coalition) : [];
  for (let count = 1; count <= excesses.length; count++) {
    const [last, next] = [excesses[count - 1], excesses[count]];
    if (last && next && equals(last.excess, next.excess)) continue;
    const collection = excesses.slice(0, count).map(({ coalition }) => coalition);
    if (!isBalanced(members, collection, atBound)) return false;
    if (rankOf(members, [all, ...collection]) === members) return true;
  }
  return true;
}

/** Whether nobody pays more than alone in some split. */
export const hasImputation = (game: CostGame): boolean => {
  let alone = ZERO;
  for (let member = 0; member < game.members; member++) alone = add(alone, costOf(game, 1 << member));
  return compare(alone, costOf(game, 2 ** game.members - 1)) >= 0;
};
