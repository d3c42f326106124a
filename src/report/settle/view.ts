import { memberName } from "../../core/model/names.ts";
import { divide, type Fraction, fraction, isInteger } from "../../core/number/fraction.ts";
import type { YearEnd } from "../../core/settle/year-end/year-end.ts";
import { SETTLE_WORDS } from "../../messages/registry.ts";
import type { SettleWords } from "../../messages/terms/settle.ts";
import type { Frame } from "../page/frame.ts";
import type { Scale } from "../page/scale.ts";

/** A settlement, and how it is to be shown. */
export interface SettleView {
  readonly frame: Frame;
  readonly yearEnd: YearEnd;
  /** In how many instalments balances are paid; null at once. */
  readonly installments: number | null;
}

/** The scale that shows amounts to the last unit of what was paid, which may be finer than what is shared. */
export function scaleOf({ paid }: YearEnd, scale: Scale): Scale {
  const fits = (step: Fraction) => [...paid.values()].every((amount) => isInteger(divide(amount, step)));
  if (fits(scale.step)) return scale;
  const hundredth = fraction(1n, 100n);
  return { ...scale, step: fits(hundredth) ? hundredth : fraction(1n, 1_000_000n) };
}

export function wordsOf({ frame }: Pick<SettleView, "frame">): SettleWords {
  return SETTLE_WORDS[frame.language];
}

export function nameOf({ yearEnd }: Pick<SettleView, "yearEnd">, member: number): string {
  return memberName(yearEnd.subject, member);
}

export function isHost({ yearEnd }: Pick<SettleView, "yearEnd">, member: number): boolean {
  return yearEnd.hosts.some((host) => host.member === member);
}

/** The member's name, marked where it is a host. */
export function markedName(view: SettleView, member: number): string {
  const name = nameOf(view, member);
  return isHost(view, member) ? wordsOf(view).hostMark(name) : name;
}
