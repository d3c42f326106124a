import { capitalCost } from "../../core/assets/depreciation.ts";
import type { CapitalStep } from "../../core/explain/step.ts";
import { absolute, add, divide, equals, fraction, isZero } from "../../core/number/fraction.ts";
import { writtenPercentage } from "../../messages/phrases/figures.ts";
import { CAPITAL_WORDS } from "../../messages/registry.ts";
import { exactText, nameOf, placeText } from "./figures.ts";
import type { ExplainView } from "./view.ts";

/** What an asset costs in a year, and what that is made of. */
export function capitalSentence(view: ExplainView, { line, capital, value }: CapitalStep): string {
  const { asset, of } = capital;
  const { opening, closing, depreciation, interest } = of;
  const { language } = view.frame;
  const borne = asset.method === "linear" ? divide(add(opening, closing), fraction(2n)) : opening;
  return CAPITAL_WORDS[language].year({
    line: line.year === null || view.figure.year !== null ? line.name : `${line.name}, ${line.year}`,
    method: asset.method,
    depreciation: exactText(view, depreciation),
    interest: isZero(asset.rate)
      ? null
      : {
          amount: exactText(view, interest),
          rate: writtenPercentage(asset.rate, language),
          of: exactText(view, borne),
        },
    opening: exactText(view, opening),
    closing: exactText(view, closing),
    cost: exactText(view, value),
    scheduled: equals(absolute(value), capitalCost(of)) ? null : exactText(view, capitalCost(of)),
    creditTo: asset.from === null ? null : nameOf(view, asset.from),
    place: placeText(line.source),
  });
}
