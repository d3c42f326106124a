import { paidInAll } from "../../../core/between/paid-in-all.ts";
import { memberName } from "../../../core/model/names.ts";
import { absolute, type Fraction, isNegative, isZero } from "../../../core/number/fraction.ts";
import type { Share } from "../../../core/shares/allocation.ts";
import { sharingMembers } from "../../../core/shares/divided-line.ts";
import { enumerate } from "../../../messages/phrases/enumerate.ts";
import { percentage } from "../../../messages/phrases/figures.ts";
import { LEAD_WORDS } from "../../../messages/registry.ts";
import type { NamedAmount } from "../../../messages/terms/lead.ts";
import { exactAmount } from "../../charts/round-amount.ts";
import { mostAndLeast } from "../../charts/told.ts";
import { money } from "../../page/amount-text.ts";
import { cellText } from "../../page/cell-text.ts";
import { shareCell, tellingRatio } from "../../page/cells.ts";
import { shownChanges } from "../../page/change-table.ts";
import { contributionLimitsInWords } from "../../page/contribution-limits.ts";
import type { Prose } from "../../page/page.ts";
import { statedLines } from "../../page/reservations.ts";
import { span } from "../../page/span.ts";
import { partsOf, rowTotal } from "../../split/cells.ts";
import { changeView } from "../../split/report.ts";
import { MOST_MEMBERS, type PaperView } from "../view/view.ts";
import { comparisonSentences } from "./comparison.ts";
import { caseKeySentence, keysInUse, quotedLines } from "./key-sentence.ts";
import { procurementSentences } from "./procurement.ts";
import { settlementParagraphs } from "./settlement.ts";

/** More keys of single lines than this are counted. */
const MOST_KEYS = 2;
const MOST_LINES = 4;
const PERCENT_DECIMALS = 1;

export function yearsOf({ split }: PaperView): string {
  return span(split.shown.years.map(({ year }) => year));
}

/** Whether some line concerns only some of the members. */
export function concernsSome({ split: { shown } }: PaperView): boolean {
  const everyone = shown.total.shares.length;
  return shown.lines.some((line) => {
    const { length } = sharingMembers(line);
    return length > 0 && length < everyone;
  });
}

/** The cost and the keys it is shared by. */
function costSentences(view: PaperView): string[] {
  const { split } = view;
  const lead = LEAD_WORDS[view.frame.language];
  const { shares } = split.shown.total;
  const { ofCase, ofLines } = keysInUse(view);
  const ofMost = caseKeySentence(view, ofCase);
  const [sole, another] = ofLines;
  const whole = ofLines.length === 0 ? ofMost : ofMost === null && sole && !another ? sole.text : null;
  const apart = whole === null ? ofLines : [];
  const told = apart.length > MOST_KEYS ? [] : apart;
  const limits = contributionLimitsInWords(split.subject, view.frame);
  return [
    lead.cost(money(view.frame, rowTotal(shares)), yearsOf(view), whole),
    ...(whole === null && ofMost !== null ? [lead.othersSharedBy(ofMost)] : []),
    ...told.map((use) => {
      const { text, count } = quotedLines(view, use, MOST_LINES);
      return lead.linesSharedBy(text, count, use.text);
    }),
    ...(apart.length > told.length ? [lead.otherKeys(apart.length)] : []),
    ...(concernsSome(view) ? [lead.someOnly] : []),
    ...(limits === null ? [] : [`${limits}.`]),
  ];
}

/** A member and what it pays, also as it is written. */
interface Payer {
  readonly member: number;
  readonly name: string;
  readonly paid: Fraction;
  readonly amount: string;
}

function payersOf({ split, frame }: PaperView, shares: readonly Share[]): readonly Payer[] {
  return shares.map(({ member, allocated }) => {
    return { member, name: memberName(split.subject, member), paid: allocated, amount: money(frame, allocated) };
  });
}

/** Who pays the least of some, and who the most. */
function leastAndMost(
  { frame }: PaperView,
  payers: readonly Payer[],
): readonly [least: NamedAmount, most: NamedAmount] {
  const parts = payers.map(({ name, paid }) => ({ label: name, value: paid }));
  const nobody = { name: "", amount: "" };
  const { least, most } = mostAndLeast(frame, parts, (value) => exactAmount(frame, value)) ?? {
    least: nobody,
    most: nobody,
  };
  return [least, most];
}

