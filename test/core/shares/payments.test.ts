import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  decimalText,
  divide,
  type Fraction,
  fraction,
  multiply,
  sum,
  ZERO,
} from "../../../src/core/number/fraction.ts";
import { exactSplit, split } from "../../../src/core/split/split.ts";
import { places, reading } from "../../input/reading.ts";

const MEMBERS = "member;population;users\nMelhus;17123;900\nSkaun;8337;400\nGauldal;6100;200\n";
const HEAD = "line;group;amount;key;members\n";

function exactOf(budget: string, settings = "key: likt\n", header = HEAD) {
  const subject = reading({ members: MEMBERS, budget: header + budget, settings }).case;
  if (!subject) throw new Error("no case");
  const lines = exactSplit(subject, { with: [], without: [] });
  if (!lines) throw new Error("no split");
  return lines;
}

function paid(lines: ReturnType<typeof exactOf>, name: string): string[] {
  const line = lines.find(({ line }) => line.name === name);
  return line?.shares.map(({ exact }) => decimalText(exact)) ?? [];
}

function problems(budget: string, header = HEAD): string[] {
  const subject = reading({ members: MEMBERS, budget: header + budget, settings: "key: likt\n" }).case;
  if (!subject) throw new Error("no case");
  return places(split(subject, { with: [], without: [] }).issues);
}

describe("a line shared as others", () => {
  test("goes by what each pays of them, over its own members", () => {
    const lines = exactOf(
      "A;Drift;150;users;\nB;Drift;60;;Melhus, Skaun\nC;;100;as Drift;\nD;;100;as Drift;Skaun, Gauldal\n",
    );
    expect(paid(lines, "C")).toEqual(
      [120, 70, 20].map((weight) => decimalText(divide(fraction(BigInt(weight * 100)), fraction(210n)))),
    );
    expect(paid(lines, "D").map(Number)).toEqual(
      [(100 * 70) / 90, (100 * 20) / 90].map((value) => expect.closeTo(value, 9)),
    );
  });

  test("in whatever order they stand, through others that go so, and never by itself", () => {
    const lines = exactOf("C;Stab;10;as B;\nB;Stab;30;som Drift;\nA;Drift;150;users;\nE;Drift;15;as Drift;\n");
    expect(paid(lines, "E")).toEqual(["9", "4", "2"]);
    expect(paid(lines, "B")).toEqual(["18", "8", "4"]);
    expect(paid(lines, "C").map(Number)).toEqual([6, 8 / 3, 4 / 3].map((value) => expect.closeTo(value, 9)));
  });

  test("in its own year", () => {
    const header = "line;group;year;amount;key\n";
    const lines = exactOf(
      "A;Drift;2026;150;users\nA;Drift;2027;150;equal\nC;;2026;15;as Drift\nC;;2027;15;as Drift\n",
      "key: likt\n",
      header,
    );
    const ofC = lines
      .filter(({ line }) => line.name === "C")
      .map(({ shares }) => shares.map(({ exact }) => decimalText(exact)));
    expect(ofC).toEqual([
      ["9", "4", "2"],
      ["5", "5", "5"],
    ]);
  });

  test("through as many others as there are", () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `L${at};;9;${at === 0 ? "users" : `as L${at - 1}`};\n`);
    expect(paid(exactOf(rows.toReversed().join("")), "L4999").map(Number)).toEqual([5.4, 2.4, 1.2]);
  });

  test("by a part of its key, and under limits", () => {
    const lines = exactOf("A;Drift;150;users;\nC;;30;50% as Drift + 50% equal;\nD;;100;as Drift, max 50 %;\n");
    expect(paid(lines, "C")).toEqual(["14", "9", "7"]);
    expect(paid(lines, "D")[0]).toBe("50");
  });
});

