import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { html } from "../../src/format/html/html.ts";
import { printable } from "../../src/format/writing/printable.ts";
import type { Chart } from "../../src/report/page/chart.ts";
import type { Chapter } from "../../src/report/page/page.ts";
import type { Table } from "../../src/report/page/table.ts";
import { CHARTS } from "../format/html/sample-charts.ts";
import { HOSTILE_WORDS } from "../hostile-words.ts";
import { BROWSER_PATH, opened, startBrowser } from "./browser.ts";

/** A value with every text in it replaced, but for the words that say what kind it is. */
function spoken<Value>(value: Value, word: string, field = ""): Value {
  if (typeof value === "string") return (field === "kind" || field === "role" ? value : word) as Value;
  if (Array.isArray(value)) return value.map((entry) => spoken(entry, word)) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, spoken(entry, word, key)])) as Value;
}

const TABLE: Table = {
  kind: "table",
  heading: "2026",
  labelHeader: "Post",
  columns: ["Melhus", "Merknad"],
  rows: [
    { role: "group", level: 0, label: "Drift", cells: [{ kind: "outside" }, { kind: "text", text: "ja" }] },
    { role: "sum", level: 1, label: "Sum", cells: [{ kind: "empty" }, { kind: "text", text: "ja" }] },
  ],
};
const PAGE: Chapter = {
  title: "Kapittel",
  unit: "kroner",
  basis: ["Nøkkel"],
  sections: [TABLE, { kind: "paragraph", lines: ["Linje"] }, ...(Object.values(CHARTS) as Chart[])],
  notes: ["Note"],
  prose: { heading: "Prosa", paragraphs: ["Tekst"] },
};
const PAPER = {
  title: "Tittel",
  date: "Dato",
  keyFigures: null,
  picture: null,
  lead: [{ heading: "Først", paragraphs: ["Tekst"] }],
  chapters: [PAGE, { ...PAGE, sections: [TABLE] }],
};

/** Everything a page may be made of. */
const ELEMENTS =
  "html head meta title style body main h1 h2 h3 p section nav ol ul li a div table caption thead tbody tfoot tr th td b figure figcaption span svg rect line path text details summary";
const ATTRIBUTES =
  "lang charset http-equiv content name id class href align scope role tabindex aria-labelledby aria-describedby hidden viewBox font-size width height x y x1 x2 y1 y2 d text-anchor transform";

describe.skipIf(BROWSER_PATH === null)("hostile words in a page", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test("are words and nothing else, wherever they stand", async () => {
    await opened(
      browser,
      html(PAPER, { language: "en", color: false, columns: null, excel: false }),
      {},
      async (found) => {
        const { page } = found;
        for (const word of HOSTILE_WORDS) {
          await page.setContent(
            html(spoken(PAPER, word), { language: "en", color: false, columns: null, excel: false }),
          );
          const seen = await page.evaluate(() => {
            const all = [...document.querySelectorAll("*")];
            return {
              elements: [...new Set(all.map((each) => each.localName))],
              attributes: [...new Set(all.flatMap((each) => each.getAttributeNames()))],
              links: [...new Set(all.flatMap((each) => each.getAttribute("href") ?? []))],
              title: document.querySelector("h1")?.textContent,
              cell: document.querySelector("tbody td:nth-child(3)")?.textContent,
            };
          });
          const text = printable(word);
          expect(ELEMENTS.split(" "), word).toEqual(expect.arrayContaining(seen.elements));
          expect(ATTRIBUTES.split(" "), word).toEqual(expect.arrayContaining(seen.attributes));
          expect(seen.links).toEqual(["#chapter-1", "#chapter-2"]);
          const wellFormed = Buffer.from(text).toString();
          for (const shown of [seen.title, seen.cell]) expect(Buffer.from(shown ?? "").toString()).toBe(wellFormed);
        }
        expect(found.dialogs).toEqual([]);
        expect(found.requests.filter((address) => !address.startsWith("file:"))).toEqual([]);
        expect(found.console).toEqual([]);
      },
    );
  });
});
