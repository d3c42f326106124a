import { describe, expect, test } from "vitest";
import type { Language } from "../../../src/core/model/language.ts";
import { methodChapter } from "../../../src/report/paper/chapters/method.ts";
import { settlementChapter } from "../../../src/report/paper/chapters/settlement.ts";
import { keyFigures } from "../../../src/report/paper/lead/key-figures.ts";
import { consequences } from "../../../src/report/paper/lead/lead.ts";
import { proposal } from "../../../src/report/paper/lead/proposal.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { plain, sectionLines } from "../shown.ts";
import { paperView } from "../worked-out.ts";

const FILES = {
  members: "member;year;population\nÅs;2025;6000\nÅs;2026;6600\nNes;2025;4000\nNes;2026;4400\nVik;2026;1000\n",
  budget: "line;2026\nDrift;1 000 000\n",
  actuals: "line;2026\nDrift;1 100 000\n",
};
const SETTINGS = [
  "key: population",
  "population: {date: 2025}",
  "host: Ås",
  "members: [Ås, Nes]",
  "settlement: {population: {date: 2026}, membership: [{member: Vik, from: 2026-07-01}]}",
].join("\n");

const settled = (language: Language = "en", settings = SETTINGS) =>
  paperView(caseOf({ ...FILES, settings }), { language });

/** The key figures as lines of text. */
function figures(settings?: string): string[] {
  const { figures } = keyFigures(settled("en", settings));
  return figures.map(({ label, value, note }) => plain([label, value, ...(note === null ? [] : [note])].join(" | ")));
}

describe("a case with accounts", () => {
  test.each([
    ["en", "The settlement is approved. By the accounts for 2026"],
    ["nb", "Avregningen godkjennes. Etter regnskapet for 2026"],
    ["nn", "Avrekninga blir godkjend. Etter rekneskapen for 2026"],
  ] as const)("proposes what is settled, and no budget that is past: %s", (language, begins) => {
    const { paragraphs } = proposal(settled(language));
    expect(paragraphs).toHaveLength(2);
    expect(plain(paragraphs[1] ?? "")).toMatch(new RegExp(`^1\\. ${begins}`));
  });

  test("opens with what they came to, and who is to pay or is owed; its cost is the budget's", () => {
    expect(figures().filter((line) => !line.includes("pays"))).toEqual([
      "Cost, 2026 | 1 000 000 kroner | by the budget",
      "Per inhabitant, 2026 | 100 kroner",
      "Accounts, 2026 | 1 100 000 kroner | 100 000 kroner above the budget",
      "Ås is owed | 67 500 kroner",
      "Nes is to pay | 21 667 kroner",
      "Vik is to pay | 45 833 kroner",
    ]);
  });

  test("says of balances that are carried where they go", () => {
    const lines = figures(SETTINGS.replace("settlement: {", "settlement: {carry: advance, "));
    expect(lines.at(-1)).toBe("Vik is to pay | 45 833 kroner | Next year's advance");
  });

  test.each([
    [
      "en",
      "By the accounts for 2026 the cost came to 1 100 000 kroner, 100 000 kroner more than budgeted. " +
        "The settlement: Nes pays 21 667 kroner to Ås. Vik pays 45 833 kroner to Ås.",
    ],
    [
      "nb",
      "Etter regnskapet for 2026 ble kostnaden 1 100 000 kroner, 100 000 kroner mer enn budsjettert. " +
        "Avregningen blir slik: Nes betaler 21 667 kroner til Ås. Vik betaler 45 833 kroner til Ås.",
    ],
    [
      "nn",
      "Etter rekneskapen for 2026 vart kostnaden 1 100 000 kroner, 100 000 kroner meir enn budsjettert. " +
        "Avrekninga blir slik: Nes betaler 21 667 kroner til Ås. Vik betaler 45 833 kroner til Ås.",
    ],
  ] as const)("says in its paragraph who pays whom, in %s", (language, text) => {
    expect(plain(consequences(settled(language)).paragraphs.at(-1) ?? "")).toBe(text);
  });

  test("has in its chapter what its host has laid out for the others", () => {
    const [chapter] = settlementChapter(settled());
    const lines = sectionLines(chapter?.sections ?? []);
    expect(lines.slice(lines.indexOf("# As host")).slice(0, 6)).toEqual([
      "# As host",
      " | Ås",
      "Own share | 632 500",
      "Bills paid | −1 100 000",
      "On account from the others | 400 000",
      "In credit with the others | 67 500",
    ]);
  });

  test("has the figures and the members that it is settled by among its bases", () => {
    const [chapter] = methodChapter(settled());
    expect(sectionLines(chapter?.sections ?? []).slice(-6)).toEqual([
      "# Bases",
      "Member | Population, 1 January 2025 | Exact share | Population, 1 January 2026",
      "Ås | 6 000 | 3/5 | 6 600",
      "Nes | 4 000 | 2/5 | 4 400",
      "Vik | – |  | 1 000",
      "Sum | 10 000 | 1 | 12 000",
    ]);
  });
});
