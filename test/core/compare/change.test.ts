import { expect, test } from "vitest";
import { type Change, changes, inhabitants, type Payments } from "../../../src/core/compare/change.ts";
import { fraction } from "../../../src/core/number/fraction.ts";
import { caseOf, shown } from "../model/case-of.ts";

const subject = caseOf({ members: "member;population\nA;1000\nB;500\nC;\n", settings: "key: equal\n" });
const paid = (amounts: Readonly<Record<string, number>>): Payments =>
  Object.entries(amounts).map(([member, amount]) => ({ member, amount: fraction(BigInt(amount)) }));
const row = ({ member, before, after, change, ratio, perInhabitant }: Change) =>
  [member, before, after, change, ratio, perInhabitant].map((cell) =>
    cell === null || typeof cell === "string" ? cell : shown(cell),
  );

test("change by member, in all, as a ratio and per inhabitant", () => {
  const { members, total } = changes(subject, paid({ A: 100, B: 50 }), paid({ A: 150, B: 25 }));
  expect(members.map(row)).toEqual([
    ["A", "100", "150", "50", "0.5", "0.05"],
    ["B", "50", "25", "-25", "-0.5", "-0.05"],
  ]);
  expect(row(total)).toEqual([null, "150", "175", "25", "0.17", "0.02"]);
});

test("who left stands last and pays nothing now; who joined paid nothing before", () => {
  const { members, total } = changes(subject, paid({ Gone: 10, A: 100 }), paid({ B: 30, A: 100 }));
  expect(members.map(row)).toEqual([
    ["B", null, "30", "30", null, "0.06"],
    ["A", "100", "100", "0", "0", "0"],
    ["Gone", "10", null, "-10", "-1", null],
  ]);
  expect(row(total)).toEqual([null, "110", "130", "20", "0.18", null]);
});

test("per inhabitant all together change by what an inhabitant pays on average, also where the members are others", () => {
  const { total } = changes(subject, paid({ A: 3000 }), paid({ A: 2500, B: 1250 }));
  expect(row(total)).toEqual([null, "3000", "3750", "750", "0.25", "-0.5"]);
  expect(row(changes(subject, paid({ C: 10 }), paid({ A: 10 })).total).at(-1)).toBeNull();
});

test("names are the same in capitals and small letters", () => {
  const { members } = changes(subject, paid({ a: 100 }), paid({ A: 150 }));
  expect(members.map(row)).toEqual([["A", "100", "150", "50", "0.5", "0.05"]]);
});

test("a blank population is not known, of nobody and of no other case", () => {
  expect(inhabitants(subject, ["A", "C", "Nobody"]).map(shown)).toEqual(["1000", null, null]);
});
