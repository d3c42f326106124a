import { describe, expect, test } from "vitest";
import { linesOf, reading } from "../reading.ts";

const MEMBERS = "kommune;folketall\nHol;4441\nÅl;4700\nGol;4600\n";

/** What is shared of a budget, with whom, and the findings. */
function budget(text: string) {
  const read = reading({ members: MEMBERS, budget: text, settings: "key: likt\n" });
  const isForAll = read.case?.lines.every(({ concerns }) => concerns.all);
  return { lines: linesOf(read), isForAll, found: read.issues.map(({ code }) => code) };
}

describe("a table beside the budget is left out with a notice", () => {
  test.each([
    ["to the right", "post;beløp;;kommune;folketall\nDrift;100;;Hol;4441\nBygg;50;;Ål;4700\n;;;Gol;4600\n"],
    ["to the left", "kommune;folketall;;post;beløp\nHol;4441;;Drift;100\nÅl;4700;;Bygg;50\nGol;4600;;;\n"],
    ["behind two blank columns", "post;beløp;;;kommune;folketall\nDrift;100;;;Hol;4441\nBygg;50;;;Ål;4700\n"],
    ["of keys", "post;beløp;;nøkkel;grunnlag;prosent\nDrift;100;;drift;likt;50\nBygg;50;;drift;folketall;50\n"],
    ["below it", "post;beløp\nDrift;100\nBygg;50\n\n\nkommune;folketall\nHol;4441\nÅl;4700\n"],
    ["below a sum", "post;beløp;type\nDrift;100;\nBygg;50;\nSum;150;sum\n\nkommune;folketall;\nHol;4441;\n"],
  ])("%s", (where, text) => {
    const { lines, isForAll, found } = budget(text);
    expect(lines.slice(0, 2)).toEqual(["Drift||100", "Bygg||50"]);
    expect(lines.length).toBe(where === "below a sum" ? 3 : 2);
    expect(isForAll).toBe(true);
    expect(found).toEqual(["TABLE_APART"]);
  });

  test("in a workbook too", () => {
    const rows = [
      ["post", "beløp", "", "kommune", "folketall"],
      ["Drift", "100", "", "Hol", "4441"],
      ["", "", "", "Ål", "4700"],
    ].map((cells, at) => ({ cells, line: at + 1, numbers: new Set<number>() }));
    const read = reading({ members: MEMBERS, budget: { rows }, settings: "key: likt\n" });
    expect(linesOf(read)).toEqual(["Drift||100"]);
    expect(read.issues.map(({ code }) => code)).toEqual(["TABLE_APART"]);
  });

  test("and a budget beside the members", () => {
    const members = "kommune;folketall;;post;beløp\nHol;4441;;Drift;100\nÅl;4700;;Bygg;50\n";
    const read = reading({ members, settings: "key: likt\n" });
    expect(read.case?.members.map(({ name }) => name)).toEqual(["Hol", "Ål"]);
    expect(read.case?.bases.map(({ name }) => name)).toEqual(["population"]);
    expect(read.issues.map(({ code }) => code)).toEqual(["TABLE_APART"]);
  });
});

describe("one table stays one", () => {
  test.each([
    ["with a blank column before the amounts", "post;;2026;2027\nDrift;;100;110\nBygg;;50;60\n", 4, false],
    ["with a blank column before the key", "post;beløp;;nøkkel\nDrift;100;;likt\nBygg;50;;\n", 2, true],
    ["with members behind a blank column", "post;beløp;;kommune\nDrift;100;;Hol\nBygg;50;;Ål\n", 2, false],
    ["with blank rows between its lines", "post;beløp\nDrift;100\n\n\nBygg;50\n", 2, true],
    [
      "with members' population beside each line",
      "post;beløp;kommune;folketall\nDrift;100;Hol;4441\nBygg;50;Ål;4700\n",
      2,
      false,
    ],
  ])("%s", (_, text, count, isForAll) => {
    const { lines, found, isForAll: all } = budget(text);
    expect(lines).toHaveLength(count);
    if (isForAll) expect(all).toBe(true);
    expect(found).not.toContain("TABLE_APART");
  });

  test("two of one kind are refused, since both could be meant", () => {
    expect(budget("post;beløp;;post;beløp\nDrift;100;;Salg;30\n").found).toContain("COLUMN_DUPLICATE");
    expect(budget("post;beløp\nDrift;100\n\npost;beløp\nBygg;50\n").found).toContain("NUMBER_INVALID");
  });
});
