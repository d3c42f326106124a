import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Payback, type PaybackYear, payback } from "../../../src/core/finance/payback.ts";
import { presentValue } from "../../../src/core/finance/present-value.ts";
import {
  add,
  compare,
  equals,
  type Fraction,
  floor,
  fraction,
  isNegative,
  multiply,
  negate,
  subtract,
  sum,
  toFixed,
  ZERO,
} from "../../../src/core/number/fraction.ts";

type Row = readonly [year: number, establishment: number, savings: number];

const whole = (value: number) => fraction(BigInt(value));
const years = (rows: readonly Row[]): PaybackYear[] =>
  rows.map(([year, establishment, savings]) => ({
    year,
    establishment: whole(establishment),
    savings: whole(savings),
  }));

const shown = (found: Payback | null) => found && `${toFixed(found.years, 4)} in ${found.year}`;

/** Kroner; establishment so many percent from its estimate. */
const melhus = (percent: number): Row[] => [
  [2009, 16_000 * (100 + percent), 1_900_000],
  [2010, 35_300 * (100 + percent), 2_400_000],
  [2011, 0, 2_900_000],
  [2012, 0, 3_200_000],
];

const steady: Row[] = [
  [1, 1000, 300],
  [2, 0, 300],
  [3, 0, 300],
  [4, 0, 300],
  [5, 0, 300],
];

describe("payback", () => {
  test.each<[string, readonly Row[], string | null]>([
    ["docs/methods.md §4: 1 m, then 300 000 a year", steady, "3.3333 in 4"],
    ["Melhus", melhus(0), "2.2862 in 2011"],
    ["Melhus, establishment +25 %", melhus(25), "2.7284 in 2011"],
    ["Melhus, establishment −25 %", melhus(-25), "1.8115 in 2010"],
    [
      "never below zero",
      [
        [2009, 0, 5],
        [2010, 5, 0],
      ],
      "0.0000 in 2009",
    ],
    ["nothing at all in any year", [[2009, 0, 0]], "0.0000 in 2009"],
    [
      "below zero at the end",
      [
        [2009, 10, 4],
        [2010, 0, 5],
      ],
      null,
    ],
    [
      "paid back, then lost again",
      [
        [2009, 10, 20],
        [2010, 0, -11],
      ],
      null,
    ],
    ["no years", [], null],
    [
      "exactly at the end of a year",
      [
        [2009, 10, 5],
        [2010, 0, 5],
        [2011, 0, 0],
      ],
      "2.0000 in 2010",
    ],
    [
      "exactly at the end of the last year",
      [
        [2009, 10, 5],
        [2010, 0, 5],
      ],
      "2.0000 in 2010",
    ],
    [
      "zero for a moment, then established anew",
      [
        [2009, 10, 10],
        [2010, 5, 10],
      ],
      "1.5000 in 2010",
    ],
    [
      "falls to zero and no further",
      [
        [2009, 10, 20],
        [2010, 0, -10],
      ],
      "0.5000 in 2009",
    ],
    [
      "falls below and comes back",
      [
        [2009, 0, 10],
        [2010, 0, -20],
        [2011, 0, 40],
      ],
      "2.2500 in 2011",
    ],
    [
      "years left out are years",
      [
        [2009, 10, 5],
        [2012, 0, 10],
      ],
      "3.5000 in 2012",
    ],
    [
      "a grant lifts it to zero",
      [
        [2009, 10, 5],
        [2011, -5, 0],
      ],
      "2.0000 in 2011",
    ],
    [
      "a grant lifts it halfway",
      [
        [2009, 10, 5],
        [2010, -3, 8],
      ],
      "1.2500 in 2010",
    ],
    [
      "established later",
      [
        [2009, 0, 1],
        [2010, 4, 12],
      ],
      "1.2500 in 2010",
    ],
  ])("%s", (_, rows, expected) => {
    expect(shown(payback(years(rows)))).toBe(expected);
  });

  test("is exact", () => {
    expect(payback(years(steady))?.years).toEqual(fraction(10n, 3n));
  });

  test("discounted: 3.6531", () => {
    const rate = fraction(1n, 25n);
    const discounted = years(steady).map((one) => ({
      ...one,
      savings: presentValue([{ time: one.year, amount: one.savings }], rate),
    }));
    expect(shown(payback(discounted))).toBe("3.6531 in 4");
  });

  test("refuses years that do not ascend", () => {
    expect(() =>
      payback(
        years([
          [2010, 1, 1],
          [2009, 1, 1],
        ]),
      ),
    ).toThrow(RangeError);
    expect(() =>
      payback(
        years([
          [2009, 1, 1],
          [2009, 1, 1],
        ]),
      ),
    ).toThrow(RangeError);
  });
});

