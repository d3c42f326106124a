import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { membersIn } from "../../../src/core/fairness/coalition.ts";
import { costOf } from "../../../src/core/fairness/cost-game.ts";
import { withWeight } from "../../../src/core/key/move-weight.ts";
import { compare, type Fraction, subtract, sum, toDecimal, ZERO } from "../../../src/core/number/fraction.ts";
import { amountOf } from "../../../src/core/shares/amounts.ts";
import { split } from "../../../src/core/split/split.ts";
import { type Stability, stability } from "../../../src/core/stability/stability.ts";
import { keyOf } from "../key/grammar/case.ts";
import { caseOf } from "../model/case-of.ts";

const NAMES = ["Flå", "Nes", "Gol", "Ål"];
const MEMBERS = `member,population\n${NAMES.map((name, at) => `${name},${1000 * (at + 1) + 37}`).join("\n")}\n`;
const ALONE = "baseline: alone\nscenarios:\n  alone: {budget: alone.csv}\n";

function judge(files: Parameters<typeof caseOf>[0]): Stability {
  const subject = caseOf({ members: MEMBERS, ...files });
  const baseline = subject.scenarios.find(({ name }) => name === subject.baseline) ?? null;
  const found = stability(subject, baseline, null);
  if (!found.stability) throw new Error(JSON.stringify(found.issues));
  return found.stability;
}

const lines = fc.array(
  fc.record({
    amount: fc.integer({ min: -5000, max: 500_000 }),
    driver: fc.constantFrom("", "population", "equal"),
    members: fc.subarray(NAMES, { minLength: 1 }),
  }),
  { minLength: 1, maxLength: 6 },
);
const budgets = lines.map((all) => {
  const rows = all.map(({ amount, driver, members }, at) => `L${at},${amount},${driver},"${members.join(",")}"`);
  return `line,amount,driver,members\nBoth,1000,equal,\n${rows.join("\n")}\n`;
});

describe("the costs of groups by the budget", () => {
  test("are what the budget comes to when the others do not take part", () => {
    fc.assert(
      fc.property(budgets, (budget) => {
        const files = { members: MEMBERS, budget, settings: "key: equal\n" };
        const { game } = judge(files).costs;
        if (!game) throw new Error("no game");
        const subject = caseOf(files);
        for (let group = 1; group < 2 ** NAMES.length; group++) {
          const without = NAMES.filter((_, place) => !membersIn(group).includes(place));
          const found = split(subject, { with: [], without });
          const amounts = found.split?.lines.map(({ amount }) => amount ?? ZERO) ?? [];
          expect(toDecimal(costOf(game, group), 9)).toBe(toDecimal(sum(amounts), 9));
        }
      }),
      { numRuns: 40 },
    );
  });

  test("what a member brought costs a group nothing, with its bringer or without", () => {
    const subject = caseOf({
      members: "member,population\nA,3000\nB,2000\nC,1000\n",
      budget: "line,2026,driver\nOp,600000,population\n",
      settings: "key: population\n",
      assets: "asset,cost,year,life,from\nNet,1 200 000,2026,10,C\n",
    });
    const { game } = stability(subject, null, null).stability?.costs ?? {};
    const costs = [0b001, 0b010, 0b100, 0b011, 0b101, 0b111].map((group) => game && toDecimal(costOf(game, group), 2));
    expect(costs).toEqual(["300000", "200000", "100000", "500000", "400000", "600000"]);
  });

  test("a member's own cost is the baseline's, and its groups' is the budget's", () => {
    const { costs } = judge({
      budget: "line,amount,driver\nA,8000,\nB,2000,equal\n",
      budgets: { "alone.csv": "line,amount,members\nA,3000,Flå\nA,4000,Nes\nA,5000,Gol\n" },
      settings: `key: equal\n${ALONE}`,
    });
    expect(costs.alone.map(({ cost, from }) => `${from} ${toDecimal(cost, 2)}`)).toEqual([
      "baseline 3000",
      "baseline 4000",
      "baseline 5000",
      "budget 8500",
    ]);
    expect(costs.game && toDecimal(costOf(costs.game, 0b11), 2)).toBe("9000");
  });
});

