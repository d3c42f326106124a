import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/model/case.ts";
import { split } from "../../../src/core/split/split.ts";
import { caseOf, findings, shown } from "../model/case-of.ts";

const MEMBERS = "member;population;users\nMelhus;1000;30\nMidtre Gauldal;500;0\nSkaun;250;10\n";

/** Each unit cost as `per of year: amount / volume = cost; member cost …`. */
function costs(subject: Case, choices: { with?: string[]; without?: string[] } = {}): string[] {
  const { split: found, issues } = split(subject, { with: [], without: [], ...choices });
  if (found === null) throw new Error(JSON.stringify(issues));
  return found.unitCosts.map(({ per, of, year, amount, volume, cost, members }) => {
    const head = [per, of, year].filter((part) => part !== null).join(" ");
    const each = members.map((entry) => `${subject.members[entry.member]?.name} ${shown(entry.cost)}`);
    return [`${head}: ${shown(amount)} / ${shown(volume)} = ${shown(cost)}`, ...each].join("; ");
  });
}

describe("unit costs", () => {
  test("by default of the whole, per inhabitant and user, where every base is there", () => {
    const subject = caseOf({ members: MEMBERS, budget: "line;amount\nDrift;3500\n", settings: "key: population\n" });
    expect(costs(subject)).toEqual([
      "population: 3500 / 1750 = 2; Melhus 2; Midtre Gauldal 2; Skaun 2",
      "users: 3500 / 40 = 87.5; Melhus 66.67; Midtre Gauldal null; Skaun 50",
    ]);
  });

  test("are of the figures shown: rounded first, divided after", () => {
    const settings = "key: equal\nround: 1000\nunit-costs: [{per: population}]\n";
    const subject = caseOf({ members: MEMBERS, budget: "line;amount\nDrift;3500\n", settings });
    expect(costs(subject)).toEqual(["population: 4000 / 1750 = 2.29; Melhus 2; Midtre Gauldal 2; Skaun 4"]);
  });

  test("of a group count the group's members, of a path those below it, of a line the line", () => {
    const budget = "line;group;amount;members\nA;IKT/Drift;1500;\nB;IKT;250;Skaun\nC;;100;\n";
    const unitCosts = "[{per: population, of: IKT}, {per: population, of: IKT/Drift}, {per: population, of: b}]";
    const subject = caseOf({ members: MEMBERS, budget, settings: `key: equal\nunit-costs: ${unitCosts}\n` });
    expect(costs(subject)).toEqual([
      "population IKT: 1750 / 1750 = 1; Melhus 0.5; Midtre Gauldal 1; Skaun 3",
      "population IKT/Drift: 1500 / 1750 = 0.86; Melhus 0.5; Midtre Gauldal 1; Skaun 2",
      "population b: 250 / 250 = 1; Skaun 1",
    ]);
  });

  test("from a volume known for all together only: none per member", () => {
    const settings = "key: equal\nunit-costs: [{per: servers}]\nvolumes: {servers: 185}\n";
    expect(costs(caseOf({ members: MEMBERS, budget: "line;amount\nDrift;370\n", settings }))).toEqual([
      "servers: 370 / 185 = 2",
    ]);
  });

  test("a year's cost is divided by the volume of those it falls on, not of who joins later", () => {
    const budget = 'line;2009;2010;members\nOld;1500;;"Melhus, Midtre Gauldal"\nNew;;1750;all\n';
    const settings = "key: equal\nunit-costs: [{per: population}]\n";
    expect(costs(caseOf({ members: MEMBERS, budget, settings })).map((text) => text.split(";")[0])).toEqual([
      "population 2009: 1500 / 1500 = 1",
      "population 2010: 1750 / 1750 = 1",
      "population: 3250 / 1750 = 1.86",
    ]);
  });

  test("a group whose members have left has none; a group that is not there is an error", () => {
    const budget = "line;group;amount;members\nA;IKT;100;Melhus\nB;Nett;100;\n";
    const settings = "key: equal\nunit-costs: [{per: population, of: IKT}]\n";
    const subject = caseOf({ members: MEMBERS, budget, settings });
    expect(costs(subject, { without: ["Melhus"] })).toEqual([]);
    expect(findings(subject, { without: ["Melhus"] })).toEqual(["LINE_DROPPED budget.csv:2"]);
    const unknown = caseOf({ members: MEMBERS, budget, settings: settings.replace("IKT", "Nat") });
    expect(findings(unknown)).toEqual(["UNIT_COST_OF_UNKNOWN fordel.yaml:2"]);
  });

  test("per what nobody has measured is an error", () => {
    const subject = caseOf({ members: MEMBERS, settings: "key: equal\nunit-costs: [{per: servers}]\n" });
    expect(findings(subject)).toEqual(["UNIT_COST_VOLUME_MISSING fordel.yaml:2"]);
  });

  describe("where the case names no date of several", () => {
    const members = "member;year;population\nMelhus;2024;1000\nSkaun;2024;500\nMelhus;2025;2000\nSkaun;2025;800\n";
    const key = (text: string) => `key: ${text}\n`;
    const budget = "line;amount;key\nDrift;5600;\nNett;2800;population@2025\n";

    test("are of the date that the keys ask for", () => {
      const settings = key("50% equal + 50% population@2025");
      expect(costs(caseOf({ members, budget, settings }))).toEqual([
        "population: 8400 / 2800 = 3; Melhus 2.7; Skaun 3.75",
      ]);
    });

    test("are none where they ask for two, or for none; a request is told of it", () => {
      const settings = (text: string) => `${key(text)}unit-costs: [{per: population}]\n`;
      expect(costs(caseOf({ members, budget, settings: key("population@2024") }))).toEqual([]);
      expect(costs(caseOf({ members, settings: key("equal") }))).toEqual([]);
      expect(findings(caseOf({ members, settings: settings("equal") }))).toEqual(["BASE_YEAR_NEEDED fordel.yaml:2"]);
      expect(findings(caseOf({ members, settings: settings("population@2024") }))).toEqual([]);
    });

    test("are not of a date that only a key out of force asks for", () => {
      const filed = "population@2024";
      const own = "line;amount;key\nNett;2800;population@2025\nMerknad;1;equal\n";
      expect(costs(caseOf({ members, budget: own, settings: key(filed) }))).toEqual([
        "population: 2801 / 2800 = 1; Melhus 1; Skaun 1",
      ]);
    });
  });

  test("by default a base with a gap is passed over in silence", () => {
    const members = "member;population;users\nMelhus;1000;30\nSkaun;;10\n";
    const subject = caseOf({ members, budget: "line;amount\nDrift;80\n", settings: "key: equal\n" });
    expect(costs(subject)).toEqual(["users: 80 / 40 = 2; Melhus 1.33; Skaun 4"]);
  });
});
