import { outcomeOf } from "../../../core/compare/outcome.ts";
import {
  absolute,
  compare,
  type Fraction,
  fraction,
  isNegative,
  isPositive,
  isZero,
  subtract,
} from "../../../core/number/fraction.ts";
import { totalOf } from "../../../core/shares/amounts.ts";
import { figure } from "../../../messages/phrases/figures.ts";
import { KEY_FIGURE_WORDS } from "../../../messages/registry.ts";
import { keyMoney, money, percentText } from "../../page/amount-text.ts";
import { tellingRatio } from "../../page/cells.ts";
import { shownChanges } from "../../page/change-table.ts";
import type { KeyFigure } from "../../page/page.ts";
import { span } from "../../page/span.ts";
import { changeView } from "../../split/report.ts";
import { memberAt, standingOf } from "../../stability/view.ts";
import type { PaperView } from "../view/view.ts";
import { netsOf, PAYBACK_DECIMALS, ratioText } from "./comparison.ts";

/** More who lose than this are counted. */
const MOST_LOSERS = 2;

/** The change from what was paid before; none without `--against`. */
export function changeFigure({ split, frame }: PaperView): KeyFigure[] {
  const terms = KEY_FIGURE_WORDS[frame.language];
  const change = changeView(split);
  if (!change || !split.against) return [];
  const { total, ratio } = shownChanges(change);
  const telling = tellingRatio(ratio);
  const label = (isNegative(total.change) ? terms.less : terms.more)(span(split.against.before.years));
  const value = isZero(total.change) ? { value: terms.unchanged } : keyMoney(frame, absolute(total.change));
  const note = telling && !isZero(total.change) ? percentText(frame, absolute(telling)) : null;
  return [{ label, ...value, note, isLoss: false }];
}

/** What buying together saves. */
export function procurementFigure({ procurement, frame }: PaperView): KeyFigure[] {
  const terms = KEY_FIGURE_WORDS[frame.language];
  if (!procurement) return [];
  const { savings, share } = procurement.shown.total;
  const gains = !isNegative(savings);
  const note = share && gains ? terms.ofSeparate(percentText(frame, share)) : null;
  return [{ label: terms.procurement(gains), ...keyMoney(frame, absolute(savings)), note, isLoss: !gains }];
}

interface Net {
  readonly name: string;
  /** Exactly, and as the tables show it; negative for who loses. */
  readonly exact: Fraction;
  readonly net: Fraction;
}

/** For how many it pays, and who loses how much. */
function verdictFigure({ frame }: PaperView, nets: readonly Net[]): KeyFigure {
  const terms = KEY_FIGURE_WORDS[frame.language];
  const losers = nets.filter(({ exact }) => isNegative(exact)).sort((a, b) => compare(a.net, b.net));
  const winners = nets.filter(({ exact }) => isPositive(exact)).length;
  const lost = ({ net }: Net) => money(frame, absolute(net));
  const [worst] = losers;
  const note =
    losers.length > MOST_LOSERS && worst
      ? terms.loseMost(worst.name, lost(worst))
      : losers.map((one) => terms.loses(one.name, lost(one))).join(", ");
  const value = winners === nets.length ? terms.everyone(winners) : terms.some(winners, nets.length);
  return { label: terms.paysFor, value, note: note === "" ? null : note, isLoss: losers.length > 0 };
}

/** What the first scenario saves, when it has paid what it took to begin, and for whom it pays. */
function comparisonFigures(view: PaperView): KeyFigure[] {
  const { comparison, frame } = view;
  const terms = KEY_FIGURE_WORDS[frame.language];
  const [first] = comparison?.shown ?? [];
  if (!comparison || !first || first.unknown.length > 0) return [];
  const exact = comparison.kroner[0] ?? first;
  const [savings, establishment, net] = [first.total.savings, first.total.establishment, first.total.net].map(totalOf);
  if (!savings || !establishment || !net) return [];
  const ratio = ratioText(totalOf(exact.total.savings), totalOf(exact.total.baseline), frame.language);
  const once = !isZero(establishment);
  const gains = !isNegative(net);
  const [saved, began] = [money(frame, absolute(savings)), money(frame, establishment)];
  const why = isNegative(savings) ? terms.dearer(saved, began) : terms.saved(saved, ratio, began);
  const note = once ? why : ratio && gains ? terms.ofWithout(ratio) : null;
  const label = (once ? terms.net : terms.savings)(gains);
  const gain: KeyFigure = { label, ...keyMoney(frame, absolute(net)), note, isLoss: !gains };
  return [
    gain,
    ...paybackFigure(view),
    ...(first.members.length > 1 ? [verdictFigure(view, netsOf(comparison, first))] : []),
  ];
}

function paybackFigure({ comparison, frame }: PaperView): KeyFigure[] {
  const terms = KEY_FIGURE_WORDS[frame.language];
  const [exact] = comparison?.kroner ?? [];
  if (!exact) return [];
  const { establishment, payback } = outcomeOf(exact, null);
  const years = span(exact.years.map(({ year }) => year));
  if (isZero(establishment) || years === "") return [];
  if (!payback) return [{ label: terms.payback, value: terms.neverBefore(years), note: null, isLoss: true }];
  const after = terms.after(figure(payback.years, PAYBACK_DECIMALS, frame.language));
  const number = { value: fraction(BigInt(payback.year)), decimals: 0, before: "", after: "", isYear: true } as const;
  return [{ label: terms.payback, value: `${payback.year}`, number, note: after, isLoss: false }];
}

/** What cooperation gives, and for whom it pays; of what only coalitions tell of, for whom. */
export function gainFigures(view: PaperView): KeyFigure[] {
  const { comparison, stability } = view;
  if (comparison) return comparisonFigures(view);
  if (!stability || stability.found.paid.length < 2) return [];
  const { alone, paid } = standingOf(stability);
  const nets = paid.map((shown, place): Net => {
    const exact = subtract(stability.found.costs.alone[place]?.cost ?? shown, stability.found.paid[place] ?? shown);
    return { name: memberAt(stability, place), exact, net: subtract(alone[place] ?? shown, shown) };
  });
  return [verdictFigure(view, nets)];
}
