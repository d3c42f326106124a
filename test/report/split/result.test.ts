import { describe, expect, test } from "vitest";
import { splitFacts } from "../../../src/report/split/facts.ts";
import { splitResult } from "../../../src/report/split/result.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { splitView } from "../worked-out.ts";

const subject = caseOf({
  members: "member,population\nÅs,2\nNes,1\n",
  budget: "line,group,2026,members\nServers,IT/Hardware,100,\nTravel,,7,Nes\n",
  settings: "key: population\nunit-costs: [{per: population}]\n",
});
const { kroner } = splitView(subject);

test("the facts are a row for each line, year and member it concerns", () => {
  const { fields, rows } = splitFacts(subject, kroner);
  expect(fields).toEqual(["year", "group", "line", "amount", "key", "member", "share", "exact", "allocated"]);
  const texts = [...rows].map((row) =>
    row.map((fact) => (typeof fact === "object" && fact !== null ? `${fact.num}/${fact.den}` : `${fact}`)).join(" "),
  );
  expect(texts).toEqual([
    "2026 IT/Hardware Servers 100/1 population Ås 2/3 200/3 67/1",
    "2026 IT/Hardware Servers 100/1 population Nes 1/3 100/3 33/1",
    "2026  Travel 7/1 population Nes 1/1 7/1 7/1",
  ]);
});

describe("the result for programs", () => {
  const result = splitResult(subject, kroner);

  test("has each line with its shares as text, and where it stands", () => {
    expect(result["lines"]).toMatchObject([
      {
        line: "Servers",
        group: ["IT", "Hardware"],
        year: 2026,
        amount: "100",
        key: "population",
        shares: [
          { member: "Ås", share: "0.666666666667", fraction: "2/3", exact: "66.666666666667", allocated: "67" },
          { member: "Nes", share: "0.333333333333", fraction: "1/3", exact: "33.333333333333", allocated: "33" },
        ],
        source: { file: "budget.csv", line: 2, column: 21 },
      },
      { line: "Travel", group: [], shares: [{ member: "Nes", fraction: "1/1", allocated: "7" }] },
    ]);
  });

  test("has groups, years, the total, unit costs and what rounding did", () => {
    const shares = [{ allocated: "67" }, { allocated: "40" }];
    expect(result).toMatchObject({
      members: ["Ås", "Nes"],
      groups: [
        { group: ["IT"], year: 2026, amount: "100" },
        { group: ["IT"], year: null, amount: "100" },
        { group: ["IT", "Hardware"], year: 2026, amount: "100" },
        { group: ["IT", "Hardware"], year: null, amount: "100" },
      ],
      years: [{ year: 2026, amount: "107", shares }],
      total: { amount: "107", shares },
      unitCosts: [
        { per: "population", year: 2026, cost: "35.666666666667" },
        { per: "population", year: null },
      ],
      rounding: { unit: "1", offLargestRemainder: [] },
    });
  });
});
