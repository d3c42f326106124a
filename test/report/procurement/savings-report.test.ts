import { describe, expect, test } from "vitest";
import {
  procurementBasis,
  procurementReport,
  procurementTables,
} from "../../../src/report/procurement/savings-report.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { documentOf, factLines, HEAD, sectionLines } from "../shown.ts";
import { procurementView } from "../worked-out.ts";

function bought(procurement: string) {
  return caseOf({
    members: "member,population\nÅs,600\nNes,400\n",
    budget: "line,amount\nServers,1\n",
    procurement,
    settings: "key: population\n",
  });
}

const EACH = bought("item,Ås,Nes,joint,recurring\nLicences,300,200,400,yes\nServers,100,150,200,no\n");
const IN_ALL = bought("item,separate,joint\nLicences,500,400\n");

describe("what buying together saves", () => {
  test("is told by item, by member, and by the one and the other", () => {
    expect(sectionLines(procurementTables(procurementView(EACH)))).toEqual([
      " | Separately | Together | Savings | in percent",
      "One-off | 250 | 200 | 50 | 20.0%",
      "  Servers | 250 | 200 | 50 | 20.0%",
      "Annual | 500 | 400 | 100 | 20.0%",
      "  Licences | 500 | 400 | 100 | 20.0%",
      "Sum | 750 | 600 | 150 | 20.0%",
      "Member | Separately | Together | Savings | in percent",
      "Ås | 400 | 360 | 40 | 10.0%",
      "Nes | 350 | 240 | 110 | 31.4%",
      "Sum | 750 | 600 | 150 | 20.0%",
      "# Savings",
      "Member | Licences | Servers | Sum",
      "Ås | 60 | −20 | 40",
      "Nes | 40 | 70 | 110",
      "Sum | 100 | 50 | 150",
    ]);
  });

  test("counts what recurs in every year of the period", () => {
    const lines = sectionLines(procurementTables(procurementView(EACH, 3)));
    expect(lines).toContain("Annual, over 3 years | 1 500 | 1 200 | 300 | 20.0%");
    expect(lines).toContain("Ås | 1 000 | 840 | 160 | 16.0%");
  });

  test("of a single item is told without groups, and without a table of items by member", () => {
    expect(sectionLines(procurementTables(procurementView(IN_ALL)))).toEqual([
      " | Separately | Together | Savings | in percent",
      "Licences | 500 | 400 | 100 | 20.0%",
      "Sum | 500 | 400 | 100 | 20.0%",
      "Member | Separately | Together | Savings | in percent",
      "Ås | 250 | 240 | 10 | 4.0%",
      "Nes | 250 | 160 | 90 | 36.0%",
      "Sum | 500 | 400 | 100 | 20.0%",
    ]);
  });

  test.each([
    [
      "en",
      "Assumption: the price for each by itself is known only as a sum, divided equally.",
      "Key: by population (600 · 400)",
    ],
    ["nb", "Forutsetning: prisen hver for seg er bare kjent samlet, delt likt.", "Nøkkel: etter folketall (600 · 400)"],
    ["nn", "Føresetnad: prisen kvar for seg er berre kjent samla, delt likt.", "Nøkkel: etter folketal (600 · 400)"],
  ] as const)("rests on how a price was divided and on the key, in %s", (language, divided, key) => {
    expect(procurementBasis(procurementView(IN_ALL, 1, { language }))).toEqual([divided, key]);
    expect(procurementBasis(procurementView(EACH, 1, { language }))).toEqual([key]);
  });
});

describe("for programs", () => {
  const report = procurementReport(procurementView(EACH, 3), HEAD);

  test("there is a row for each item and member", () => {
    expect(factLines(report.facts)).toEqual([
      "item recurring member separate joint savings",
      "Licences 3 Ås 900 720 180",
      "Licences 3 Nes 600 480 120",
      "Servers – Ås 100 120 -20",
      "Servers – Nes 150 80 70",
    ]);
  });

  test("there are items, what comes once and again, and all of it", () => {
    expect(documentOf(report)).toMatchObject({
      result: {
        years: 3,
        items: [
          { item: "Licences", recurring: 3, separateKnown: "own", separate: "1500", joint: "1200", share: "0.2" },
          { item: "Servers", recurring: null, members: [{ member: "Ås", savings: "-20" }, { member: "Nes" }] },
        ],
        oneOff: { savings: "50" },
        recurring: { savings: "300" },
        total: { separate: "1750", joint: "1400", savings: "350" },
      },
    });
  });
});
