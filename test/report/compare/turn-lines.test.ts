import { describe, expect, test } from "vitest";
import { ONE } from "../../../src/core/number/fraction.ts";
import { outcomeLines } from "../../../src/report/compare/sentences.ts";
import { turnLines } from "../../../src/report/compare/turn-lines.ts";
import { comparedCase } from "../../core/compare/comparison.ts";
import { comparisonView } from "../worked-out.ts";

const OWN = "line;members;2020;2021;2022;2023\nOf A;A;7;7;7;7\nOf B;B;6;6;6;6\nOf C;C;5;5;5;5\n";
const BUDGET = "line;2020;2021;2022;2023\nRun;9;9;9;9\n";

function viewOf(scenarios: string, language: "en" | "nb" | "nn" = "en") {
  const subject = comparedCase({ budget: BUDGET, alone: OWN, scenarios, more: "members: [A, B]" });
  return comparisonView(subject, { language, scale: { unit: ONE, step: ONE } });
}

describe("who comes and goes over the years", () => {
  const several = [
    "  same: {with: [C]}",
    "  three: {with: [C], from: 2021}",
    "  back: {leaves: [{member: B, from: 2021, to: 2022}]}",
    "  swap: {joins: [{member: C, from: 2022}], leaves: [{member: A, from: 2022}, {member: B, from: 2022}]}",
  ].join("\n");

  test("is a line for each scenario in which somebody does", () => {
    expect(turnLines(viewOf(several))).toEqual([
      "three: C joins from 2021.",
      "back: B leaves from 2021; B is back from 2023.",
      "swap: C joins from 2022; A and B leave from 2022.",
    ]);
  });

  test.each([
    ["nb", "back: B trer ut fra 2021; B er med igjen fra 2023."],
    ["nn", "back: B trer ut frå 2021; B er med att frå 2023."],
  ] as const)("in %s", (language, line) => {
    expect(turnLines(viewOf(several, language))).toContain(line);
  });
});

describe("what who joins pays in, and what lines grow by with members", () => {
  const scenario =
    "  path: {joins: [{member: C, from: 2021, buy-in: 400}], changes: [{line: Run, step: 90 from 3 members}, {line: Run, step: 0.5 per member}]}";

  test.each([
    [
      "en",
      "path: C joins from 2021 and pays 400 kroner to those who were there; Run grows by 90 kroner from 3 members on; Run grows by 0.5 times its amount for each member more.",
    ],
    [
      "nb",
      "path: C trer inn fra 2021 og betaler 400 kroner til dem som var med; Run øker med 90 kroner fra 3 deltakere; Run øker med 0,5 ganger beløpet for hver deltaker mer.",
    ],
    [
      "nn",
      "path: C trer inn frå 2021 og betaler 400 kroner til dei som var med; Run aukar med 90 kroner frå 3 deltakarar; Run aukar med 0,5 gonger beløpet for kvar deltakar meir.",
    ],
  ] as const)("in %s", (language, line) => {
    expect(turnLines(viewOf(`${scenario}\n  same: {with: [C]}`, language))).toEqual([line]);
  });
});

test("years in which nobody takes part are told as such, and not as years that only the cost without has", () => {
  const view = viewOf("  none: {leaves: [{member: A, from: 2022}, {member: B, from: 2022}]}");
  const line = "none: A and B leave from 2022; nobody takes part in 2022–2023, which the comparison leaves out.";
  expect(turnLines(view)).toEqual([line]);
  expect(view.kroner.flatMap((one) => outcomeLines(view, one)).join()).not.toContain("2023");
});
