import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparedYear } from "../../../src/core/compare/compare.ts";
import { memberReturns } from "../../../src/core/compare/member-return.ts";
import { outcomeOf } from "../../../src/core/compare/outcome.ts";
import { equals, fraction, isZero, sum, toDecimal, toFixed } from "../../../src/core/number/fraction.ts";
import { unknownParts } from "../../../src/core/scenario/unknown-parts.ts";
import { amountOf, totalOf } from "../../../src/core/shares/amounts.ts";
import { stability } from "../../../src/core/stability/stability.ts";
import { against, comparedCase, scenarioOf, shownAmounts } from "./comparison.ts";

const OWN = "line;members;2020;2021\nOf A;A;70;70\nOf B;B;60;60\nOf C;C;50;50\n";
const BUDGET = "line;group;2020;2021\nStart;Est;60;\nRun;Ops;90;90\n";
const TWO = "members: [A, B]\nestablishment: [Est]";

function theCase(scenario: string, more = TWO) {
  return comparedCase({ budget: BUDGET, alone: OWN, scenarios: `  three: ${scenario}`, more });
}

/** What each pays in each year, establishment included. */
function paidIn(subject: ReturnType<typeof theCase>, name = "three") {
  return against(subject, name).years.map(({ cost, establishment }) => [
    shownAmounts(subject, cost),
    shownAmounts(subject, establishment),
  ]);
}

describe("a member that joins from a year", () => {
  const subject = theCase("{with: [C], from: 2021, buy-in: 12}");

  test("pays from then on, and for joining; the others are credited as their shares fall", () => {
    // 2021: A 2/3 to 5/9, B 1/3 to 5/18: they fall by 2/18 and 1/18.
    expect(paidIn(subject)).toEqual([
      ["A 60, B 30", "A 40, B 20"],
      ["A 50, B 25, C 15", "A -8, B -4, C 12"],
    ]);
  });

  test("counts without cooperation from then on", () => {
    const { years, total } = against(subject, "three");
    expect(years.map(({ baseline }) => shownAmounts(subject, baseline))).toEqual(["A 70, B 60", "A 70, B 60, C 50"]);
    expect(shownAmounts(subject, total.net)).toBe("A -2, B 49, C 23");
    expect(toDecimal(outcomeOf(against(subject, "three"), null).baseline, 0)).toBe("310");
  });

  // By hand: A nets −30 and 28: never. B starts at −20 and saves 30: 2/3 of a year. C starts 2021 at −12 and saves 35.
  test("is paid back by itself, and the others by themselves", () => {
    const compared = against(subject, "three");
    const returns = memberReturns(compared, fraction(1n, 20n));
    const shown = [...returns].map(([member, { payback }]) => {
      return [member, payback && `${toFixed(payback.years, 4)} in ${payback.year}`];
    });
    expect(shown).toEqual([
      [0, null],
      [1, "0.6667 in 2020"],
      [2, "0.3429 in 2021"],
    ]);
    const all = outcomeOf(compared, fraction(1n, 20n));
    expect(all.payback && toFixed(all.payback.years, 4)).toBe("1.2222");
    const worth = sum([...returns.values()].flatMap(({ netPresentValue }) => netPresentValue ?? []));
    expect(all.netPresentValue && equals(worth, all.netPresentValue)).toBe(true);
  });

  test("may join and leave again, and another leave", () => {
    const both = theCase("{joins: [{member: C, from: 2020, to: 2020}], leaves: [{member: B, from: 2021}]}");
    expect(paidIn(both)).toEqual([
      ["A 50, B 25, C 15", "A 33, B 17, C 10"],
      ["A 90", ""],
    ]);
    expect(against(both, "three").years.map(({ baseline }) => shownAmounts(both, baseline))).toEqual([
      "A 70, B 60, C 50",
      "A 70",
    ]);
  });

  test("is judged over the years in which it takes part", () => {
    const found = stability(subject, scenarioOf(subject, "alone"), scenarioOf(subject, "three")).stability;
    const alone = found?.costs.alone.map(({ cost }) => toDecimal(cost, 0));
    expect(alone).toEqual(["140", "120", "50"]);
  });
});

describe("a step", () => {
  test("is added from so many members on, in the years that have them", () => {
    const subject = theCase("{with: [C], from: 2021, changes: [{line: Run, step: 36 from 3 members}]}");
    expect(paidIn(subject).map(([cost]) => cost)).toEqual(["A 60, B 30", "A 70, B 35, C 21"]);
    const { stability: found } = stability(subject, scenarioOf(subject, "alone"), scenarioOf(subject, "three"));
    // A and B by themselves do not reach it: 60 + 90 + 90. All three do.
    const { costs = [], denominator = 1n } = found?.costs.game ?? {};
    expect([costs[0b011], costs[0b111]].map((cost) => (cost ?? 0n) / denominator)).toEqual([240n, 276n]);
  });

  test("of the line's own amount is added for each member beyond those filed", () => {
    const half = theCase("{with: [C], from: 2021, changes: [{line: Run, step: 0.4 per member}]}");
    expect(paidIn(half).map(([cost]) => cost)).toEqual(["A 60, B 30", "A 70, B 35, C 21"]);
  });
});

test("a year that the budget lacks is told", () => {
  const subject = theCase("{with: [C], from: 2030}");
  expect(unknownParts(subject).map(({ code }) => code)).toEqual(["YEAR_UNKNOWN"]);
});

describe("whoever joins and leaves, and whatever is paid for it", () => {
  const year = fc.integer({ min: 2020, max: 2023 });
  const plan = fc.record({
    amounts: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 4 }),
    join: year,
    leave: year,
    buyIn: fc.integer({ min: 1, max: 500 }),
    step: fc.integer({ min: 0, max: 300 }),
  });

  test("what all pay is what is spent, year by year, and buy-ins come to nothing", () => {
    fc.assert(
      fc.property(plan, ({ amounts, join, leave, buyIn, step }) => {
        const subject = comparedCase({
          budget: `line;group;2020;2021;2022;2023\nStart;Est;100;;;\nRun;Ops;${amounts.join(";")}\n`,
          alone: "line;members;2020;2021;2022;2023\nOf A;A;9;9;9;9\nOf B;B;8;8;8;8\nOf C;C;7;7;7;7\n",
          scenarios: `  three: {joins: [{member: C, from: ${join}, buy-in: ${buyIn}}], leaves: [{member: B, from: ${leave}}], changes: [{line: Run, step: ${step} from 3 members}]}`,
          more: TWO,
        });
        const compared = against(subject, "three");
        for (const [at, { year: now }] of compared.years.entries()) {
          const there = [true, Number(now) < leave, Number(now) >= join];
          const spent = (amounts[at] ?? 0) + (there.every(Boolean) ? step : 0);
          const exact = comparedYear(compared, now, "exact");
          expect(toDecimal(totalOf(exact.cost), 6)).toBe(`${spent}`);
          expect(toDecimal(totalOf(exact.establishment), 6)).toBe(at === 0 ? "100" : "0");
          for (const [member, takesPart] of there.entries()) {
            if (takesPart) continue;
            expect([exact.cost, exact.establishment, exact.baseline].every((of) => isZero(amountOf(of, member)))).toBe(
              true,
            );
          }
        }
        const returns = memberReturns(compared, fraction(1n, 25n));
        const worth = sum([...returns.values()].flatMap(({ netPresentValue }) => netPresentValue ?? []));
        const all = outcomeOf(compared, fraction(1n, 25n)).netPresentValue;
        expect(all && equals(worth, all)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
