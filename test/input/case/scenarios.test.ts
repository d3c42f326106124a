import { describe, expect, test } from "vitest";
import { severityOf } from "../../../src/core/model/issue.ts";
import { fraction } from "../../../src/core/number/fraction.ts";
import { readSettings } from "../../../src/input/settings/settings.ts";
import { places, reading } from "../reading.ts";

const BUDGET =
  "line;group;2009;2010;type\nSLA;Setup/Operations;100;;\nNetwork;Setup;600;;\nRunning;;1200;1250;\nSum;Setup;700;;total\n";
const MEMBERS = "member;population\nMelhus;14457\nMidtre Gauldal;5910\nSkaun;6326\n";

/** A case of three members in which Skaun is a candidate. */
function read(settings: string, budgets: Readonly<Record<string, string>> = {}) {
  const all = `key: equal\nmembers: [Melhus, Midtre Gauldal]\n${settings}`;
  return reading({ members: MEMBERS, budget: BUDGET, settings: all, budgets });
}

const percent = (value: bigint) => fraction(value, 100n);

describe("scenarios of fordel.yaml", () => {
  test("a scenario with everything", () => {
    const found = read(
      [
        "keys: {half: 50 % equal + 50 % population}",
        "volumes: {Brukere: 5}",
        "baseline: ALONE",
        "scenarios:",
        "  alone: {budget: alone.csv, key: half, volumes: {staff: {2009: 12, 2010: 12.5}, Innbyggere: 9}}",
        "  three:",
        "    with: [skaun]",
        "    without: [Melhus]",
        "    changes: [{line: SLA, year: 2009, percent: 5}, {line: setup/operations, amount: 1 000}]",
        "  two: {members: [Skaun, Melhus]}",
        "  same:",
      ].join("\n"),
      { "alone.csv": "post;deltakere;2009;nøkkel\nDrift alene;Melhus, Skaun;14,3 mill;likt\n" },
    );
    expect(places(found.issues)).toEqual([]);
    expect(found.case?.baseline).toBe("alone");
    expect(found.case?.scenarios).toMatchObject([
      {
        name: "alone",
        lines: [
          {
            name: "Drift alene",
            year: 2009,
            amount: fraction(14_300_000n),
            concerns: { all: false, named: [0, 2] },
            key: { periods: [{ key: { text: "likt" } }] },
            source: { file: "alone.csv", line: 2, column: 27, length: 9 },
          },
        ],
        members: null,
        with: [],
        without: [],
        key: { name: "half" },
        changes: [],
        volumes: [
          {
            base: "staff",
            byYear: [
              { year: 2009, value: fraction(12n) },
              { year: 2010, value: fraction(25n, 2n) },
            ],
          },
          { base: "population", byYear: [{ year: null, value: fraction(9n) }] },
        ],
        source: { file: "fordel.yaml", line: 7, column: 3, length: 5 },
      },
      {
        name: "three",
        lines: null,
        with: [{ member: 2, from: null, to: null, buyIn: null }],
        without: [{ member: 0, from: null, to: null }],
        key: null,
        changes: [
          {
            line: { text: "SLA" },
            year: 2009,
            change: { kind: "percent", ratio: percent(5n) },
            source: { line: 11, column: 15, length: 35 },
          },
          { line: { text: "setup/operations" }, year: null, change: { kind: "amount", amount: fraction(1000n) } },
        ],
        volumes: [],
      },
      { name: "two", members: [0, 2] },
      { name: "same", lines: null, members: null, with: [], without: [], key: null, changes: [], volumes: [] },
    ]);
  });

  test("a volume left blank is not known in the scenario", () => {
    const found = read("volumes: {staff: 12}\nscenarios: {three: {volumes: {staff: }}}\n");
    expect(found.case?.scenarios[0]?.volumes).toEqual([{ base: "staff", byYear: [] }]);
  });

  test("a budget serves several scenarios, and its issues come once", () => {
    const found = read("scenarios: {a: {budget: b.csv}, c: {budget: b.csv}}\n", {
      "b.csv": "line;2009;members\nRunning;1O0;all\nLines;50;Melhuus\n",
    });
    expect(places(found.issues)).toEqual(["NUMBER_INVALID b.csv:2:9:3", "MEMBER_UNKNOWN b.csv:3:10:7"]);
    expect(found.texts.has("b.csv")).toBe(true);
  });

  test("columns chosen for budget.csv are taken where a scenario's budget has them", () => {
    const choice = "columns: {amount: Budsjett 2026}\nscenarios: {a: {budget: a.csv}}\nkey: equal\n";
    const amounts = (own: string) => {
      const found = reading({
        budget: "post;Budsjett 2025;Budsjett 2026\nDrift;1;2\n",
        settings: choice,
        budgets: { "a.csv": own },
      });
      // Only of the case's own budget: a scenario is not held against a column of its own.
      expect(places(found.issues)).toEqual(["AMOUNTS_BESIDE budget.csv:1:6:13"]);
      return found.case?.scenarios[0]?.lines?.map(({ amount, year }) => [amount?.num, year]);
    };
    expect(amounts("post;Budsjett 2025;Budsjett 2026\nDrift;3;4\n")).toEqual([[4n, null]]);
    expect(amounts("post;beløp\nDrift;5\n")).toEqual([[5n, null]]);
    expect(amounts("post;2026;2027\nDrift;6;7\n")).toEqual([
      [6n, 2026],
      [7n, 2027],
    ]);
  });

  test("what is never a scenario: the settings without any", () => {
    expect(read("").case).toMatchObject({
      establishment: null,
      baseline: null,
      scenarios: [],
      uncertainty: [],
      outlook: { index: [], horizon: null, deflator: null, discount: null },
    });
  });
});

