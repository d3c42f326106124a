import { describe, expect, test } from "vitest";
import { outcomeOf } from "../../../src/core/compare/outcome.ts";
import { toDecimal } from "../../../src/core/number/fraction.ts";
import { totalOf } from "../../../src/core/shares/amounts.ts";
import { against, comparedCase, shownAmounts } from "./comparison.ts";

const OWN = "line;members;2020;2021\nOf A;A;70;70\nOf B;B;60;60\nOf C;C;50;50\n";
const BUDGET = "line;group;2020;2021\nStart;Est;60;\nRun;Ops;90;90\n";
const BY_GROUP = "establishment: [Est]";

describe("a scenario against the baseline", () => {
  test("year by year: savings, establishment and net by member", () => {
    const subject = comparedCase({ budget: BUDGET, alone: OWN, more: BY_GROUP });
    const { years, total, members } = against(subject, null);
    expect(members).toEqual([0, 1, 2]);
    const shown = years.map((year) => [
      year.year,
      shownAmounts(subject, year.savings),
      shownAmounts(subject, year.establishment),
      shownAmounts(subject, year.net),
    ]);
    expect(shown).toEqual([
      [2020, "A 20, B 35, C 35", "A 33, B 17, C 10", "A -13, B 18, C 25"],
      [2021, "A 20, B 35, C 35", "", "A 20, B 35, C 35"],
    ]);
    expect(toDecimal(totalOf(total.net), 2)).toBe("120");
  });

  test("reckons the baseline for the scenario's members", () => {
    const subject = comparedCase({ budget: BUDGET, alone: OWN, scenarios: "  two: {without: [C]}", more: BY_GROUP });
    const { members, total } = against(subject, "two");
    expect(members).toEqual([0, 1]);
    expect(shownAmounts(subject, total.baseline)).toBe("A 140, B 120");
  });

  test("counts without cooperation only what the scenario's members pay, also where the baseline says its own", () => {
    const subject = comparedCase({
      budget: BUDGET,
      alone: OWN,
      scenarios: "  two: {without: [C]}",
      more: BY_GROUP,
    });
    const own = {
      ...subject,
      scenarios: subject.scenarios.map((one) => (one.name === "alone" ? { ...one, members: [0, 1, 2] } : one)),
    };
    const compared = against(own, "two");
    expect(shownAmounts(own, compared.total.baseline)).toBe("A 140, B 120");
    expect(toDecimal(totalOf(compared.total.baseline), 0)).toBe("260");
    expect(toDecimal(outcomeOf(compared, null).baseline, 0)).toBe("260");
  });

  test("needs the baseline's cost of every year that it costs in, not of a year of establishment alone", () => {
    const early = "line;group;2019;2020;2021\nStart;Est;60;;\nRun;Ops;;90;90\n";
    const subject = comparedCase({ budget: early, alone: OWN, more: BY_GROUP });
    expect(against(subject, null).years.map(({ year }) => year)).toEqual([2019, 2020, 2021]);
    const late = "line;group;2020;2021;2022\nStart;Est;60;;\nRun;Ops;90;90;90\n";
    expect(() => against(comparedCase({ budget: late, alone: OWN, more: BY_GROUP }), null)).toThrow(
      "BASELINE_YEAR_MISSING",
    );
  });

  test("of a budget without years has one year, which is null", () => {
    const subject = comparedCase({ budget: "line;amount\nRun;90\n", alone: "line;members;amount\nOf A;A;70\n" });
    const { years } = against(subject, null);
    expect(years.map(({ year, savings }) => [year, shownAmounts(subject, savings)])).toEqual([[null, "A 20"]]);
  });

  test("either both sides have years or neither", () => {
    const undated = { budget: "line;amount\nRun;90\n", alone: OWN };
    const dated = { budget: BUDGET, alone: "line;amount\nAll;90\n" };
    for (const files of [undated, dated]) {
      expect(() => against(comparedCase(files), null)).toThrow("BASELINE_YEAR_MISSING");
    }
  });
});
