import { HeadingLevel, type IParagraphOptions, Paragraph, TextRun } from "docx";
import { printable } from "../writing/printable.ts";
import { unbrokenTitle } from "../writing/title.ts";
import { NOTES, POINTS, STYLE_IDS } from "./styles.ts";

/** What no XML may hold, beside what is not printable. */
const NOT_XML = /[\p{Cs}\ufffe\uffff]/gu;

/** Text as a Word file can hold it. */
export function clean(text: string): string {
  return printable(text).replace(NOT_XML, "\ufffd");
}

/** A title, as a text in a paragraph. */
export function titleRun(title: string): TextRun {
  return new TextRun(unbrokenTitle(clean(title)));
}

/** A paragraph of one text. */
export function paragraph(text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun(clean(text))] });
}

/** A heading within a chapter. */
export function subheading(text: string): Paragraph {
  return paragraph(text, { heading: HeadingLevel.HEADING_2 });
}

/** Space over what follows a table, which has none under it. */
const BELOW = 160;
/** More sentences than these follow each other in running text. */
const MOST_LINES = 8;

/** Sentences that belong together, a line each as long as they are few. */
export function sentences(lines: readonly string[]): Paragraph {
  const spacing = { before: BELOW };
  if (lines.length > MOST_LINES) return paragraph(lines.join(" "), { spacing });
  const children = lines.map((text, at) => new TextRun({ text: clean(text), ...(at > 0 ? { break: 1 } : {}) }));
  return new Paragraph({ spacing, children });
}

/** Notes as a list. */
export function notes(texts: readonly string[]): Paragraph[] {
  const item = { style: "ListBullet", numbering: { reference: NOTES, level: 0 } };
  return texts.map((text, at) => paragraph(text, at === 0 ? { ...item, spacing: { before: BELOW } } : item));
}

const NUMBERED = /^\d+\. /;

/** A point of a resolution as Word numbers it; null of a text that is none. */
export function point(text: string): Paragraph | null {
  if (!NUMBERED.test(text)) return null;
  return paragraph(text.replace(NUMBERED, ""), { style: "ListNumber", numbering: { reference: POINTS, level: 0 } });
}

/** What the figures of a chapter rest on. */
export function basis(texts: readonly string[]): Paragraph[] {
  return texts.map((text) => paragraph(text, { style: STYLE_IDS.basis, keepNext: true }));
}
