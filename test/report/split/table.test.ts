import { describe, expect, test } from "vitest";
import { tableByLine, tableOfTotals } from "../../../src/report/split/table.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { tableLines } from "../shown.ts";
import { splitView, THOUSANDS } from "../worked-out.ts";

const MEMBERS = "member,population,users\nÅs,600,10\nNes,400,30\n";
const BUDGET = [
  "line,group,amount,members,type",
  "Servers,IT/Hardware,1000,,",
  "Support,IT,501,,",
  "Travel,,200,Nes,",
  "Moved to 2027,,900,,note",
].join("\n");
const SETTINGS = "key: population\nunit-costs: [{per: users}]\n";

const subject = caseOf({ members: MEMBERS, budget: BUDGET, settings: SETTINGS });

describe("the table with members across", () => {
  test("has every line under its groups, then the sum, its percent and the cost of a unit", () => {
    expect(tableLines(tableByLine(splitView(subject), null, null))).toEqual([
      " | Total | Ås | Nes",
      "IT | 1 501 | 901 | 600",
      "  Hardware | 1 000 | 600 | 400",
      "    Servers | 1 000 | 600 | 400",
      "  Support | 501 | 301 | 200",
      "Travel | 200 | – | 200",
      "Moved to 2027 (note: 900, not shared) |  |  | ",
      "Sum | 1 701 | 901 | 800",
      "Share | 100% | 52.95% | 47.05%",
      "Kroner per user | 42.53 | 90.10 | 26.67",
    ]);
  });

  test("is rounded again as a table where it is in thousands, so that it adds up as shown", () => {
    const [, group, hardware, servers, support] = tableLines(
      tableByLine(splitView(subject, { scale: THOUSANDS }), null, null),
    );
    expect([group, hardware, servers, support]).toEqual([
      "IT | 2 | 1 | 1",
      "  Hardware | 1 | 1 | 0",
      "    Servers | 1 | 1 | 0",
      "  Support | 1 | 0 | 1",
    ]);
  });

  test("has what units cost under the sum that it is of, before what members pay each other", () => {
    const hosted = caseOf({
      members: MEMBERS,
      budget: "line,amount,host\nServers,1000,Ås\n",
      settings: "key: population\nunit-costs: [{per: users}]\nsurcharge: 10 %\n",
    });
    expect(tableLines(tableByLine(splitView(hosted), null, null)).slice(-5)).toEqual([
      "Sum | 1 000 | 600 | 400",
      "Share | 100% | 60.00% | 40.00%",
      "Kroner per user | 25.00 | 60.00 | 13.33",
      "Surcharge 10% (to Ås) | 0 | −40 | 40",
      "To pay in all | 1 000 | 560 | 440",
    ]);
  });

  test("has no sum of the whole where lines were picked out", () => {
    const rows = tableByLine(splitView(subject, { only: ["Support"] }), null, null).rows;
    expect(rows.map(({ role, label }) => `${role} ${label}`)).toEqual(["line Support"]);
  });

  test("has the groups alone above 200 lines, unless every line is asked for", () => {
    const lines = Array.from({ length: 201 }, (_, at) => `Line ${at},${at === 200 ? "" : "IT"},10`);
    const many = caseOf({ members: MEMBERS, budget: ["line,group,amount", ...lines].join("\n"), settings: SETTINGS });
    const labels = (everyLine: boolean) =>
      tableByLine(splitView(many, { everyLine }), null, null).rows.map(({ label }) => label);
    expect(labels(false)).toEqual(["IT", "Line 200", "Sum", "Share", "Kroner per user"]);
    expect(labels(true)).toHaveLength(205);
  });
});

test("the table of totals has each line's part of the sum in place of members", () => {
  expect(tableLines(tableOfTotals(splitView(subject), null, null))).toEqual([
    "Line | Total | Share",
    "IT | 1 501 | 88.24%",
    "  Hardware | 1 000 | 58.79%",
    "    Servers | 1 000 | 58.79%",
    "  Support | 501 | 29.45%",
    "Travel | 200 | 11.76%",
    "Moved to 2027 (note: 900, not shared) |  | ",
    "Sum | 1 701 | 100%",
    "Kroner per user | 42.53 | ",
  ]);
});
