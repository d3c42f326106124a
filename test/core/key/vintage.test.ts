import { describe, expect, test } from "vitest";
import { onlyYear } from "../../../src/core/key/base-years.ts";
import { measuredBase, weightsOf } from "../../../src/core/key/vintage.ts";
import type { Case } from "../../../src/core/model/case.ts";
import { issueText } from "../../../src/messages/issue-text.ts";
import { caseOf, findings, shown } from "../model/case-of.ts";

const UNDATED = "member;population;users\nMelhus;14457;30\nSkaun;6326;0\n";
const TWO_DATES =
  "member;year;population;users\nMelhus;2008;14457;\nMelhus;2017;16213;30\nSkaun;2008;6326;\nSkaun;2017;7756;10\n";
const ONE_DATE = "member;year;population\nMelhus;2008;14457\nSkaun;2008;6326\n";

const subjectOf = (members: string, settings = "key: equal\n") => caseOf({ members, settings });

/** The year and the first measure of the vintage that applies, or the code of what is wrong. */
function vintage(subject: Case, name: string, asked: number | null) {
  const base = subject.bases.find((candidate) => candidate.name === name);
  if (!base) throw new Error(`no base ${name}`);
  const found = measuredBase(subject, base, asked === null ? null : { from: asked, to: asked }, null);
  return "code" in found ? found.code : [onlyYear(found.years), shown(found.measures[0]?.value ?? null)];
}

describe("which 1 January a base is from", () => {
  test("without dates there is one, and the case may say when it was", () => {
    expect(vintage(subjectOf(UNDATED), "population", null)).toEqual([null, "14457"]);
    const dated = subjectOf(UNDATED, "key: equal\npopulation: {date: 2008}\n");
    expect(vintage(dated, "population", null)).toEqual([2008, "14457"]);
    expect(vintage(dated, "population", 2008)).toEqual([2008, "14457"]);
    expect(vintage(dated, "users", null)).toEqual([null, "30"]);
    expect(vintage(dated, "population", 2017)).toBe("BASE_YEAR_UNKNOWN");
  });

  test("of several the key's, else the case's, else it must be said", () => {
    const subject = subjectOf(TWO_DATES);
    expect(vintage(subject, "population", 2008)).toEqual([2008, "14457"]);
    expect(vintage(subject, "population", null)).toBe("BASE_YEAR_NEEDED");
    expect(vintage(subject, "population", 2012)).toBe("BASE_YEAR_UNKNOWN");
    const dated = subjectOf(TWO_DATES, "key: equal\npopulation: {date: 2017}\n");
    expect(vintage(dated, "population", null)).toEqual([2017, "16213"]);
    expect(vintage(dated, "population", 2008)).toEqual([2008, "14457"]);
  });

  test("the only year there is needs no word", () => {
    expect(vintage(subjectOf(ONE_DATE), "population", null)).toEqual([2008, "14457"]);
    expect(vintage(subjectOf(TWO_DATES), "users", null)).toEqual([2017, "30"]);
  });

  test("another base than population may be of another year than the case's, when it has only one; population may not", () => {
    const dated = subjectOf(TWO_DATES, "key: equal\npopulation: {date: 2008}\n");
    expect(vintage(dated, "users", null)).toEqual([2017, "30"]);
    expect(vintage(dated, "users", 2008)).toBe("BASE_YEAR_UNKNOWN");
    const elsewhere = subjectOf(ONE_DATE, "key: equal\npopulation: {date: 2017}\n");
    expect(vintage(elsewhere, "population", null)).toBe("BASE_YEAR_UNKNOWN");
  });

  test("never the budget's year", () => {
    const budget = "line;2017\nDrift;100\n";
    const subject = caseOf({ members: TWO_DATES, budget, settings: "key: population\n" });
    expect(findings(subject).map((finding) => finding.split(" ")[0])).toEqual(["BASE_YEAR_NEEDED"]);
  });
});

describe("what members weigh", () => {
  const weigh = (members: string, name: string) => {
    const subject = subjectOf(members);
    const base = subject.bases.find((candidate) => candidate.name === name);
    const measured = base && measuredBase(subject, base, null, null);
    if (!measured || "code" in measured) throw new Error("not measured");
    const { weights, issues } = weightsOf(subject, measured, [0, 1]);
    return {
      weights: weights.map(shown),
      issues: issues.map(({ code }) => code),
      texts: issues.map((one) => issueText(one, "nb")),
    };
  };

  test("zero users are zero, zero people are a mistake, a blank is unknown", () => {
    expect(weigh(UNDATED, "users")).toMatchObject({ weights: ["30", "0"], issues: [] });
    expect(weigh("member;population\nMelhus;14457\nSkaun;0\n", "population").issues).toEqual(["POPULATION_ZERO"]);
    expect(weigh("member;users\nMelhus;30\nSkaun;\n", "users").issues).toEqual(["BASE_MISSING"]);
  });

  test("nobody is told to write that no people live there", () => {
    expect(weigh("member;users\nMelhus;30\nSkaun;\n", "users").texts[0]).toMatch(/eller 0 hvis det ikke er noen\.$/);
    expect(weigh("member;population\nMelhus;30\nSkaun;\n", "population").texts[0]).toMatch(/Skriv tallet\.$/);
  });
});
