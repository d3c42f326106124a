import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  divide,
  equals,
  type Fraction,
  fraction,
  multiply,
  ONE,
  sum,
  toFractionText,
  ZERO,
} from "../../../src/core/number/fraction.ts";
import { reachesOf, type Stages, tooManyReciprocal } from "../../../src/core/overhead/stages.ts";
import { exactSplit } from "../../../src/core/split/split.ts";
import { places, reading } from "../../input/reading.ts";

const MEMBERS = "member;population;users\nMelhus;17123;900\nSkaun;8337;400\nGauldal;6100;200\n";
const AT = { file: "fordel.yaml", line: 1, column: 1, length: 1 };

/** What each stage gives, in hundredths. */
type Given = Readonly<Record<string, Readonly<Record<string, number>>>>;

function stagesOf(given: Given, reciprocal: boolean): Stages {
  const named = (text: string) => ({ text, source: AT });
  const list = Object.entries(given).map(([group, to]) => ({
    group: named(group),
    to: Object.entries(to).map(([other, percent]) => ({ group: named(other), ratio: fraction(BigInt(percent), 100n) })),
    source: AT,
  }));
  return { list, reciprocal };
}

function reached(given: Given, reciprocal = false): string[] {
  const found = reachesOf(stagesOf(given, reciprocal));
  if (!found.ok) return [`closed ${found.closed.join(" ")}`];
  return found.reaches.map((reaches) => reaches.map(({ to, ratio }) => `${to} ${toFractionText(ratio)}`).join(", "));
}

describe("what of a stage reaches the groups without one", () => {
  test("step by step, itself and through later stages", () => {
    expect(reached({ Stab: { Drift: 60, Support: 40 }, Support: { Drift: 70, IKT: 30 } })).toEqual([
      "Drift 22/25, IKT 3/25",
      "Drift 7/10, IKT 3/10",
    ]);
  });

  test("reciprocally, as the textbook's two departments: S1 gives 20 % to S2, S2 10 % to S1", () => {
    const given = { S1: { S2: 20, P1: 30, P2: 50 }, S2: { S1: 10, P1: 40, P2: 50 } };
    expect(reached(given, true)).toEqual(["P1 19/49, P2 30/49", "P1 43/98, P2 55/98"]);
  });

  test("reciprocally of so many stages as are solved in a few seconds, and of any that pass on step by step", () => {
    const many = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => {
          const next = at + 1 < count ? { [`S${at + 1}`]: 1 } : {};
          return [`S${at}`, { ...(at > 0 ? { S0: 1 } : {}), ...next, Drift: 99 }];
        }),
      );
    expect(tooManyReciprocal(stagesOf(many(255), true))).toBeNull();
    expect(tooManyReciprocal(stagesOf(many(256), true))).toBe(255);
    const down = Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`S${at}`, { [`S${at + 1}`]: 100 }]));
    expect(tooManyReciprocal(stagesOf(down, true))).toBeNull();
    expect(reached(down)[0]).toBe("S900 1/1");
  });

  test("nothing, where stages give to each other alone", () => {
    expect(reached({ A: { B: 100 }, B: { A: 100 }, C: { Drift: 100 } }, true)).toEqual(["closed 0 1"]);
    expect(reached({ A: { B: 100 }, B: { A: 99, Drift: 1 } }, true)).toEqual(["Drift 1/1", "Drift 1/1"]);
  });
});

const STAGED = ["S1", "S2", "S3"];
const FINAL = ["Drift", "IKT"];

/** Hundredths that make 100, by names. */
function shared(names: readonly string[]): fc.Arbitrary<Record<string, number>> {
  return fc
    .array(fc.integer({ min: 0, max: 100 }), { minLength: names.length - 1, maxLength: names.length - 1 })
    .map((cuts) => {
      const bounds = [0, ...cuts.sort((a, b) => a - b), 100];
      return Object.fromEntries(names.map((name, at) => [name, (bounds[at + 1] ?? 0) - (bounds[at] ?? 0)]));
    });
}

const costs = fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 5, maxLength: 5 });

function caseOf(amounts: readonly number[], given: Given, reciprocal: boolean) {
  const keys = ["users", "population", "", "", ""];
  const rows = [...FINAL, ...STAGED].map((group, at) => `L${at};${group};${amounts[at]};${keys[at]}`);
  const list = Object.entries(given).map(
    ([group, to]) =>
      `{group: ${group}, to: {${Object.entries(to)
        .map(([other, percent]) => `${other}: ${percent} %`)
        .join(", ")}}}`,
  );
  const settings = `key: likt\nstages: [${list.join(", ")}]\n${reciprocal ? "reciprocal: true\n" : ""}`;
  const read = reading({ members: MEMBERS, budget: `line;group;amount;key\n${rows.join("\n")}\n`, settings });
  const lines = read.case && exactSplit(read.case, { with: [], without: [] });
  if (!lines) throw new Error(`no split: ${places(read.issues).join(" ")}`);
  return [0, 1, 2].map((member) => sum(lines.map(({ shares }) => shares[member]?.exact ?? ZERO)));
}

/** What each member pays of the final groups before anything else reaches them. */
function partsOfFinals(): Fraction[][] {
  const part = (weights: readonly number[]) => {
    const all = fraction(BigInt(weights.reduce((sum, one) => sum + one, 0)));
    return weights.map((weight) => divide(fraction(BigInt(weight)), all));
  };
  return [part([900, 400, 200]), part([17123, 8337, 6100])];
}

