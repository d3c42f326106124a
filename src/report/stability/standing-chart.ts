import { subtract } from "../../core/number/fraction.ts";
import { CHART_WORDS } from "../../messages/registry.ts";
import { signedBars } from "../charts/signed-bars.ts";
import { netName } from "../compare/view/view.ts";
import type { Chart } from "../page/chart.ts";
import { span } from "../page/span.ts";
import { memberAt, type StabilityView, shareAt, standingOf } from "./view.ts";

/** What each member pays less than without cooperation, or more, as its table has it. */
export function standingChart(view: StabilityView): Chart[] {
  const { frame, found } = view;
  const terms = CHART_WORDS[frame.language];
  const { alone, paid } = standingOf(view);
  const { years, has } = found.judged;
  return signedBars({
    frame,
    words: terms.net,
    subtitle: terms.inYears(terms.netWhat(has.establishment), span(years)),
    amounts: alone.map((cost, place) => ({
      label: memberAt(view, place),
      value: subtract(cost, shareAt(paid, place)),
    })),
    labelHeader: frame.words.member,
    header: netName(frame.language, has.establishment),
  });
}
