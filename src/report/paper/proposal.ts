import { yearMeasured } from "../../core/vintage.ts";
import { enumerate } from "../../messages/words.ts";
import { span } from "../comparison/view.ts";
import type { Prose } from "../paper.ts";
import { rowTotal } from "../split/cells.ts";
import { memberName } from "../split/table.ts";
import { caseKeySentence, type KeyUse, keysInUse } from "./key-sentence.ts";
import { money } from "./money.ts";
import { MOST_MEMBERS, type PaperView } from "./view.ts";

/** The years of the populations that the keys rest on. */
function populationYears({ split: { subject } }: PaperView, uses: readonly KeyUse[]): number[] {
  const years = uses.flatMap(({ key }) =>
    key.parts.flatMap((part) =>
      part.kind !== "each" && part.base.kind === "base" && part.base.name === "population"
        ? [yearMeasured(subject, part.base.name, part.base.year)]
        : [],
    ),
  );
  return [...new Set(years.flatMap((year) => year ?? []))].sort((a, b) => a - b);
}

/** A draft of what the councils may resolve, in numbered points: the key, the cost, who covers what, the settlement. */
export function proposal(view: PaperView): Prose {
  const { lead, split, words, terms } = view;
  const { ofCase, ofLines } = keysInUse(view);
  const title = split.subject.title ?? words.costSharing;
  const key = caseKeySentence(view, ofCase);
  const { shares } = split.shown.total;
  const amount = money(view, rowTotal(shares));
  const parts = shares.map(({ member, allocated }) => lead.cover(memberName(split, member), money(view, allocated)));
  const covers =
    shares.length > MOST_MEMBERS ? lead.coversInTable(terms.allocation) : lead.covers(enumerate(parts, words));
  const points = [
    ...(key === null ? [] : [lead.proposeKey(title, key)]),
    ...ofLines.map(({ text, lines }) => {
      const names = [...new Set(lines.map(({ line }) => line.name))].map(lead.quoted);
      return lead.linesSharedBy(enumerate(names, words), text);
    }),
    `${lead.proposeCost(amount, span(split.shown.years.map(({ year }) => year)))} ${covers} ${lead.proposeBudget}`,
    [
      lead.proposeSettlement,
      ...populationYears(view, [...ofCase, ...ofLines]).map((year) => lead.proposePopulation(`${year}`)),
    ].join(" "),
  ];
  return { heading: lead.proposal, paragraphs: [lead.draft, ...points.map((point, at) => `${at + 1}. ${point}`)] };
}
