import fc from "fast-check";
import { expect, test } from "vitest";
import type { ProcurementItem } from "../../../src/core/model/procurement-item.ts";
import {
  absolute,
  compare,
  divide,
  equals,
  type Fraction,
  fraction,
  isInteger,
  multiply,
  roundHalfAway,
  subtract,
  sum,
  ZERO,
} from "../../../src/core/number/fraction.ts";
import { savingsInUnits } from "../../../src/core/procurement/in-units.ts";
import type { ProcurementSavings, Saving } from "../../../src/core/procurement/saving.ts";
import { procurementSavings } from "../../../src/core/procurement/savings.ts";
import { bought, caseOf, namedKey, only, yearly } from "./case.ts";

const ONE_KRONE = fraction(1n);
const price = fc.integer({ min: 0, max: 3_000_000 }).map((ore) => ore / 100);
const key = fc.constantFrom(null, "equal", "population", "50% equal + 50% population");
const recurring = fc.constantFrom<Partial<ProcurementItem>>({}, yearly(null), yearly(2));

/** Up to four members, and what they buy: for all or some, at a common price or their own. */
const cases = fc.integer({ min: 1, max: 4 }).chain((count) => {
  const members = Array.from({ length: count }, (_, index) => index);
  const item = fc
    .record({
      separate: fc.oneof(price, fc.array(price, { minLength: count, maxLength: count })),
      joint: price,
      key,
      recurring,
      some: fc.option(fc.subarray(members, { minLength: 1 })),
    })
    .map(({ separate, joint, key: text, recurring: times, some }) => {
      const concerns = some ? { concerns: only(...some) } : {};
      return bought("Item", separate, joint, { key: text === null ? null : namedKey(text), ...times, ...concerns });
    });
  return fc.record({
    members: fc.constant(members),
    population: fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: count, maxLength: count }),
    items: fc.array(item, { minLength: 1, maxLength: 5 }),
    years: fc.integer({ min: 1, max: 6 }),
    round: fc.constantFrom(fraction(1n, 100n), ONE_KRONE, fraction(10n), fraction(1000n)),
  });
});

const figuresOf = (saving: Saving) => [saving.separate, saving.joint, saving.savings, saving.exact] as const;

function added(savings: readonly Saving[]): readonly Fraction[] {
  return ([0, 1, 2, 3] as const).map((at) => sum(savings.map((saving) => figuresOf(saving)[at])));
}

/** Down and across: items make the totals, members make every row, savings are separate less joint. */
function expectToAddUp(savings: ProcurementSavings): void {
  const { items, oneOff, recurring: again, total, step } = savings;
  expect(added(items)).toEqual(figuresOf(total));
  expect(added([oneOff, again])).toEqual(figuresOf(total));
  expect(added(items.filter((item) => item.recurring === null))).toEqual(figuresOf(oneOff));
  for (const row of [...items, oneOff, again, total]) {
    expect(added(row.members.map((member) => ({ ...member, members: [] })))).toEqual(figuresOf(row));
    for (const { separate, joint, savings: saved, share } of [row, ...row.members]) {
      expect(saved).toEqual(subtract(separate, joint));
      expect([separate, joint].map((amount) => isInteger(divide(amount, step)))).toEqual([true, true]);
      expect(share).toEqual(equals(separate, ZERO) ? null : divide(saved, separate));
    }
  }
  for (const { member, ...whole } of total.members) {
    const own = items.flatMap((item) => item.members.filter((one) => one.member === member));
    expect(added(own.map((one) => ({ ...one, members: [] })))).toEqual(figuresOf({ ...whole, members: [] }));
  }
}

/** What a recurring item counts with. */
function times({ recurring: how }: ProcurementItem, years: number): Fraction {
  if (how.kind === "once") return ONE_KRONE;
  return fraction(BigInt(how.years !== null && how.years < years ? how.years : years));
}

test("everything shown adds up, is rounded once and rests on the prices", () => {
  fc.assert(
    fc.property(cases, ({ members, population, items, years, round }) => {
      const names = Object.fromEntries(population.map((value, index) => [`M${index}`, value]));
      const { savings } = procurementSavings(caseOf(names, items, { round }), members, years);
      if (!savings) throw new Error("no savings");
      expectToAddUp(savings);
      items.forEach((item, at) => {
        const shown = savings.items[at];
        if (!shown) throw new Error("an item is missing");
        const concerned = shown.members.map(({ member }) => member);
        expect(concerned).toEqual(item.concerns.all ? members : item.concerns.named);
        const { separate } = item;
        const alone =
          separate.kind === "common"
            ? separate.amount
            : sum(concerned.map((member) => separate.amounts[member] ?? ZERO));
        const [apart, together] = [alone, item.joint].map((one) => multiply(one, times(item, years))) as [
          Fraction,
          Fraction,
        ];
        expect(compare(absolute(subtract(shown.separate, apart)), round)).toBeLessThan(0);
        expect(compare(absolute(subtract(shown.joint, together)), round)).toBeLessThan(0);
        expect(shown.exact).toEqual(subtract(apart, together));
        for (const one of shown.members) {
          const own =
            separate.kind === "own"
              ? (separate.amounts[one.member] ?? ZERO)
              : divide(separate.amount, fraction(BigInt(concerned.length)));
          expect(compare(absolute(subtract(one.separate, multiply(own, times(item, years)))), round)).toBeLessThan(0);
        }
      });
    }),
    { numRuns: 120 },
  );
});

test("in thousands it adds up too, and what all save, separately pay and jointly pay is the nearest there is", () => {
  const THOUSAND = fraction(1000n);
  fc.assert(
    fc.property(cases, ({ members, population, items, years }) => {
      const names = Object.fromEntries(population.map((value, index) => [`M${index}`, value]));
      const { savings } = procurementSavings(caseOf(names, items), members, years);
      if (!savings) throw new Error("no savings");
      const thousands = savingsInUnits(savings, THOUSAND);
      expectToAddUp(thousands);
      expect(thousands.step).toEqual(THOUSAND);
      const inThousands = (value: Fraction) => divide(value, THOUSAND);
      expect(inThousands(thousands.total.savings)).toEqual(fraction(roundHalfAway(inThousands(savings.total.savings))));
      const pairs = [savings.oneOff, savings.recurring, savings.total].map(
        (kroner, at) => [kroner, [thousands.oneOff, thousands.recurring, thousands.total][at] ?? kroner] as const,
      );
      for (const [kroner, shown] of pairs) {
        for (const of of ["separate", "joint"] as const) {
          expect(compare(absolute(subtract(shown[of], kroner[of])), THOUSAND)).toBeLessThan(0);
        }
      }
      for (const kroner of savings.total.members) {
        const shown = thousands.total.members.find(({ member }) => member === kroner.member);
        const apart = subtract(shown?.savings ?? ZERO, kroner.savings);
        expect(compare(absolute(apart), THOUSAND)).toBeLessThan(0);
      }
      expect(thousands.total.exact).toEqual(savings.total.exact);
    }),
    { numRuns: 120 },
  );
});