describe("what cannot be shared so", () => {
  test.each([
    ["an unknown name", "A;Drift;100;;\nC;;10;as Drfit;\n", ["KEY_PAID_UNKNOWN budget.csv:3:10:5"]],
    ["a circle", "A;Drift;100;as Stab;\nC;Stab;10;as Drift;\n", ["KEY_PAID_CIRCLE budget.csv:2:16:4"]],
    ["a circle of three", "A;a;1;as b;\nB;b;1;as c;\nC;c;1;as a;\n", ["KEY_PAID_CIRCLE budget.csv:2:10:1"]],
    [
      "circles through one name: each line that is met again, once",
      "A;Drift;1;40% as Drift + 60% equal;\nB;Drift;1;30% as Drift + 70% equal;\nC;Drift;1;20% as Drift + 80% equal;\n",
      ["KEY_PAID_CIRCLE budget.csv:2:18:5", "KEY_PAID_CIRCLE budget.csv:3:18:5"],
    ],
    [
      "two circles that meet in a line",
      "A;a;1;50% as b + 50% as c;\nB;b;1;as a;\nC;c;1;20% equal + 80% as a;\n",
      ["KEY_PAID_CIRCLE budget.csv:2:14:1", "KEY_PAID_CIRCLE budget.csv:2:25:1"],
    ],
    [
      "what rests on a circle too, told once",
      "A;a;1;as b;\nB;b;1;as a;\nC;c;1;as a;\n",
      ["KEY_PAID_CIRCLE budget.csv:2:10:1"],
    ],
    ["nothing paid", "A;Drift;0;;\nC;;10;as Drift;\n", ["KEY_PAID_UNFIT budget.csv:3:10:5"]],
    ["nothing but itself", "A;Drift;10;as Drift;\n", ["KEY_PAID_UNFIT budget.csv:2:15:5"]],
    [
      "ever longer parts of what is shared by parts of others, told of the first",
      Array.from({ length: 900 }, (_, at) => {
        return `L${at};;1;${at === 0 ? "users" : `1000001/${10n ** 12n + 39n} as L${at - 1} + rest equal`};\n`;
      }).join(""),
      ["KEY_PAID_UNFIT budget.csv:458:34:4"],
    ],
    ["less than nothing", "A;Drift;-10;;\nB;;100;;\nC;;10;as Drift;\n", ["KEY_PAID_NEGATIVE budget.csv:4:10:5"]],
  ])("%s", (_, budget, found) => {
    expect(problems(budget).filter((place) => place.startsWith("KEY"))).toEqual(found);
  });
});

test("of lines that have no key it is not said that nobody pays them", () => {
  const subject = reading({ members: MEMBERS, budget: `${HEAD}A;Drift;100;;\nC;;10;as Drift;\nD;;10;as C;\n` }).case;
  expect(subject && places(split(subject).issues)).toEqual(["NO_KEY"]);
});

test("a second, slower way gives the same: shares of the line's amount by the sums of what was paid", () => {
  const key = fc.constantFrom("equal", "users", "population", "50% users + 50% equal");
  const base = fc.record({ group: fc.constantFrom("Drift", "IKT"), amount: fc.integer({ min: 1, max: 9999 }), key });
  const resting = fc.record({
    of: fc.constantFrom("Drift", "IKT", "L0"),
    amount: fc.integer({ min: -500, max: 9999 }),
  });
  fc.assert(
    fc.property(fc.array(base, { minLength: 1, maxLength: 5 }), resting, (rows, { of, amount }) => {
      const all = [...rows, { group: "IKT", amount: 7, key: "users" }, { group: "Drift", amount: 9, key: "equal" }];
      const lines = exactOf(
        [
          `X;;${amount};40% as ${of} + 60% equal;`,
          ...all.map((row, at) => `L${at};${row.group};${row.amount};${row.key};`),
        ]
          .map((row) => `${row}\n`)
          .join(""),
      );
      const named = lines.filter(({ line }) => line.name === of || line.group.includes(of));
      const weights = [0, 1, 2].map((member) => sum(named.map(({ shares }) => shares[member]?.exact ?? ZERO)));
      const whole = sum(weights);
      const expected = weights.map((weight) =>
        multiply(fraction(BigInt(amount)), add(multiply(fraction(2n, 5n), divide(weight, whole)), fraction(1n, 5n))),
      );
      const found: readonly Fraction[] = lines[0]?.shares.map(({ exact }) => exact) ?? [];
      expect(found).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
