import { dividedBaseline } from "../../../core/compare/assumption.ts";
import { type ComparedScenario, whole } from "../../../core/compare/compare.ts";
import { outcomeOf } from "../../../core/compare/outcome.ts";
import type { Language } from "../../../core/model/language.ts";
import { memberName } from "../../../core/model/names.ts";
import { absolute, type Fraction, isNegative, isZero, subtract } from "../../../core/number/fraction.ts";
import { amountOf, totalOf } from "../../../core/shares/amounts.ts";
import { enumerate } from "../../../messages/phrases/enumerate.ts";
import { figure } from "../../../messages/phrases/figures.ts";
import { LEAD_WORDS } from "../../../messages/registry.ts";
import { paidFor } from "../../compare/tables/member-table.ts";
import { type ComparisonView, kronerOf, scenarioName, whoOf } from "../../compare/view/view.ts";
import { money } from "../../page/amount-text.ts";
import { cellText } from "../../page/cell-text.ts";
import { partCell } from "../../page/cells.ts";
import { span } from "../../page/span.ts";
import { MOST_MEMBERS, type PaperView } from "../view/view.ts";
import { keyInSentence, keysInUse } from "./key-sentence.ts";

export const PAYBACK_DECIMALS = 1;
/** More scenarios beside the first than this are counted. */
const MOST_OTHERS = 2;

/** What each member nets over all years, exactly and in the unit shown, as far as that is known. */
export function netsOf(view: ComparisonView, scenario: ComparedScenario) {
  const paid = paidFor(view, scenario);
  const exact = kronerOf(view, scenario);
  const priced = scenario.members.filter((member) => !scenario.unknown.includes(member));
  return priced.map((member) => ({
    name: memberName(view.subject, member),
    exact: amountOf(exact.total.net, member),
    net: subtract(amountOf(paid.without, member), amountOf(paid.with, member)),
  }));
}

/**
 * Whether it pays for everyone, in exact kroner; who loses by how much as the tables show it.
 *
 * @param alternative its name, where it is not the first: one member may lose in several
 */
function verdict(
  view: PaperView,
  comparison: ComparisonView,
  scenario: ComparedScenario,
  alternative: string | null,
): string[] {
  const lead = LEAD_WORDS[view.frame.language];
  const nets = netsOf(comparison, scenario);
  const losers = nets.filter(({ exact }) => isNegative(exact));
  if (losers.length === 0) {
    if (scenario.unknown.length > 0) return [];
    return [nets.every(({ exact }) => !isZero(exact)) ? lead.paysForAll(nets.length) : lead.nobodyLoses];
  }
  return losers.map(({ name, net }) =>
    lead.loses(name, isNegative(net) ? money(view.frame, absolute(net)) : null, alternative),
  );
}

/** A part of an amount in percent, without its sign; null where that tells nothing. */
export function ratioText(part: Fraction, of: Fraction, language: Language): string | null {
  const cell = partCell(absolute(part), absolute(of));
  return cell.kind === "empty" ? null : cellText(cell, language);
}

/** Savings in operations, and what establishment leaves of them, by member where they are few. */
function savingsSentence(view: PaperView, comparison: ComparisonView, scenario: ComparedScenario): string {
  const { words, language } = view.frame;
  const lead = LEAD_WORDS[view.frame.language];
  const { savings, establishment, net } = scenario.total;
  const all = totalOf(savings);
  const exact = kronerOf(comparison, scenario).total;
  const ratio = ratioText(totalOf(exact.savings), totalOf(exact.baseline), language);
  const start = isNegative(all)
    ? lead.dearer(money(view.frame, absolute(all)))
    : lead.saves(money(view.frame, all), ratio);
  const nets = netsOf(comparison, scenario);
  const named = nets.length > 1 && nets.length <= MOST_MEMBERS && nets.every((one) => !isNegative(one.net));
  const parts = named
    ? enumerate(
        nets.map((one) => lead.partOf(one.name, money(view.frame, one.net))),
        words,
      )
    : null;
  const once = totalOf(establishment);
  if (isZero(once)) return `${start}${lead.savingsParts(parts ?? "")}`;
  const left = totalOf(net);
  const word = isNegative(left) ? lead.netLoss : lead.net;
  return `${start}${word(money(view.frame, once), money(view.frame, absolute(left)), parts)}`;
}

