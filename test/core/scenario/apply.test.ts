import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/model/case.ts";
import { toDecimal } from "../../../src/core/number/fraction.ts";
import { scenarioCase, scenarioMembers } from "../../../src/core/scenario/apply.ts";
import { caseOf } from "../model/case-of.ts";

function subjectWith(scenario: string): Case {
  return caseOf({
    members: "member;population\nA;1000\nB;500\nC;300\n",
    budget: "line;group;2020;2021;type\nSLA;Drift;100;200;\nLønn;Drift;50;60;\nSum drift;Drift;150;260;sum\n",
    budgets: { "own.csv": "line;2020\nOther;70\n" },
    settings: `key: population
members: [A, B]
volumes: {staff: 9}
baseline: it
scenarios:
  it: ${scenario}
`,
  });
}

const it = (subject: Case) => {
  const [scenario] = subject.scenarios;
  if (!scenario) throw new Error("no scenario");
  return scenario;
};

function amounts(scenario: string): string[] {
  const subject = subjectWith(scenario);
  return scenarioCase(subject, it(subject)).lines.map(
    ({ name, year, amount }) => `${name} ${year} ${amount && toDecimal(amount, 2)}`,
  );
}

describe("a scenario's budget", () => {
  test("is the case's with its changes, to a line of a year or to a group in every year; stated sums stay", () => {
    expect(amounts("{changes: [{line: SLA, year: 2021, percent: 5}]}")).toEqual([
      "SLA 2020 100",
      "SLA 2021 210",
      "Lønn 2020 50",
      "Lønn 2021 60",
      "Sum drift 2020 150",
      "Sum drift 2021 260",
    ]);
    expect(amounts("{changes: [{line: Drift, percent: -10}, {line: Lønn, amount: 40}]}")).toEqual([
      "SLA 2020 90",
      "SLA 2021 180",
      "Lønn 2020 40",
      "Lønn 2021 40",
      "Sum drift 2020 150",
      "Sum drift 2021 260",
    ]);
  });

  test("changes one after another", () => {
    expect(amounts("{changes: [{line: SLA, percent: 10}, {line: Drift, percent: 10}]}").slice(0, 2)).toEqual([
      "SLA 2020 121",
      "SLA 2021 242",
    ]);
  });

  test("is its own where it names one, and then the case's volumes do not count", () => {
    expect(amounts("{budget: own.csv}")).toEqual(["Other 2020 70"]);
    const own = subjectWith("{budget: own.csv}");
    expect(scenarioCase(own, it(own)).volumes).toEqual([]);
    const shared = subjectWith("{key: equal, volumes: {staff: 5}}");
    const made = scenarioCase(shared, it(shared));
    expect(made.volumes.map(({ byYear }) => byYear.map(({ value }) => value && toDecimal(value, 0)))).toEqual([
      ["5"],
      ["9"],
    ]);
    expect(made.key?.periods[0]?.key.text).toBe("equal");
  });
});

describe("who takes part under a scenario", () => {
  test.each([
    ["{key: equal}", [], []],
    ["{with: [C]}", ["C"], []],
    ["{without: [A]}", [], ["A"]],
    ["{members: [B, C]}", ["C"], ["A"]],
    ["{members: [A, B], with: [C], without: [B]}", ["C"], ["B"]],
    ["{with: [A]}", [], []],
  ])("%s", (scenario, joins, leaves) => {
    const subject = subjectWith(scenario);
    expect(scenarioMembers(subject, it(subject))).toEqual({ with: joins, without: leaves });
  });
});
