import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SYSTEM_DISK } from "../../src/cli/disk/system-disk.ts";
import { computePaper } from "../../src/cli/steps/paper-view.ts";
import { InputFiles } from "../../src/cli/world/input-files.ts";
import type { Io } from "../../src/cli/world/io.ts";
import { add, compare, type Fraction, multiply, parseDecimal, sum, ZERO } from "../../src/core/number/fraction.ts";
import { byColumns, type LaidOutPage, laidOut } from "../../src/format/writing/layout.ts";
import { cellText } from "../../src/report/page/cell-text.ts";
import type { Chart } from "../../src/report/page/chart.ts";
import type { PlainSection } from "../../src/report/page/page.ts";
import type { Table } from "../../src/report/page/table.ts";
import { casePaper } from "../../src/report/paper/case-paper.ts";
import { fordel } from "../cli/memory-io.ts";
import { comparisonPlans, putComparison } from "./comparison-plans.ts";
import { plans } from "./plans.ts";
import { writtenCase } from "./written.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fordel-paper-laws-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const few = { numRuns: 10, endOnFailure: true };
const UNITS = ["1", "1000", "1000000"] as const;

const nowhere = { isTerminal: false, columns: null, write: () => {} };
/** A world of its own for each run: what one has read, the next reads anew. */
const io = (): Io => ({
  cwd: process.cwd(),
  env: {},
  systemLocale: () => null,
  stdout: nowhere,
  stderr: nowhere,
  stdin: () => new Uint8Array(),
  disk: SYSTEM_DISK,
  files: new InputFiles({ stdin: () => new Uint8Array(), disk: SYSTEM_DISK }),
  pageProgram: () => "",
  register: "data/population-1-january.csv",
});

/** The document of the case in the folder, in English; null when its findings prevent one. */
async function paperOf(unit: (typeof UNITS)[number]): Promise<LaidOutPage | null> {
  const { view, prepared } = await computePaper(
    { operand: null, folder, options: { lang: "en", unit }, given: [] },
    io(),
  );
  return view && laidOut(casePaper({ ...view, issues: prepared.issues }), byColumns);
}

const sections = ({ chapters }: LaidOutPage): readonly PlainSection[] => chapters.flatMap((page) => page.sections);
const tables = (paper: LaidOutPage): Table[] =>
  sections(paper).flatMap((section) => (section.kind === "table" ? [section] : []));
const charts = (paper: LaidOutPage): Chart[] =>
  [...(paper.picture ? [paper.picture] : []), ...sections(paper)].flatMap((section) =>
    section.kind === "chart" ? [section] : [],
  );

const unsigned = (text: string) => text.replace("−", "");

/** Every figure of the tables as it is printed, without its sign. */
function printedIn(paper: LaidOutPage): Set<string> {
  const cells = tables(paper).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return new Set(cells.map((cell) => unsigned(cellText(cell, "en"))));
}

/** Every amount of the tables in currency units, without its sign. */
function amountsIn(paper: LaidOutPage, unit: string): Set<string> {
  const cells = tables(paper).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const amounts = cells.flatMap((cell) => (cell.kind === "amount" ? [multiply(cell.value, parseDecimal(unit))] : []));
  return new Set(amounts.map(({ num, den }) => `${num < 0n ? -num : num}/${den}`));
}

/** The amounts and percentages of the text for the case paper. What each pays as a fee is part of the key. */
function figuresOfLead({ lead }: LaidOutPage) {
  const text = lead
    .flatMap(({ paragraphs }) => paragraphs)
    .join(" ")
    .replace(/with [\d\u00a0.]+ kron(?:e|er)(?: a year)? from each/g, "")
    .replace(/with (?:bands|fees) \(.*?kron(?:e|er)\)/g, "");
  const amounts = [...text.matchAll(/(\d[\d\u00a0]*(?:\.\d+)?)\u00a0?\s?kron(?:e|er)\b/g)].map(([, figure = ""]) => {
    const { num, den } = parseDecimal(figure.replaceAll("\u00a0", ""));
    return `${num}/${den}`;
  });
  const percents = [...text.matchAll(/\((\d[\d.]*%)\)/g)].map(([, percent = ""]) => percent);
  return { amounts, percents };
}

