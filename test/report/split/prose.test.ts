import { expect, test } from "vitest";
import { parseDecimal } from "../../../src/core/number/fraction.ts";
import { splitProse } from "../../../src/report/split/prose.ts";
import type { Against } from "../../../src/report/split/view.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { plain } from "../shown.ts";
import { splitView } from "../worked-out.ts";

const subject = caseOf({
  members: "member,population\nÅs,600\nNes,400\n",
  budget: "line,2026\nServers,1000\n",
  settings: "key: population\nreservations: [Prices are from May]\n",
});

/** What they paid the year before: 500 and 450. */
const AGAINST: Against = {
  file: "2025.csv",
  column: null,
  saved: false,
  before: {
    years: [2025],
    payments: [
      { member: "Ås", amount: parseDecimal("500") },
      { member: "Nes", amount: parseDecimal("450") },
    ],
  },
  after: {
    years: [2026],
    payments: [
      { member: "Ås", amount: parseDecimal("600") },
      { member: "Nes", amount: parseDecimal("400") },
    ],
  },
};

test.each([
  [
    "en",
    "Economic consequences",
    "The cost for 2026 is 1 000 kroner. It is shared as follows: Ås 600 kroner (60.00%) and Nes 400 kroner (40.00%). " +
      "Key: by population (600 · 400). Reservation: Prices are from May.",
  ],
  [
    "nb",
    "Økonomiske konsekvenser",
    "Kostnaden for 2026 er 1 000 kroner. Den fordeles slik: Ås 600 kroner (60,00 %) og Nes 400 kroner (40,00 %). " +
      "Nøkkel: etter folketall (600 · 400). Forbehold: Prices are from May.",
  ],
  [
    "nn",
    "Økonomiske konsekvensar",
    "Kostnaden for 2026 er 1 000 kroner. Han blir fordelt slik: Ås 600 kroner (60,00 %) og Nes 400 kroner (40,00 %). " +
      "Nøkkel: etter folketal (600 · 400). Atterhald: Prices are from May.",
  ],
] as const)("a case paper's paragraph says what it costs, who pays what and why, in %s", (language, heading, text) => {
  const prose = splitProse(splitView(subject, { language }));
  expect(prose?.heading).toBe(heading);
  expect(prose?.paragraphs.map(plain)).toEqual([text]);
});

test("what is held against something is said to be more or less", () => {
  const text = plain(splitProse(splitView(subject, { against: AGAINST }))?.paragraphs[0] ?? "");
  expect(text).toContain("That is 50 kroner (5.3%) more than before: Ås 100 kroner more and Nes 50 kroner less.");
});

test("a part of the cost has no paragraph", () => {
  expect(splitProse(splitView(subject, { only: ["Servers"] }))).toBeNull();
});
