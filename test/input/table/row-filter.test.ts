import { describe, expect, test } from "vitest";
import { linesOf, places, reading } from "../reading.ts";

const BUDGET =
  "Konto;Ansvar;post;beløp\n10100;A;Lønn;1\n11950;B;Lisenser;2\n17500;A;Refusjon;-3\n30100;A;Bygg;4\n;A;Sum;4\n";

const chosen = (...where: string[]) =>
  linesOf(reading({ budget: BUDGET, options: { where } })).map((line) => line.split("|")[0]);
const found = (...where: string[]) =>
  places(reading({ budget: BUDGET, options: { where } }).issues).filter((text) => text.includes("--where"));

describe("--where", () => {
  test.each<[string[], string[]]>([
    [["Konto=1*"], ["Lønn", "Lisenser", "Refusjon"]],
    [["konto = 1*50*"], ["Lisenser", "Refusjon"]],
    [
      ["Konto=*00", "Ansvar=a"],
      ["Lønn", "Refusjon", "Bygg"],
    ],
    [
      ["Konto=10*", "Konto=3*"],
      ["Lønn", "Bygg"],
    ],
    [["Konto=1*", "Konto!=1750*", "Konto!=10100"], ["Lisenser"]],
    [["Konto!="], ["Lønn", "Lisenser", "Refusjon", "Bygg"]],
  ])("%j keeps %j", (where, lines) => {
    expect(chosen(...where)).toEqual(lines);
  });

  test("leaves a sum what it is: of all rows of the file", () => {
    const read = reading({ budget: BUDGET, options: { where: ["Konto!=17500"] } });
    expect(linesOf(read).map((line) => line.split("|")[0])).toEqual(["Lønn", "Lisenser", "Bygg"]);
    expect(read.issues.map(({ code }) => code)).not.toContain("STATED_SUM_OFF");
  });

  test("reports nothing of rows that are left out", () => {
    const budget = "Konto;post;beløp\n1;A;1\n2;B;mye\n2;;5\n";
    expect(reading({ budget, options: { where: ["Konto=1"] } }).case?.lines).toHaveLength(1);
  });

  test("adds to the case's own, and stands in the case", () => {
    const read = reading({ budget: BUDGET, settings: "where: [Konto=1*]\n", options: { where: ["Ansvar!=B"] } });
    expect(linesOf(read)).toEqual(["Lønn||1", "Refusjon||-3"]);
    expect(read.case?.selection).toEqual([
      { header: "Konto", is: true, pattern: "1*" },
      { header: "Ansvar", is: false, pattern: "B" },
    ]);
  });

  test("must be a condition on a column of the file that some row meets", () => {
    expect(found("Konto", "Konti=1", "Ansvar=A")).toEqual([
      "WHERE_INVALID --where:1:1:5",
      "COLUMN_UNKNOWN --where:2:1:7",
    ]);
    expect(found("Ansvar=A", "Ansvar!=*")).toEqual(["WHERE_MATCHES_NOTHING --where:1:1:8"]);
  });
});
