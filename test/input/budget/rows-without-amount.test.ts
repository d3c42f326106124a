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
