import { describe, expect, test } from "vitest";
import { caseOf, findings } from "../model/case-of.ts";

const members = "member;year;population\nA;2024;1\nB;2024;2\nA;2025;3\nB;2025;4\n";
const found = (budget: string, settings = "key: equal\n") => findings(caseOf({ members, budget, settings }));

describe("two dates of one base", () => {
  test("in keys of the same year are told once, where the second is", () => {
    const lines = "A;1;population@2024\nB;1;equal\nC;1;50% equal + 50% population@2025\nD;1;population@2025\n";
    expect(found(`line;amount;key\n${lines}`)).toEqual(["BASE_DATES_MIXED budget.csv:4"]);
  });

  test("are one where a key leaves the date to the case", () => {
    const budget = "line;amount;key\nA;1;population\nB;1;population@2025\n";
    expect(found(budget, "population: {date: 2025}\n")).toEqual([]);
    expect(found(budget, "population: {date: 2024}\n")).toEqual(["BASE_DATES_MIXED budget.csv:3"]);
  });

  test("are meant from year to year, and within one key", () => {
    const keys = "keys: {k: [{key: population@2024, to: 2026}, {key: population@2025, from: 2027}]}\n";
    expect(found("line;2026;2027;key\nA;1;1;k\n", keys)).toEqual([]);
    expect(found("line;amount;key\nA;1;50% population@2024 + 50% population@2025\n")).toEqual([]);
  });
});
