import { describe, expect, test } from "vitest";
import { tableByMember, tableByYear, tableOfYears } from "../../../src/report/split/table-by-member.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { tableLines } from "../shown.ts";
import { splitView } from "../worked-out.ts";

const MEMBERS = "member,population,users\nÅs,600,10\nNes,400,30\n";
const SETTINGS = "key: population\nunit-costs: [{per: users}]\n";

describe("members down and the outermost groups and lines across", () => {
  const budget = "line,group,amount,members\nServers,IT,1000,\nSupport,IT,500,\nTravel,,200,Nes\n";
  const view = splitView(caseOf({ members: MEMBERS, budget, settings: SETTINGS }));

  test("with the sum, its percent and what a unit costs", () => {
    expect(tableLines(tableByMember(view, null, null, "parts"))).toEqual([
      "Member | IT | Travel | Sum | Share | Kroner per user",
      "Ås | 900 | – | 900 | 52.94% | 90.00",
      "Nes | 600 | 200 | 800 | 47.06% | 26.67",
      "Total | 1 500 | 200 | 1 700 | 100% | 42.50",
    ]);
  });

  test("or less, where there is no room for it", () => {
    const [headers] = tableLines(tableByMember(view, null, null, "sum"));
    expect(headers).toBe("Member | Sum | Share | Kroner per user");
  });
});

describe("several years", () => {
  const budget = "line,2026,2027\nServers,1000,2000\nSupport,500,\n";
  const view = splitView(caseOf({ members: MEMBERS, budget, settings: SETTINGS }));

  test("across, with members down", () => {
    expect(tableLines(tableByYear(view, null))).toEqual([
      "Member | 2026 | 2027 | Sum",
      "Ås | 900 | 1 200 | 2 100",
      "Nes | 600 | 800 | 1 400",
      "Total | 1 500 | 2 000 | 3 500",
    ]);
  });

  test("down, with members across", () => {
    expect(tableLines(tableOfYears(view, null))).toEqual([
      " | Total | Ås | Nes",
      "2026 | 1 500 | 900 | 600",
      "2027 | 2 000 | 1 200 | 800",
      "Sum | 3 500 | 2 100 | 1 400",
    ]);
  });
});