describe("the weights with which nobody loses", () => {
  const members = `member,population,users\n${NAMES.map((name, at) => `${name},${1000 * (at + 1) + 37},${1 + ((at * 7) % 4)}0`).join("\n")}\n`;
  const keys = fc.tuple(fc.nat(60), fc.nat(40), fc.constantFrom("rest", "%"));

  test("hold for every member, and for every group, at both their ends", () => {
    fc.assert(
      fc.property(budgets, keys, (budget, [equally, users, rest]) => {
        const last = rest === "rest" ? "rest" : `${100 - equally - users}%`;
        const key = `${equally}% equal + ${users}% users + ${last} population`;
        const judgedBy = (text: string) => judge({ members, budget, settings: `key: ${text}\n` });
        for (const range of judgedBy(key).weights) {
          const at = (weight: Fraction) => {
            const moved = withWeight(keyOf(key), range.base, weight);
            if (!moved) throw new Error(`${key} has no weights`);
            return judgedBy(moved.text);
          };
          for (const weight of range.members.flatMap(({ from, to }) => [from, to])) {
            const { paid, costs } = at(weight);
            const losing = paid.filter((one, place) => compare(one, costs.alone[place]?.cost ?? ZERO) > 0);
            expect([key, weight, losing]).toEqual([key, weight, []]);
          }
          for (const weight of range.groups.flatMap(({ from, to }) => [from, to])) {
            expect([key, weight, at(weight).groups?.violations]).toEqual([key, weight, 0]);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test("are told of each base where the key has several", () => {
    const members = "member,population,users\nFlå,1000,50\nNes,3000,20\nGol,4000,30\n";
    const settings = "key: 20% equal + 40% population + 40% users\n";
    const { weights } = judge({ members, budget: "line,amount,driver\nA,9000,population\nB,900,\n", settings });
    expect(weights.map(({ base }) => (base.kind === "base" ? base.name : base.kind))).toEqual([
      "equal",
      "population",
      "users",
    ]);
    expect(weights[1]?.now).toEqual({ num: 2n, den: 5n });
  });
});

describe("ways to split", () => {
  test("each makes the cost of all, whatever the budget", () => {
    fc.assert(
      fc.property(budgets, (budget) => {
        const found = judge({ budget, settings: "key: population\n" });
        for (const { shares } of found.methods().splits) if (shares) expect(sum(shares)).toEqual(found.total);
      }),
      { numRuns: 40 },
    );
  });

  test("a single member has nothing to lose by", () => {
    const found = judge({
      members: "member\nFlå\n",
      budget: "line,amount,driver\nA,100,equal\n",
      settings: "key: equal\n",
    });
    expect(found.groups?.violations).toBe(0);
    expect(found.methods()).toMatchObject({ leastCore: null, coreEmpty: false, binding: [] });
  });

  test("beyond 20 members each by itself is judged, and what is left out has no shares", () => {
    const names = Array.from({ length: 33 }, (_, at) => `M${at}`);
    const members = `member,population\n${names.map((name, at) => `${name},${100 + at}`).join("\n")}\n`;
    const found = judge({
      members,
      budget: "line,amount,driver\nA,1000,population\nB,330,\n",
      settings: "key: equal\n",
    });
    expect(found.costs.game).toBeNull();
    expect(found.costs.alone[32] && compare(found.costs.alone[32].cost, { num: 330n, den: 1n })).toBe(1);
    expect(found.methods().splits.map(({ lacking }) => lacking)).toEqual([null, ...Array(5).fill("members")]);
    expect(found.methods().coreEmpty).toBeNull();
  });
});

test("Melhus: by population Midtre Gauldal would lose 4 265 thousand", async () => {
  const { readFileSync } = await import("node:fs");
  const file = (name: string) => readFileSync(`fixtures/melhus/${name}`, "utf8");
  const found = judge({
    members: file("members.csv"),
    budget: file("budget.csv"),
    budgets: { "alone.csv": file("alone.csv") },
    settings: file("fordel.yaml"),
  });
  const loss = subtract(found.paid[1] ?? ZERO, amountOf(found.byPopulation ?? new Map(), 1));
  expect(toDecimal(loss, 0)).toBe("4265086");
});
