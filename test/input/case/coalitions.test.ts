import { describe, expect, test } from "vitest";
import { fraction } from "../../../src/core/number/fraction.ts";
import { places, reading } from "../reading.ts";

const MEMBERS = "kommune;folketall\nFlå;1034\nNes;3452\nÅl;4741\n";
const SETTINGS = "key: likt\ngroups: {nord: [Flå, Nes]}\n";

function read(coalitions: string) {
  return reading({ members: MEMBERS, budget: "post;beløp\nDrift;100\n", settings: SETTINGS, coalitions });
}

describe("coalitions.csv", () => {
  test("names parted by commas, groups and all", () => {
    const found = read('members,cost\nFlå,"1 000"\n"Nes, Ål",50\nnord,40.5\nall,60\n');
    expect(places(found.issues)).toEqual([]);
    expect(found.case?.coalitions).toMatchObject([
      { concerns: { all: false, groups: [], named: [0] }, cost: fraction(1000n), source: { line: 2, column: 1 } },
      { concerns: { named: [1, 2] }, cost: fraction(50n), source: { line: 3, column: 2 }, costSource: { column: 11 } },
      { concerns: { groups: ["nord"], named: [] }, cost: fraction(81n, 2n) },
      { concerns: { all: true }, cost: fraction(60n) },
    ]);
  });

  test.each([
    ["kommuner;kostnad uten samarbeid\nFlå;5\n"],
    ["Deltakarar;Kostnad (kr)\nFlå;5\n"],
    ["gruppe;beløp\nFlå;5\n"],
  ])("headers in three languages: %j", (csv) => {
    const found = read(csv);
    expect(places(found.issues)).toEqual([]);
    expect(found.case?.coalitions).toMatchObject([{ cost: fraction(5n) }]);
  });

  test("a title that states thousands is believed, with a warning", () => {
    const found = read("Kostnad alene (tall i hele 1000 kr);\nkommuner;kostnad\nFlå;5\n");
    expect(found.issues.map(({ code }) => code)).toEqual(["TITLE_LINES_SKIPPED", "UNIT_IN_TITLE"]);
    expect(found.case?.coalitions).toMatchObject([{ cost: fraction(5000n) }]);
  });

  test.each([
    ["members;cost\nFlaa;5\n", ["MEMBER_UNKNOWN coalitions.csv:2:1:4"]],
    ["members;cost\n;5\n", ["CELL_MISSING coalitions.csv:2:1:1"]],
    ["members;cost\nFlå;\n", ["CELL_MISSING coalitions.csv:2:5:1"]],
    ["members;cost\nFlå;x\n", ["NUMBER_INVALID coalitions.csv:2:5:1"]],
    ["members;price\nFlå;5\n", ["COLUMN_MISSING coalitions.csv:1:1:7"]],
    ["members;cost;note\nFlå;5;a\n", ["COLUMN_IGNORED coalitions.csv:1:14:4"]],
    ["", ["FILE_EMPTY"]],
  ])("what is wrong has its place: %j", (csv, expected) => {
    expect(places(read(csv).issues)).toEqual(expected);
  });
});
