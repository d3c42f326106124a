import { describe, expect, test } from "vitest";
import { reading } from "../reading.ts";

const rows = (...lines: string[]) => `post;beløp\n${lines.join("\n")}\n`;

/** What is shared, the findings, and what is said where the total is not met. */
function read(budget: string, total: string, options: { readonly year?: number; readonly where?: string[] } = {}) {
  const { case: whole, issues } = reading({
    budget,
    settings: "key: likt\n",
    options: { total, totalYear: options.year ?? null, where: options.where ?? [] },
  });
  const unmet = issues.flatMap((finding) => (finding.code === "TOTAL_NOT_MET" ? [finding.args] : []));
  return { lines: whole?.lines.map(({ name }) => name), codes: issues.map(({ code }) => code), unmet };
}

describe("what the whole comes to decides between readings", () => {
  test.each([
    ["a sum that only the figures hint at", rows("Vakt;700", "Lønn;400", "Lisens;300"), "700", ["Lønn", "Lisens"]],
    ["one that the name hints at", rows("Drift;1500", "Lønn;1000", "Lisens;500"), "1500", ["Lønn", "Lisens"]],
    [
      "a cost that looks like a sum",
      rows("Drift;1500", "Lønn;1000", "Lisens;500"),
      "3 000",
      ["Drift", "Lønn", "Lisens"],
    ],
    ["one of two", rows("A;700", "B;400", "C;300", "D;900", "E;500", "F;400"), "2300", ["A", "B", "C", "E", "F"]],
  ])("%s", (_, budget, total, lines) => {
    const found = read(budget, total);
    expect(found.unmet).toEqual([]);
    expect(found.lines).toEqual(lines);
  });

  test("of rows that are chosen, of a year, of all years, and year by year in the settings", () => {
    expect(read("konto;post;beløp\n1;A;70\n1;B;30\n2;C;55\n", "100", { where: ["konto=1"] }).unmet).toEqual([]);
    const years = "post;2026;2027\nA;70;80\nB;30;40\n";
    expect(read(years, "120", { year: 2027 }).unmet).toEqual([]);
    expect(read(years, "220").unmet).toEqual([]);
    const { issues } = reading({ budget: years, settings: "key: likt\ntotal: {2026: 100, 2027: 121}\n" });
    expect(issues).toMatchObject([
      { code: "TOTAL_NOT_MET", args: { year: 2027, stated: "121", shared: "120", difference: "-1" } },
    ]);
  });

  test("and is kept, to be shown as checked", () => {
    const { case: whole } = reading({ budget: rows("A;70", "B;30"), settings: "key: likt\ntotal: 100\n" });
    expect(whole?.stated).toMatchObject([{ year: null, amount: { num: 100n } }]);
  });
});

describe("a total that is not met is an error that names the rows that would explain it", () => {
  test.each([
    ["a line too much", rows("A;70", "B;30", "C;12"), "100", { without: [["C"]] }],
    ["two lines too much", rows("A;70", "B;31", "C;12", "D;7"), "101", { without: [["C", "D"]] }],
    ["either of two", rows("A;70", "B;30", "C;12", "D;12"), "112", { without: [["C"], ["D"]] }],
    ["a row left out", "post;beløp;type\nA;70;\nB;30;\nC;12;merknad\n", "112", { with: ["C"] }],
    ["part of a line left out", rows("A;70", "herav B;30"), "100", { with: ["herav B"] }],
    ["another sign", rows("A;70", "Refusjon;30", "B;5"), "45", { turned: ["Refusjon"] }],
    ["thousands", rows("A;70", "B;31"), "101 000", { isInThousands: true }],
    [
      "nothing that it can be",
      rows("A;70", "B;31"),
      "100",
      { without: [], with: [], turned: [], isInThousands: false },
    ],
  ])("%s", (_, budget, total, remedy) => {
    const { unmet, lines } = read(budget, total);
    expect(lines).toBeUndefined();
    expect(unmet).toMatchObject([remedy]);
  });

  test("not of a scenario's own budget", () => {
    const settings = "key: likt\ntotal: 100\nbaseline: alone\nscenarios:\n  alone: {budget: alone.csv}\n";
    const { issues } = reading({ budget: rows("A;100"), settings, budgets: { "alone.csv": rows("A;130") } });
    expect(issues).toEqual([]);
  });

  test("what is no amount is refused where it stands", () => {
    expect(read(rows("A;100"), "hundre").codes).toEqual(["NUMBER_INVALID"]);
  });
});
