import { capitalized } from "../../../messages/phrases/capitalized.ts";
import { CHART_WORDS } from "../../../messages/registry.ts";
import type { Chart } from "../../../report/page/chart.ts";
import type { Style } from "../../writing/style.ts";

/** What a chart shows, and the currency of its amounts. */
export function shownIn({ subtitle, unit }: Chart, { language }: Style): string {
  if (typeof unit === "string") return subtitle;
  const currency = CHART_WORDS[language].currency(unit.currency);
  return subtitle === "" ? capitalized(currency) : `${subtitle}, ${currency}`;
}
