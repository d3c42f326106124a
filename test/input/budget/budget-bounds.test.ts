import { expect, test } from "vitest";
import { reading } from "../reading.ts";

const MEMBERS = "member;population\nA;10\n";
const rows = (count: number, row: string) => row.repeat(count);
const told = (files: Parameters<typeof reading>[0]) =>
  reading({ members: MEMBERS, settings: "key: population\n", ...files }).issues.map(
    ({ code, source }) => `${code} ${source?.file}:${source?.line}`,
  );

test.each([
  ["rows", `line;amount\n${rows(200_001, "a;1\n")}`, 200_002],
  ["years of rows", `line;2026;2027\n${rows(100_001, "a;1;1\n")}`, 100_002],
  ["years of fees", `line;type;2026;2027\n${rows(100_001, "a;fee;;\n")}`, 100_002],
  ["notes", `line;amount;type\n${rows(200_001, "a;;note\n")}`, 200_002],
])("a budget with more lines than any table is not read on: %s", (_, budget, line) => {
  expect(told({ budget })).toEqual([`TABLE_TOO_LARGE budget.csv:${line}`]);
});

test("a budget with more groups than any table is not read on, those on outer levels counted once", () => {
  const budget = (count: number) =>
    `line;group;amount\n${Array.from({ length: count }, (_, at) => `a;IT/${Array(19).fill(at).join("/")};1\n`).join("")}`;
  expect(told({ budget: budget(10_000) })).toEqual([]);
  expect(told({ budget: budget(11_000) })).toEqual(["TABLE_TOO_LARGE budget.csv:11001"]);
});

test("a table beside the budget has fewer rows, blank ones not counted", () => {
  const budget = "line;amount\na;1\n";
  expect(told({ budget, members: `${MEMBERS}${rows(200_000, "B;1\n")}` })).toContain("CSV_BROKEN members.csv:200001");
  expect(told({ budget, members: `${MEMBERS}${rows(200_001, ";\n")}` })).toEqual([]);
});

test("lines have no more different keys of their own than are shared in seconds, which is told once", () => {
  const own = Array.from({ length: 20_010 }, (_, at) => `a;1;${at + 1} per population + rest equal\n`);
  expect(told({ budget: `line;amount;key\n${own.join("")}` })).toEqual(["KEY_PART_UNFIT budget.csv:20001"]);
});

test("no more lines are read of a budget and those of scenarios than are held at once", () => {
  const own = (count: number) => `line;amount\n${rows(count, "a;1\n")}`;
  const settings = "key: population\nscenarios:\n  one: {budget: one.csv}\n  two: {budget: two.csv}\n";
  const budgets = (count: number) => ({ "one.csv": own(190_000), "two.csv": own(count) });
  expect(told({ settings, budget: own(20_000), budgets: budgets(140_000) })).toEqual([]);
  expect(told({ settings, budget: own(20_000), budgets: budgets(140_001) })).toEqual([
    "SCENARIOS_TOO_LARGE two.csv:140002",
  ]);
}, 60_000);