/** When the establishment is paid back; nothing without one, or without years. */
function paybackSentence({ frame }: PaperView, exact: ComparedScenario): string[] {
  const { language } = frame;
  const lead = LEAD_WORDS[frame.language];

  const outcome = outcomeOf(exact, null);
  if (isZero(outcome.establishment) || exact.years.every(({ year }) => year === null)) return [];
  if (!outcome.payback) return [lead.neverPaidBack];
  return [lead.paidBack(outcome.payback.year, figure(outcome.payback.years, PAYBACK_DECIMALS, language))];
}

function namesOf({ split, frame }: PaperView, members: readonly number[]): string {
  return enumerate(
    members.map((member) => memberName(split.subject, member)),
    frame.words,
  );
}

/** The key that divides a cost without cooperation known only as a sum; null where each member's is known. */
function assumptionSentence(view: PaperView, exact: ComparedScenario): string[] {
  const divided = dividedBaseline(exact);
  if (!divided) return [];
  const texts = [...new Set(divided.keys.map(({ use }) => keyInSentence(view, use.key)))];
  const { ofCase, ofLines } = keysInUse(view);
  const [only] = ofCase;
  const same = ofCase.length === 1 && ofLines.length === 0 && texts.length === 1 && texts[0] === only?.text;
  const of = divided.members.length < exact.members.length ? namesOf(view, divided.members) : null;
  return [LEAD_WORDS[view.frame.language].dividedBaseline(same ? null : enumerate(texts, view.frame.words), of)];
}

/** One sentence for a scenario that is not the case as filed, and one for each who loses by it. */
function otherSentences(view: PaperView, comparison: ComparisonView, scenario: ComparedScenario): string[] {
  const lead = LEAD_WORDS[view.frame.language];
  const net = whole(scenario, scenario.total.net);
  const who = whoOf(comparison, scenario);
  const name = scenarioName(comparison, scenario);
  const told = verdict(view, comparison, scenario, name);
  if (net === null) return [lead.alternativeUnknown(name, who, namesOf(view, scenario.unknown)), ...told];
  const gain = !isNegative(net);
  return [lead.alternative(name, who, money(view.frame, absolute(net)), gain), ...(gain ? told : [])];
}

/** What cooperation saves against the baseline, whether it pays for everyone, and what that assumes. */
export function comparisonSentences(view: PaperView): string[] {
  const { comparison, split } = view;
  const lead = LEAD_WORDS[view.frame.language];
  const [first, ...others] = comparison?.shown ?? [];
  if (!comparison || !first) return [];
  const exact = comparison.kroner[0] ?? first;
  const years = span(first.years.map(({ year }) => year));
  const told = others.slice(0, others.length > MOST_OTHERS + 1 ? MOST_OTHERS : others.length);
  const same = years === span(split.shown.years.map(({ year }) => year));
  const saved =
    first.unknown.length > 0
      ? [lead.unknownWithout(namesOf(view, first.unknown))]
      : [
          lead.without(money(view.frame, totalOf(first.total.baseline)), same ? "" : years),
          savingsSentence(view, comparison, first),
          ...paybackSentence(view, exact),
        ];
  return [
    ...saved,
    ...assumptionSentence(view, exact),
    ...verdict(view, comparison, first, null),
    ...told.flatMap((scenario) => otherSentences(view, comparison, scenario)),
    ...(others.length > told.length ? [lead.otherAlternatives(others.length - told.length)] : []),
  ];
}
