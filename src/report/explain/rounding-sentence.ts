import type { RoundingStep } from "../../core/explain/step.ts";
import { absolute, divide, equals, isZero } from "../../core/number/fraction.ts";
import type { SumAtStake } from "../../core/split/sum-at-stake.ts";
import { amountFigure, figure } from "../../messages/phrases/figures.ts";
import { EXPLAIN_WORDS } from "../../messages/registry.ts";
import type { RoundingWords, StakeWords } from "../../messages/terms/explain.ts";
import { money } from "../page/amount-text.ts";
import { decimalsApart, exactText, MOST_NAMED, nameOf } from "./figures.ts";
import type { ExplainView } from "./view.ts";

function stakeWords(view: ExplainView, stake: SumAtStake): StakeWords {
  const { group, year } = stake;
  const path = [...(group.length > 0 ? [group.join(" / ")] : []), ...(year === null ? [] : [`${year}`])].join(", ");
  return {
    member: nameOf(view, stake.member),
    of: path === "" ? null : path,
    exact: exactText(view, stake.exact),
    would: amountFigure(stake.would, view.frame.language),
    may: stake.may.map((value) => amountFigure(value, view.frame.language)),
  };
}

/** What was left over, who had a claim to it and, if a sum decided otherwise, which. */
export function roundingSentence(view: ExplainView, step: RoundingStep, member: number): string {
  const { subject } = view;
  const { language } = view.frame;
  const explain = EXPLAIN_WORDS[view.frame.language];
  const name = nameOf(view, member);
  if (equals(step.value, step.exact)) return explain.noRounding(name, money(view.frame, step.value));
  const places = decimalsApart(
    view,
    step.claims.map(({ value }) => value),
    step.unit,
  );
  const claims = step.claims.map((claim) => `${nameOf(view, claim.member)} ${figure(claim.value, places, language)}`);
  const cut = divide(absolute(step.left), step.unit).num;
  const getting = claims.filter((_, at) => at < cut).join(", ");
  const others = claims.filter((_, at) => at >= cut).join(", ");
  const whole = subject.currency === "NOK" && step.unit.num === step.unit.den;
  const words: RoundingWords = {
    unit: whole ? explain.wholeKroner : money(view.frame, step.unit),
    member: name,
    down: amountFigure(step.down, language),
    remainder: figure(step.remainder, places, language),
    lineShown: amountFigure(step.lineShown, language),
    lineExact: equals(step.lineShown, step.lineExact) ? null : exactText(view, step.lineExact),
    total: amountFigure(step.total, language),
    left: isZero(step.left) ? null : money(view.frame, step.left),
    single: equals(absolute(step.left), step.unit),
    claims: claims.length > MOST_NAMED ? null : { getting, others: others === "" ? null : others },
    rank: step.claims.findIndex((claim) => claim.member === member) + 1,
    claimants: step.claims.length,
    tied: step.tied,
    alone: money(view.frame, step.alone),
    value: money(view.frame, step.value),
  };
  const first = explain.rounding(words);
  if (equals(step.alone, step.value)) return first;
  const why = step.stake === null ? explain.equallyGood(words) : explain.stake(stakeWords(view, step.stake), words);
  return `${first} ${why}`;
}
