import { canonicalKey } from "../../core/key/canonical.ts";
import { WHAT_IF_WORDS } from "../../messages/what-if-words.ts";
import { enumerate } from "../../messages/words.ts";
import { keyInSentence } from "../paper/key-sentence.ts";
import type { PaperFigures } from "../paper/work-out.ts";
import type { Adopted, Trial } from "./try-out.ts";

/** What is tried, in a few words: `60 % likt og 40 % etter folketall per 1. januar 2008, med Skaun`. */
export function trialInWords(figures: PaperFigures, { key, with: joining, without }: Trial): string {
  const { words, language } = figures;
  const terms = WHAT_IF_WORDS[language];
  const [period] = key?.periods ?? [];
  return [
    ...(period ? [keyInSentence({ ...figures, issues: [] }, period.key)] : []),
    ...(joining.length > 0 ? [terms.joined(enumerate(joining, words))] : []),
    ...(without.length > 0 ? [terms.left(enumerate(without, words))] : []),
  ].join(", ");
}

/** A word as shells take it: in double quotes where that is all it needs. */
function quoted(text: string): string {
  if (/^[\p{L}\p{N}._-]+$/u.test(text)) return text;
  return /["$`\\!%^]/.test(text.replace(/(?<=\d)%/g, "")) ? `'${text.replaceAll("'", `'\\''`)}'` : `"${text}"`;
}

/** The command that gives the same split, for the folder of the case. */
export function commandOf({ subject, split }: Adopted, { key, with: joining, without }: Trial): string {
  const named = key ?? (split.keyReplaced ? subject.key : null);
  const [period] = named?.periods ?? [];
  return [
    "fordel split",
    ...(period ? [`--key ${quoted(canonicalKey(period.key, (_, year) => year))}`] : []),
    ...joining.map((name) => `--with ${quoted(name)}`),
    ...without.map((name) => `--without ${quoted(name)}`),
  ].join(" ");
}
