import type { Case } from "../../core/model/case.ts";
import type { Key } from "../../core/model/key.ts";
import type { AllocatedLine } from "../../core/shares/allocation.ts";
import type { Frame } from "./frame.ts";
import { keyInWords } from "./key-in-words.ts";
import { span } from "./span.ts";

/** `2009–2012` of the lines' years, `2009` of one, nothing of none. */
export function yearsOf(lines: readonly AllocatedLine[]): string {
  return span([...new Set(lines.flatMap(({ line }) => line.year ?? []))].sort((a, b) => a - b));
}

/** What a key is called before its words: with its years where it changes. */
export function labelInYears(label: string, lines: readonly AllocatedLine[], changes: boolean): string {
  const years = changes ? yearsOf(lines) : "";
  return years === "" ? label : `${label} ${years}`;
}

/** The case's keys that divide lines, in words, with the lines of each; figures are those of `members`, of `everyone`. */
function caseKeys(
  lines: readonly AllocatedLine[],
  subject: Case,
  members: readonly number[],
  frame: Frame,
  everyone: readonly number[],
): ReadonlyMap<string, readonly AllocatedLine[]> {
  const ofKeys = new Map<Key, AllocatedLine[]>();
  for (const line of lines) {
    if (line.key === null || line.key.own) continue;
    const ofKey = ofKeys.get(line.key.key);
    if (ofKey) ofKey.push(line);
    else ofKeys.set(line.key.key, [line]);
  }
  const texts = new Map<string, readonly AllocatedLine[]>();
  for (const [key, ofKey] of ofKeys) {
    const text = keyInWords(key, subject, members, frame, everyone);
    texts.set(text, [...(texts.get(text) ?? []), ...ofKey]);
  }
  return texts;
}

/** The case's keys that divide lines, in words. */
export function caseKeyTexts(
  lines: readonly AllocatedLine[],
  subject: Case,
  members: readonly number[],
  frame: Frame,
): string[] {
  return [...caseKeys(lines, subject, members, frame, members).keys()];
}

/** The same, a sentence for each: with its years where the key changes. */
export function caseKeyLines(
  lines: readonly AllocatedLine[],
  subject: Case,
  members: readonly number[],
  frame: Frame,
  everyone: readonly number[] = members,
): string[] {
  const texts = caseKeys(lines, subject, members, frame, everyone);
  const { keyLabel } = frame.words;
  return [...texts].map(([text, own]) => `${labelInYears(keyLabel, own, texts.size > 1)}: ${text}`);
}