describe("a second, naive program that moves cost pools from group to group gives the same", () => {
  test("step by step, and what all pay is the budget", () => {
    const given = fc.record({
      S1: shared(["S2", "S3", ...FINAL]),
      S2: shared(["S3", ...FINAL]),
      S3: shared(FINAL),
    });
    fc.assert(
      fc.property(costs, given, (amounts, gives) => {
        const pools = new Map([...FINAL, ...STAGED].map((group, at) => [group, fraction(BigInt(amounts[at] ?? 0))]));
        for (const from of STAGED) {
          const moved = pools.get(from) ?? ZERO;
          pools.set(from, ZERO);
          for (const [to, percent] of Object.entries(gives[from as "S1"])) {
            pools.set(to, add(pools.get(to) ?? ZERO, multiply(moved, fraction(BigInt(percent), 100n))));
          }
        }
        const parts = partsOfFinals();
        const expected = [0, 1, 2].map((member) =>
          sum(FINAL.map((group, at) => multiply(pools.get(group) ?? ZERO, parts[at]?.[member] ?? ZERO))),
        );
        const found = caseOf(amounts, gives, false);
        expect(found).toEqual(expected);
        expect(sum(found)).toEqual(fraction(BigInt(amounts.reduce((all, one) => all + one, 0))));
      }),
      { numRuns: 30 },
    );
  });

  test("reciprocally, as the limit of moving what is left round and round", () => {
    const given = fc.record({
      S1: shared(["S2", "S3", ...FINAL]),
      S2: shared(["S1", "S3", ...FINAL]),
      S3: shared(["S1", "S2", ...FINAL]),
    });
    const leaves = (gives: Given) =>
      Object.values(gives).every((to) => FINAL.reduce((all, name) => all + (to[name] ?? 0), 0) >= 20);
    fc.assert(
      fc.property(costs, given.filter(leaves), (amounts, gives) => {
        const pools = new Map([...FINAL, ...STAGED].map((group, at) => [group, amounts[at] ?? 0]));
        for (let round = 0; round < 400; round++) {
          for (const from of STAGED) {
            const moved = pools.get(from) ?? 0;
            pools.set(from, 0);
            for (const [to, percent] of Object.entries(gives[from as "S1"])) {
              pools.set(to, (pools.get(to) ?? 0) + (moved * percent) / 100);
            }
          }
        }
        const parts = partsOfFinals();
        const found = caseOf(amounts, gives, true);
        found.forEach((paid, member) => {
          const expected = FINAL.reduce((all, group, at) => {
            const { num, den } = parts[at]?.[member] ?? ZERO;
            return all + ((pools.get(group) ?? 0) * Number(num)) / Number(den);
          }, 0);
          expect(Number(paid.num) / Number(paid.den)).toBeCloseTo(expected, 3);
        });
        expect(sum(found)).toEqual(fraction(BigInt(amounts.reduce((all, one) => all + one, 0))));
      }),
      { numRuns: 30 },
    );
  });

  test("every stage gives all of itself", () => {
    const given = fc.record({ S1: shared(["S2", ...FINAL]), S2: shared(["S1", ...FINAL]) });
    fc.assert(
      fc.property(given, (gives) => {
        const found = reachesOf(stagesOf(gives, true));
        if (!found.ok) return;
        for (const reaches of found.reaches) {
          expect(equals(sum(reaches.map(({ ratio }) => ratio)), ONE)).toBe(true);
          for (const { ratio, direct, through } of reaches) {
            expect(equals(add(direct, sum(through().map((one) => one.ratio))), ratio)).toBe(true);
          }
        }
      }),
    );
  });
});

describe("stages that cannot be", () => {
  const BUDGET = "line;group;amount;key\nA;Drift;100;\nB;Stab;50;\nC;Support;20;\nD;Stab;5;likt\nE;Drift/Vakt;5;\n";
  const found = (settings: string, budget = BUDGET.replace("likt", "")) =>
    reading({ members: MEMBERS, budget, settings: `key: likt\n${settings}\n` }).issues.flatMap((one) =>
      one.code.startsWith("STAGE") ? [`${one.code} ${"reason" in one.args ? one.args.reason : ""}`.trim()] : [],
    );
  test.each([
    ["stages: [{group: Stab, to: {Drift: 60 %}}]", ["STAGE_UNFIT sum"]],
    ["stages: [{group: Stab, to: {Drift: 60 %, Stab: 40 %}}]", ["STAGE_UNFIT itself"]],
    ["stages: [{group: Stab, to: {Drift: 100}}, {group: Stab, to: {Drift: 100}}]", ["STAGE_UNFIT twice"]],
    ["stages: [{group: Stab, to: {Support: 100}}, {group: Support, to: {Drift: 50, Stab: 50}}]", ["STAGE_UNFIT back"]],
    [
      "stages: [{group: Stab, to: {Support: 100}}, {group: Support, to: {Stab: 100}}]\nreciprocal: true",
      ["STAGE_UNFIT closed"],
    ],
    ["stages: [{group: Vakt, to: {Drift: 100}}]", ["STAGE_UNFIT within"]],
    ["stages: [{group: Stabb, to: {Drfit: 100}}]", ["STAGE_UNKNOWN", "STAGE_UNKNOWN"]],
    ["stages: [{group: Stab, to: {Drift: 100}}]", []],
  ])("%s", (settings, expected) => {
    expect(found(settings)).toEqual(expected);
  });

  test("a line has a key of its own", () => {
    expect(found("stages: [{group: Stab, to: {Drift: 100}}]", BUDGET)).toEqual(["STAGE_OWN_KEY"]);
  });
});
