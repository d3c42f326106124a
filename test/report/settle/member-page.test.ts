import { describe, expect, test } from "vitest";
import { ONE } from "../../../src/core/number/fraction.ts";
import { cellText } from "../../../src/report/page/cell-text.ts";
import { frameOf } from "../../../src/report/page/frame.ts";
import { memberPage } from "../../../src/report/settle/member-page.ts";
import { settleChapter } from "../../../src/report/settle/report.ts";
import { type SettledFiles, yearEndOf } from "../../core/settle/year-end/settled.ts";

const FILES: SettledFiles = {
  members:
    "member;year;population;saker\nFlå;2025;1000;10\nFlå;2026;1100;10\nNes;2025;3000;40\nNes;2026;2900;40\nÅl;2025;4000;50\nÅl;2026;4000;60\n",
  budget: "line;key;2026\nDrift;;800 000\nLegevakt;saker;100 000\n",
  actuals: "line;2026\nDrift;880 000\nLegevakt;110 000\n",
  settings:
    "key: 20 % likt + 80 % folketall\npopulation: {date: 2025}\nhosts: {Drift: Nes}\nsurcharge: 5 %\nsettlement: {population: {date: 2026}, due: 2027-03-15, account: 1234.56.78903}\n",
};

/** A member's page as text: its basis, each table's rows, its sentences and notes. */
function paged(files: SettledFiles, member: number, installments: number | null = null): string {
  const yearEnd = yearEndOf(files);
  const view = { frame: frameOf("nb", { unit: ONE, step: ONE }, "NOK"), yearEnd, installments };
  const page = memberPage(view, member);
  const lines = page.sections.flatMap((section) => {
    if (section.kind === "paragraph") return section.lines;
    if (section.kind !== "table") return [];
    const rows = section.rows.map(({ label, cells }) =>
      [label, ...cells.map((cell) => cellText(cell, "nb"))].join(" ").trim(),
    );
    return [...(section.heading === null ? [] : [section.heading]), ...rows];
  });
  return [...page.basis, ...lines, ...page.notes].join("\n").replaceAll("\u00a0", " ");
}

