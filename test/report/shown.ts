import type { Language } from "../../src/core/model/language.ts";
import { amountText } from "../../src/core/number/amount.ts";
import { byColumns, laidOutChapter } from "../../src/format/writing/layout.ts";
import { cellText } from "../../src/report/page/cell-text.ts";
import type { DocumentHead } from "../../src/report/page/document.ts";
import type { Chapter, Section } from "../../src/report/page/page.ts";
import type { Facts, Json, Report } from "../../src/report/page/report.ts";
import type { Table } from "../../src/report/page/table.ts";

/** Text with ordinary spaces where figures have those that do not break. */
export function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

/** A table as lines of text: its headers, then every row with its label, set in by its level, and its cells. */
export function tableLines({ labelHeader, columns, rows }: Table, language: Language = "en"): string[] {
  const line = (label: string, cells: readonly string[]) => plain([label, ...cells].join(" | "));
  return [
    line(labelHeader, columns),
    ...rows.map((row) =>
      line(
        "  ".repeat(row.level) + row.label,
        row.cells.map((cell) => cellText(cell, language)),
      ),
    ),
  ];
}

/**
 * Sections as lines of text: tables under their headings, sentences as they stand, pictures by their titles. Of alternatives
 * the one that a format without a limit of width shows.
 */
export function sectionLines(sections: readonly Section[], language: Language = "en"): string[] {
  const chapter = { title: "", unit: "", basis: [], sections, notes: [], prose: null };
  return laidOutChapter(chapter, byColumns).sections.flatMap((section) => {
    if (section.kind === "chart") return [`[${plain(section.title)}]`];
    if (section.kind === "paragraph") return section.lines.map(plain);
    return [...(section.heading === null ? [] : [`# ${plain(section.heading)}`]), ...tableLines(section, language)];
  });
}

/** Facts as lines of text, their fields first; what is not known is `–`. */
export function factLines(facts: Facts | null): string[] {
  const { fields, rows } = facts ?? { fields: [], rows: [] };
  const lines = [...rows].map((row) =>
    row.map((fact) => (fact === null ? "–" : typeof fact === "object" ? amountText(fact) : `${fact}`)).join(" "),
  );
  return [fields.join(" "), ...lines];
}

/** A document's head with nothing in it. */
export const HEAD: DocumentHead = {
  schema: "fordel/test/1",
  version: "1.0.0",
  arguments: [],
  case: {},
  options: {},
  inputs: () => [],
  issues: [],
};

/** The chapter of a result that has one. */
export function chapterOf({ page }: Report): Chapter {
  const [only] = page().chapters;
  if (!only) throw new Error("a page without chapters");
  return only;
}

/** A result for programs, as it is put into a document. */
export function documentOf({ document }: Report): Json {
  return document?.() ?? null;
}
