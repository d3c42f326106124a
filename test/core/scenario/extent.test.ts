import { expect, test } from "vitest";
import { scenariosTooLarge } from "../../../src/core/scenario/extent.ts";
import { caseOf } from "../model/case-of.ts";

/** What so many members and lines, each with a scenario beside, come to by 2200 with a yearly growth. */
function found(lines: number, percent: string) {
  const rows = Array.from({ length: lines }, (_, at) => `L${at};100\n`).join("");
  const subject = caseOf({
    members: "member;population\nA;1000\nB;500\n",
    budget: `line;2020\n${rows}`,
    settings: `key: population\nhorizon: 2200\nindex: [{percent: ${percent}}]\nbaseline: it\nscenarios: {it: {key: equal}}\n`,
  });
  return scenariosTooLarge(subject, [null, ...subject.scenarios])?.args ?? null;
}

test("amounts of thousands of digits may be fewer, by the digits of each year's growth", () => {
  expect(found(50, "2")).toBeNull();
  // 2.123456789012 % is so many parts of one with 14 digits: 100 000 000 / (180 · 14).
  expect(found(50, "2.123456789012")).toBeNull();
  expect(found(60, "2.123456789012")).toMatchObject({ figures: 43_440, mostFigures: 39_682 });
  expect(found(60, "2")).toBeNull();
});

test("what is uncertain may be so much, by the lines that each of it moves", () => {
  const rows = Array.from({ length: 5000 }, (_, at) => `L${at};100\n`).join("");
  const asked = (uncertain: number) => {
    const stated = Array.from({ length: uncertain }, (_, at) => `  - {of: L${at}, percent: 5}\n`).join("");
    const subject = caseOf({
      members: "member;population\nA;1000\nB;500\n",
      budget: `line;2020\n${rows}`,
      settings: `key: population\nhorizon: 2021\nbaseline: it\nscenarios: {it: {key: equal}}\nuncertainty:\n${stated}`,
    });
    return scenariosTooLarge(subject, [null, ...subject.scenarios])?.args ?? null;
  };
  expect(asked(1000)).toBeNull();
  expect(asked(1001)).toEqual({ assumptions: 1001, figures: 40_000, mostAssumptions: 1000 });
});

test("lines that are shared as others may be a third as many", () => {
  const rows = Array.from({ length: 900 }, (_, at) => `L${at};100;as M\n`).join("");
  const asked = (key: string) => {
    const subject = caseOf({
      members: "member;population\nA;1000\nB;500\n",
      budget: `line;2020;key\nM;100;population\n${rows.replaceAll("as M", key)}`,
      settings: `key: population\nhorizon: 2100\nbaseline: it\nscenarios: {it: {key: equal}}\n`,
    });
    return scenariosTooLarge(subject, [null, ...subject.scenarios])?.args ?? null;
  };
  expect(asked("equal")).toBeNull();
  expect(asked("as M")).toEqual({ scenarios: 2, horizon: 2100, figures: 291_924, mostFigures: 166_790 });
});
