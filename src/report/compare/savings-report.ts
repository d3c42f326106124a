import { amountOf, totalOf } from "../../core/compare/amounts.ts";
import { dividedBaseline } from "../../core/compare/assumption.ts";
import { memberName } from "../../core/model/names.ts";
import { isZero } from "../../core/number/fraction.ts";
import { COMPARISON_WORDS } from "../../messages/registry.ts";
import { amountText } from "../page/amount-text.ts";
import { type DocumentHead, decimalText, document } from "../page/document.ts";
import { scaleInWords } from "../page/frame.ts";
import type { Chapter, Section } from "../page/page.ts";
import { type Fact, type Json, type Report, reportOf } from "../page/report.ts";
import { selectionLines } from "../page/selection.ts";
import { span } from "../page/span.ts";
import { whoOf } from "./compare-report.ts";
import { ratio } from "./result.ts";
import { assumptionLine, growthNote, keyLines, reservations } from "./sentences.ts";
import { type ComparisonView, scenarioName } from "./view.ts";
import { savingsTable } from "./year-table.ts";

function titleOf(view: ComparisonView): string {
  const { subject, shown } = view;
  const { words } = view.frame;
  const terms = COMPARISON_WORDS[view.frame.language];
  const years = span(shown[0]?.years.map(({ year }) => year) ?? []);
  return [`${subject.title ?? words.costSharing}: ${terms.savingsTitle}`, ...(years === "" ? [] : [years])].join(" · ");
}

function chapterOf(view: ComparisonView): Chapter {
  const { shown } = view;
  const terms = COMPARISON_WORDS[view.frame.language];
  const [first] = shown;
  const several = shown.length > 1;
  const heading = (scenario: (typeof shown)[number]) =>
    several ? `${scenarioName(view, scenario)}: ${whoOf(view, scenario)}` : null;
  const apart = shown.flatMap((scenario) => {
    const establishment = totalOf(scenario.total.establishment);
    return isZero(establishment) ? [] : [terms.establishmentApart(amountText(view.frame, establishment))];
  });
  return {
    title: titleOf(view),
    unit: scaleInWords(view.frame),
    basis: first
      ? [
          ...assumptionLine(view, dividedBaseline(first)),
          ...keyLines(view, first),
          ...selectionLines(view.subject, view.frame.words),
        ]
      : [],
    sections: shown.map((scenario): Section => savingsTable(view, scenario, heading(scenario))),
    notes: [...new Set(apart), ...growthNote(view, shown), ...reservations(view)],
    prose: null,
  };
}

const FIELDS = ["scenario", "year", "member", "without", "with", "savings"];

function* factRows({ kroner, subject }: ComparisonView): Generator<readonly Fact[]> {
  for (const scenario of kroner) {
    for (const { year, baseline, cost, savings } of scenario.years) {
      for (const member of scenario.members) {
        const amounts = [baseline, cost, savings].map((all) => amountOf(all, member));
        yield [scenario.name, year, memberName(subject, member), ...amounts];
      }
    }
  }
}

/** The `result` of `fordel/savings/1` where nothing is procured: an item for each scenario and year. */
function resultOf({ kroner, subject }: ComparisonView): Json {
  const entry = (of: (typeof kroner)[number]["total"], members: readonly number[]) => ({
    separate: decimalText(totalOf(of.baseline)),
    joint: decimalText(totalOf(of.cost)),
    savings: decimalText(totalOf(of.savings)),
    share: ratio(totalOf(of.savings), totalOf(of.baseline)),
    recurring: null,
    members: members.map((member) => ({
      member: memberName(subject, member),
      separate: decimalText(amountOf(of.baseline, member)),
      joint: decimalText(amountOf(of.cost, member)),
      savings: decimalText(amountOf(of.savings, member)),
    })),
  });
  const [first] = kroner;
  return {
    years: null,
    oneOff: null,
    recurring: null,
    items: kroner.flatMap((scenario) =>
      scenario.years.map((year) => ({
        item: scenario.name,
        year: year.year,
        separateKnown: null,
        ...entry(year, scenario.members),
      })),
    ),
    total: first ? entry(first.total, first.members) : null,
  };
}

/** The report of `savings` from scenarios: operations only, establishment told apart. */
export function scenarioSavingsReport(view: ComparisonView, head: DocumentHead): Report {
  return reportOf(
    () => chapterOf(view),
    { fields: FIELDS, rows: { [Symbol.iterator]: () => factRows(view) } },
    () => document(head, resultOf(view)),
  );
}
