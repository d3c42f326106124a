import { memberName } from "../../core/model/names.ts";
import type { AllocatedLine } from "../../core/shares/allocation.ts";
import type { CostSource } from "../../core/stability/costs.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { COMPARISON_WORDS, STABILITY_WORDS } from "../../messages/registry.ts";
import { caseKeyTexts } from "../page/case-keys.ts";
import { type DocumentHead, document } from "../page/document.ts";
import { scaleInWords } from "../page/frame.ts";
import { keptKeyLines } from "../page/line-names.ts";
import type { Chapter } from "../page/page.ts";
import { type Report, reportOf } from "../page/report.ts";
import { statedLines } from "../page/reservations.ts";
import { span } from "../page/span.ts";
import { basisOf } from "../split/basis.ts";
import { leftOutNote } from "../transfers/between.ts";
import { dotsChart } from "./dots-chart.ts";
import { stabilityFacts } from "./facts.ts";
import { methodSections, namedSplits } from "./method-tables.ts";
import { stabilityResult } from "./result.ts";
import { lossLines, marginLines, verdictLines } from "./sentences.ts";
import { standingChart } from "./standing-chart.ts";
import { standingTable } from "./standing-table.ts";
import type { StabilityView } from "./view.ts";

function titleOf({ found, frame }: StabilityView): string {
  const phrases = STABILITY_WORDS[frame.language];

  const { years, has } = found.judged;
  const parts = [
    ...(has.operations ? [phrases.operations] : []),
    ...(has.establishment ? [phrases.establishment] : []),
  ];
  return phrases.title(span(years), has.establishment ? parts.join(" + ") : "");
}

/** The case's keys that divide lines, in words. */
function keysOf({ found, frame }: StabilityView, lines: readonly AllocatedLine[]): string[] {
  return caseKeyTexts(lines, found.judged.subject, found.judged.members, frame);
}

function membersInWords({ found, frame }: StabilityView, members: readonly number[]): string {
  const names = members.map((member) => memberName(found.judged.subject, member));
  return enumerate(names, frame.words);
}

/**
 * Where the costs without cooperation are from: of members, and of groups where there are more than two members.
 *
 * @param assumed whether it is told elsewhere already that a sum was divided
 */
export function costLines(view: StabilityView, assumed = false): string[] {
  const { found } = view;
  const phrases = STABILITY_WORDS[view.frame.language];
  const terms = COMPARISON_WORDS[view.frame.language];
  const { costs, judged, divided } = found;
  const baselineKeys = judged.without ? keysOf(view, judged.without.side.split.lines) : [];
  const same = baselineKeys.join("; ") === keysOf(view, judged.split.lines).join("; ");
  const among = judged.members.filter((member) => divided.includes(member));
  const of = among.length < judged.members.length ? membersInWords(view, among) : null;
  const assumption =
    among.length > 0 && !assumed
      ? [terms.dividedBaseline(terms.without, same ? null : baselineKeys.join("; "), of)]
      : [];
  const from = new Set(costs.alone.map((one) => one.from));
  const mixed = from.size > 1;
  const told = mixed || costs.alone.length <= 2;
  const by = (source: CostSource) =>
    mixed
      ? membersInWords(
          view,
          judged.members.filter((_, place) => costs.alone[place]?.from === source),
        )
      : null;
  const alone = [
    ...(from.has("coalitions") && told ? [phrases.aloneFromFile(by("coalitions"))] : []),
    ...(from.has("budget") && told ? [phrases.aloneFromBudget(by("budget"))] : []),
    ...(from.has("baseline") && (mixed || among.length === 0)
      ? [phrases.aloneFromBaseline(judged.without?.name ?? "", by("baseline"))]
      : []),
  ];
  const groups = costs.groups === "budget" ? phrases.groupsFromBudget : phrases.groupsFromFile;
  return [...assumption, ...alone, ...(costs.alone.length > 2 ? [groups] : [])];
}

function chapterOf(view: StabilityView): Chapter {
  const { found, subject } = view;
  const { words } = view.frame;
  return {
    title: titleOf(view),
    unit: scaleInWords(view.frame),
    basis: [
      ...costLines(view),
      ...basisOf({
        frame: view.frame,
        subject: found.judged.subject,
        shown: { lines: found.judged.split.lines, members: found.judged.members, total: found.judged.split.total },
      }),
    ],
    sections: [
      standingTable(view),
      ...standingChart(view),
      { kind: "paragraph", lines: [...verdictLines(view), ...marginLines(view)] },
      ...(view.methods
        ? [
            ...methodSections(view, STABILITY_WORDS[view.frame.language].methodsHeading),
            dotsChart(view, namedSplits(view)),
          ]
        : []),
    ],
    losses: lossLines(view),
    notes: [
      ...(subject.key === subject.filedKey ? [] : keptKeyLines(view.frame, found.judged.split.lines)),
      ...leftOutNote(view),
      ...statedLines(subject, words),
    ],
    prose: null,
  };
}

/** The report of `stability`. Machine output is always in currency units, and holds all ways to split. */
export function stabilityReport(view: StabilityView, head: DocumentHead): Report {
  return reportOf(
    () => chapterOf(view),
    stabilityFacts(view),
    () => document(head, stabilityResult(view)),
  );
}