/** What has accumulated so long after the start of the first year; `after` what falls at that very moment. */
function accumulatedAt(list: readonly PaybackYear[], time: Fraction, after: boolean): Fraction {
  const first = list[0]?.year ?? 0;
  return sum(
    list.flatMap(({ year, establishment, savings }) => {
      const elapsed = subtract(time, whole(year - first));
      const order = compare(elapsed, ZERO);
      if (order < 0 || (order === 0 && !after)) return [];
      const run = compare(elapsed, whole(1)) < 0 ? elapsed : whole(1);
      return [negate(establishment), multiply(run, savings)];
    }),
  );
}

describe("the law of payback", () => {
  const amount = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -20, max: 60 }), fc.constant(0));
  const rows = fc
    .array(fc.record({ gap: fc.constantFrom(1, 1, 1, 2, 4), establishment: amount, savings: amount }), {
      minLength: 1,
      maxLength: 7,
    })
    .map((list) => {
      let year = 2008;
      return list.map(({ gap, establishment, savings }) => {
        year += gap;
        return { year, establishment: whole(establishment), savings: whole(savings) };
      });
    });

  /** Both sides of every start of a year, and the end. */
  function* moments(list: readonly PaybackYear[]): Generator<{ time: Fraction; after: boolean }> {
    const first = list[0]?.year ?? 0;
    const last = (list.at(-1)?.year ?? 0) - first + 1;
    for (let time = 0; time <= last; time++) {
      yield { time: whole(time), after: false };
      yield { time: whole(time), after: true };
    }
  }

  test("at zero when paid back, never below zero after it, below zero before it; none when it ends below zero", () => {
    let [found, none] = [0, 0];
    fc.assert(
      fc.property(rows, (list) => {
        const first = list[0]?.year ?? 0;
        const end = accumulatedAt(list, whole((list.at(-1)?.year ?? 0) - first + 1), true);
        const result = payback(list);
        expect(result === null).toBe(isNegative(end));
        if (result === null) {
          none++;
          return;
        }
        for (const { time, after } of moments(list)) {
          const order = compare(time, result.years);
          if (order > 0 || (order === 0 && after)) {
            expect(compare(accumulatedAt(list, time, after), ZERO)).toBeGreaterThanOrEqual(0);
          }
        }
        expect(list.some(({ year }) => year === result.year)).toBe(true);
        if (equals(result.years, ZERO)) {
          expect(result.year).toBe(first);
          return;
        }
        found++;
        const grant = list.some(({ establishment }) => isNegative(establishment));
        if (!grant) expect(accumulatedAt(list, result.years, false)).toEqual(ZERO);
        const justBefore = subtract(result.years, fraction(1n, 1_000_000n));
        expect(isNegative(accumulatedAt(list, justBefore, true))).toBe(true);
        const ends = equals(result.years, whole(result.year - first + 1));
        expect(ends || floor(result.years) === BigInt(result.year - first)).toBe(true);
      }),
      { numRuns: 3000 },
    );
    expect(found).toBeGreaterThan(200);
    expect(none).toBeGreaterThan(200);
  });

  test("does not depend on the unit of money, nor on when the first year is", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 50 }), (list, times, later) => {
        const moved = list.map(({ year, establishment, savings }) => ({
          year: year + later,
          establishment: multiply(establishment, whole(times)),
          savings: multiply(savings, whole(times)),
        }));
        const result = payback(list);
        expect(payback(moved)).toEqual(result && { years: add(result.years, ZERO), year: result.year + later });
      }),
    );
  });
});
