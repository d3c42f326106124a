import fc from "fast-check";
import { expect, test } from "vitest";
import { type MetCost, metCosts } from "../../../src/core/fairness/met-costs.ts";

const MEMBERS = 5;

/** Each coalition asked of each cost. */
function oneByOne(all: readonly MetCost[], coalition: number): bigint {
  const met = all.filter(({ sets }) => sets.every((set) => (set & coalition) !== 0));
  return met.reduce((sum, { cost }) => sum + cost, 0n);
}

test.each([
  ["costs that doubles hold", 1n],
  ["longer ones", 10n ** 20n + 1n],
])("%s are for the coalitions that have a member of each set", (_, factor) => {
  const set = fc.integer({ min: 0, max: 2 ** MEMBERS - 1 });
  const cost = fc.record({ sets: fc.array(set, { maxLength: 3 }), cost: fc.bigInt({ min: -900n, max: 9000n }) });
  fc.assert(
    fc.property(fc.array(cost, { maxLength: 8 }), (some) => {
      const all = some.map(({ sets, cost: one }) => ({ sets, cost: one * factor }));
      const of = metCosts(all, MEMBERS);
      for (let coalition = 0; coalition < 2 ** MEMBERS; coalition++)
        expect(of(coalition)).toBe(oneByOne(all, coalition));
    }),
  );
});
