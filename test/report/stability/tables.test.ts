import { describe, expect, test } from "vitest";
import { dotsChart } from "../../../src/report/stability/dots-chart.ts";
import { methodSections, namedSplits } from "../../../src/report/stability/method-tables.ts";
import { standingTable } from "../../../src/report/stability/standing-table.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { sectionLines, tableLines } from "../shown.ts";
import { stabilityView } from "../worked-out.ts";
import { OF_THREE, OF_TWO } from "./cooperations.ts";

test("what each member pays without and with, and what it saves", () => {
  expect(tableLines(standingTable(stabilityView(OF_TWO)))).toEqual([
    "Member | Without cooperation | With cooperation | Savings | in percent",
    "Ås | 700 | 600 | 100 | 14.3%",
    "Nes | 500 | 400 | 100 | 20.0%",
    "Sum | 1 200 | 1 000 | 200 | 16.7%",
  ]);
});

describe("other ways to split", () => {
  test("are one of two members but for the cost alone, what they would save, and that nobody would leave", () => {
    expect(sectionLines(methodSections(stabilityView(OF_TWO), "Other ways"))).toEqual([
      "# Other ways",
      " | Ås | Nes | Sum",
      "Without cooperation | 700 | 500 | 1 200",
      "The key of the case | 600 | 400 | 1 000",
      "The savings split equally | 600 | 400 | 1 000",
      "By cost without cooperation | 583 | 417 | 1 000",
      "# Savings against without cooperation",
      " | Ås | Nes | Sum",
      "The key of the case | 100 | 100 | 200",
      "The savings split equally | 100 | 100 | 200",
      "By cost without cooperation | 117 | 83 | 200",
      "With two members Shapley, the nucleolus, SCRB and “extra cost, the rest equally” say the same: " +
        "the savings split equally.",
      "By none of the splits does any member pay more than on its own.",
      "The cost can be split so that both save 100 kroner; no split gives both more.",
    ]);
  });

  test("say of an odd gain what the table shows of it", () => {
    const subject = caseOf({
      members: "member,population\nÅs,600\nNes,400\n",
      budget: "line,amount\nServers,1000\n",
      coalitions: "members,cost\nÅs,701\nNes,500\n",
      settings: "key: population\n",
    });
    const lines = sectionLines(methodSections(stabilityView(subject), null));
    expect(
      lines.filter((line) => /^The savings split equally \| (?:100 \| 101|101 \| 100) \| 201$/.test(line)),
    ).toHaveLength(1);
    expect(lines.at(-1)).toBe("The cost can be split so that both save 100 kroner; no split gives both more.");
  });

  test("say of three which keep every group, and which group would leave", () => {
    const lines = sectionLines(methodSections(stabilityView(OF_THREE), null));
    expect(lines).toContain("Most for who saves least (nucleolus) | 560 | 245 | 195 | 1 000");
    expect(lines.slice(-5)).toEqual([
      "No member or group pays more than on its own by: Average extra cost (Shapley); " +
        "Most for who saves least (nucleolus); Extra cost, the rest by benefit (SCRB); Extra cost, the rest equally.",
      "The key of the case: Nes and Gol would pay 20 kroner more than alone.",
      "By cost without cooperation: Nes and Gol would pay 58 kroner more than alone.",
      "The cost can be split so that every member and group saves at least 40 kroner; no split gives all of them more.",
      "These decide it: Ås; Nes and Gol.",
    ]);
  });
});

test("the picture of splits has the amounts of their table as its data", () => {
  const view = stabilityView(OF_TWO);
  const chart = dotsChart(view, namedSplits(view));
  expect(tableLines(chart.data)).toEqual([
    "Member | Without cooperation | The key of the case | The savings split equally | By cost without cooperation",
    "Ås | 700 | 600 | 600 | 583",
    "Nes | 500 | 400 | 400 | 417",
  ]);
  expect(chart.description).toBe(
    "All marks lie below the cost without cooperation: no member pays more under any of the splits.",
  );
});
