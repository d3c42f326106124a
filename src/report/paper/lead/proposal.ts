import { yearsIn } from "../../../core/key/base-years.ts";
import { columnsOfKey } from "../../../core/key/parts/columns-of.ts";
import { yearsMeasured } from "../../../core/key/vintage.ts";
import { memberName } from "../../../core/model/names.ts";
import { enumerate } from "../../../messages/phrases/enumerate.ts";
import { LEAD_WORDS, PAPER_WORDS } from "../../../messages/registry.ts";
import { money } from "../../page/amount-text.ts";
import type { Prose } from "../../page/page.ts";
import { rowTotal } from "../../split/cells.ts";
import { MOST_MEMBERS, type PaperView } from "../view/view.ts";
import { caseKeySentence, type KeyUse, keysInUse, quotedLines } from "./key-sentence.ts";
import { concernsSome, inAllSentence, yearsOf } from "./lead.ts";
import { settlementParagraphs } from "./settlement.ts";

/** The years of the populations that the keys rest on. */
function populationYears({ split: { subject } }: PaperView, uses: readonly KeyUse[]): number[] {
  const columns = uses.flatMap(({ keys }) => keys.flatMap(columnsOfKey)).filter(({ name }) => name === "population");
  const years = columns.flatMap((column) => {
    const span = yearsMeasured(subject, column.name, column.years);
    return span === null ? [] : yearsIn(span);
  });
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The key, and the lines that follow another; each key a point of its own where the case has none. */
function keyPoints(view: PaperView, ofCase: readonly KeyUse[], ofLines: readonly KeyUse[]): string[] {
  const { split } = view;
  const lead = LEAD_WORDS[view.frame.language];
  const [sole, another] = ofLines;
  const ofMost = caseKeySentence(view, ofCase);
  const whole = ofMost ?? (sole && !another ? sole.text : null);
  const apart = ofMost === null && whole !== null ? [] : ofLines;
  const exceptions = apart.map((use) => {
    const { text, count } = quotedLines(view, use, use.lines.length);
    return (whole === null ? lead.linesSharedBy : lead.exceptLines)(text, count, use.text);
  });
  if (whole === null) return exceptions;
  const some = concernsSome(view) ? [lead.someOnly] : [];
  return [[lead.proposeKey(split.subject.title, whole), ...exceptions, ...some].join(" ")];
}

/** Whether the accounts of all that is shown are in: then there is nothing left to budget. */
function isSettled({ split: { shown }, settlements }: PaperView): boolean {
  const settled = settlements.map(({ yearEnd }) => yearEnd.year);
  return settled.length > 0 && shown.years.every(({ year }) => settled.includes(year));
}

/** The cost, who covers what, and how it is to be settled. */
function budgetPoints(view: PaperView, uses: readonly KeyUse[]): string[] {
  const { split } = view;
  const { words } = view.frame;
  const lead = LEAD_WORDS[view.frame.language];
  const terms = PAPER_WORDS[view.frame.language];
  const { shares } = split.shown.total;
  const amount = money(view.frame, rowTotal(shares));
  const parts = shares.map(({ member, allocated }) =>
    lead.cover(memberName(split.subject, member), money(view.frame, allocated), null),
  );
  const many = shares.length > MOST_MEMBERS;
  const settlesByTheSame = split.subject.settlement.populationDate === null;
  const years = populationYears(view, uses).map((year) => `${year}`);
  return [
    [
      lead.proposeCost(amount, yearsOf(view)),
      many ? lead.coversInTable(terms.allocation) : lead.covers(enumerate(parts, words)),
      ...inAllSentence(view),
      lead.proposeBudget,
    ].join(" "),
    [
      lead.proposeSettlement(uses.flatMap(({ keys }) => keys).length),
      ...(years.length > 0 && settlesByTheSame ? [lead.proposePopulation(enumerate(years, words), years.length)] : []),
    ].join(" "),
  ];
}

/** A draft of what the councils may resolve, in numbered points: key and budget or, once the accounts are in, what is settled. */
export function proposal(view: PaperView): Prose {
  const lead = LEAD_WORDS[view.frame.language];
  const { ofCase, ofLines } = keysInUse(view);
  const points = isSettled(view)
    ? settlementParagraphs(view).map(lead.approveSettlement)
    : [...keyPoints(view, ofCase, ofLines), ...budgetPoints(view, [...ofCase, ...ofLines])];
  return { heading: lead.proposal, paragraphs: [lead.draft, ...points.map((point, at) => `${at + 1}. ${point}`)] };
}
