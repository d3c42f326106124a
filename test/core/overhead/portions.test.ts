import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalText, type Fraction, sum } from "../../../src/core/number/fraction.ts";
import { workedPortions } from "../../../src/core/overhead/portions.ts";
import { split } from "../../../src/core/split/split.ts";
import { budgetCosts, budgetGame } from "../../../src/core/stability/budget-costs.ts";
import { reading } from "../../input/reading.ts";

const MEMBERS = "member;population;users\nMelhus;17123;900\nSkaun;8337;400\nGauldal;6100;200\n";

function lines(budget: string, settings = "key: likt\n") {
  const read = reading({ members: MEMBERS, budget, settings });
  expect(read.issues).toEqual([]);
  if (!read.case) throw new Error("no case");
  return read.case;
}

function amounts(budget: string): string[] {
  return lines(budget).lines.map(({ name, year, amount }) => `${name}|${year ?? ""}|${amount && decimalText(amount)}`);
}

describe("a portion of other lines", () => {
  test.each([
    ["a group", "line;group;amount\nA;Drift;100\nB;Drift;300\nC;;5 % av Drift\n", "C||20"],
    ["a line", "line;amount\nA;100\nB;300\nC;2,5 percent of B\n", "C||7.5"],
    ["all but itself", "line;amount\nA;100\nB;300\nC;10 % av alt\n", "C||40"],
    ["a group it stands in, without itself", "line;group;amount\nA;Drift;100\nC;Drift;5 % av Drift\n", "C||5"],
    ["a path", "line;group;amount\nA;IKT/Drift;100\nB;Bygg/Drift;300\nC;;10 % av IKT/Drift\n", "C||10"],
    ["another portion", "line;group;amount\nC;Stab;10 % av B\nB;;50 % av Drift\nA;Drift;100\n", "C||5"],
    ["a group in quotes", 'line;group;amount\nA;All;100\nC;;"5 % av ""All"""\n', "C||5"],
    ["less than nothing", "line;amount\nA;100\nC;-5 % av A\n", "C||-5"],
  ])("is of %s", (_, budget, found) => {
    expect(amounts(budget)).toContain(found);
  });

  test("is of the same year, in columns and in rows", () => {
    expect(amounts("line;2026;2027\nA;100;200\nC;5 % av A;10 % av A\n").slice(2)).toEqual(["C|2026|5", "C|2027|20"]);
    expect(amounts("line;year;amount\nA;2026;100\nA;2027;200\nC;2027;5 % av A\n").at(-1)).toBe("C|2027|10");
  });

  test("takes part in stated sums, and in sums that are found", () => {
    const stated = "line;group;amount;type\nA;Drift;100;\nC;Stab;5 % av Drift;\nSum;;105;total\n";
    expect(amounts(stated)).toHaveLength(3);
    const found = reading({ members: MEMBERS, budget: "line;amount\nA;100\nB;200\nC;5 % av A\nSum;305\n" });
    expect(found.issues.map(({ code }) => code)).toEqual(["SUM_ROW_FOUND"]);
    expect(found.case?.lines.map(({ name }) => name)).toEqual(["A", "B", "C"]);
  });

  test("is never of a sum that is found", () => {
    const read = reading({
      members: MEMBERS,
      budget: "line;group;amount\nA;Drift;100\nB;Drift;200\nSum Drift;Drift;300\nC;;10 % av Drift\n",
    });
    expect(read.case?.lines.map(({ name, amount }) => `${name} ${amount && decimalText(amount)}`)).toEqual([
      "A 100",
      "B 200",
      "C 30",
    ]);
  });
});