describe("every trouble of a scenario at its place", () => {
  test.each<readonly [string, readonly string[]]>([
    ["scenarios: [a]\n", ["SETTING_INVALID fordel.yaml:3:12:3"]],
    ["scenarios: {a: b}\n", ["SETTING_INVALID fordel.yaml:3:16:1"]],
    ["scenarios: {a: {wiht: [Skaun]}}\n", ["SETTING_UNKNOWN fordel.yaml:3:17:4"]],
    ["scenarios: {a: {with: Skaun}}\n", ["SETTING_INVALID fordel.yaml:3:23:5"]],
    ["scenarios: {a: {with: [Skuan]}}\n", ["MEMBER_UNKNOWN fordel.yaml:3:24:5"]],
    ["scenarios: {a: {without: [Skuan]}}\n", ["MEMBER_UNKNOWN fordel.yaml:3:27:5"]],
    ["scenarios: {a: {members: [Melhus, Skuan]}}\n", ["MEMBER_UNKNOWN fordel.yaml:3:35:5"]],
    ["scenarios: {a: {budget: [x]}}\n", ["SETTING_INVALID fordel.yaml:3:25:3"]],
    ["scenarios: {a: {key: folketalet}}\n", ["KEY_NAME_UNKNOWN fordel.yaml:3:22:10"]],
    ["scenarios: {a: {key: 50 % likt + 40 % folketall}}\n", ["KEY_PERCENT_SUM fordel.yaml:3:22:26"]],
    ["scenarios: {a: {volumes: {staff: mange}}}\n", ["SETTING_INVALID fordel.yaml:3:34:5"]],
    ["scenarios: {a: {volumes: {staff: {9: 1}}}}\n", ["YEAR_INVALID fordel.yaml:3:35:1"]],
    ["scenarios: {a: {changes: SLA}}\n", ["SETTING_INVALID fordel.yaml:3:26:3"]],
    ["scenarios: {a: {changes: [SLA]}}\n", ["SETTING_INVALID fordel.yaml:3:27:3"]],
    ["scenarios: {a: {changes: [{line: SLA}]}}\n", ["SETTING_INVALID fordel.yaml:3:27:11"]],
    ["scenarios: {a: {changes: [{percent: 5}]}}\n", ["SETTING_INVALID fordel.yaml:3:27:12"]],
    ["scenarios: {a: {changes: [{line: SLA, percent: 5, amount: 1}]}}\n", ["SETTING_INVALID fordel.yaml:3:27:34"]],
    ["scenarios: {a: {changes: [{line: SLA, percent: mye}]}}\n", ["SETTING_INVALID fordel.yaml:3:48:3"]],
    ["scenarios: {a: {changes: [{line: SLA, amount: 5 %}]}}\n", ["SETTING_INVALID fordel.yaml:3:47:3"]],
    ["scenarios: {a: {changes: [{line: SLA, amount: 1.000}]}}\n", ["NUMBER_AMBIGUOUS fordel.yaml:3:47:5"]],
    ["scenarios: {a: {changes: [{line: SLA, year: 09, percent: 5}]}}\n", ["SETTING_INVALID fordel.yaml:3:45:2"]],
    ["scenarios: {a: , A: }\n", ["SCENARIO_DUPLICATE fordel.yaml:3:18:1"]],
    ["scenarios: {a: }\nbaseline: b\n", ["BASELINE_UNKNOWN fordel.yaml:4:11:1"]],
    ["baseline: [a]\n", ["SETTING_INVALID fordel.yaml:3:11:3"]],
  ])("%j", (settings, expected) => {
    expect(places(read(settings).issues)).toEqual(expected);
  });

  test("the facts", () => {
    expect(read("scenarios: {alone: }\nbaseline: alnoe\n").issues[0]?.args).toEqual({
      name: "alnoe",
      suggestion: "alone",
      known: ["alone"],
    });
    expect(read("scenarios: {a: {changes: [{line: SLA}]}}\n").issues[0]?.args).toMatchObject({
      name: "scenarios.a.changes",
      expected: "amount-or-percent",
    });
    expect(read("scenarios: {a: {wiht: [Skaun]}}\n").issues[0]?.args).toEqual({
      name: "scenarios.a.wiht",
      suggestion: "with",
    });
  });
});