function expectLeadInTables(paper: LaidOutPage, unit: string): number {
  const { amounts, percents } = figuresOfLead(paper);
  const known = amountsIn(paper, unit);
  expect(amounts.filter((amount) => !known.has(amount))).toEqual([]);
  const printed = printedIn(paper);
  expect(percents.filter((percent) => !printed.has(percent))).toEqual([]);
  return amounts.length;
}

/** The values that a chart draws, by what they are. */
function drawn({ form }: Chart): Fraction[] {
  switch (form.kind) {
    case "stacked-bars":
      return form.bars.flatMap(({ parts }) => parts.map(({ value }) => value));
    case "pairs":
      return form.pairs.flatMap(({ first, second }) => [first ?? [], second ?? []].flat());
    case "waterfall":
      return form.steps.map(({ value }) => value);
    case "tornado":
      return form.bars.flatMap(({ low, high }) => [low, high]);
    case "bars":
      return form.bars.map(({ value }) => value);
    case "dots":
      return form.rows.flatMap(({ limit, dots }) => [limit, ...dots.map(({ value }) => value)]);
    case "lines":
      return form.lines.flatMap(({ values }) => values.filter((value) => value !== null));
  }
}

/** A chart's pieces make its wholes: parts a bar, steps the last total. */
function expectWhole(chart: Chart) {
  const { form, data } = chart;
  if (form.kind === "waterfall") {
    let height = ZERO;
    for (const { kind, value } of form.steps.slice(0, -1)) height = kind === "total" ? value : add(height, value);
    expect(form.steps.at(-1)?.value).toEqual(height);
  }
  if (form.kind === "stacked-bars") {
    const totals = data.rows.filter(({ role }) => role === "line").map(({ cells }) => cells.at(-1));
    const wholes = form.bars.map(({ parts }) => sum(parts.map(({ value }) => value)));
    expect(totals.map((cell) => (cell?.kind === "amount" ? cell.value : ZERO))).toEqual(wholes);
  }
  if (form.kind === "tornado") expect(form.bars.every(({ low, high }) => compare(low, high) <= 0)).toBe(true);
}

/** Names that a table has more than once: a chart has one series for them, their sum. */
function repeatedIn(paper: LaidOutPage): Set<string> {
  return new Set(
    tables(paper).flatMap(({ columns, rows }) => {
      const labels = [...columns, ...rows.filter(({ level }) => level === 0).map(({ label }) => label)];
      return labels.filter((label, at) => labels.indexOf(label) !== at);
    }),
  );
}

function expectChartsInTables(paper: LaidOutPage) {
  const repeated = repeatedIn(paper);
  const printed = printedIn(paper);
  for (const chart of charts(paper)) {
    const { columns, rows } = chart.data;
    const isSum = (column: string) => column.startsWith("Others (") || repeated.has(column);
    const cells = rows.flatMap((row) => row.cells.filter((_, at) => !isSum(columns[at] ?? "")));
    const figures = cells.filter(({ kind }) => kind === "amount" || kind === "percent");
    const texts = figures.map((cell) => unsigned(cellText(cell, "en")));
    expect([chart.title, texts.filter((text) => !printed.has(text))]).toEqual([chart.title, []]);
    const own = new Set(rows.flatMap((row) => row.cells.map((cell) => unsigned(cellText(cell, "en")))));
    const values = drawn(chart).map((value) =>
      unsigned(cellText({ kind: "amount", value, decimals: chart.decimals }, "en")),
    );
    expect([chart.title, values.filter((text) => !own.has(text))]).toEqual([chart.title, []]);
    expectWhole(chart);
  }
}

