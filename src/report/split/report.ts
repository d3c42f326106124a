import { memberName } from "../../core/model/names.ts";
import { dueIn } from "../../core/settle/due.ts";
import { namesHost, settlementsOf } from "../../core/settle/standing.ts";
import type { Split } from "../../core/split/split.ts";
import { CHART_WORDS, COMPARISON_WORDS } from "../../messages/registry.ts";
import { changeByMember } from "../charts/change-by-member.ts";
import { byChange, type ChangeView, changeResult, changeTable } from "../page/change-table.ts";
import type { Chart } from "../page/chart.ts";
import type { DocumentHead } from "../page/document.ts";
import { document } from "../page/document.ts";
import { scaleInWords } from "../page/frame.ts";
import type { Alternatives, Chapter, Section } from "../page/page.ts";
import { type Json, JsonWhenWritten, type Report, reportOf } from "../page/report.ts";
import { span } from "../page/span.ts";
import { transferFacts } from "../transfers/facts.ts";
import type { TransferView } from "../transfers/payments.ts";
import { betweenResult, transferResult } from "../transfers/result.ts";
import { transferNotes, transferSections } from "../transfers/tables.ts";
import { basisOf } from "./basis.ts";
import { costPerInhabitant } from "./cost-per-inhabitant.ts";
import { splitFacts } from "./facts.ts";
import { notesOf } from "./notes.ts";
import { splitProse } from "./prose.ts";
import { splitResult } from "./result.ts";
import { leastFigures, tableByLine, tableOfTotals } from "./table.ts";
import { DETAILS, tableByMember, tableByYear, tableForBars, tableOfYears } from "./table-by-member.ts";
import { splitTitle } from "./title.ts";
import type { SplitView } from "./view.ts";

/** The sum and this many members stand side by side also where width is no limit. */
const MOST_COLUMNS = 9;

function alternatives(...ways: readonly (readonly Section[])[]): Alternatives {
  return { kind: "alternatives", mostColumns: MOST_COLUMNS, ways };
}

/** Members side by side are rather told in so many blocks than turned into rows, which have no room for every line. */
const MOST_BLOCKS = 4;

/** One year's figures: members as columns, else the lines' totals and then what else there is room for. */
export function linesOfYear(
  view: SplitView,
  year: number | null,
  heading: string | null,
  members: readonly Section[],
): Alternatives {
  const bars = heading === null ? tableForBars(view, year) : null;
  const byLine = [tableByLine(view, year, heading), ...(bars ? [bars] : [])];
  return { ...alternatives(byLine, [tableOfTotals(view, year, heading), ...members]), mostBlocks: MOST_BLOCKS };
}

/** The same, with members as rows, in as much of the details as there is room for. */
export function tablesOfYear(view: SplitView, year: number | null, heading: string | null): Alternatives {
  const byMember = alternatives(...DETAILS.map((detail) => [tableByMember(view, year, null, detail)]));
  return linesOfYear(view, year, heading, [byMember]);
}

function sectionsOf(view: SplitView): Section[] {
  const { shown } = view;
  const years = shown.years.map((entry) => entry.year);
  if (view.byYear) return [tableByYear(view, null)];
  if (years.length === 0) return [tablesOfYear(view, null, null)];
  const [only] = years;
  if (years.length === 1) return [tablesOfYear(view, only ?? null, null)];
  return [...years.map((year) => tablesOfYear(view, year, `${year}`)), tableOfAllYears(view)];
}

/** What everyone pays year by year: members across, otherwise down. */
export function tableOfAllYears(view: SplitView): Alternatives {
  const heading = view.frame.words.yearByMember;
  const bars = tableForBars(view, null);
  return alternatives([tableOfYears(view, heading), ...(bars ? [bars] : [])], [tableByYear(view, heading)]);
}

/** How the change is to be shown; null when the result is held against nothing. */
export function changeView(view: SplitView): ChangeView | null {
  const { against, subject, shown, frame } = view;
  const terms = COMPARISON_WORDS[frame.language];
  if (!against) return null;
  const { before, after } = against;
  const headers = {
    before: [terms.before, span(before.years)].join(" ").trim(),
    after: [terms.after, span(after.years)].join(" ").trim(),
  };
  const payments = view.sortedByChange ? byChange(before.payments, after.payments) : after.payments;
  const everyone = shown.total.shares.length === shown.members.length;
  const only = everyone ? null : shown.members.map((member) => memberName(view.subject, member));
  return { frame, subject, headers, only, before: before.payments, after: payments };
}

/** The change as a picture; none where the result is held against nothing. */
export function changeChart(view: SplitView): Chart[] {
  const change = changeView(view);
  if (!change || !view.against) return [];
  const { before, after } = view.against;
  return changeByMember(change, CHART_WORDS[view.frame.language].changed(span(before.years), span(after.years)));
}

/** What the payments before rest on. */
export function againstNote({ against, frame }: SplitView): string[] {
  const terms = COMPARISON_WORDS[frame.language];

  if (!against) return [];
  if (against.column !== null) return [terms.againstColumn(against.column)];
  if (against.file === null) return [];
  return [against.saved ? terms.againstResult(against.file) : terms.againstBudget(against.file)];
}

function againstResult(view: SplitView): Json {
  const change = changeView(view);
  if (!view.against || !change) return null;
  const { file, column, before, after } = view.against;
  return { file, column, years: after.years, beforeYears: before.years, ...changeResult(change) };
}

function chapterOf(view: SplitView): Chapter {
  const change = changeView(view);
  const transfers = transferView(view, view.shown);
  return {
    title: splitTitle(view),
    unit: scaleInWords(view.frame),
    basis: basisOf(view),
    sections: [
      ...sectionsOf(view),
      ...costPerInhabitant(view),
      ...(change ? [changeTable(change, COMPARISON_WORDS[view.frame.language].changeTitle), ...changeChart(view)] : []),
      ...transferSections(transfers),
    ],
    notes: [...againstNote(view), ...notesOf(view), ...transferNotes(transfers)],
    prose: splitProse(view),
  };
}

/** Who pays whom of a split, as far as it is asked. */
export function transferView({ frame, subject, transfers }: SplitView, of: Split): TransferView {
  const { isAsked, instalments } = transfers;
  const settles = isAsked || (instalments !== null && namesHost(subject));
  const settlements = settles ? settlementsOf(subject, of) : null;
  const due = instalments === null ? null : dueIn(of, settlements, instalments);
  return { frame, subject, settlements, tellsStanding: isAsked, due };
}

/** The report of a split. Machine output is always in currency units. */
export function splitReport(view: SplitView, head: DocumentHead): Report {
  const { kroner } = view;
  const { isAsked, instalments } = view.transfers;
  const transfers = () => transferView(view, kroner);
  const report = reportOf(
    () => chapterOf(view),
    isAsked || instalments !== null ? transferFacts(transfers()) : splitFacts(view.subject, kroner),
    () =>
      document(head, {
        ...splitResult(view.subject, kroner, (made) => new JsonWhenWritten(made)),
        ...{ against: againstResult(view), between: betweenResult(view, kroner.between) },
        ...transferResult(transfers()),
      }),
  );
  return { ...report, leastFigures: () => leastFigures(view) };
}
