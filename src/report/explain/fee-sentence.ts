import type { PaidFeeStep } from "../../core/explain/step.ts";
import type { Fraction } from "../../core/number/fraction.ts";
import { weighedFigure } from "../../messages/phrases/figures.ts";
import { EXPLAIN_WORDS } from "../../messages/registry.ts";
import { money } from "../page/amount-text.ts";
import { bandInWords, feeInWords } from "../page/key-in-words.ts";
import type { ExplainView } from "./view.ts";
import { ownFigure, ownPlace } from "./weight-figure.ts";

/** What a member pays of one fee: the rate times what it measures, the step it meets, what was agreed. */
export function paidFeeSentence(view: ExplainView, { fee, own, percent, band, value }: PaidFeeStep): string {
  const { subject, frame } = view;
  const { feeOf } = EXPLAIN_WORDS[frame.language];
  const amount = money(frame, value);
  if (fee.kind === "each") return feeOf.each(amount);
  if (own === null) return feeOf.agreed(amount);
  const shown = (figure: Fraction) => weighedFigure(figure, percent, frame.language);
  const [figure, place] = [ownFigure(own, shown, frame.words.atMost), ownPlace(own)];
  if (band !== null) return feeOf.band(figure, place, bandInWords(band, frame), amount);
  return feeOf.rate(
    feeInWords(fee, subject, frame, () => ""),
    figure,
    place,
    amount,
  );
}
