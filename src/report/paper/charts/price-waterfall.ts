import { compare, negate } from "../../../core/number/fraction.ts";
import type { Chart, WaterfallStep } from "../../page/chart.ts";
import { scaleInWords } from "../../page/scale.ts";
import type { ProcurementView } from "../../procurement/savings-report.ts";
import { money } from "../view/money.ts";
import type { PaperView } from "../view/view.ts";
import { waterfall } from "./waterfall.ts";

/** More steps than this are not told apart. */
const MOST_ITEMS = 12;

/** From the prices each would pay separately, by what every item saves, to the joint price; none of very many items. */
export function priceWaterfall(view: PaperView, procurement: ProcurementView): Chart[] {
  const { terms, words, language } = view;
  const { shown, scale, subject } = procurement;
  const [most] = [...shown.items].sort((a, b) => compare(b.savings, a.savings));
  if (!most || shown.items.length > MOST_ITEMS) return [];
  const steps: WaterfallStep[] = [
    { label: procurement.terms.separate, kind: "total", value: shown.total.separate },
    ...shown.items.map(({ purchase, savings }) => {
      return { label: purchase.item.name, kind: "change", value: negate(savings) } as const;
    }),
    { label: procurement.terms.joint, kind: "total", value: shown.total.joint },
  ];
  const { separate, joint } = shown.total;
  const item = { name: most.purchase.item.name, amount: money(view, most.savings) };
  const description = terms.priceWaterfallText(money(view, separate), money(view, joint), item);
  const unit = scaleInWords(scale, subject.currency, { words, language });
  return [waterfall({ title: terms.priceWaterfall, description, unit, header: words.sum }, scale, steps)];
}
