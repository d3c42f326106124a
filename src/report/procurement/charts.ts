import { memberName } from "../../core/model/names.ts";
import { absolute, compare, isNegative, isZero, negate } from "../../core/number/fraction.ts";
import { CHART_WORDS, COMPARISON_WORDS } from "../../messages/registry.ts";
import { roundAmount } from "../charts/round-amount.ts";
import { signedBars } from "../charts/signed-bars.ts";
import { waterfall } from "../charts/waterfall.ts";
import { money } from "../page/amount-text.ts";
import type { Chart, WaterfallStep } from "../page/chart.ts";
import type { ProcurementView } from "./savings-report.ts";

/** More steps than this are not told apart. */
const MOST_ITEMS = 12;

/** From the prices each would pay separately, by what every item saves, to the joint price; none of very many items. */
export function priceWaterfall({ frame, shown }: ProcurementView): Chart[] {
  const terms = CHART_WORDS[frame.language];
  const words = COMPARISON_WORDS[frame.language];
  const { separate, joint, savings } = shown.total;
  const [most] = [...shown.items].sort((a, b) => compare(b.savings, a.savings));
  if (!most || shown.items.length > MOST_ITEMS || shown.items.every((item) => isZero(item.savings))) return [];
  const steps: WaterfallStep[] = [
    { label: words.separate, kind: "total", value: separate },
    ...shown.items.map(({ purchase, savings: saved }) => {
      return { label: purchase.item.name, kind: "change", value: negate(saved) } as const;
    }),
    { label: words.joint, kind: "total", value: joint },
  ];
  const item = { name: most.purchase.item.name, amount: money(frame, most.savings) };
  const amount = isZero(savings) ? null : roundAmount(frame, absolute(savings)).whole;
  const said = {
    title: terms.joint(amount, !isNegative(savings)),
    subtitle: terms.jointWhat,
    description: terms.jointText(money(frame, separate), money(frame, joint), item),
  };
  return [waterfall(said, frame, steps)];
}

/** What each member saves over all items: who saves, who pays more. */
export function jointSavingsByMember({ frame, subject, shown }: ProcurementView): Chart[] {
  const terms = CHART_WORDS[frame.language];
  return signedBars({
    frame,
    words: terms.net,
    subtitle: terms.jointSavings,
    amounts: shown.total.members.map(({ member, savings }) => ({
      label: memberName(subject, member),
      value: savings,
    })),
    labelHeader: frame.words.member,
    header: COMPARISON_WORDS[frame.language].savings,
  });
}
