import { describe, expect, test } from "vitest";
import { VERIFY_WORDS } from "../../../src/messages/registry.ts";
import { differences } from "../../../src/report/verify/differences.ts";
import { checkedInputs, type Verification, verifyReport } from "../../../src/report/verify/report.ts";
import { chapterOf, documentOf, factLines, sectionLines } from "../shown.ts";

const SAVED = { lines: [{ line: "Servers", year: 2026, amount: "100" }], total: { amount: "100" } };
const NOW = { lines: [{ line: "Servers", year: 2026, amount: "120.5" }], total: { amount: "120.5" } };

function verification(changed: Partial<Verification> = {}): Verification {
  return {
    terms: VERIFY_WORDS.en,
    file: "saved.json",
    command: "fordel split",
    madeBy: "1.0.0",
    version: "1.0.0",
    currency: "NOK",
    inputs: [{ path: "budget.csv", state: "changed", saved: "aa", now: "bb" }],
    differences: differences(SAVED, NOW),
    ...changed,
  };
}

describe("a file is", () => {
  const saved = [
    { path: "budget.csv", sha256: "a" },
    { path: "members.csv", sha256: "b" },
    { path: "keys.csv", sha256: "c" },
  ];
  const now = [
    { path: "budget.csv", sha256: "x" },
    { path: "people.csv", sha256: "b" },
    { path: "fordel.yaml", sha256: "d" },
  ];

  test("changed, the same under another name, not read any more, or new", () => {
    expect(checkedInputs(saved, now).map(({ path, state }) => `${path} ${state}`)).toEqual([
      "budget.csv changed",
      "members.csv unchanged",
      "keys.csv missing",
      "fordel.yaml new",
    ]);
  });
});

describe("the page", () => {
  test("says what moved, the totals first", () => {
    const { title, basis, sections } = chapterOf(verifyReport(verification(), (result) => result));
    expect(title).toBe("Does the result follow from the files? saved.json");
    expect(basis).toEqual(["Made by fordel 1.0.0 with: fordel split"]);
    expect(sectionLines(sections)).toEqual([
      "No: 2 figures are not as in saved.json. Changed since: budget.csv.",
      "# Files",
      "File | Now",
      "budget.csv | changed",
      "# What it moves",
      "Of | Figure | Saved | Now | Change",
      "In all | amount | 100 | 120.5 | 20.5",
      "Servers · 2026 | amount | 100 | 120.5 | 20.5",
    ]);
  });

  test.each([
    ["en", "Yes: every figure in saved.json still follows from the files (the files are unchanged)."],
    ["nb", "Ja: alle tall i saved.json følger fortsatt av filene (filene er uendret)."],
    ["nn", "Ja: alle tal i saved.json følgjer framleis av filene (filene er uendra)."],
  ] as const)("says that nothing did, in %s", (language, text) => {
    const same = verification({ terms: VERIFY_WORDS[language], inputs: [], differences: [] });
    expect(sectionLines(chapterOf(verifyReport(same, (result) => result)).sections)[0]).toBe(text);
  });

  test("says how many figures more there are than it shows", () => {
    const lines = (amount: string) => Array.from({ length: 20 }, (_, at) => ({ line: `Line ${at}`, amount }));
    const many = verification({ differences: differences({ lines: lines("1") }, { lines: lines("2") }) });
    expect(chapterOf(verifyReport(many, (result) => result)).notes).toEqual([
      "… and 4 more; all of them with --format json.",
    ]);
  });
});

test("programs get every figure by its place", () => {
  const report = verifyReport(verification(), (result) => result);
  expect(factLines(report.facts)).toEqual([
    "figure saved now",
    "lines/[Servers · 2026]/amount 100 120.5",
    "total/amount 100 120.5",
  ]);
  expect(documentOf(report)).toMatchObject({ follows: false, inputs: [{ state: "changed" }], differences: [{}, {}] });
});
