import { AS_ASKED, canonicalKey } from "../../core/key/grammar/canonical.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { shellWord } from "../../messages/phrases/shell-word.ts";
import { WHAT_IF_WORDS } from "../../messages/registry.ts";
import { keyInSentence } from "../paper/lead/key-sentence.ts";
import type { PaperFigures } from "../paper/work-out.ts";
import type { Adopted, Trial } from "./try-out.ts";

/** What is tried, in a few words: `60 % likt og 40 % etter folketall per 1. januar 2008, med Skaun`. */
export function trialInWords(figures: PaperFigures, { key, with: joining, without }: Trial): string {
  const { words, language } = figures.frame;
  const terms = WHAT_IF_WORDS[language];
  const [period] = key?.periods ?? [];
  return [
    ...(period ? [keyInSentence({ ...figures, issues: [] }, period.key)] : []),
    ...(joining.length > 0 ? [terms.joined(enumerate(joining, words))] : []),
    ...(without.length > 0 ? [terms.left(enumerate(without, words))] : []),
  ].join(", ");
}

/** The command that gives the same split, for the folder of the case. */
export function commandOf({ subject, split }: Adopted, { key, with: joining, without }: Trial): string {
  const named = key ?? (split.keyReplaced ? subject.key : null);
  const [period] = named?.periods ?? [];
  return [
    "fordel split",
    ...(period ? [`--key ${shellWord(canonicalKey(period.key, AS_ASKED))}`] : []),
    ...(split.year === null ? [] : [`--year ${split.year}`]),
    ...joining.map((name) => `--with ${shellWord(name)}`),
    ...without.map((name) => `--without ${shellWord(name)}`),
  ].join(" ");
}
