import { changes } from "../../core/compare/change.ts";
import { memberName } from "../../core/model/names.ts";
import { absolute, type Fraction } from "../../core/number/fraction.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { money, percentText } from "../page/amount-text.ts";
import { cellText } from "../page/cell-text.ts";
import { shareCell } from "../page/cells.ts";
import type { Prose } from "../page/page.ts";
import { reservationLines } from "../page/reservations.ts";
import { span } from "../page/span.ts";
import { basisOf } from "./basis.ts";
import { partsOf, rowTotal } from "./cells.ts";
import type { SplitView } from "./view.ts";

/** The change from what was paid before, in all and by member; nothing without `--against`. */
function changeInWords({ against, subject, frame }: SplitView): string[] {
  const { words } = frame;
  if (!against) return [];
  const { total, members } = changes(subject, against.before.payments, against.after.payments);
  const amount = (value: Fraction) => money(frame, absolute(value));
  const parts = members.map(({ member, change }) =>
    words.proseMemberChange(member ?? "", amount(change), change.num >= 0n),
  );
  const percent = total.ratio && percentText(frame, absolute(total.ratio));
  return [words.proseChange(amount(total.change), percent, total.change.num >= 0n, enumerate(parts, words))];
}

/** The paragraph a case paper needs under its heading for economic consequences: what, by which key, who pays what. */
export function splitProse(view: SplitView): Prose | null {
  if (view.only !== null) return null;
  const { shown } = view;
  const { words, language } = view.frame;
  const parts = partsOf(shown.total);
  const each = shown.total.shares.map(({ member, allocated }) => {
    const part = parts?.get(member);
    const percent = part ? ` (${cellText(shareCell(part), language)})` : "";
    return `${memberName(view.subject, member)} ${money(view.frame, allocated)}${percent}`;
  });
  const when = span(shown.years.map((entry) => entry.year)) || null;
  const sentences = [
    words.prose(money(view.frame, rowTotal(shown.total.shares)), enumerate(each, words), when),
    ...changeInWords(view),
    ...basisOf(view).map((basis) => `${basis}.`),
    ...reservationLines(view.subject, words),
  ];
  return { heading: words.consequences, paragraphs: [sentences.join(" ")] };
}
