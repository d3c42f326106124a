import { describe, expect, test } from "vitest";
import { linesOf, places, reading } from "../reading.ts";

const found = (budget: string) => {
  const read = reading({ budget });
  return [linesOf(read), places(read.issues).map((place) => place.replace(/:\d+:\d+$/, ""))];
};

describe("rows that are no lines", () => {
  test.each([
    ["a source", "post;beløp\nLønn;1\nKilde: budsjett 2026;\n", ["REMARKS_SKIPPED budget.csv:3"]],
    ["remarks", "post;beløp\nLønn;1\n* foreløpig\n1) ny\n", ["REMARKS_SKIPPED budget.csv:3"]],
    ["a heading with a colon", "post;beløp\nDrift:;\nLønn;1\n", ["HEADINGS_SKIPPED budget.csv:2"]],
    ["a heading in capitals", "post;beløp\nDRIFT;\nLønn;1\n", ["HEADINGS_SKIPPED budget.csv:2"]],
    ["a heading that a line is set in under", "post;beløp\nDrift;\n   Lønn;1\n", ["HEADINGS_SKIPPED budget.csv:2"]],
    ["a numbered heading", "nr;post;beløp\n1;Drift;\n1.1;Lønn;1\n", ["HEADINGS_SKIPPED budget.csv:2"]],
    ["headings apart", "post;beløp\n\nDrift;\nLønn;1\n\nBygg;\n", ["HEADINGS_SKIPPED budget.csv:3"]],
    [
      "a heading with its sum",
      "post;beløp\nDrift;\nLønn;1\nSum drift;1\n",
      expect.arrayContaining(["HEADINGS_SKIPPED budget.csv:2"]),
    ],
  ])("%s", (_, budget, issues) => {
    expect(found(budget)).toEqual([["Lønn||1"], issues]);
  });

  test("a line that only last year had", () => {
    const budget = "post;Regnskap 2025;2026;2027\nLønn;5;1;2\nNy tankbil;9;;\nGammel bil;3;;\n";
    expect(found(budget)).toEqual([
      ["Lønn|2026|1", "Lønn|2027|2"],
      ["AMOUNTS_BESIDE budget.csv:1", "AMOUNT_ELSEWHERE budget.csv:3"],
    ]);
  });

  test("nor with the column that was chosen", () => {
    const budget = "post;Regnskap 2025;Budsjett 2026\nLønn;5;1\nNy tankbil;9;\n";
    const read = reading({ budget, options: { amount: "Budsjett 2026" } });
    expect(read.issues.map(({ code }) => code)).toEqual(["AMOUNTS_BESIDE", "AMOUNT_ELSEWHERE"]);
  });
});

describe("years that stand where amounts would", () => {
  const lines = (budget: string) => found(budget)[0];

  test.each([
    ["a group", "post;gruppe;2026;2027\nLønn;Drift;1;2\nLisens;Drift;2026;2027\n"],
    ["a key", "post;nøkkel;2026;2027\nLønn;likt;1;2\nLisens;likt;2026;2027\n"],
    ["an account", "konto;post;2026;2027\n10100;Lønn;1;2\n11200;Lisens;2026;2027\n"],
    ["an amount written otherwise", "post;2026;2027\nLønn;1;2\nLisens;2 026;2 027\n"],
  ])("are the amounts of a line that has %s", (_, budget) => {
    expect(lines(budget)).toEqual(["Lønn|2026|1", "Lønn|2027|2", "Lisens|2026|2026", "Lisens|2027|2027"]);
    expect(places(reading({ budget }).issues).join()).not.toMatch(/HEADINGS_SKIPPED|AMOUNT_MISSING/);
  });

  test.each([
    ["in capitals", "post;2026;2027\nDRIFT;2026;2027\nLønn;1;2\n", 2],
    ["with a colon", "post;2026;2027\nDrift:;2026;2027\nLønn;1;2\n", 2],
    ["over a line set in", "post;2026;2027\nDrift;2026;2027\n  Lønn;1;2\n", 2],
    ["below a blank row", "post;2026;2027\n\nDrift;2026;2027\nLønn;1;2\n", 3],
    ["of several blocks", "post;2026;2027\nLønn;1;2\nDrift;2026;2027\nBil;1;2\nIKT;2026;2027\nPC;1;2\n", 3],
    ["with the unit in the headers", "post;2026 (kr);2027 (kr)\nDrift;2026 (kr);2027 (kr)\nLønn;1;2\n", 2],
    ["with the header of a column beside", "post;2025;2026;2027\nDRIFT;2025;2026;2027\nLønn;9;1;2\n", 2],
  ])("show a heading %s", (_, budget, line) => {
    expect(places(reading({ budget }).issues)).toContainEqual(
      expect.stringMatching(new RegExp(`^HEADINGS_SKIPPED budget.csv:${line}:`)),
    );
    expect(lines(budget)).not.toContain("Drift|2026|2026");
  });

  test.each([
    ["amid lines", "post;2026;2027\nLønn;1;2\nLisens;2026;2027\nBil;3;4\n", 3],
    ["at the top", "post;2026;2027\nLisens;2026;2027\nBil;3;4\n", 2],
    ["one below the other", "post;2026;2027\nLønn;1;2\nLisens;2026;2027\nBil;2026;2027\n", 3],
  ])("may be either %s", (_, budget, line) => {
    expect(places(reading({ budget }).issues)).toContainEqual(
      expect.stringMatching(new RegExp(`^AMOUNT_MISSING budget.csv:${line}:\\d+:4$`)),
    );
    expect(reading({ budget }).issues[0]).toMatchObject({ args: { hasYears: true } });
  });
});

describe("an amount that was forgotten is an error still", () => {
  test.each([
    ["at the top", "post;beløp\nLisens;\nLønn;1\n", 2],
    ["in the middle", "post;beløp\nLønn;1\nLisens;\nBygg;3\n", 3],
    ["at the end", "post;beløp\nLønn;1\nLisens;\n", 3],
    ["in capitals as all", "post;beløp\nLØNN;1\nLISENS;\n", 3],
    ["an abbreviation", "post;beløp\nLønn;1\nIKT;\n", 3],
    ["with other cells", "post;beløp;nøkkel\nLønn;1;likt\nDRIFT;;likt\n", 3],
    ["after one blank row", "post;beløp\nLønn;1\n\nLisens;\n", 4],
    ["in every year", "post;2026;2027\nLønn;1;2\nLisens;;\n", 3],
  ])("%s", (_, budget, line) => {
    expect(found(budget)).toEqual([[], [`AMOUNT_MISSING budget.csv:${line}`]]);
  });
});
