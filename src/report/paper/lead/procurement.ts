import { memberName } from "../../../core/model/names.ts";
import { absolute, isNegative, isPositive, isZero } from "../../../core/number/fraction.ts";
import { LEAD_WORDS } from "../../../messages/registry.ts";
import { money, percentText } from "../../page/amount-text.ts";
import type { PaperView } from "../view/view.ts";

/** What buying together saves, and whether everyone gains by it. */
export function procurementSentences(view: PaperView): string[] {
  const { procurement } = view;
  const lead = LEAD_WORDS[view.frame.language];
  if (!procurement) return [];
  const { shown, kroner, subject } = procurement;
  const { separate, joint, savings, share } = shown.total;
  const losers = kroner.total.members.filter((own) => isNegative(own.savings) && isNegative(own.exact));
  const everyone = kroner.total.members.every((own) => isPositive(own.exact));
  const annual = !isZero(shown.recurring.savings) && !isZero(shown.oneOff.separate) && shown.years === 1;
  const losses = losers.map(({ member }) => {
    const saved = shown.total.members.find((one) => one.member === member)?.savings;
    return lead.paysMoreAlone(
      memberName(subject, member),
      saved && !isZero(saved) ? money(view.frame, absolute(saved)) : null,
    );
  });
  return [
    lead.separately(money(view.frame, separate), money(view.frame, joint), shown.years),
    isNegative(savings)
      ? lead.procurementDearer(money(view.frame, absolute(savings)))
      : lead.procurementSaves(
          money(view.frame, savings),
          share && percentText(view.frame, share),
          annual ? money(view.frame, shown.recurring.savings) : null,
        ),
    ...(everyone ? [lead.everyoneSaves(kroner.total.members.length)] : losses),
    ...(kroner.items.some(({ separateKnown }) => separateKnown === "equal-share") ? [lead.equalSeparate] : []),
  ];
}