/** What each pays, joined, with what is told of it in brackets. */
function eachPays({ frame }: PaperView, payers: readonly Payer[], besides: (payer: Payer) => string | null): string {
  const { firstPays, alsoPays } = LEAD_WORDS[frame.language];
  const texts = payers.map((payer, at) => {
    return (at === 0 ? firstPays : alsoPays)(payer.name, payer.amount, besides(payer));
  });
  return enumerate(texts, frame.words);
}

/** What each pays of the cost, with its share; of many, the least and the most. Where it pays something else in all, what it bears. */
function paymentSentence(view: PaperView): string {
  const { total, between } = view.split.shown;
  const lead = LEAD_WORDS[view.frame.language];
  const payers = payersOf(view, total.shares);
  const isAll = between.length === 0;
  if (payers.length > MOST_MEMBERS) {
    return (isAll ? lead.paysBetween : lead.coversBetween)(payers.length, ...leastAndMost(view, payers));
  }
  const parts = payers.length > 1 ? partsOf(total) : null;
  const shareOf = ({ member }: Payer) => {
    const part = parts?.get(member);
    return part ? cellText(shareCell(part), view.frame.language) : null;
  };
  if (isAll) return lead.pays(eachPays(view, payers, shareOf));
  const covers = payers.map((payer) => lead.cover(payer.name, payer.amount, shareOf(payer)));
  return lead.ofCost(enumerate(covers, view.frame.words));
}

/** What each pays once surcharges and transfers between members are in it; nothing where there are none. */
export function inAllSentence(view: PaperView): string[] {
  const { between, total } = view.split.shown;
  if (between.length === 0) return [];
  const lead = LEAD_WORDS[view.frame.language];
  const payers = payersOf(view, paidInAll(total.shares, between));
  if (payers.length > MOST_MEMBERS) return [lead.inAllBetween(...leastAndMost(view, payers))];
  return [lead.inAll(eachPays(view, payers, () => null))];
}

/** The change from what was paid before, in all and by member where they are few; none without `--against`. */
function changeSentence(view: PaperView): string[] {
  const { split } = view;
  const { words, language } = view.frame;
  const lead = LEAD_WORDS[view.frame.language];
  const change = changeView(split);
  if (!change || !split.against) return [];
  const { total, members, ratio } = shownChanges(change);
  const { before: earlier, after, saved } = split.against;
  const before = lead.before(span(earlier.years));
  const years = span(after.years);
  const of = years === yearsOf(view) ? "" : years;
  // A saved result is what was paid; anything else is shared anew, by what holds today.
  const anew = saved ? [] : [lead.sharedAnew];
  if (isZero(total.change)) return [lead.sameAsBefore(before, of), ...anew];
  const more = (value: Fraction) => !isNegative(value);
  const parts = members.map(({ member, change: by }) =>
    isZero(by)
      ? lead.memberSame(member ?? "")
      : lead.memberMore(member ?? "", money(view.frame, absolute(by)), more(by)),
  );
  const told = members.length > MOST_MEMBERS || members.length < 2 ? "" : enumerate(parts, words);
  const telling = tellingRatio(ratio);
  const percent = telling && percentage(absolute(telling), PERCENT_DECIMALS, language);
  const amount = money(view.frame, absolute(total.change));
  return [lead.moreThanBefore(amount, percent, more(total.change), before, told, of), ...anew];
}

/**
 * What a case paper says under its heading for economic consequences: the cost, who pays what, the change, what is saved
 * and for whom, what is settled by the accounts, what it rests on.
 */
export function consequences(view: PaperView): Prose {
  const { split } = view;
  const { words } = view.frame;
  const cost = [...costSentences(view), paymentSentence(view), ...inAllSentence(view), ...changeSentence(view)];
  const savings = [...procurementSentences(view), ...comparisonSentences(view)];
  const stated = statedLines(split.subject, words);
  const settled = settlementParagraphs(view).map((paragraph) => [paragraph]);
  const paragraphs = [cost, savings, ...settled].filter((sentences) => sentences.length > 0);
  paragraphs.push([...(paragraphs.pop() ?? []), ...stated]);
  return { heading: words.consequences, paragraphs: paragraphs.map((sentences) => sentences.join(" ")) };
}
