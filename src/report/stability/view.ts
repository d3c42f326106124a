import { membersIn } from "../../core/fairness/coalition.ts";
import type { Case } from "../../core/model/case.ts";
import { divide, type Fraction, roundHalfAway, ZERO } from "../../core/number/fraction.ts";
import { amountOf } from "../../core/shares/amounts.ts";
import type { Stability } from "../../core/stability/stability.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { plainFigure } from "../../messages/phrases/figures.ts";
import { STABILITY_WORDS } from "../../messages/registry.ts";
import { amountText } from "../page/amount-text.ts";
import type { Frame } from "../page/frame.ts";
import { roundedTogether } from "../page/scale.ts";

/** Whether a cooperation pays for everyone, and how it is to be shown. */
export interface StabilityView {
  readonly frame: Frame;
  readonly subject: Case;
  readonly found: Stability;
  /** Whether other ways to split are shown too. */
  readonly methods: boolean;
}

/** What members pay without and with cooperation, in the order of the members. */
export interface Standing {
  readonly alone: readonly Fraction[];
  readonly paid: readonly Fraction[];
}

/** In currency units: costs that other commands show too as they show them, others exactly. */
export function shownElsewhere({ found }: StabilityView): Standing {
  const { judged, costs } = found;
  const { members, paid, without } = judged;
  const alone = costs.alone.map(({ cost, from }, place) => {
    const shown = from === "baseline" ? without?.payments.shown.get(members[place] ?? 0) : undefined;
    return shown ?? cost;
  });
  return { alone, paid: members.map((member) => amountOf(paid.shown, member)) };
}

/** The same rounded to what is shown. */
export function standingOf(view: StabilityView): Standing {
  const { alone, paid } = shownElsewhere(view);
  return { alone: roundedTogether(view.frame.scale, alone), paid: roundedTogether(view.frame.scale, paid) };
}

export function memberAt({ found, subject }: StabilityView, place: number): string {
  return subject.members[found.judged.members[place] ?? 0]?.name ?? "";
}

/** From this many members on, a group of nearly everyone is named by who is not in it. */
const MANY = 6;
const FEW_LEFT = 2;

/** The members of a group by name: `Hol, Nes and Ål`, or `all but Flå`. */
export function groupName(view: StabilityView, coalition: number): string {
  const members = view.found.paid.length;
  const names = (places: readonly number[]) =>
    enumerate(
      places.map((place) => memberAt(view, place)),
      view.frame.words,
    );
  const inside = membersIn(coalition);
  const left = Array.from({ length: members }, (_, place) => place).filter((place) => !inside.includes(place));
  return members >= MANY && left.length <= FEW_LEFT
    ? STABILITY_WORDS[view.frame.language].allBut(names(left))
    : names(inside);
}

/** An amount in a sentence: with its currency where the tables are in whole ones, never as 0 when it is something. */
export function moneyText(view: StabilityView, value: Fraction): string {
  const { subject } = view;
  const { scale, language, words } = view.frame;
  const shown = roundHalfAway(divide(value, scale.step));
  const text = shown === 0n ? plainFigure(divide(value, scale.unit), language) : amountText(view.frame, value);
  if (scale.unit.num !== 1n || scale.unit.den !== 1n) return text;
  return words.money(subject.currency, text, value.num === value.den);
}

export function shareAt(shares: readonly Fraction[], place: number): Fraction {
  return shares[place] ?? ZERO;
}
