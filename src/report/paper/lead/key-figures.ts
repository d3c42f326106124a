import { paidInAll } from "../../../core/between/paid-in-all.ts";
import { memberName } from "../../../core/model/names.ts";
import { absolute, compare, type Fraction, isNegative } from "../../../core/number/fraction.ts";
import { figure } from "../../../messages/phrases/figures.ts";
import { KEY_FIGURE_WORDS } from "../../../messages/registry.ts";
import type { Told } from "../../../messages/terms/charts.ts";
import { asWritten, mostAndLeast } from "../../charts/told.ts";
import { keyMoney, keyValue } from "../../page/amount-text.ts";
import { cellText } from "../../page/cell-text.ts";
import { shareCell, unitCostDecimals } from "../../page/cells.ts";
import type { KeyFigure, KeyFigures } from "../../page/page.ts";
import { span } from "../../page/span.ts";
import { partsOf, rowTotal } from "../../split/cells.ts";
import type { PaperView } from "../view/view.ts";
import { changeFigure, gainFigures, procurementFigure } from "./key-gains.ts";
import { yearsOf } from "./lead.ts";
import { settlementFigures } from "./settlement.ts";

/** With more figures than this nothing is seen at a glance: of many members only the most and the least pay. */
const MOST_FIGURES = 8;

function plain(label: string, value: Pick<KeyFigure, "value" | "number">, note: string | null = null): KeyFigure {
  return { label, ...value, note, isLoss: false };
}

/** What an inhabitant of each member pays over all years shown, written. */
function perInhabitant({ split, frame }: PaperView) {
  const { years, unitCosts } = split.shown;
  const of = years.length === 1 ? (years[0]?.year ?? null) : null;
  // What only some lines cost an inhabitant would stand beside what all of them cost.
  const cost = unitCosts.find((one) => one.per === "population" && one.year === of && one.of === null);
  const known = (cost?.members ?? []).flatMap((own) => (own.cost ? [{ member: own.member, cost: own.cost }] : []));
  const decimals = unitCostDecimals([cost?.cost ?? null, ...known.map((own) => own.cost)]);
  const text = (value: Fraction) => frame.words.money(frame.currency, figure(value, decimals, frame.language), false);
  const members = new Map(known.map((own) => [own.member, text(own.cost)]));
  const named = known.map((own) => ({ label: memberName(split.subject, own.member), value: own.cost }));
  const write = (value: Fraction) => ({ whole: text(value), bare: text(value) });
  const ends = mostAndLeast(frame, asWritten(named, decimals), write);
  const all = cost?.cost ? keyValue(text(cost.cost), cost.cost, decimals, frame.language) : null;
  return { all, members, ends };
}

/** What all pay per inhabitant, and between what it is for each where that is not told of everyone. */
function perInhabitantFigure(view: PaperView, isToldOfEach: boolean): KeyFigure[] {
  const terms = KEY_FIGURE_WORDS[view.frame.language];
  const { all, members, ends } = perInhabitant(view);
  if (all === null) return [];
  const of = ({ name, amount }: Told) => terms.amountOf(amount, name);
  const range = isToldOfEach || members.size < 2 || !ends ? null : terms.range(of(ends.least), of(ends.most));
  return [plain(terms.perInhabitant(yearsOf(view)), all, range)];
}

/** What each member pays, as many as there is room for; otherwise who pays most and who least. */
function paymentFigures(view: PaperView, room: number): KeyFigure[] {
  const { split, frame } = view;
  const terms = KEY_FIGURE_WORDS[frame.language];
  const { between, total } = split.shown;
  const shares = paidInAll(total.shares, between);
  if (shares.length < 2) return [];
  // A share of the cost, and cost per inhabitant, are not of what members pay each other besides.
  const parts = between.length > 0 ? null : partsOf(total);
  const members = between.length > 0 ? new Map<number, string>() : perInhabitant(view).members;
  const figureOf = ({ member, allocated }: (typeof shares)[number], label: (name: string) => string): KeyFigure => {
    const part = parts?.get(member);
    const each = members.get(member);
    const share = part ? [cellText(shareCell(part), frame.language)] : [];
    const note = [...share, ...(each === undefined ? [] : [terms.each(each)])];
    const credited = isNegative(allocated);
    const name = memberName(split.subject, member);
    const value = keyMoney(frame, credited ? absolute(allocated) : allocated);
    return plain((credited ? terms.receives : label)(name), value, note.length === 0 ? null : note.join(" · "));
  };
  if (shares.length <= room) return shares.map((share) => figureOf(share, terms.pays));
  const order = [...shares].sort((a, b) => compare(b.allocated, a.allocated));
  const [most, least] = [order[0], order.at(-1)];
  return most && least ? [figureOf(most, terms.paysMost), figureOf(least, terms.paysLeast)] : [];
}

/** What answers first: what it costs, who pays what, what that is per inhabitant, what changes, what is saved and for whom. */
export function keyFigures(view: PaperView): KeyFigures {
  const { split, frame } = view;
  const terms = KEY_FIGURE_WORDS[frame.language];
  const { shares } = split.shown.total;
  const years = span(split.shown.years.map(({ year }) => year));
  const isSettled = view.settlements.length > 0;
  const cost = plain(terms.cost(years), keyMoney(frame, rowTotal(shares)), isSettled ? terms.budgeted : null);
  const others = [...changeFigure(view), ...procurementFigure(view), ...gainFigures(view), ...settlementFigures(view)];
  const room = Math.max(2, MOST_FIGURES - 2 - others.length);
  const perHead = perInhabitantFigure(view, shares.length <= room);
  return { heading: terms.heading, figures: [cost, ...paymentFigures(view, room), ...perHead, ...others] };
}
