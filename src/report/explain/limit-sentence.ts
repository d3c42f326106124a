import type { LimitStep } from "../../core/explain/step.ts";
import type { BoundTrace } from "../../core/key/limits.ts";
import { absolute, type Fraction, fraction, isNegative, multiply, ZERO } from "../../core/number/fraction.ts";
import { figure, writtenPercentage } from "../../messages/phrases/figures.ts";
import { EXPLAIN_WORDS } from "../../messages/registry.ts";
import { money } from "../page/amount-text.ts";
import { MOST_NAMED, nameOf, percentText, shareText } from "./figures.ts";
import type { ExplainView } from "./view.ts";

const HUNDRED = fraction(100n);

/** A bound that was met: `30 %`, `500 000 kroner of 2 000 000 kroner (25%)`, `115 % of the 412 300 kroner paid in 2025 …`. */
function boundText(view: ExplainView, { bound, share, paid }: BoundTrace, at: "min" | "max", pool: Fraction): string {
  const { limit } = EXPLAIN_WORDS[view.frame.language];
  const { measure, side } = bound;
  if (measure.kind === "share") return writtenPercentage(measure.ratio, view.frame.language);
  const kroner = (value: Fraction) => money(view.frame, value);
  const held = limit.ofPool(kroner(multiply(share, pool)), kroner(pool), percentText(view, share));
  if (measure.kind === "amount") return held;
  const more = side === "within" ? at === "max" : null;
  const ratio = writtenPercentage(measure.ratio, view.frame.language);
  return `${limit.ofPaid(ratio, more, kroner(paid ?? ZERO), measure.year.year)}, ${held}`;
}

/** `Northby −5.81, Eastby +1.40 percentage points`; of limits in kroner those of the pool. */
function movedText(view: ExplainView, { moved, pool }: LimitStep): string {
  const { language } = view.frame;
  const { limit, memberCount } = EXPLAIN_WORDS[language];
  if (moved.length > MOST_NAMED) return memberCount(moved.length);
  const texts = moved.map(({ member, by }) => {
    const size = absolute(by);
    const text = pool === null ? figure(multiply(size, HUNDRED), 2, language) : money(view.frame, multiply(size, pool));
    return `${nameOf(view, member)} ${isNegative(by) ? "\u2212" : "+"}${text}`;
  });
  return pool === null ? limit.points(texts.join(", ")) : texts.join(", ");
}

/** What limits made of a share. */
export function limitSentence(view: ExplainView, step: LimitStep): string {
  const { limit } = EXPLAIN_WORDS[view.frame.language];
  const [before, share] = [percentText(view, step.before), shareText(view, step.value)];
  switch (step.limit) {
    case "round":
      return limit.round(step.step === null ? "" : writtenPercentage(step.step, view.frame.language), before, share);
    case "min":
    case "max": {
      const bound = step.bound === null ? "" : boundText(view, step.bound, step.limit, step.pool ?? ZERO);
      const bearer = step.bearer === null ? null : nameOf(view, step.bearer);
      return limit[step.limit](bound, before, bearer);
    }
    default:
      return limit[step.limit](before, share, movedText(view, step));
  }
}
