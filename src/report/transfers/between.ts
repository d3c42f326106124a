import type { Between } from "../../core/between/payment-between.ts";
import type { Case } from "../../core/model/case.ts";
import { LANGUAGES } from "../../core/model/language.ts";
import { memberName } from "../../core/model/names.ts";
import { isZero, ONE, sum } from "../../core/number/fraction.ts";
import { amountFigure, writtenPercentage } from "../../messages/phrases/figures.ts";
import { TRANSFER_WORDS } from "../../messages/registry.ts";
import { money } from "../page/amount-text.ts";
import { type Frame, frameOf } from "../page/frame.ts";

/** What a result of members paying each other is told by. */
export interface BetweenView {
  readonly frame: Frame;
  readonly subject: Case;
}

function rateOf({ frame }: BetweenView, { surcharge }: Between): string {
  const rate = surcharge?.named.surcharge;
  if (!rate) return "";
  return rate.kind === "percent" ? writtenPercentage(rate.ratio, frame.language) : money(frame, rate.amount);
}

/** The name of a row of what members pay each other: the line, or the surcharge, and who is paid. */
export function betweenLabel(view: BetweenView, one: Between): string {
  const words = TRANSFER_WORDS[view.frame.language];
  const host = memberName(view.subject, one.to);
  if (one.surcharge === null) return words.transferRow(one.line.line.name, host);
  return words.surchargeRow(rateOf(view, one), host, one.surcharge.named.of?.text ?? null);
}

/** The same in every language, as somebody may have seen it and asks for it. */
export function labelsOf(subject: Case, one: Between): string[] {
  const scale = { unit: ONE, step: subject.round };
  return LANGUAGES.map((language) => betweenLabel({ frame: frameOf(language, scale, subject.currency), subject }, one));
}

/** That what members pay each other is in no sum of the lines, and what it is; nothing where they pay nothing. */
export function besidesNote(view: BetweenView, between: readonly Between[]): string[] {
  if (between.length === 0) return [];
  const words = TRANSFER_WORDS[view.frame.language];
  const labels = [...new Set(between.map((one) => betweenLabel(view, one)))];
  return [words.besides(labels.join("; "))];
}

/** How every surcharge came to be. */
export function surchargeNotes(view: BetweenView, between: readonly Between[]): string[] {
  const words = TRANSFER_WORDS[view.frame.language];
  const text = (value: Parameters<typeof amountFigure>[0]) => amountFigure(value, view.frame.language);
  const isDated = new Set(between.map(({ line }) => line.line.year)).size > 1;
  const told = new Set<string>();
  for (const one of between) {
    const { surcharge, to, line, paid } = one;
    if (surcharge === null || isZero(paid)) continue;
    const { named, invoiced, whole } = surcharge;
    const of = named.of?.text ?? null;
    const rate = rateOf(view, one);
    const allocated = sum(line.shares.flatMap((share) => (share.member === to ? [] : [share.allocated])));
    const all = sum(invoiced.map(({ amount }) => amount));
    const sentence =
      named.surcharge.kind === "amount"
        ? words.surchargeShared(rate, of, text(whole))
        : words.surchargeIs(rate, memberName(view.subject, to), of, text(all), text(allocated));
    // Of an amount that several hosts get a part of it is said once.
    const said = isDated ? `${line.line.year}: ${sentence}` : sentence;
    told.add(said);
  }
  return [...told];
}

/** That a result leaves out what members of a case pay each other, where they do. */
export function leftOutNote({ frame, subject }: BetweenView): string[] {
  const { lines, hosting } = subject;
  const isThere = hosting.surcharges.length > 0 || lines.some(({ type }) => type === "transfer");
  return isThere ? [TRANSFER_WORDS[frame.language].leftOut] : [];
}
