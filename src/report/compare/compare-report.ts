import type { Side } from "../../core/compare/side.ts";
import { memberName } from "../../core/model/names.ts";
import { CHART_WORDS, COMPARISON_WORDS } from "../../messages/registry.ts";
import { changeByMember } from "../charts/change-by-member.ts";
import { changeTable } from "../page/change-table.ts";
import { type DocumentHead, document } from "../page/document.ts";
import { scaleInWords } from "../page/frame.ts";
import type { Chapter, Section } from "../page/page.ts";
import { type Report, reportOf } from "../page/report.ts";
import { selectionLines } from "../page/selection.ts";
import { span } from "../page/span.ts";
import { leftOutNote } from "../transfers/between.ts";
import { accumulatedNet } from "./charts/accumulated-net.ts";
import { costWithoutAndWith } from "./charts/cost-without-and-with.ts";
import { netByMember } from "./charts/net-by-member.ts";
import { compareFacts } from "./facts.ts";
import { compareResult } from "./result.ts";
import { roundingNote } from "./rounding-note.ts";
import { sensitivitySections } from "./sensitivity-sections.ts";
import {
  assumptionLine,
  keptLines,
  keyLines,
  loserLines,
  outcomeLines,
  reservations,
  rivalLines,
  scenarioDrivenLines,
} from "./sentences.ts";
import { accumulatedTable } from "./tables/accumulated-table.ts";
import { memberTable, scenarioTable } from "./tables/member-table.ts";
import { realTable } from "./tables/real-table.ts";
import { yearTable } from "./tables/year-table.ts";
import { turnLines } from "./turn-lines.ts";
import { type ComparisonView, headingOf, scenarioName, whoOf } from "./view/view.ts";

function titleOf(view: ComparisonView): string {
  const { subject, shown } = view;
  const { words } = view.frame;
  const terms = COMPARISON_WORDS[view.frame.language];
  const what = view.keys ? terms.keysTitle : terms.compareTitle;
  const years = span(shown[0]?.years.map(({ year }) => year) ?? []);
  const who = shown[0] && shown.length === 1 ? [whoOf(view, shown[0])] : [];
  return [`${subject.title ?? words.costSharing}: ${what}`, ...who, ...(years === "" ? [] : [years])].join(" · ");
}

/** Keys held against each other: before, after and change by member, for every key but the first. */
function keySections(view: ComparisonView): Section[] {
  const terms = CHART_WORDS[view.frame.language];
  return view.kroner.flatMap((scenario): Section[] => {
    const payments = ({ split }: Side) =>
      split.total.shares.map(({ member, allocated }) => ({
        member: memberName(view.subject, member),
        amount: allocated,
      }));
    const headers = { before: view.baseline.name, after: scenario.name };
    const sides = { before: payments(scenario.without), after: payments(scenario.with) };
    const change = { ...view, only: null, headers, ...sides };
    const subtitle = terms.changed(headers.before, headers.after);
    return [{ ...changeTable(change, null), of: scenario.name }, ...changeByMember(change, subtitle)];
  });
}

function sectionsOf(view: ComparisonView): Section[] {
  if (view.keys) return keySections(view);
  const several = view.shown.length > 1;
  const sections = view.shown.flatMap((scenario, at): Section[] => {
    const heading = headingOf(view, scenario);
    const exact = view.kroner[at] ?? scenario;
    const years = scenario.years.some(({ year }) => year !== null) && !view.keys;
    const { deflator } = view.subject.outlook;
    const real = deflator === null || !years ? [] : [realTable(view, scenario, deflator)];
    const lines = several ? outcomeLines(view, exact) : [];
    const shown = [
      ...(years ? [yearTable(view, scenario, heading)] : []),
      ...real,
      ...(at === 0 ? costWithoutAndWith(view, scenario) : []),
      memberTable(view, scenario, years ? null : heading),
      ...netByMember(view, scenario),
      ...accumulatedTable(view, scenario),
      ...accumulatedNet(view, scenario),
    ];
    const named = { of: scenarioName(view, scenario) };
    return [
      ...shown.map((section) =>
        several && section.kind === "table" && section.heading !== heading ? { ...section, ...named } : section,
      ),
      ...(lines.length > 0 ? [{ kind: "paragraph", lines } as const] : []),
    ];
  });
  if (!several) return sections;
  const overview = scenarioTable(view, COMPARISON_WORDS[view.frame.language].overview);
  return [...sections, { kind: "alternatives", mostColumns: null, ways: [[overview], []] }];
}

function chapterOf(view: ComparisonView, sensitivity: boolean): Chapter {
  const [first] = view.shown;
  const exact = view.kroner[0];
  const notes = exact && view.shown.length === 1 ? outcomeLines(view, exact) : [];
  return {
    title: titleOf(view),
    unit: scaleInWords(view.frame),
    basis: first
      ? [
          ...assumptionLine(view),
          ...(view.keys
            ? [...rivalLines(view, first), ...selectionLines(view.subject, view.frame.words)]
            : keyLines(view, first)),
          ...turnLines(view),
        ]
      : [],
    sections: [...sectionsOf(view), ...(sensitivity && exact ? sensitivitySections(view, exact) : [])],
    losses: view.keys ? [] : view.kroner.flatMap((scenario) => loserLines(view, scenario)),
    notes: [
      ...notes,
      ...view.kroner.flatMap((one) => scenarioDrivenLines(view, one)),
      ...roundingNote(view),
      ...keptLines(view),
      ...leftOutNote(view),
      ...reservations(view),
    ],
    prose: null,
  };
}

/** The report of `compare`. Machine output is always in currency units. */
export function compareReport(view: ComparisonView, sensitivity: boolean, head: DocumentHead): Report {
  return reportOf(
    () => chapterOf(view, sensitivity),
    compareFacts(view),
    () => document(head, compareResult(view, sensitivity)),
  );
}
