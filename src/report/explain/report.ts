import type { Step, TermStep } from "../../core/explain/step.ts";
import { baseHeader } from "../../core/model/member.ts";
import { sameName } from "../../core/model/names.ts";
import { decimalText, type Fraction, ZERO } from "../../core/number/fraction.ts";
import { EXPLAIN_WORDS } from "../../messages/registry.ts";
import { money } from "../page/amount-text.ts";
import { amountCell } from "../page/cells.ts";
import { type DocumentHead, decimalOrNull, document } from "../page/document.ts";
import { frameOf, scaleInWords } from "../page/frame.ts";
import type { Chapter, Section } from "../page/page.ts";
import { type Fact, type Json, type Report, reportOf } from "../page/report.ts";
import { statedLines } from "../page/reservations.ts";
import { selectionLines } from "../page/selection.ts";
import type { Row, Table } from "../page/table.ts";
import { placeText, rowsText } from "./figures.ts";
import { sentence, sumExact, termLabel } from "./sentences.ts";
import type { ExplainView } from "./view.ts";

/** A column has room for so many stretches of rows, and not for hundreds. */
const MOST_STRETCHES = 6;

function memberOf({ subject, figure }: ExplainView): number | null {
  const { member } = figure;
  return member === null ? null : subject.members.findIndex(({ name }) => sameName(name, member));
}

function figureText({ figure, subject, period, frame }: ExplainView): string {
  const { words } = frame;
  const explain = EXPLAIN_WORDS[frame.language];

  const { member, line, year, item, scenario } = figure;
  const base = baseHeader(subject.bases, figure.per ?? "");
  const parts = [
    member ?? explain.everyone,
    item ?? line ?? (figure.figure === null ? explain.everything : null),
    figure.figure === null ? null : explain.figure[figure.figure],
    scenario,
    year === null ? null : `${year}`,
    period === null || period === 1 ? null : explain.overYears(period),
    figure.per === null ? null : words.unitCost(subject.currency, figure.per, base, null).toLowerCase(),
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

function termRow(view: ExplainView, term: TermStep): Row {
  const { value, places } = term;
  const [first, ...others] = places;
  const place = first === undefined ? "" : others.length === 0 ? placeText(first) : rowsText(places, MOST_STRETCHES);
  const amount = amountCell(view.frame, value);
  return {
    role: "line",
    level: 0,
    label: termLabel(view, term),
    cells: [amount, { kind: "text", text: place }],
  };
}

function termTable(view: ExplainView, heading: string | null, terms: readonly TermStep[], total: Fraction): Table {
  const { explanation } = view;
  const { words } = view.frame;
  const explain = EXPLAIN_WORDS[view.frame.language];
  const ofMembers = explanation.steps.some(({ kind }) => kind === "amount" || kind === "capital");
  const cells = [amountCell(view.frame, total), { kind: "empty" } as const];
  return {
    kind: "table",
    heading,
    labelHeader: ofMembers ? words.member : words.line,
    columns: [view.figure.member ?? words.total, explain.where],
    rows: [...terms.map((term) => termRow(view, term)), { role: "sum", level: 0, label: words.sum, cells }],
  };
}

/** The steps as they are read: sentences that follow each other as a paragraph, terms up to their sum as a table. */
function sectionsOf(view: ExplainView): Section[] {
  const explain = EXPLAIN_WORDS[view.frame.language];
  const member = memberOf(view);
  const sections: Section[] = [];
  let lines: string[] = [];
  let terms: TermStep[] = [];
  let heading: string | null = null;
  const flush = () => {
    if (lines.length > 0) sections.push({ kind: "paragraph", lines });
    lines = [];
  };
  for (const step of view.explanation.steps) {
    if (step.kind === "term") terms.push(step);
    else if (step.kind === "side") {
      heading = step.name === null ? explain.side[step.side] : `${explain.side[step.side]} (${step.name})`;
    } else if (step.kind === "sum") {
      flush();
      sections.push(termTable(view, heading, terms, step.value));
      [terms, heading] = [[], null];
    } else {
      const text = sentence(view, step, member);
      if (text !== null) lines.push(text);
    }
  }
  flush();
  return sections;
}

function chapterOf(view: ExplainView): Chapter {
  const { subject, explanation } = view;
  const { words } = view.frame;
  const sums = explanation.steps.filter((step) => step.kind === "sum");
  const [sum] = sums;
  const exact = sum && sums.length === 1 ? sumExact(view, sum) : null;
  return {
    title: `${figureText(view)}: ${money(view.frame, explanation.value)}`,
    unit: scaleInWords(view.frame),
    basis: selectionLines(subject, words),
    sections: sectionsOf(view),
    notes: [...(exact === null ? [] : [exact]), ...statedLines(subject, words)],
    prose: null,
  };
}

/** A step for machines: its sentence in English, the number it comes to, its place. */
interface MachineStep {
  readonly kind: Step["kind"];
  readonly text: string;
  readonly value: Fraction | null;
  readonly source: { readonly file: string; readonly line: number; readonly column: number } | null;
}

function sourceOf(step: Step): MachineStep["source"] {
  const source =
    step.kind === "amount"
      ? step.line.source
      : step.kind === "growth"
        ? (step.index?.source ?? null)
        : step.kind === "key"
          ? step.key.source
          : step.kind === "part"
            ? step.own.source
            : step.kind === "term"
              ? (step.places[0] ?? null)
              : step.kind === "scenario"
                ? step.scenario.source
                : step.kind === "volume"
                  ? (step.source ?? step.weights[0]?.source ?? null)
                  : "source" in step
                    ? step.source
                    : null;
  return source && { file: source.file, line: source.line, column: source.column };
}

function machineSteps(view: ExplainView): MachineStep[] {
  const english = { ...view, frame: frameOf("en", view.frame.scale, view.frame.currency) };
  const member = memberOf(view);
  return view.explanation.steps.map((step): MachineStep => {
    const text =
      step.kind === "term"
        ? termLabel(english, step)
        : step.kind === "sum"
          ? [english.frame.words.sum, sumExact(english, step)].filter((text) => text !== null).join(". ")
          : step.kind === "side"
            ? [EXPLAIN_WORDS.en.side[step.side], step.name].filter((text) => text !== null).join(": ")
            : (sentence(english, step, member) ?? "");
    const value = "value" in step ? step.value : step.kind === "outside" ? ZERO : null;
    return { kind: step.kind, text: text.replaceAll("\u00a0", " "), value, source: sourceOf(step) };
  });
}

function resultOf(view: ExplainView): Json {
  const steps = machineSteps(view).map(({ text, value, source }) => ({ text, value: decimalOrNull(value), source }));
  return { figure: { ...view.figure, value: decimalText(view.explanation.value) }, steps };
}

/** The steps as rows, in order; what a row's number is, its text says. */
function* rowsOf(view: ExplainView): Generator<readonly Fact[]> {
  let number = 0;
  for (const { kind, text, value, source } of machineSteps(view)) {
    number++;
    yield [number, kind, text, value, source?.file ?? null, source?.line ?? null, source?.column ?? null];
  }
}

/** Where a figure comes from, for people and for programs. */
export function explainReport(view: ExplainView, head: DocumentHead): Report {
  return reportOf(
    () => chapterOf(view),
    {
      fields: ["step", "kind", "text", "value", "file", "line", "column"],
      rows: { [Symbol.iterator]: () => rowsOf(view) },
    },
    () => document(head, resultOf(view)),
  );
}
