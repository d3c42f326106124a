import type { Step, TermStep } from "../../core/explain/step.ts";
import { ONE } from "../../core/fraction.ts";
import { sameName } from "../../core/names.ts";
import { EXPLAIN_WORDS } from "../../messages/explain-words.ts";
import { type DocumentHead, decimalText, document } from "../document.ts";
import type { Fact, Json, Page, Report, Row, Section, Table } from "../report.ts";
import { statedLines } from "../reservations.ts";
import { scaledAmount, scaleInWords } from "../scale.ts";
import { selectionLines } from "../selection.ts";
import { wordingOf } from "../wording.ts";
import { money, placeText, rowsText } from "./figures.ts";
import { sentence, sumExact, termLabel } from "./sentences.ts";
import type { ExplainView } from "./view.ts";

function memberOf({ subject, figure }: ExplainView): number | null {
  const { member } = figure;
  return member === null ? null : subject.members.findIndex(({ name }) => sameName(name, member));
}

function figureText({ figure, explain }: ExplainView): string {
  const parts = [figure.member ?? explain.everyone, figure.line ?? explain.everything];
  return [...parts, ...(figure.year === null ? [] : [`${figure.year}`])].join(" · ");
}

function termRow(view: ExplainView, { label, lines, value, places }: TermStep): Row {
  const [first, ...others] = places;
  const place = first === undefined ? "" : others.length === 0 ? placeText(first) : rowsText(places);
  const amount = scaledAmount({ unit: ONE, step: view.unit }, value);
  return {
    role: "line",
    level: 0,
    label: termLabel(view, label, lines),
    cells: [amount, { kind: "text", text: place }],
  };
}

function termTable(view: ExplainView, terms: readonly TermStep[], sum: Step | undefined): Table {
  const { words, explain, explanation } = view;
  const total = scaledAmount({ unit: ONE, step: view.unit }, sum?.kind === "sum" ? sum.value : explanation.value);
  const ofMembers = explanation.steps.some(({ kind }) => kind === "amount");
  return {
    kind: "table",
    heading: null,
    labelHeader: ofMembers ? words.member : words.line,
    columns: [view.figure.member ?? words.total, explain.where],
    rows: [
      ...terms.map((term) => termRow(view, term)),
      { role: "sum", level: 0, label: words.sum, cells: [total, { kind: "empty" }] },
    ],
  };
}

function sectionsOf(view: ExplainView): Section[] {
  const { steps } = view.explanation;
  const member = memberOf(view);
  const lines = steps.flatMap((step) => sentence(view, step, member) ?? []);
  const terms = steps.filter((step) => step.kind === "term");
  const sum = steps.find((step) => step.kind === "sum");
  return [
    ...(lines.length > 0 ? [{ kind: "paragraph" as const, lines }] : []),
    ...(terms.length > 0 ? [termTable(view, terms, sum)] : []),
  ];
}

function pageOf(view: ExplainView): Page {
  const { subject, words, explanation } = view;
  const sum = explanation.steps.find((step) => step.kind === "sum");
  const exact = sum ? sumExact(view, sum) : null;
  return {
    title: `${figureText(view)}: ${money(view, explanation.value)}`,
    unit: scaleInWords({ unit: ONE, step: view.unit }, subject.currency, view),
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
  readonly value: string | null;
  readonly source: { readonly file: string; readonly line: number; readonly column: number } | null;
}

function sourceOf(step: Step): MachineStep["source"] {
  const source =
    step.kind === "amount"
      ? step.line.source
      : step.kind === "key"
        ? step.key.source
        : step.kind === "part"
          ? step.own.source
          : step.kind === "term"
            ? (step.places[0] ?? null)
            : "source" in step
              ? step.source
              : null;
  return source && { file: source.file, line: source.line, column: source.column };
}

function machineSteps(view: ExplainView): MachineStep[] {
  const english = { ...view, ...wordingOf("en"), explain: EXPLAIN_WORDS.en };
  const member = memberOf(view);
  return view.explanation.steps.map((step): MachineStep => {
    const text =
      step.kind === "term"
        ? termLabel(english, step.label, step.lines)
        : step.kind === "sum"
          ? [english.words.sum, ...(sumExact(english, step) ?? [])].join(". ")
          : (sentence(english, step, member) ?? "");
    const value = "value" in step ? decimalText(step.value) : step.kind === "outside" ? "0" : null;
    return { kind: step.kind, text: text.replaceAll("\u00a0", " "), value, source: sourceOf(step) };
  });
}

function resultOf(view: ExplainView): Json {
  const steps = machineSteps(view).map(({ text, value, source }) => ({ text, value, source }));
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
  return {
    page: () => pageOf(view),
    facts: {
      fields: ["step", "kind", "text", "value", "file", "line", "column"],
      rows: { [Symbol.iterator]: () => rowsOf(view) },
    },
    document: () => document(head, resultOf(view)),
  };
}
