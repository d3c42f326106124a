import fc from "fast-check";
import { membersIn, sizeOf } from "../../../src/core/fairness/coalition.ts";
import { type CostGame, costGame } from "../../../src/core/fairness/cost-game.ts";
import { type Fraction, fraction, ZERO } from "../../../src/core/number/fraction.ts";

const amounts = (min: bigint, max: bigint, denominators: readonly bigint[] = [1n]) =>
  fc.tuple(fc.bigInt({ min, max }), fc.constantFrom(...denominators)).map(([num, den]) => fraction(num, den));

const tabled = (members: number, amount: fc.Arbitrary<Fraction>) =>
  fc
    .array(amount, { minLength: 2 ** members - 1, maxLength: 2 ** members - 1 })
    .map((costs) => costGame([ZERO, ...costs]));

const perMember = (members: number, amount: fc.Arbitrary<bigint>) =>
  fc.array(amount, { minLength: members, maxLength: members });

function from(members: number, cost: (coalition: number) => bigint): CostGame {
  const costs = Array.from({ length: 2 ** members }, (_, coalition) => (coalition === 0 ? 0n : cost(coalition)));
  return { members, costs, denominator: 1n };
}

/** Games of every temper: any costs at all, few different ones, additive, equal members, savings, airports, large sums. */
export function games(most: number, least = 1): fc.Arbitrary<CostGame> {
  return fc.integer({ min: least, max: most }).chain((members) => {
    const own = perMember(members, fc.bigInt({ min: -5n, max: 40n }));
    const add = (values: readonly bigint[], coalition: number) =>
      membersIn(coalition).reduce((all, member) => all + (values[member] ?? 0n), 0n);
    const bySize = perMember(members, fc.bigInt({ min: 0n, max: 20n }));
    return fc.oneof(
      tabled(members, amounts(-20n, 40n)),
      tabled(members, amounts(0n, 2n)),
      tabled(members, amounts(0n, 10n ** 12n, [1n, 3n, 27_156n, 10n ** 9n])),
      own.map((values) => from(members, (coalition) => add(values, coalition))),
      bySize.map((costs) => from(members, (coalition) => costs[sizeOf(coalition) - 1] ?? 0n)),
      fc
        .tuple(own, tabled(members, amounts(0n, 9n)))
        .map(([values, saved]) =>
          from(members, (one) => 5n * add(values, one) - BigInt(sizeOf(one) - 1) * (saved.costs[one] ?? 0n)),
        ),
      own.map((values) =>
        from(members, (one) => membersIn(one).reduce((m, i) => ((values[i] ?? 0n) > m ? (values[i] ?? 0n) : m), -9n)),
      ),
    );
  });
}
