import { expect, test } from "vitest";
import { docx } from "../../../src/format/docx/docx.ts";
import { html } from "../../../src/format/html/html.ts";
import { unbrokenTitle } from "../../../src/format/writing/title.ts";
import type { Page } from "../../../src/report/page/page.ts";
import { partsOf } from "../xlsx/parts.ts";

const TITLE = "Felles IKT-drift, Melhus og Midtre Gauldal · 2009–2012";
const WHOLE = "Felles IKT-drift, Melhus og Midtre Gauldal\u00a0· 2009–\u20602012";
const STYLE = { language: "nb", color: false, columns: null, excel: false } as const;

function pageOf(title: string): Page {
  const chapter = (heading: string) => {
    return { title: heading, unit: "", basis: [], sections: [], notes: ["Et notat."], prose: null };
  };
  return { title, date: null, keyFigures: null, picture: null, lead: [], chapters: [chapter(TITLE), chapter("To")] };
}

test("a line of a title begins with no dot, and years stay together", () => {
  expect(unbrokenTitle(TITLE)).toBe(WHOLE);
  expect(unbrokenTitle("Budsjett 2026")).toBe("Budsjett 2026");
});

test("HTML writes titles so, but not what the window is called", () => {
  const text = html(pageOf(`${TITLE} & mer`), STYLE);
  expect(text).toContain(`<h1 id="title">${WHOLE} &amp; mer</h1>`);
  expect(text).toContain(`<h2 id="chapter-1">${WHOLE}</h2>`);
  expect(text).toContain(`<a href="#chapter-1">${WHOLE}</a>`);
  expect(text).toContain(`<title>${TITLE} &amp; mer</title>`);
});

test("Word does, but not in the properties of the file", async () => {
  const parts = partsOf(await docx(pageOf(`${TITLE} & mer`), STYLE));
  const body = parts.get("word/document.xml") ?? "";
  expect(body).toContain(`>${WHOLE} &amp; mer<`);
  expect(body).toContain(`>${WHOLE}<`);
  expect(body).not.toContain(">Felles IKT-drift, Melhus og Midtre Gauldal · ");
  expect(parts.get("docProps/core.xml")).toContain(`<dc:title>${TITLE}`);
});
