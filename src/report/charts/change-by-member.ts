import { CHART_WORDS, COMPARISON_WORDS } from "../../messages/registry.ts";
import { type ChangeView, isShown, shownChanges } from "../page/change-table.ts";
import type { Chart } from "../page/chart.ts";
import { signedBars } from "./signed-bars.ts";

/** What each of the members shown pays more or less than before, as its table has it; `subtitle` says than when. */
export function changeByMember(view: ChangeView, subtitle: string): Chart[] {
  const { frame } = view;
  return signedBars({
    frame,
    words: CHART_WORDS[frame.language].change,
    subtitle,
    amounts: shownChanges(view)
      .members.filter((one) => isShown(view, one))
      .map(({ member, change }) => ({ label: member ?? "", value: change })),
    labelHeader: frame.words.member,
    header: COMPARISON_WORDS[frame.language].change,
  });
}
