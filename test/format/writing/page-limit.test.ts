import { expect, test } from "vitest";
import { WRITERS } from "../../../src/format/formats.ts";
import { MOST_FIGURES, PageLimit } from "../../../src/format/writing/page-limit.ts";
import { pageOf, type Report } from "../../../src/report/page/report.ts";
import type { Row } from "../../../src/report/page/table.ts";

const STYLE = { language: "en", color: false, columns: null, excel: false } as const;
const FORMATS = Object.keys(MOST_FIGURES) as (keyof typeof MOST_FIGURES)[];
const NOTHING = { facts: null, document: null, workbook: null, whatIf: null };

function reportWith(figures: number): Report {
  const row: Row = { role: "line", level: 0, label: "A", cells: [{ kind: "empty" }] };
  const rows = Array.from({ length: figures }, () => row);
  const table = { kind: "table", heading: null, labelHeader: "", columns: ["Total"], rows } as const;
  const chapter = { title: "", unit: "", basis: [], sections: [table], notes: [], prose: null };
  return { page: () => pageOf(chapter), ...NOTHING };
}

test.each(FORMATS)("%s is not written of more figures than it is in reasonable time", async (format) => {
  const most = MOST_FIGURES[format];
  const written = async () => WRITERS[format](reportWith(most + 1), STYLE);
  await expect(written()).rejects.toThrow(PageLimit);
});

test.each(FORMATS)("%s: where that is known before, no page is made", async (format) => {
  const page = () => {
    throw new Error("made");
  };
  const written = async () =>
    WRITERS[format]({ page, leastFigures: () => MOST_FIGURES[format] + 1, ...NOTHING }, STYLE);
  await expect(written()).rejects.toThrow(PageLimit);
});
