import { describe, expect, test } from "vitest";
import { parseDecimal } from "../../../src/core/number/fraction.ts";
import { costLines } from "../../../src/report/stability/report.ts";
import { marginLines, verdictLines } from "../../../src/report/stability/sentences.ts";
import { groupName, moneyText } from "../../../src/report/stability/view.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { plain } from "../shown.ts";
import { stabilityView, THOUSANDS } from "../worked-out.ts";
import { OF_THREE, OF_TWO, WITH_LOSER } from "./cooperations.ts";

describe("whether it pays for everyone", () => {
  test.each([
    ["en", "Yes, both pay less than without cooperation."],
    ["nb", "Ja, begge betaler mindre enn uten samarbeid."],
    ["nn", "Ja, begge betaler mindre enn utan samarbeid."],
  ] as const)("is said where it does, in %s", (language, text) => {
    expect(verdictLines(stabilityView(OF_TWO, { language }))).toEqual([text]);
  });

  test.each([
    ["en", "No, not for everyone.", "Ås pays 50 kroner more than without cooperation."],
    ["nb", "Nei, ikke for alle.", "Ås betaler 50 kroner mer enn uten samarbeid."],
    ["nn", "Nei, ikkje for alle.", "Ås betaler 50 kroner meir enn utan samarbeid."],
  ] as const)("is said with who loses how much where it does not, in %s", (language, no, loss) => {
    expect(verdictLines(stabilityView(WITH_LOSER, { language })).map(plain)).toEqual([no, loss]);
  });

  test.each([
    [
      "en",
      "No: no member by itself loses, but some would pay less together without the others.",
      "Nes and Gol together pay 20 kroner more than they would on their own.",
    ],
    [
      "nb",
      "Nei: ingen kommune taper alene, men noen ville betalt mindre sammen uten de andre.",
      "Nes og Gol betaler til sammen 20 kroner mer enn de ville gjort alene.",
    ],
    [
      "nn",
      "Nei: ingen kommune taper åleine, men nokre ville betalt mindre saman utan dei andre.",
      "Nes og Gol betaler til saman 20 kroner meir enn dei ville gjort åleine.",
    ],
  ] as const)("is said of groups too, in %s", (language, no, loss) => {
    expect(verdictLines(stabilityView(OF_THREE, { language })).map(plain)).toEqual([no, loss]);
  });
});

describe("how wrong the figures may be", () => {
  test("is how much less each would have to pay alone, and what the key's weights may be", () => {
    expect(marginLines(stabilityView(OF_TWO)).map(plain)).toEqual([
      "Break-even: nobody loses as long as the cost without cooperation is at least 600 for Ås " +
        "(14.3% less than estimated) and 400 for Nes (20.0% less than estimated).",
      "Nobody loses, whatever the equal part.",
    ]);
  });

  test("is what the weights may be before a group loses", () => {
    expect(marginLines(stabilityView(OF_THREE)).at(-1)).toBe(
      "The equal part can be 0–75.0% without anyone losing. Some group always loses.",
    );
  });

  test("is only what the equal part means for groups where that is told elsewhere", () => {
    expect(marginLines(stabilityView(OF_TWO), true)).toHaveLength(1);
    expect(marginLines(stabilityView(OF_THREE), true)).toHaveLength(2);
  });
});

describe("where a cost without cooperation is known only as a sum", () => {
  const inAll = (alone: number, settings = "") =>
    caseOf({
      members: "member,population\nÅs,600\nNes,400\n",
      budget: "line,2026\nServers,1000\n",
      budgets: { "alone.csv": `line,2026\nAll,${alone}\n` },
      settings: `key: 50% equal + 50% population\nbaseline: alone\nscenarios:\n  alone: {budget: alone.csv}\n${settings}`,
    });

  test("it is told between which bounds it may be divided, and what dividing it by population would mean", () => {
    expect(
      marginLines(stabilityView(inAll(1200)))
        .slice(0, 2)
        .map(plain),
    ).toEqual([
      "Break-even: holds as long as the cost of Nes without cooperation is between 450 and 650 (37.5–54.2% of 1 200).",
      "Divided by population nobody loses either.",
    ]);
  });

  test("it is told that it costs more in all", () => {
    expect(
      verdictLines(stabilityView(inAll(900)))
        .map(plain)
        .at(-1),
    ).toBe("In all it costs 100 more than without: no division of that cost makes everyone gain.");
  });
});

test.each([
  ["en", "“Without cooperation” is from coalitions.csv."],
  ["nb", "«Uten samarbeid» er fra coalitions.csv."],
  ["nn", "«Utan samarbeid» er frå coalitions.csv."],
] as const)("where the costs without cooperation are from is told, in %s", (language, text) => {
  expect(costLines(stabilityView(OF_TWO, { language }))).toEqual([text]);
});

test("a group of nearly everyone is named by who is not in it", () => {
  const names = ["A", "B", "C", "D", "E", "F"];
  const groups = Array.from({ length: 62 }, (_, at) => names.filter((_, place) => ((at + 1) >> place) & 1));
  const subject = caseOf({
    members: ["member", ...names].join("\n"),
    budget: "line,amount\nServers,600\n",
    coalitions: ["members,cost", ...groups.map((group) => `"${group.join(", ")}",${200 * group.length}`)].join("\n"),
    settings: "key: equal\n",
  });
  const view = stabilityView(subject);
  expect([groupName(view, 0b000011), groupName(view, 0b011111)]).toEqual(["A and B", "all but F"]);
});

test("an amount in a sentence is never 0 when it is something", () => {
  const amounts = ["1234567", "400"].map(parseDecimal);
  const said = (scale?: typeof THOUSANDS) =>
    amounts.map((amount) => plain(moneyText(stabilityView(OF_TWO, scale && { scale }), amount)));
  expect(said()).toEqual(["1 234 567 kroner", "400 kroner"]);
  expect(said(THOUSANDS)).toEqual(["1 235", "0.4"]);
});
