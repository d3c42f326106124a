import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/model/case.ts";
import { toDecimal } from "../../../src/core/number/fraction.ts";
import { inScenario } from "../../../src/core/scenario/scenario-case.ts";
import { unknownParts } from "../../../src/core/scenario/unknown-parts.ts";
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
  return inScenario(subject, it(subject)).subject.lines.map(
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
    expect(inScenario(own, it(own)).subject.volumes).toEqual([]);
    const shared = subjectWith("{key: equal, volumes: {staff: 5}}");
    const { subject: made } = inScenario(shared, it(shared));
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
    expect(inScenario(subject, it(subject)).choices).toEqual({ with: joins, without: leaves });
  });
});

describe("who comes back", () => {
  const paying = (scenario: string) => {
    const subject = subjectWith(scenario);
    const { isAway, buyIns } = inScenario(subject, it(subject)).choices;
    const away = [2020, 2021].filter((year) => isAway?.(1, year));
    return [away, (buyIns ?? []).map(({ member, year, amount }) => `${member} ${year} ${toDecimal(amount, 0)}`)];
  };

  test("takes part again from then on, and pays for it, whether it left or was never said to end", () => {
    const back = "joins: [{member: B, from: 2021, buy-in: 10}]";
    expect(paying(`{leaves: [{member: B, from: 2020}], ${back}}`)).toEqual([[2020], ["1 2021 10"]]);
    expect(paying(`{leaves: [{member: B, to: 2020}], ${back}}`)).toEqual([[2020], ["1 2021 10"]]);
  });

  test("but not when it leaves from the same year", () => {
    const both = "{leaves: [{member: B, from: 2021}], joins: [{member: B, from: 2021, buy-in: 10}]}";
    expect(paying(both)).toEqual([[2021], []]);
  });
});

describe("who joins though it takes part, or leaves though it does not", () => {
  test.each([
    ["{with: [B], from: 2021, buy-in: 100}", ["B joins 2021"]],
    ["{without: [C]}", ["C leaves 2020"]],
    ["{joins: [{member: C, from: 2020}, {member: C, from: 2021, buy-in: 5}]}", ["C joins 2021"]],
    ["{joins: [{member: C, from: 2021}, {member: C, from: 2021}]}", ["C joins 2021", "C joins 2021"]],
    ["{leaves: [{member: B, from: 2020}], joins: [{member: B, from: 2021}]}", []],
    ["{leaves: [{member: B, to: 2020}], joins: [{member: B, from: 2021}]}", []],
    ["{joins: [{member: C, to: 2020}], leaves: [{member: C, from: 2021}]}", []],
    ["{joins: [{member: C, from: 2020}], leaves: [{member: C, from: 2021}]}", []],
    ["{members: [A], with: [B]}", []],
  ])("%s", (scenario, expected) => {
    const told = unknownParts(subjectWith(scenario)).map(
      ({ code, args }) =>
        code === "MEMBERSHIP_UNCHANGED" && `${args.name} ${args.joins ? "joins" : "leaves"} ${args.year}`,
    );
    expect(told).toEqual(expected);
  });
});

describe("what became of a line", () => {
  const subject = caseOf({
    members: "member;population\nA;1000\nB;500\n",
    budget: "line;group;2020;2021\nSLA;Drift;100;200\nLønn;Drift;50;60\n",
    settings: `key: population
baseline: it
index: [{of: SLA, percent: 10}]
horizon: 2023
scenarios:
  it: {changes: [{line: SLA, year: 2021, percent: 5}, {line: Drift, year: 2020, amount: 7}]}
`,
  });
  const { subject: made, origins } = inScenario(subject, it(subject));
  const told = made.lines.flatMap((line) => {
    const origin = origins.get(line);
    if (!origin) return [];
    const { filed, changes, growth } = origin;
    const steps = changes.map(({ line: { text }, change }) => `${text} ${change.kind}`);
    return [
      `${line.name} ${line.year} from ${filed.year}: ${[...steps, ...(growth ? [`grown ${growth.years} by ${growth.index?.of?.text}`] : [])].join(", ")}`,
    ];
  });

  test("is told of every line that is not as its file has it, changes before growth", () => {
    expect(told).toEqual([
      "SLA 2020 from 2020: Drift amount",
      "SLA 2021 from 2021: SLA percent",
      "Lønn 2020 from 2020: Drift amount",
      "SLA 2022 from 2021: SLA percent, grown 1 by SLA",
      "Lønn 2022 from 2021: grown 1 by undefined",
      "SLA 2023 from 2021: SLA percent, grown 2 by SLA",
      "Lønn 2023 from 2021: grown 2 by undefined",
    ]);
  });

  test("the case as filed keeps its lines to the horizon", () => {
    const { subject: filed, origins: grown } = inScenario(subject, null);
    expect(filed.lines.slice(0, 4)).toEqual(subject.lines);
    expect([...grown.values()].every(({ changes, growth }) => changes.length === 0 && growth !== null)).toBe(true);
  });
});