describe("names of lines and groups that no budget has are no trouble of the reading, but told apart", () => {
  const unknown = (settings: string, budgets: Readonly<Record<string, string>> = {}) => {
    const { issues, scenarioIssues } = read(settings, budgets);
    return [...places(issues), ...places(scenarioIssues).map((place) => `asked for: ${place}`)];
  };

  test.each<readonly [string, readonly string[]]>([
    ["scenarios: {a: {changes: [{line: SLAA, percent: 5}]}}\n", ["COST_NAME_UNKNOWN fordel.yaml:3:34:4"]],
    ["scenarios: {a: {changes: [{line: Sum, percent: 5}]}}\n", ["COST_NAME_UNKNOWN fordel.yaml:3:34:3"]],
    ["scenarios: {a: {changes: [{line: SLA, year: 2010, percent: 5}]}}\n", ["CHANGE_YEAR_UNKNOWN fordel.yaml:3:27:35"]],
    ["establishment: [Setpu]\n", ["COST_NAME_UNKNOWN fordel.yaml:3:17:5"]],
    ["establishment: [Setup/Operations/SLA]\n", []],
    ["uncertainty: [{of: Setpu, percent: 25}]\n", ["COST_NAME_UNKNOWN fordel.yaml:3:20:5"]],
    ["index: [{of: Lønn, percent: 3.2}]\nhorizon: 2012\n", ["COST_NAME_UNKNOWN fordel.yaml:3:14:4"]],
  ])("%j", (settings, expected) => {
    expect(unknown(settings)).toEqual(expected.map((place) => `asked for: ${place}`));
  });

  test("the facts", () => {
    const [typo] = read("scenarios: {a: {changes: [{line: SLAA, percent: 5}]}}\n").scenarioIssues;
    expect(typo?.args).toEqual({ name: "SLAA", suggestion: "SLA" });
    const [late] = read("scenarios: {a: {changes: [{line: Running, year: 2015, percent: 5}]}}\n").scenarioIssues;
    expect(late?.args).toEqual({ line: "Running", year: 2015, years: [2009, 2010] });
    expect(late && severityOf(late)).toBe("warning");
  });

  test("a change is looked for in the budget it changes, other names in all", () => {
    const own = { "a.csv": "line;2009\nAlone;5\n" };
    const changed = (line: string) =>
      unknown(`scenarios: {a: {budget: a.csv, changes: [{line: ${line}, percent: 5}]}}\n`, own);
    expect(changed("Alone")).toEqual([]);
    expect(changed("Running")).toEqual(["asked for: COST_NAME_UNKNOWN fordel.yaml:3:49:7"]);
    expect(unknown("establishment: [Alone]\nscenarios: {a: {budget: a.csv}}\n", own)).toEqual([]);
  });

  test("they go unchecked where a budget cannot be read", () => {
    const settings = "establishment: [X]\nscenarios: {a: {budget: a.csv, changes: [{line: Y, percent: 5}]}}\n";
    expect(unknown(settings, { "a.csv": "line;2009\nAlone;5O\n" })).toEqual(["NUMBER_INVALID a.csv:2:7:2"]);
    expect(unknown(settings)).toEqual([]);
  });
});

