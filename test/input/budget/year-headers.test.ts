import { describe, expect, test } from "vitest";
import { datedHeader } from "../../../src/input/budget/year-headers.ts";
import { linesOf, places, reading } from "../reading.ts";

const found = (budget: string) => {
  const read = reading({ budget });
  return { lines: linesOf(read), issues: places(read.issues).map((place) => place.split(" ")[0]) };
};

describe("a year in a header is a year", () => {
  test.each([
    ["2026", "2026 year"],
    ["2026 (budsjett)", "2026 budget"],
    ["Budsjett 2026", "2026 budget"],
    ["Budsjett 2026 (i 1000 kr)", "2026 budget"],
    ["BUDSJETT2026", "2026 budget"],
    ["B2026", "2026 budget"],
    ["Bud. 2026", "2026 budget"],
    ["B 26", "2026 budget"],
    ["Vedtatt budsjett 2026", "2026 budget"],
    ["R2024", "2024 accounts"],
    ["R24", "2024 accounts"],
    ["Regnskap 2024", "2024 accounts"],
    ["Rekneskap 2024", "2024 accounts"],
    ["Accounts 2024", "2024 accounts"],
    ["Rev. budsjett 2025", "2025 revised"],
    ["Revidert budsjett 2025", "2025 revised"],
    ["Oppr. budsjett 2025", "2025 original"],
    ["Prognose 2025", "2025 forecast"],
    ["Økonomiplan 2027", "2027 plan"],
    ["ØP 2027", "2027 plan"],
    ["Plan 2027", "2027 plan"],
    ["31.12.2026", "2026 year"],
    ["Beløp 2026", "2026 year"],
    ["2026 kr", "2026 year"],
    ["År 2026", "2026 year"],
  ])("%s", (header, expected) => {
    const dated = datedHeader(header);
    expect(dated && `${dated.year} ${dated.kind}`).toBe(expected);
  });

  test.each([
    ...["2026-2029", "Sum 2026-2029", "Endring 2026", "Endring 2025-2026", "Avvik 2025", "% 2026", "Folketall 2026"],
    ...["12026", "2326", "Konto 2026", "Budsjett", "Andel 2026", "Ansvar 2010", ""],
  ])("%s is none", (header) => {
    expect(datedHeader(header)).toBeNull();
  });
});

describe("the years that are shared", () => {
  const both = ["Lønn|2026|1", "Lønn|2027|2"];
  test.each([
    ["a word behind the first", "post;2026 (budsjett);2027\nLønn;1;2\n", both],
    ["a word before each", "post;Budsjett 2026;Budsjett 2027\nLønn;1;2\n", both],
    ["a plan after the budget", "post;Budsjett 2026;Økonomiplan 2027\nLønn;1;2\n", both],
    ["letters", "post;B2026;ØP2027\nLønn;1;2\n", both],
    ["dates", "post;31.12.2026;31.12.2027\nLønn;1;2\n", both],
    ["accounts of several years", "post;Regnskap 2026;Regnskap 2027\nLønn;1;2\n", both],
  ])("%s", (_, budget, lines) => {
    expect(found(budget)).toEqual({ lines, issues: [] });
  });

  test.each<[string, string, string[]?]>([
    ["accounts", "post;Regnskap 2025;2026;2027\nLønn;9;1;2\n"],
    ["accounts and last year's budget", "post;Regnskap 2024;Budsjett 2025;2026;2027\nLønn;8;9;1;2\n"],
    ["a budget and its revision", "post;Budsjett 2025;Rev. budsjett 2025;2026;2027\nLønn;8;9;1;2\n"],
    ["last year's budget", "post;Budsjett 2025;2026;2027\nLønn;9;1;2\n"],
    ["a budget before a single year", "post;Budsjett 2025;2026\nLønn;9;1\n", ["Lønn|2026|1"]],
    ["a sum of years", "post;2026;2027;Sum 2026-2027\nLønn;1;2;3\n"],
    ["accounts before plans", "post;R2024;B2025;2026;Plan 2027\nLønn;8;9;1;2\n"],
  ])("%s beside them are kept aside, and that is said", (_, budget, lines = both) => {
    expect(found(budget)).toEqual({ lines, issues: ["AMOUNTS_BESIDE"] });
  });

  test.each([
    ["accounts and budget of one year", "post;Regnskap 2026;Budsjett 2026\nLønn;1;2\n"],
    ["accounts and a budget", "post;Regnskap 2025;Budsjett 2026\nLønn;1;2\n"],
    ["a revision and a budget", "post;Rev. budsjett 2025;Budsjett 2026;Avvik\nLønn;1;2;1\n"],
    ["budgets with what changed", "post;Budsjett 2025;Budsjett 2026;Endring\nLønn;1;2;1\n"],
    ["a year twice", "post;2026;Budsjett 2026;2027\nLønn;1;2;3\n"],
    ["two budgets after accounts", "post;Regnskap 2024;Budsjett 2025;Budsjett 2026;2027\nLønn;1;2;3;4\n"],
    ["this year's budget after accounts", "post;Regnskap 2026;Budsjett 2026;2026;2027\nLønn;1;2;3;4\n"],
  ])("%s are asked about", (_, budget) => {
    expect(found(budget).issues).toContain("COLUMNS_COMPETE");
  });

  test.each([
    ["one budget alone has no year to tell from others", "post;Budsjett 2026\nLønn;1\n", ["Lønn||1"]],
    ["a column called the amount comes first", "post;Beløp;Regnskap 2025\nLønn;1;2\n", ["Lønn||1"]],
    ["a number that is a year's header only by chance", "post;beløp;ansvar 2010\nLønn;1;a\n", ["Lønn||1"]],
  ])("%s", (_, budget, lines) => {
    expect(found(budget).lines).toEqual(lines);
  });
});
