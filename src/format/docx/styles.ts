import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from "docx";
import type { Language } from "../../core/model/language.ts";

/** Colours as Word writes them; those of the page, in light. */
export const INK = "1B2127";
export const MUTED = "4D5761";
export const HAIR = "C9D0D7";
export const ACCENT = "1D4F87";
export const LOSS = "A32A12";

/** What Word proofs the text as. */
export const PROOFING = { en: "en-GB", nb: "nb-NO", nn: "nn-NO" } as const satisfies Record<Language, string>;

/** The list that notes are items of. */
export const NOTES = "notes";
/** The points of a resolution. */
export const POINTS = "points";

/** The styles that are not Word's own, by their ids. */
export const STYLE_IDS = {
  contents: "TOC1",
  contentsHeading: "TOCHeading",
  basis: "Basis",
  chartShown: "ChartShown",
  chart: "Chart",
  tableText: "TableText",
  keyLabel: "KeyFigureLabel",
  keyValue: "KeyFigure",
  keyNote: "KeyFigureNote",
} as const;

/** A font of the same measures is on every machine that opens such a document. */
const FONT = "Arial";
/** Half points. */
const BODY = 20;
const SMALL = 17;
/** Where the pages' numbers stand in the list of contents, in twentieths of a point. */
const CONTENTS_WIDTH = 5600;

/**
 * Word's own styles for title, headings, captions and lists, so that its navigation finds them and a municipality's
 * template puts its own look in their place; a few of ours for what Word has no name for.
 */
export function styles(language: Language): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: INK, font: FONT },
    paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
  });
  const own = (id: string, name: string, run: object, paragraph: object) => ({
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    run,
    paragraph,
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: BODY, color: INK, language: { value: PROOFING[language] } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: { ...heading(38, 0), paragraph: { spacing: { after: 80 }, keepNext: true, keepLines: true } },
      heading1: heading(28, 400),
      heading2: heading(23, 280),
      heading3: heading(20, 240),
    },
    paragraphStyles: [
      {
        ...own("Subtitle", "Subtitle", { size: BODY, color: MUTED }, { spacing: { after: 120 } }),
        next: "Normal",
      },
      {
        ...own(
          "Caption",
          "caption",
          { size: SMALL, bold: true, color: INK },
          {
            spacing: { before: 260, after: 80, line: 252, lineRule: LineRuleType.AUTO },
            keepNext: true,
            keepLines: true,
          },
        ),
        next: "Normal",
      },
      own(
        "ListBullet",
        "List Bullet",
        { size: SMALL + 1 },
        { spacing: { after: 60, line: 259, lineRule: LineRuleType.AUTO } },
      ),
      own("ListNumber", "List Number", {}, {}),
      {
        ...own(STYLE_IDS.contentsHeading, "TOC Heading", { size: 23, bold: true }, heading(23, 280).paragraph),
        next: "Normal",
      },
      own(
        STYLE_IDS.contents,
        "toc 1",
        {},
        {
          spacing: { after: 40, line: 259, lineRule: LineRuleType.AUTO },
          rightTabStop: CONTENTS_WIDTH,
        },
      ),
      own("Footer", "footer", { size: 16, color: MUTED }, { alignment: AlignmentType.RIGHT, spacing: { after: 0 } }),
      own(
        STYLE_IDS.basis,
        "Basis",
        { size: SMALL + 1, color: MUTED },
        { spacing: { after: 40, line: 259, lineRule: LineRuleType.AUTO } },
      ),
      own(
        STYLE_IDS.chartShown,
        "Chart Shown",
        { size: SMALL, color: MUTED },
        { spacing: { after: 80, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true, keepLines: true },
      ),
      own(STYLE_IDS.chart, "Chart", {}, { spacing: { after: 160, line: 240, lineRule: LineRuleType.AUTO } }),
      own(
        STYLE_IDS.tableText,
        "Table Text",
        { size: 18 },
        { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } },
      ),
      own(
        STYLE_IDS.keyLabel,
        "Key Figure Label",
        { size: 16, color: MUTED },
        { spacing: { before: 50, after: 0, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
      ),
      own(
        STYLE_IDS.keyValue,
        "Key Figure",
        { size: 25, bold: true },
        { spacing: { before: 20, after: 0, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
      ),
      own(
        STYLE_IDS.keyNote,
        "Key Figure Note",
        { size: 15, color: MUTED },
        { spacing: { before: 10, after: 140, line: 240, lineRule: LineRuleType.AUTO } },
      ),
    ],
  };
}

export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: POINTS,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: "%1.",
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 360, hanging: 360 } } },
        },
      ],
    },
    {
      reference: NOTES,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: "•",
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 320, hanging: 240 } } },
        },
      ],
    },
  ],
};
