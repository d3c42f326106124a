import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type IssueCode, issue } from "../../src/core/model/issue.ts";
import { LANGUAGES } from "../../src/core/model/language.ts";
import { issueText } from "../../src/messages/issue-text.ts";
import { inSettingsTable } from "../../src/messages/phrases/settings-rows.ts";
import { ARGUMENTS } from "./issue-arguments.ts";

describe("settings as a table", () => {
  it.each([
    [
      "nb",
      "Bekreft det med input: {unit: 1000} i fordel.yaml.",
      "Bekreft det med input.unit;1000 på en rad i settings.csv.",
    ],
    ["nn", "Skriv ein i fordel.yaml (key: likt).", "Skriv ein på ei rad i settings.csv (key;likt)."],
    ["en", "Give a baseline: in fordel.yaml.", "Give a baseline in a row of settings.csv."],
    [
      "en",
      'Write columns: {amount: "a, b"} in fordel.yaml, or scenarios: and baseline: in fordel.yaml.',
      'Write columns.amount;"a, b" in a row of settings.csv, or scenarios and baseline in a row of settings.csv.',
    ],
  ] as const)("%s: %s", (language, said, expected) => {
    expect(inSettingsTable(said, language)).toBe(expected);
  });

  it.each(LANGUAGES)("no finding sends who has one to a file that he has not: %s", (language) => {
    for (const [code, args] of Object.entries(ARGUMENTS)) {
      if (code.startsWith("SETTING")) continue;
      for (const sample of fc.sample(args as fc.Arbitrary<never>, { numRuns: 20, seed: 1 })) {
        const text = issueText(issue(code as IssueCode, sample, null), language, true);
        expect(text).not.toMatch(/(?:in|i) fordel\.yaml|[a-z]+: \{/);
      }
    }
  });
});