/** Rows outside every other make the sum, in every column of the first chapter that is an amount of money. */
function expectAddsUp({ chapters }: LaidOutPage) {
  for (const section of chapters[0]?.sections ?? []) {
    if (section.kind !== "table") continue;
    const last = section.rows.find(({ role }) => role === "sum");
    section.columns.forEach((column, at) => {
      const whole = last?.cells[at];
      if (column.startsWith("Kroner per") || whole?.kind !== "amount") return;
      const parts = section.rows.filter(({ role, level }) => level === 0 && (role === "line" || role === "group"));
      const amounts = parts.flatMap(({ cells }) => {
        const cell = cells[at];
        return cell?.kind === "amount" ? [cell.value] : [];
      });
      expect([section.heading, column, sum(amounts)]).toEqual([section.heading, column, whole.value]);
    });
  }
}

function expectNothingTwice({ lead, chapters }: LaidOutPage) {
  const titles = [...lead.map(({ heading }) => heading), ...chapters.map(({ title }) => title)];
  expect(titles).toEqual([...new Set(titles)]);
  const sentences = [
    ...lead.flatMap(({ paragraphs }) => paragraphs),
    ...chapters.flatMap(({ basis, notes }) => [...basis, ...notes]),
  ];
  expect(sentences).toEqual([...new Set(sentences)]);
  // A scenario that changes nothing has the tables of the other: what stands beneath it is told by its heading.
  let scenario: string | null = null;
  const bodies = chapters.flatMap(({ sections: all }) =>
    all.flatMap((one) => {
      if (one.kind !== "table") return [];
      if (one.heading?.includes(": ")) scenario = one.heading;
      const above = one.heading === "Accumulated net by member" ? [scenario] : [];
      return [[...above, one.heading, one.columns, one.rows]];
    }),
  );
  const texts = bodies.map((body) =>
    JSON.stringify(body, (_, value) => (typeof value === "bigint" ? `${value}` : value)),
  );
  expect(texts).toEqual([...new Set(texts)]);
}

describe("the whole case as one document", () => {
  test("every figure of the text and of the pictures stands in a table, in kroner, thousands and millions", async () => {
    let figures = 0;
    await fc.assert(
      fc.asyncProperty(comparisonPlans, fc.constantFrom(...UNITS), async (plan, unit) => {
        putComparison(plan, folder);
        const paper = await paperOf(unit);
        expect(paper).not.toBeNull();
        if (paper === null) return;
        figures += expectLeadInTables(paper, unit);
        expectChartsInTables(paper);
        expectAddsUp(paper);
        expectNothingTwice(paper);
      }),
      few,
    );
    expect(figures).toBeGreaterThan(50);
  });

  test("any case gives one, or says why not, whatever its keys, groups and years", async () => {
    let given = 0;
    await fc.assert(
      fc.asyncProperty(plans({}), fc.constantFrom(...UNITS), async (plan, unit) => {
        const { members, budget, keys, settings } = writtenCase(plan);
        for (const file of ["alone.csv", "keys.csv"]) rmSync(join(folder, file), { force: true });
        writeFileSync(join(folder, "members.csv"), members);
        writeFileSync(join(folder, "budget.csv"), budget);
        writeFileSync(join(folder, "fordel.yaml"), settings);
        if (keys !== null) writeFileSync(join(folder, "keys.csv"), keys);
        const paper = await paperOf(unit);
        for (const lang of ["en", "nb", "nn"]) {
          const { code } = await fordel(["report", folder, "--proposal", "--lang", lang, "--unit", unit]);
          expect(code).toBe(paper ? 0 : 3);
        }
        if (paper === null) return;
        given++;
        expectLeadInTables(paper, unit);
        expectChartsInTables(paper);
        expectAddsUp(paper);
        expectNothingTwice(paper);
      }),
      few,
    );
    expect(given).toBeGreaterThan(4);
  });
});
