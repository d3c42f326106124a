import { expect, test } from "vitest";
import { stabilityReport } from "../../../src/report/stability/report.ts";
import { chapterOf, HEAD, plain, sectionLines } from "../shown.ts";
import { stabilityView } from "../worked-out.ts";
import { OF_TWO } from "./cooperations.ts";

test("the page has the standing, the verdict and its margins, then other ways to split and their picture", () => {
  const { title, unit, basis, sections } = chapterOf(stabilityReport(stabilityView(OF_TWO), HEAD));
  expect([title, unit, ...basis.map(plain)]).toEqual([
    "Does cooperation pay for everyone?",
    "whole kroner",
    "“Without cooperation” is from coalitions.csv.",
    "Key: by population (600 · 400)",
  ]);
  expect(sections.map(({ kind }) => kind)).toEqual([
    "table",
    "paragraph",
    "alternatives",
    "alternatives",
    "paragraph",
    "chart",
  ]);
  expect(sectionLines(sections)[4]).toBe("Yes, both pay less than without cooperation.");
});

test("the page has no other ways to split where they are not asked for", () => {
  const view = { ...stabilityView(OF_TWO), methods: false };
  expect(chapterOf(stabilityReport(view, HEAD)).sections.map(({ kind }) => kind)).toEqual(["table", "paragraph"]);
});
