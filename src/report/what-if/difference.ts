import { memberName } from "../../core/model/names.ts";
import { absolute, compare, divide, type Fraction, isNegative, isZero, sum } from "../../core/number/fraction.ts";
import { hasShares } from "../../core/shares/divided-line.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { COMPARISON_WORDS, LEAD_WORDS, WHAT_IF_WORDS } from "../../messages/registry.ts";
import { money } from "../page/amount-text.ts";
import { type ChangeView, changeTable, shownChanges } from "../page/change-table.ts";
import { type Chart, moneyUnit } from "../page/chart.ts";
import { scaleDecimals } from "../page/scale.ts";
import type { Table } from "../page/table.ts";
import { quotedLines } from "../paper/lead/key-sentence.ts";
import { MOST_MEMBERS } from "../paper/view/view.ts";
import type { PaperFigures } from "../paper/work-out.ts";
import type { SplitView } from "../split/view.ts";

/** More lines than this are counted. */
const MOST_LINES = 4;

function payments(split: SplitView) {
  return split.kroner.total.shares.map(({ member, allocated }) => ({
    member: memberName(split.subject, member),
    amount: allocated,
  }));
}

function changeFrom(adopted: PaperFigures, tried: PaperFigures): ChangeView {
  const { split, frame } = tried;
  const terms = WHAT_IF_WORDS[frame.language];
  return {
    frame,
    subject: split.subject,
    headers: { before: terms.adopted, after: terms.tried },
    before: payments(adopted.split),
    after: payments(split),
    only: null,
  };
}

/** What every member pays by the case and as tried, with the change in kroner, percent and per inhabitant. */
export function differenceTable(adopted: PaperFigures, tried: PaperFigures): Table {
  return changeTable(changeFrom(adopted, tried), null);
}

/** The same as bars: what each pays as tried, against the case. */
export function differenceChart(adopted: PaperFigures, tried: PaperFigures): Chart {
  const { frame } = tried;
  const terms = WHAT_IF_WORDS[frame.language];
  const { members } = shownChanges(changeFrom(adopted, tried));
  const inUnit = (amount: Fraction | null) => amount && divide(amount, frame.scale.unit);
  return {
    kind: "chart",
    title: terms.picture,
    subtitle: "",
    description: terms.picture,
    unit: moneyUnit(frame),
    decimals: scaleDecimals(frame.scale),
    form: {
      kind: "pairs",
      first: terms.adopted,
      second: terms.tried,
      difference: COMPARISON_WORDS[frame.language].change,
      isChange: true,
      none: terms.notIn,
      pairs: members.map(({ member, before, after }) => ({
        label: member ?? "",
        first: inUnit(before),
        second: inUnit(after),
      })),
    },
    data: differenceTable(adopted, tried),
  };
}

/** The lines of the case that are none of those tried, for nobody they concern takes part; empty where there are none. */
function droppedSentence(adopted: PaperFigures, tried: PaperFigures): string {
  const kept = new Set(tried.split.kroner.lines.map(({ line }) => line));
  const lines = adopted.split.kroner.lines.filter((one) => hasShares(one) && !kept.has(one.line));
  if (lines.length === 0) return "";
  const { count, text } = quotedLines(tried, { lines }, MOST_LINES);
  const amount = money(tried.frame, sum(lines.flatMap(({ shares }) => shares.map(({ allocated }) => allocated))));
  return ` ${WHAT_IF_WORDS[tried.frame.language].dropped(text, amount, count)}`;
}

/** That what the accounts came to is told of those of the case alone; empty where it is told, or there are none. */
function unsettledSentence(adopted: PaperFigures, tried: PaperFigures): string {
  const isLost = adopted.settlements.length > tried.settlements.length;
  return isLost ? ` ${WHAT_IF_WORDS[tried.frame.language].notSettled}` : "";
}

/** The same in a sentence: who pays more and less; of many, the most; then what is no longer shared or told. `what` is tried. */
export function differenceSentence(adopted: PaperFigures, tried: PaperFigures, what: string): string {
  const { language, words } = tried.frame;
  const lead = LEAD_WORDS[tried.frame.language];
  const terms = WHAT_IF_WORDS[language];
  const { members } = shownChanges(changeFrom(adopted, tried));
  const view = { ...tried, issues: [] };
  const changed = members.filter(({ change }) => !isZero(change));
  const dropped = `${droppedSentence(adopted, tried)}${unsettledSentence(adopted, tried)}`;
  if (changed.length === 0) return `${terms.sameAmounts(what)}${dropped}`;
  const text = (one: (typeof members)[number] | undefined) =>
    one ? lead.memberMore(one.member ?? "", money(view.frame, absolute(one.change)), !isNegative(one.change)) : "";
  const order = [...changed].sort((a, b) => compare(b.change, a.change));
  const isToldOfAll = members.length <= MOST_MEMBERS || changed.length <= 2;
  // Who takes no part any longer pays that much less as a matter of course.
  const staying = order.filter(({ after }) => after !== null);
  const parts = isToldOfAll ? order : [...new Set([staying[0], staying.at(-1)])];
  const of = isToldOfAll ? null : staying.length;
  return `${terms.difference(what, enumerate(parts.map(text), words), of)}${dropped}`;
}
