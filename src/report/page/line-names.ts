import type { AllocatedLine } from "../../core/shares/allocation.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { LEAD_WORDS } from "../../messages/registry.ts";
import type { Frame } from "./frame.ts";

/** Lines named in full before the rest are counted. */
const MOST_NAMES = 3;

type Said = Pick<Frame, "words" | "language">;

/** Names of lines without repeats: the first few in full, the rest counted. One that holds a comma is in quotation marks. */
export function someNames({ words, language }: Said, lines: readonly Pick<AllocatedLine, "line">[]): string {
  const { quoted } = LEAD_WORDS[language];
  const names = [...new Set(lines.map(({ line }) => line.name || (line.group.at(-1) ?? "…")))];
  const first = names.length > MOST_NAMES + 1 ? names.slice(0, MOST_NAMES) : names;
  const shown = first.map((name) => (name.includes(",") ? quoted(name) : name));
  const more = names.length - shown.length;
  return enumerate(more > 0 ? [...shown, words.andMore(more)] : shown, words);
}

/** Which lines kept a key of their own when another replaced the case's; nothing when none did. */
export function keptKeyLines(frame: Said, lines: readonly AllocatedLine[]): string[] {
  const kept = lines.filter(({ line, key, shares }) => key?.own && shares.length > 0 && !line.capital?.isCredit);
  return kept.length > 0 ? [frame.words.keptOwnKey(someNames(frame, kept))] : [];
}
