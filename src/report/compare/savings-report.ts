import { type ComparedScenario, ofMember, whole } from "../../core/compare/compare.ts";
import { memberName } from "../../core/model/names.ts";
import { decimalText, isZero } from "../../core/number/fraction.ts";
import { type Amounts, amountOf, totalOf } from "../../core/shares/amounts.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { COMPARISON_WORDS } from "../../messages/registry.ts";
import { amountText } from "../page/amount-text.ts";
import { type DocumentHead, decimalOrNull, document } from "../page/document.ts";
import { scaleInWords } from "../page/frame.ts";
import type { Chapter, Section } from "../page/page.ts";
import { type Fact, type Json, type Report, reportOf } from "../page/report.ts";
import { span } from "../page/span.ts";
import { leftOutNote } from "../transfers/between.ts";
import { ratio } from "./result.ts";
import {
  assumptionLine,
  growthNote,
  keptLines,
  keyLines,
  reservations,
  scenarioDrivenLines,
  unknownLines,
} from "./sentences.ts";
import { savingsTable } from "./tables/year-table.ts";
import { turnLines } from "./turn-lines.ts";
import { type ComparisonView, headingOf } from "./view/view.ts";

function titleOf(view: ComparisonView): string {
  const { subject, shown } = view;
  const { words } = view.frame;
  const terms = COMPARISON_WORDS[view.frame.language];
  const years = span(shown[0]?.years.map(({ year }) => year) ?? []);
  return [`${subject.title ?? words.costSharing}: ${terms.savingsTitle}`, ...(years === "" ? [] : [years])].join(" · ");
}

/** The scenarios of the case that are not shown. */
function otherScenarios({ subject, baseline, shown, frame }: ComparisonView): string[] {
  const told = new Set([baseline.name, ...shown.map(({ name }) => name)]);
  const others = subject.scenarios.flatMap(({ name }) => (told.has(name) ? [] : [name]));
  return others.length === 0 ? [] : [COMPARISON_WORDS[frame.language].otherScenarios(enumerate(others, frame.words))];
}

function chapterOf(view: ComparisonView, chosen: boolean): Chapter {
  const { shown } = view;
  const terms = COMPARISON_WORDS[view.frame.language];
  const [first] = shown;
  const apart = shown.flatMap((scenario) => {
    const establishment = totalOf(scenario.total.establishment);
    return isZero(establishment) ? [] : [terms.establishmentApart(amountText(view.frame, establishment))];
  });
  return {
    title: titleOf(view),
    unit: scaleInWords(view.frame),
    basis: first ? [...assumptionLine(view), ...keyLines(view, first), ...turnLines(view)] : [],
    sections: shown.map((scenario): Section => savingsTable(view, scenario, headingOf(view, scenario))),
    notes: [
      ...new Set(shown.flatMap((scenario) => unknownLines(view, scenario))),
      ...new Set(apart),
      ...growthNote(view, shown),
      ...view.kroner.flatMap((one) => scenarioDrivenLines(view, one)),
      ...keptLines(view),
      ...leftOutNote(view),
      ...(chosen ? [] : otherScenarios(view)),
      ...reservations(view),
    ],
    prose: null,
  };
}

const FIELDS = ["scenario", "year", "member", "without", "with", "savings"];

function* factRows({ kroner, subject }: ComparisonView): Generator<readonly Fact[]> {
  for (const scenario of kroner) {
    for (const { year, baseline, cost, savings } of scenario.years) {
      for (const member of scenario.members) {
        if (scenario.with.choices.isAway?.(member, year)) continue;
        const whereKnown = (all: Amounts) => ofMember(scenario, all, member);
        const paid = [whereKnown(baseline), amountOf(cost, member), whereKnown(savings)];
        yield [scenario.name, year, memberName(subject, member), ...paid];
      }
    }
  }
}

/** The `result` of `fordel/savings/1` where nothing is procured: an item for each scenario and year. */
function resultOf({ kroner, subject }: ComparisonView): Json {
  const entry = (scenario: ComparedScenario, of: ComparedScenario["total"]) => {
    const { members, unknown } = scenario;
    return {
      separate: decimalOrNull(whole(scenario, of.baseline)),
      joint: decimalText(totalOf(of.cost)),
      savings: decimalOrNull(whole(scenario, of.savings)),
      share: unknown.length > 0 ? null : ratio(totalOf(of.savings), totalOf(of.baseline)),
      recurring: null,
      members: members.map((member) => ({
        member: memberName(subject, member),
        separate: decimalOrNull(ofMember(scenario, of.baseline, member)),
        joint: decimalText(amountOf(of.cost, member)),
        savings: decimalOrNull(ofMember(scenario, of.savings, member)),
      })),
    };
  };
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
        ...entry(scenario, year),
      })),
    ),
    total: first ? entry(first, first.total) : null,
  };
}

/**
 * The report of `savings` from scenarios: operations only, establishment told apart.
 *
 * @param chosen whether a scenario was asked for: else those that are not shown are named
 */
export function scenarioSavingsReport(view: ComparisonView, chosen: boolean, head: DocumentHead): Report {
  return reportOf(
    () => chapterOf(view, chosen),
    { fields: FIELDS, rows: { [Symbol.iterator]: () => factRows(view) } },
    () => document(head, resultOf(view)),
  );
}