describe("what rests on a line follows it", () => {
  test("for other members, by the drivers of what it is of", () => {
    const subject = lines("line;group;amount;driver\nA;Drift;1500;users\nB;Drift;500;\nC;;10 % av Drift;\n");
    const found = split(subject, { with: [], without: ["Melhus"] }).split;
    expect(found?.lines.map(({ amount }) => amount && decimalText(amount))).toEqual(["600", "500", "110"]);
  });

  test("is what a portion of each line's amount would be, in any order of lines", () => {
    const line = fc.record({
      group: fc.constantFrom("Drift", "IKT", "Bygg"),
      amount: fc.integer({ min: -1000, max: 100000 }),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), fc.integer({ min: 1, max: 99 }), fc.nat(), (rows, percent, at) => {
        const group = rows[at % rows.length]?.group ?? "";
        const portion = `P;Stab;${percent} % av ${group}`;
        const second = `Q;Styre;10 % av Stab`;
        const written = rows.map((row, index) => `L${index};${row.group};${row.amount}`);
        written.splice(at % (rows.length + 1), 0, second, portion);
        const read = reading({ members: MEMBERS, budget: `line;group;amount\n${written.join("\n")}\n` });
        const expected = (rows.reduce((all, row) => all + (row.group === group ? row.amount : 0), 0) * percent) / 100;
        const found = read.case?.lines.filter(({ name }) => name === "P" || name === "Q") ?? [];
        const values = new Map(found.map(({ name, amount }) => [name, Number(amount?.num) / Number(amount?.den)]));
        expect(values.get("P")).toBeCloseTo(expected, 6);
        expect(values.get("Q")).toBeCloseTo(expected / 10, 6);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a row of portions, each of the next", () => {
  const row = (length: number, percent = "5") => [
    "line;amount\nA0;100000",
    ...Array.from({ length }, (_, at) => `A${at + 1};${percent} % of A${at}`),
  ];
  const found = (rows: readonly string[]) =>
    reading({ members: MEMBERS, budget: rows.join("\n"), settings: "key: likt\n" }).issues.map(({ code, source }) => {
      return `${code}:${source?.line}`;
    });

  test.each([30, 29])("of %i is worked out", (length) => {
    expect(found(row(length))).toEqual([]);
  });

  test("that is longer is refused where it becomes so, and so is one that stands the other way round", () => {
    expect(found(row(31))).toEqual(["AMOUNT_PORTION_UNFIT:33"]);
    const [header = "", ...lines] = row(20_000).join("\n").split("\n");
    expect(found([header, ...lines.reverse()])).toEqual(["AMOUNT_PORTION_UNFIT:32"]);
  });

  test("whose percentages have too many decimals together is refused", () => {
    expect(found(row(2, `5.${"1".repeat(97)}`))).toEqual([]);
    expect(found(row(2, `5.${"1".repeat(99)}`))).toEqual(["AMOUNT_PORTION_UNFIT:4"]);
  });
});

test("a circle is told once, from a line to itself", () => {
  const at = (name: string, of: string, group: readonly string[]) => ({
    ...{ name, group, year: null, type: "line" as const, amount: null },
    portion: { ratio: { num: 1n, den: 10n }, of: { text: of, source: { file: "b", line: 1, column: 1, length: 1 } } },
  });
  expect(workedPortions([at("A", "B", []), at("B", "C", []), at("C", "A", [])]).circles).toEqual([[0, 1, 2]]);
  expect(workedPortions([at("A", "A", [])]).circles).toEqual([[0]]);
  expect(workedPortions([at("A", "X", [])]).unknown).toEqual([0]);
});

describe("costs of groups", () => {
  /** What the lines come to when only these members take part, line by line. */
  function costOf(budget: ReturnType<typeof lines>, members: readonly number[]): Fraction {
    const names = [0, 1, 2].filter((member) => !members.includes(member)).map((at) => budget.members[at]?.name ?? "");
    const found = split(budget, { with: [], without: names }).split;
    return sum(found?.lines.flatMap(({ amount }) => amount ?? []) ?? []);
  }

  test("are those of the budget shared among the group alone", () => {
    const who = fc.constantFrom("", "Melhus", "Skaun, Gauldal", "Melhus, Skaun");
    const row = fc.record({
      group: fc.constantFrom("Drift", "IKT"),
      amount: fc.integer({ min: 1, max: 9000 }),
      who,
      driver: fc.constantFrom("", "users", "equal"),
    });
    const portion = fc.record({
      of: fc.constantFrom("Drift", "IKT", "alt"),
      percent: fc.integer({ min: 1, max: 50 }),
      who,
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), portion, portion, (rows, one, other) => {
        const written = [
          ...rows.map((r, at) => `L${at};${r.group};${r.amount};${r.who};${r.driver}`),
          `A;IKT;1;;`,
          `B;Drift;1;;`,
          `P;Stab;${one.percent} % av ${one.of === "alt" ? "IKT" : one.of};${one.who};`,
          `Q;Styre;${other.percent} % av ${other.of};${other.who};`,
        ];
        const read = reading({
          members: MEMBERS,
          budget: `line;group;amount;members;driver\n${written.join("\n")}\n`,
          settings: "key: likt\n",
        }).case;
        if (!read) throw new Error("no case");
        const whole = split(read, { with: [], without: [] }).split;
        if (!whole) throw new Error("no split");
        const { costs } = budgetCosts(read, whole.lines, [0, 1, 2]);
        const alone = [0, 1, 2].map((member) => costOf(read, [member]));
        const game = budgetGame(costs, alone);
        for (let group = 1; group < 8; group++) {
          const members = [0, 1, 2].filter((member) => group & (1 << member));
          const expected = costOf(read, members);
          const found = { num: game.costs[group] ?? 0n, den: game.denominator };
          expect(found.num * expected.den).toBe(expected.num * found.den);
        }
      }),
      { numRuns: 30 },
    );
  });
});