describe("establishment, uncertainty and outlook", () => {
  test("percentages are ratios, with or without their sign", () => {
    const found = read(
      [
        "establishment: [setup]",
        "uncertainty: [{of: Setup, percent: 25}, {of: running, percent: 12.5 %}]",
        "index: [{of: Running, percent: 3.2}, {percent: -1}]",
        "horizon: 2015",
        "deflator: 2.5 %",
        "discount: 4",
      ].join("\n"),
    );
    expect(places(found.issues)).toEqual([]);
    expect(found.case).toMatchObject({
      establishment: [{ text: "setup" }],
      uncertainty: [
        { of: { text: "Setup" }, ratio: percent(25n), source: { line: 4, column: 15, length: 24 } },
        { of: { text: "running" }, ratio: fraction(1n, 8n) },
      ],
      outlook: {
        index: [
          { of: { text: "Running" }, ratio: fraction(4n, 125n), source: { line: 5, column: 9 } },
          { of: null, ratio: percent(-1n) },
        ],
        horizon: 2015,
        deflator: fraction(1n, 40n),
        discount: percent(4n),
      },
    });
  });

  test.each<readonly [string, readonly string[]]>([
    ["establishment: Setup\n", ["SETTING_INVALID fordel.yaml:3:16:5"]],
    ["uncertainty: 25\n", ["SETTING_INVALID fordel.yaml:3:14:2"]],
    ["uncertainty: [25]\n", ["SETTING_INVALID fordel.yaml:3:15:2"]],
    ["uncertainty: [{percent: 25}]\n", ["SETTING_INVALID fordel.yaml:3:15:13"]],
    ["uncertainty: [{of: Setup}]\n", ["SETTING_INVALID fordel.yaml:3:15:11"]],
    ["uncertainty: [{of: Setup, percent: -25}]\n", ["SETTING_INVALID fordel.yaml:3:36:3"]],
    ["uncertainty: [{of: Setup, percent: 101}]\n", ["SETTING_INVALID fordel.yaml:3:36:3"]],
    ["uncertainty: [{of: Setup, prosent: 25}]\n", ["SETTING_UNKNOWN fordel.yaml:3:27:7"]],
    ["index: [{of: Setup}]\n", ["SETTING_INVALID fordel.yaml:3:9:11"]],
    ["index: [{percent: -100}]\n", ["SETTING_INVALID fordel.yaml:3:19:4"]],
    ["horizon: 15\n", ["SETTING_INVALID fordel.yaml:3:10:2"]],
    ["deflator: x\n", ["SETTING_INVALID fordel.yaml:3:11:1"]],
    ["deflator: -100\n", ["SETTING_INVALID fordel.yaml:3:11:4"]],
    ["discount: 2.500\n", ["NUMBER_AMBIGUOUS fordel.yaml:3:11:5"]],
    ["discount: 400\n", ["SETTING_INVALID fordel.yaml:3:11:3"]],
  ])("%j", (settings, expected) => {
    expect(places(read(settings).issues)).toEqual(expected);
  });

  test("all at once", () => {
    const { issues } = readSettings("fordel.yaml", "horizon: x\nindex: x\nscenarios: x\nestablishment: x\n");
    expect(issues.map(({ source }) => source?.line)).toEqual([1, 2, 3, 4]);
  });
});
