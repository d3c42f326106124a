import { describe, expect, test } from "vitest";
import { caseOf, findings, splitShown } from "../model/case-of.ts";

const MEMBERS = "member;users;pcs\nMelhus;30;0\nMidtre Gauldal;20;0\nSkaun;10;7\n";
const SETTINGS = "members: [Melhus, Midtre Gauldal]\nkey: equal\n";
const driven = (budget: string) =>
  caseOf({ members: MEMBERS, settings: SETTINGS, budget: `line;amount;driver;members;type\n${budget}` });

/** docs/allocation.md §6: an amount is for the members its line has as filed; with others it follows its driver. */
describe("cost drivers", () => {
  const subject = driven("Fixed;1000;;;\nUsers;1000;users;;\nHeads;1000;equal;;\nListed;1000;users;Melhus;\n");

  test("change nothing as filed", () => {
    expect(splitShown(subject)).toEqual([
      "Fixed 1000: Melhus 500, Midtre Gauldal 500",
      "Users 1000: Melhus 500, Midtre Gauldal 500",
      "Heads 1000: Melhus 500, Midtre Gauldal 500",
      "Listed 1000: Melhus 1000",
    ]);
  });

  test("grow with who joins: users 50 to 60, members 2 to 3", () => {
    expect(splitShown(subject, { with: ["Skaun"] })).toEqual([
      "Fixed 1000: Melhus 334, Midtre Gauldal 333, Skaun 333",
      "Users 1200: Melhus 400, Midtre Gauldal 400, Skaun 400",
      "Heads 1500: Melhus 500, Midtre Gauldal 500, Skaun 500",
      "Listed 1000: Melhus 1000",
    ]);
  });

  test("shrink with who leaves: users 50 to 30", () => {
    expect(splitShown(subject, { without: ["Midtre Gauldal"] })).toEqual([
      "Fixed 1000: Melhus 1000",
      "Users 600: Melhus 600",
      "Heads 500: Melhus 500",
      "Listed 1000: Melhus 1000",
    ]);
  });

  test("stay exact: a third is no decimal", () => {
    const thirds = driven("A;100;equal;;\nB;-66.67;equal;;\n");
    const [a, b] = splitShown(thirds, { with: ["Skaun"] });
    expect([a, b]).toEqual(["A 150: Melhus 50, Midtre Gauldal 50, Skaun 50", expect.stringContaining("B -100.01: ")]);
  });

  test("that measured nothing as filed are an error once the members change, and only then", () => {
    const nothing = driven("PCs;100;pcs;;\n");
    expect(findings(nothing)).toEqual([]);
    expect(findings(nothing, { with: ["Skaun"] })).toEqual(["DRIVER_ZERO budget.csv:2"]);
  });
});
