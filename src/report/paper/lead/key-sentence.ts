import type { Fee, Key, KeyBase } from "../../../core/model/key.ts";
import { equals, ONE } from "../../../core/number/fraction.ts";
import type { AllocatedLine } from "../../../core/shares/allocation.ts";
import { sharingMembers } from "../../../core/shares/divided-line.ts";
import { enumerate } from "../../../messages/phrases/enumerate.ts";
import { feeFigure } from "../../../messages/phrases/figures.ts";
import { LEAD_WORDS } from "../../../messages/registry.ts";
import { yearsOf } from "../../page/case-keys.ts";
import {
  agreedInWords,
  baseLabel,
  feeInWords,
  innerInWords,
  limitsInWords,
  partsInWords,
} from "../../page/key-in-words.ts";
import type { PaperView } from "../view/view.ts";

function baseInSentence({ split: { subject }, frame }: PaperView, base: KeyBase): string {
  if (base.kind !== "shares") return baseLabel(base, subject, frame) + innerInWords(base, subject, frame);
  return LEAD_WORDS[frame.language].fixedShares(agreedInWords(base, frame));
}

/** A key as it follows a verb, without the members' figures: `50 % likt og 50 % etter folketall per 1. januar 2008`. */
export function keyInSentence(view: PaperView, key: Key): string {
  const { frame, split } = view;
  const lead = LEAD_WORDS[frame.language];
  const feeText = (fee: Fee) => {
    if (fee.kind !== "each") return lead.withFee(feeInWords(fee, split.subject, frame, () => ""));
    const amount = frame.words.money(frame.currency, feeFigure(fee.amount, frame.language), equals(fee.amount, ONE));
    return lead.feeEach(amount, split.shown.years.length > 1);
  };
  const parts = partsInWords(key, frame, {
    base: (base) => baseInSentence(view, base),
    fee: feeText,
  });
  return [enumerate(parts, frame.words), ...limitsInWords(key, frame)].join(", ");
}

/** A key in use, as it follows a verb, with the lines it divides. */
export interface KeyUse {
  readonly text: string;
  /** One, or several by periods. */
  readonly keys: readonly Key[];
  readonly lines: readonly AllocatedLine[];
}

function namesOf(lines: readonly AllocatedLine[]): string[] {
  return [...new Set(lines.map(({ line }) => line.name))];
}

/** Keys that the same lines follow in different years are told together, each with its years. */
function byLines(view: PaperView, uses: readonly KeyUse[]): KeyUse[] {
  const together = new Map<string, KeyUse[]>();
  for (const use of uses) {
    const id = JSON.stringify(namesOf(use.lines));
    together.set(id, [...(together.get(id) ?? []), use]);
  }
  return [...together.values()].map((same): KeyUse => {
    const periods = same.map(({ text, lines }) => LEAD_WORDS[view.frame.language].inYears(text, yearsOf(lines)));
    const text = same.length === 1 ? (same[0]?.text ?? "") : enumerate(periods, view.frame.words);
    return { text, keys: same.flatMap(({ keys }) => keys), lines: same.flatMap(({ lines }) => lines) };
  });
}

/** The keys that divide a cost among several: the case's own, one or by periods, and those that lines brought. */
export function keysInUse(view: PaperView): {
  readonly ofCase: readonly KeyUse[];
  readonly ofLines: readonly KeyUse[];
} {
  const uses = (own: boolean): KeyUse[] => {
    const byText = new Map<string, { keys: Key[]; lines: AllocatedLine[] }>();
    const texts = new Map<Key, string>();
    for (const line of view.split.shown.lines) {
      if (line.key === null || line.key.own !== own || sharingMembers(line).length < 2) continue;
      const { key } = line.key;
      const text = texts.get(key) ?? keyInSentence(view, key);
      texts.set(key, text);
      const before = byText.get(text);
      if (before) before.lines.push(line);
      else byText.set(text, { keys: [key], lines: [line] });
    }
    return [...byText].map(([text, use]) => ({ text, ...use }));
  };
  return { ofCase: uses(false), ofLines: byLines(view, uses(true)) };
}

/** The case's key as it follows a verb, by periods where it changes; null when no line follows it. */
export function caseKeySentence(view: PaperView, ofCase: readonly KeyUse[]): string | null {
  const [only, another] = ofCase;
  if (!only) return null;
  if (!another) return only.text;
  const periods = ofCase.map(({ text, lines }) => LEAD_WORDS[view.frame.language].inYears(text, yearsOf(lines)));
  return enumerate(periods, view.frame.words);
}

/** The names of lines in quotation marks, at most `most` of them and the rest counted. */
export function quotedLines({ frame }: Pick<PaperView, "frame">, { lines }: Pick<KeyUse, "lines">, most: number) {
  const { words } = frame;
  const lead = LEAD_WORDS[frame.language];

  const names = namesOf(lines);
  const told = names.length > most + 1 ? names.slice(0, most) : names;
  const more = names.length - told.length;
  const quoted = told.map(lead.quoted);
  return { count: names.length, text: enumerate(more > 0 ? [...quoted, words.andMore(more)] : quoted, words) };
}
