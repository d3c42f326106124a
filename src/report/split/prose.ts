import { changes } from "../../core/compare/change.ts";
import { memberName } from "../../core/model/names.ts";
import { absolute, type Fraction } from "../../core/number/fraction.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { amountFigure, percentage } from "../../messages/phrases/figures.ts";
import { span } from "../compare/view.ts";
import { cellText } from "../page/cell-text.ts";
import type { Prose } from "../page/page.ts";
import { reservationLines } from "../page/reservations.ts";
import { basisOf } from "./basis.ts";
import { type amountCell, percentages, percentCell, rowTotal } from "./cells.ts";
import type { SplitView } from "./view.ts";

const PERCENT_DECIMALS = 1;

/** The change from what was paid before, in all and by member; nothing without `--against`. */
function changeInWords({ against, subject, frame }: SplitView): string[] {
  const { words, language } = frame;

  if (!against) return [];
  const { total, members } = changes(subject, against.before.payments, against.after.payments);
  const money = (value: Fraction) =>
    words.money(subject.currency, amountFigure(absolute(value), language), absolute(value).num === value.den);
  const parts = members.map(({ member, change }) =>
    words.proseMemberChange(member ?? "", money(change), change.num >= 0n),
  );
  const percent = total.ratio && percentage(absolute(total.ratio), PERCENT_DECIMALS, language);
  return [words.proseChange(money(total.change), percent, total.change.num >= 0n, enumerate(parts, words))];
}

/** The paragraph a case paper needs under its heading for economic consequences: what, by which key, who pays what. */
export function splitProse(view: SplitView): Prose | null {
  if (view.only !== null) return null;
  const { shown } = view;
  const { words, language } = view.frame;
  const figureOf = (value: Parameters<typeof amountCell>[1]) =>
    words.money(view.subject.currency, amountFigure(value, language), value.num === value.den);
  const parts = percentages(shown.total);
  const each = shown.total.shares.map(({ member, allocated }) => {
    const part = parts?.get(member);
    const percent = part ? ` (${cellText(percentCell(part), language)})` : "";
    return `${memberName(view.subject, member)} ${figureOf(allocated)}${percent}`;
  });
  const when = span(shown.years.map((entry) => entry.year)) || null;
  const sentences = [
    words.prose(figureOf(rowTotal(shown.total.shares)), enumerate(each, words), when),
    ...changeInWords(view),
    ...basisOf(view).map((basis) => `${basis}.`),
    ...reservationLines(view.subject, words),
  ];
  return { heading: words.consequences, paragraphs: [sentences.join(" ")] };
}
