import { compare, negate } from "../../../core/number/fraction.ts";
import { COMPARISON_WORDS, PAPER_WORDS } from "../../../messages/registry.ts";
import { money } from "../../page/amount-text.ts";
import type { Chart, WaterfallStep } from "../../page/chart.ts";
import type { ProcurementView } from "../../procurement/savings-report.ts";
import type { PaperView } from "../view/view.ts";
import { waterfall } from "./waterfall.ts";

/** More steps than this are not told apart. */
const MOST_ITEMS = 12;

/** From the prices each would pay separately, by what every item saves, to the joint price; none of very many items. */
export function priceWaterfall(view: PaperView, procurement: ProcurementView): Chart[] {
  const { words } = view.frame;
  const terms = PAPER_WORDS[view.frame.language];
  const { shown } = procurement;
  const [most] = [...shown.items].sort((a, b) => compare(b.savings, a.savings));
  if (!most || shown.items.length > MOST_ITEMS) return [];
  const steps: WaterfallStep[] = [
    { label: COMPARISON_WORDS[procurement.frame.language].separate, kind: "total", value: shown.total.separate },
    ...shown.items.map(({ purchase, savings }) => {
      return { label: purchase.item.name, kind: "change", value: negate(savings) } as const;
    }),
    { label: COMPARISON_WORDS[procurement.frame.language].joint, kind: "total", value: shown.total.joint },
  ];
  const { separate, joint } = shown.total;
  const item = { name: most.purchase.item.name, amount: money(view.frame, most.savings) };
  const description = terms.priceWaterfallText(money(view.frame, separate), money(view.frame, joint), item);
  return [waterfall({ title: terms.priceWaterfall, description, header: words.sum }, procurement.frame, steps)];
}
