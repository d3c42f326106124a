import { describe, expect, test } from "vitest";
import type { BudgetLine } from "../../../src/core/model/line.ts";
import { decimalText, isZero, sum } from "../../../src/core/number/fraction.ts";
import { inScenario } from "../../../src/core/scenario/scenario-case.ts";
import { exactSplit, split } from "../../../src/core/split/split.ts";
import { reading } from "../../input/reading.ts";

const MEMBERS = "member;population\nMelhus;17123\nSkaun;8337\nOrkland;18000\n";
const BUDGET = "line;2026;2027\nRun;1000;1100\n";
const ASSETS = "asset;cost;year;life;method;rate;from\nNet;1 000;2026;4;;10 %;\nMast;800;2025;4;loan;5 %;Skaun\n";

function caseOf(files: Parameters<typeof reading>[0]) {
  const read = reading({ members: MEMBERS, budget: BUDGET, assets: ASSETS, settings: "key: equal\n", ...files });
  expect(read.issues).toEqual([]);
  if (!read.case) throw new Error("no case");
  return read.case;
}

const said = ({ name, year, amount }: Pick<BudgetLine, "name" | "year" | "amount">) =>
  `${name}|${year}|${amount && decimalText(amount)}`;

describe("what assets cost", () => {
  test("stands among the lines, in a group of its own, in the years of the budget", () => {
    const { lines } = caseOf({});
    expect(lines.map(said)).toEqual([
      "Run|2026|1000",
      "Run|2027|1100",
      "Net|2026|337.5",
      "Mast|2026|230",
      "Mast (contribution in kind, Skaun)|2026|-230",
      "Net|2027|312.5",
      "Mast|2027|220",
      "Mast (contribution in kind, Skaun)|2027|-220",
    ]);
    expect(new Set(lines.slice(2).map(({ group }) => group.join()))).toEqual(new Set(["Capital costs"]));
  });

  test("of what a member brought is shared and credited, so that joint money spent is unchanged", () => {
    const found = exactSplit(caseOf({}), { with: [], without: [] }) ?? [];
    const brought = found.filter(({ line }) => line.name.startsWith("Mast") && line.year === 2026);
    expect(isZero(sum(brought.flatMap(({ shares }) => shares.map(({ exact }) => exact))))).toBe(true);
    const ofSkaun = brought.flatMap(({ shares }) => shares.filter(({ member }) => member === 1));
    expect(ofSkaun.map(({ exact }) => decimalText(exact))).toEqual(["76.666666666667", "-230"]);
  });

  test("leaves with who brought it, told once", () => {
    const { split: found, issues } = split(caseOf({}), { with: [], without: ["Skaun"] });
    expect(found?.lines.map(({ line }) => line.name)).toEqual(["Run", "Run", "Net", "Net"]);
    expect(issues.map(({ code, args }) => [code, args])).toEqual([
      ["LINE_DROPPED", { line: "Mast (contribution in kind, Skaun)" }],
      ["LINE_DROPPED", { line: "Mast (contribution in kind, Skaun)" }],
    ]);
  });

  test("beyond the budget follows its own schedule, and no index", () => {
    const subject = caseOf({ settings: "key: equal\nhorizon: 2030\nindex: [{percent: 10}]\n" });
    const { lines } = inScenario(subject, null).subject;
    expect(lines.filter(({ year }) => (year ?? 0) > 2027).map(said)).toEqual([
      "Net|2028|287.5",
      "Mast|2028|210",
      "Mast (contribution in kind, Skaun)|2028|-210",
      "Net|2029|262.5",
      "Run|2028|1210",
      "Run|2029|1331",
      "Run|2030|1464.1",
    ]);
  });

  test("counts in no total that is stated of the budget, and in no portion of it", () => {
    const total = "line;2026;2027;type\nRun;1000;1100;\nSum;1000;1100;total\n";
    caseOf({ budget: total, settings: "key: equal\ntotal: {2026: 1000, 2027: 1100}\n" });
    const portion = caseOf({ budget: "line;2026\nRun;1000\nOffice;10 % of all\n" });
    expect(portion.lines.slice(0, 2).map(said)).toEqual(["Run|2026|1000", "Office|2026|100"]);
    const office = exactSplit(portion, { with: [], without: [] })?.find(({ line }) => line.name === "Office");
    expect(office?.amount && decimalText(office.amount)).toBe("100");
  });

  test.each(["Capital costs", "Kapitalkostnader", "Net"])("is meant by %s", (name) => {
    const subject = caseOf({ settings: `key: equal\nunit-costs: [{per: population, of: ${name}}]\n` });
    expect(split(subject, { with: [], without: [] }).issues).toEqual([]);
  });
});
