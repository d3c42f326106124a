import { describe, expect, test } from "vitest";
import { constellationOf, membersOf } from "../../../src/core/shares/constellation.ts";
import { split } from "../../../src/core/split/split.ts";
import { caseOf, findings, splitShown } from "../model/case-of.ts";

const MEMBERS = "member;users\nMelhus;30\nMidtre Gauldal;20\nSkaun;10\n";
const SETTINGS = "members: [Melhus, Midtre Gauldal]\ngroups: {dal: [Midtre Gauldal, Skaun]}\nkey: equal\n";
const BUDGET = `line;amount;members
For all;600;all
Blank;60;
Of the group;40;dal
By name;20;"Melhus, Midtre Gauldal"
Candidate by name;12;"Melhus, Skaun"
`;
const subject = caseOf({ members: MEMBERS, settings: SETTINGS, budget: BUDGET });

describe("who takes part", () => {
  test("as filed: those that the case names", () => {
    const { constellation } = constellationOf(subject, { with: [], without: [] });
    expect(constellation).toEqual({ filed: [0, 1], now: [0, 1] });
  });

  test("--with joins and --without leaves, in any case of letters; without wins", () => {
    const { constellation, issues } = constellationOf(subject, { with: ["SKAUN"], without: ["melhus"] });
    expect(constellation).toEqual({ filed: [0, 1], now: [1, 2] });
    expect(issues).toEqual([]);
    const both = constellationOf(subject, { with: ["Skaun"], without: ["Skaun"] });
    expect(both.constellation.now).toEqual([0, 1]);
  });

  test("a name that is no member is told with the nearest one", () => {
    const { issues } = constellationOf(subject, { with: ["Skaum"], without: ["Oslo"] });
    expect(issues.map(({ code, args, source }) => [code, args, source?.file])).toEqual([
      ["MEMBER_UNKNOWN", { name: "Skaum", suggestion: "Skaun", file: "members.csv", apart: null }, "--with"],
      ["MEMBER_UNKNOWN", { name: "Oslo", suggestion: null, file: "members.csv", apart: null }, "--without"],
    ]);
  });

  test("a line for all or for a group grows, one with an explicit list never does", () => {
    const members = (present: number[]) => subject.lines.map((line) => membersOf(subject, line, present));
    expect(members([0, 1])).toEqual([[0, 1], [0, 1], [1], [0, 1], [0]]);
    expect(members([0, 1, 2])).toEqual([
      [0, 1, 2],
      [0, 1, 2],
      [1, 2],
      [0, 1],
      [0, 2],
    ]);
    expect(members([0, 2])).toEqual([[0, 2], [0, 2], [2], [0], [0, 2]]);
  });
});

describe("what a constellation makes of the lines", () => {
  test("with a third member", () => {
    expect(splitShown(subject, { with: ["Skaun"] })).toEqual([
      "For all 600: Melhus 200, Midtre Gauldal 200, Skaun 200",
      "Blank 60: Melhus 20, Midtre Gauldal 20, Skaun 20",
      "Of the group 40: Midtre Gauldal 20, Skaun 20",
      "By name 20: Melhus 10, Midtre Gauldal 10",
      "Candidate by name 12: Melhus 6, Skaun 6",
    ]);
  });

  test("a line left with no member drops out with a notice, and a candidate named is a warning", () => {
    expect(splitShown(subject, { without: ["Midtre Gauldal"] })).toEqual([
      "For all 600: Melhus 600",
      "Blank 60: Melhus 60",
      "By name 20: Melhus 20",
      "Candidate by name 12: Melhus 12",
    ]);
    expect(findings(subject, { without: ["Midtre Gauldal"] })).toEqual([
      "LINE_DROPPED budget.csv:4",
      "MEMBER_NOT_TAKING_PART budget.csv:6",
    ]);
  });

  test("when everybody leaves there is no result", () => {
    expect(split(subject, { with: [], without: ["Melhus", "Midtre Gauldal"] }).split).toBeNull();
  });
});