describe("the page that a member is sent", () => {
  test("says what it is shared by, what it measures of what all do, and its share, then and now", () => {
    const page = paged(FILES, 0);
    expect(page).toContain("Nøkkel: 20 % likt, 80 % etter folketall per 1. januar 2026\n");
    expect(page).toContain("Egen nøkkel: etter «saker» per 1. januar 2026 – Legevakt\n");
    expect(page).toContain(
      [
        "Budsjett",
        "Folketall per 1. januar 2025 1 000 8 000 12,50 %",
        "«saker» per 1. januar 2025 10 100 10,00 %",
        "Andel   16,67 %",
        "Andel av Legevakt   10,00 %",
        "Endelig",
        "Folketall per 1. januar 2026 1 100 8 000 13,75 %",
        "«saker» per 1. januar 2026 10 110 9,09 %",
        "Andel   17,67 %",
        "Andel av Legevakt   9,09 %",
      ].join("\n"),
    );
  });

  test("says the surcharge with its rate and who gets it, why in the words of what changed, and what has no host", () => {
    const page = paged(FILES, 0);
    expect(page).toContain("Påslag 5 % (til Nes)");
    expect(page).toContain("Fordelingsgrunnlag");
    expect(page).toContain("Ingen vertskommune er oppgitt for Legevakt");
  });

  test("tells who pays to which account by when, and who is paid by whom and when", () => {
    const paid = (amount: string) =>
      paged({ ...FILES, payments: `member;amount\nFlå;${amount}\nÅl;500 000\n` }, 0).split("\n");
    expect(paid("100 000")).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Flå betaler [\d ]+ kroner til Nes\.$/),
        "Konto: 1234.56.78903.",
        "Forfaller 15. mars 2027.",
      ]),
    );
    const inCredit = paid("300 000");
    expect(inCredit).toContain("Forfaller 15. mars 2027.");
    expect(inCredit.some((line) => /^Nes betaler [\d ]+ kroner til Flå\.$/.test(line))).toBe(true);
    expect(inCredit.some((line) => line.startsWith("Konto"))).toBe(false);
  });

  test("of who is there all year tells of who is not, and how many share in each part of the year", () => {
    const page = paged(
      {
        budget: "line;2026\nDrift;800 000\n",
        actuals: "line;2026\nDrift;880 000\n",
        settings:
          "members: [Flå, Nes]\nkey: folketall\nhost: Nes\npopulation: {date: 2026}\nsettlement: {membership: [{member: Ål, from: 2026-07-01}]}\n",
      },
      0,
    );
    expect(page).toContain("Ål fra 1. juli: 6 av 12 måneder");
    expect(page).toContain(
      [
        "Endelig, 2 deltakerkommuner, 6 av 12 måneder",
        "Folketall per 1. januar 2026 1 100 4 000 27,50 %",
        "Andel   27,50 %",
        "Andel, av hele året   13,75 %",
      ].join("\n"),
    );
    expect(page).toContain(
      "Endelig, 3 deltakerkommuner, 6 av 12 måneder\nFolketall per 1. januar 2026 1 100 8 000 13,75 %",
    );
  });

  test("tells the instalments that a member pays, and those that it is paid, by one or by all together", () => {
    const files = {
      budget: "line;2026\nDrift;800 000\n",
      actuals: "line;2026\nDrift;880 000\n",
      payments: "member;amount\nFlå;100 000\nÅl;300 000\n",
      settings: "key: folketall\nhost: Nes\npopulation: {date: 2026}\nsettlement: {due: 2027-03-15}\n",
    };
    const host = paged(files, 1, 2);
    expect(host).toContain("Første termin forfaller 15. mars 2027.");
    expect(host).toContain("Terminer til gode\n1. termin 80 500\n2. termin 80 500\nSum 161 000");
    expect(paged(files, 0, 2)).toContain("Terminer\n1. termin 10 500\n2. termin 10 500\nSum 21 000");
    const overpaid = { ...files, payments: "member;amount\nFlå;300 000\nÅl;300 000\n" };
    const credited = paged(overpaid, 0, 2);
    expect(credited).toContain("Terminer til gode\n1. termin 89 500\n2. termin 89 500\nSum 179 000");
    expect(credited).not.toContain("Terminer\n");
  });

  test("of a host says its own share, the bills, what it had from the others, and what that leaves", () => {
    // By hand: 880 000 of which Nes bears 2900/8000, and Flå and Ål paid 400 000 of their 561 000: 161 000 is left.
    const page = paged(
      {
        budget: "line;2026\nDrift;800 000\n",
        actuals: "line;2026\nDrift;880 000\n",
        payments: "member;amount\nFlå;100 000\nÅl;300 000\n",
        settings: "key: folketall\nhost: Nes\npopulation: {date: 2026}\n",
      },
      1,
    );
    expect(page).toContain(
      "Som vertskommune\nEgen del 319 000\nRegninger betalt −880 000\nA konto fra de andre 400 000\nTil gode hos de andre 161 000",
    );
  });
});

test("a line of the accounts that is nearly one of the budget is asked about", () => {
  const yearEnd = yearEndOf({
    budget: "line;2026\nLønn mannskap;800\nStrøm;10\n",
    actuals: "line;2026\nLønn manskap;880\nStrøm;10\n",
    settings: "key: folketall\nhost: Nes\npopulation: {date: 2026}\n",
  });
  const view = { frame: frameOf("nb", { unit: ONE, step: ONE }, "NOK"), yearEnd, installments: null };
  expect(settleChapter(view, { hosts: false, lines: false }).notes).toContain(
    "Mente du «Lønn mannskap» med «Lønn manskap» i regnskapet?",
  );
});
