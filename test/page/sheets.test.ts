import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fordel } from "../cli/memory-io.ts";
import { BROWSER_PATH, opened, startBrowser } from "./browser.ts";
import { type PrintedSheet, sheetsOf } from "./pdf.ts";

const UPRIGHT = { width: 595, height: 842 };
/** What the margins leave of the height of A4, in CSS pixels. */
const SHEET = Math.floor(((297 - 38) / 25.4) * 96);
/** What begins less far from the left edge than this, in points, begins at the margin. */
const MARGIN = 60;
/** Text reaches at least so far down every sheet but the last, of its height: what cannot be parted leaves no more. */
const LEAST_FILLED = 0.4;

const NAMES = ["Ås", "Indre Fosen", "Midt-Telemark", "Nordre Follo", "Evje og Hornnes", "Gol"];
const nameOf = (member: number) => `${NAMES[member % NAMES.length]} ${member + 1}`;

/** A case of so many members over four years, with establishment and, where it `isJudged`, what each would pay alone. */
function writeCase(folder: string, members: number, isJudged: boolean): void {
  const each = Array.from({ length: members }, (_, at) => ({
    name: nameOf(at),
    people: 1100 * (at + 1) + 7 * at * at,
  }));
  const years = (first: number) => [first, first + 40_000, first + 90_000, first + 160_000].join(";");
  const lines = [
    `Prosjektledelse og innkjøp;Etablering;${700_000 * members};;;`,
    `Lønn til mannskap og beredskap;Brann/Beredskap;${years(4_100_000 * members)}`,
    `Opplæring;Brann/Beredskap;${years(310_000 * members)}`,
    `Vedlikehold av stasjoner;Brann/Materiell;${years(281_000 * members)}`,
    `Feiing;Forebygging;${years(900_000 * members)}`,
    `Administrasjon;Felles;${years(515_000 * members)}`,
  ];
  const alone = each.map(({ name, people }) => `Brann alene;${name};${years(6_000_000 + people * 90)}`);
  const text = (...rows: readonly string[]) => `${rows.join("\n")}\n`;
  writeFileSync(
    join(folder, "members.csv"),
    text("member;population", ...each.map((one) => `${one.name};${one.people}`)),
  );
  writeFileSync(join(folder, "budget.csv"), text("line;group;2026;2027;2028;2029", ...lines));
  writeFileSync(join(folder, "alone.csv"), text("line;members;2026;2027;2028;2029", ...alone));
  writeFileSync(
    join(folder, "fordel.yaml"),
    text(
      "title: Felles brannvesen",
      "key: 40 % equal + 60 % population",
      "establishment: [Etablering]",
      "uncertainty: [{of: Etablering, percent: 25}]",
      ...(isJudged ? ["baseline: alone", "scenarios: {alone: {budget: alone.csv}}"] : []),
    ),
  );
}

/** Whether more than a heading, a legend or what was left over stands on a sheet. */
function isFilled({ lines, height }: PrintedSheet): boolean {
  return (lines.at(-1)?.top ?? 0) > height * LEAST_FILLED;
}

describe.skipIf(BROWSER_PATH === null)("a document on A4", () => {
  let browser: Browser;
  let folder = "";
  beforeAll(async () => {
    browser = await startBrowser();
    folder = mkdtempSync(join(tmpdir(), "fordel-sheets-"));
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    [2, "without and together", 10],
    [4, "without and together", 10],
    [12, "without and together", 14],
    [18, "without and together", 14],
    [20, "without and together", 14],
    [50, "without and together", 20],
    [50, "together only", 12],
  ] as const)(
    "of %i members, %s, stands on at most %i upright sheets, none nearly blank, and nothing is cut",
    async (members, told, most) => {
      writeCase(folder, members, told === "without and together");
      const { stdout, stderr } = await fordel(["report", folder, "--lang", "nb", "--format", "html"]);
      expect(stderr).toBe("");
      await opened(browser, stdout, { viewport: { width: 665, height: SHEET } }, async ({ page }) => {
        await page.emulateMedia({ media: "print" });
        const { width, tallest, headings } = await page.evaluate(() => ({
          width: document.documentElement.scrollWidth,
          tallest: Math.max(
            ...[...document.querySelectorAll("figure, .whole")].map((part) => part.getBoundingClientRect().height),
          ),
          headings: [...document.querySelectorAll("h2, h3")].map((heading) => heading.textContent?.trim() ?? ""),
        }));
        // Wider, and the browser would shrink every sheet; taller, and what is kept whole is cut all the same.
        expect(width).toBeLessThanOrEqual(665);
        expect(tallest).toBeLessThanOrEqual(SHEET);
        const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
        expect(sheets.map(({ width, height }) => ({ width: Math.round(width), height: Math.round(height) }))).toEqual(
          sheets.map(() => UPRIGHT),
        );
        expect(sheets.length).toBeLessThanOrEqual(most);
        expect(sheets.slice(0, -1).flatMap((sheet, at) => (isFilled(sheet) ? [] : [at + 1]))).toEqual([]);
        // A heading stands at the left margin; the last figure under a picture's axis may be the same year.
        const last = sheets.flatMap(({ lines }) => lines.slice(-1));
        const left = last.filter((line) => line.left < MARGIN && headings.includes(line.text.trim()));
        expect(left.map(({ text }) => text)).toEqual([]);
      });
    },
  );
});
