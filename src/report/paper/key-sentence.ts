import type { AllocatedLine } from "../../core/allocation/allocation.ts";
import { equals, ONE } from "../../core/fraction.ts";
import type { Key, KeyBase, KeyPart } from "../../core/key/key.ts";
import { yearMeasured } from "../../core/vintage.ts";
import { plainFigure, writtenFigure, writtenPercentage } from "../../messages/figures.ts";
import { enumerate } from "../../messages/words.ts";
import { span } from "../comparison/view.ts";
import type { PaperView } from "./view.ts";

function baseInSentence({ split: { subject }, words, lead, language }: PaperView, base: KeyBase): string {
  if (base.kind === "equal") return words.equally;
  if (base.kind === "shares") {
    const weights = base.weights.map(({ name, weight }) => `${name} ${writtenFigure(weight, language)}`);
    return lead.fixedShares(weights.join(" · "));
  }
  const header = subject.bases.find(({ name }) => name === base.name)?.header ?? base.name;
  return words.byBase(base.name, header, yearMeasured(subject, base.name, base.year));
}

function partInSentence(view: PaperView, part: KeyPart): string {
  const { words, lead, language, split } = view;
  if (part.kind === "each") {
    const fee = words.money(split.subject.currency, plainFigure(part.fee, language), equals(part.fee, ONE));
    return lead.feeEach(fee);
  }
  const base = baseInSentence(view, part.base);
  if (part.kind === "rest") return `${words.rest} ${base}`;
  return equals(part.ratio, ONE) ? base : `${writtenPercentage(part.ratio, language)} ${base}`;
}

/** A key as it follows a verb, without the members' figures: `50 % likt og 50 % etter folketall per 1. januar 2008`. */
export function keyInSentence(view: PaperView, { parts, limits }: Key): string {
  const { words, language } = view;
  const bounds = [
    limits.min && words.min(writtenPercentage(limits.min, language)),
    limits.max && words.max(writtenPercentage(limits.max, language)),
    limits.round && words.roundedTo(writtenPercentage(limits.round, language)),
  ];
  const shares = enumerate(
    parts.map((part) => partInSentence(view, part)),
    words,
  );
  return [shares, ...bounds.flatMap((bound) => (bound ? [bound] : []))].join(", ");
}

/** A key in use, as it follows a verb, with the lines it divides. */
export interface KeyUse {
  readonly text: string;
  readonly key: Key;
  readonly lines: readonly AllocatedLine[];
}

/** The keys that divide a cost among several: the case's own, one or by periods, and those that lines brought. */
export function keysInUse(view: PaperView): {
  readonly ofCase: readonly KeyUse[];
  readonly ofLines: readonly KeyUse[];
} {
  const uses = (own: boolean): KeyUse[] => {
    const found = new Map<string, { key: Key; lines: AllocatedLine[] }>();
    for (const line of view.split.shown.lines) {
      if (line.key === null || line.key.own !== own || line.shares.length < 2) continue;
      const text = keyInSentence(view, line.key.key);
      const known = found.get(text);
      if (known) known.lines.push(line);
      else found.set(text, { key: line.key.key, lines: [line] });
    }
    return [...found].map(([text, use]) => ({ text, ...use }));
  };
  return { ofCase: uses(false), ofLines: uses(true) };
}

/** The case's key as it follows a verb, by periods where it changes; null when no line follows it. */
export function caseKeySentence(view: PaperView, ofCase: readonly KeyUse[]): string | null {
  const [only, another] = ofCase;
  if (!only) return null;
  if (!another) return only.text;
  const periods = ofCase.map(({ text, lines }) => {
    const years = [...new Set(lines.flatMap(({ line }) => line.year ?? []))].sort((a, b) => a - b);
    return view.lead.inYears(text, span(years));
  });
  return enumerate(periods, view.words);
}
