import type { Case } from "../../core/model/case.ts";
import { baseHeader } from "../../core/model/member.ts";
import {
  decimalPlaces,
  divide,
  equals,
  type Fraction,
  isZero,
  ONE,
  subtract,
  ZERO,
} from "../../core/number/fraction.ts";
import type { AllocatedLine } from "../../core/shares/allocation.ts";
import { hasShares } from "../../core/shares/divided-line.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { figure } from "../../messages/phrases/figures.ts";
import { LEAD_WORDS } from "../../messages/registry.ts";
import type { Frame } from "./frame.ts";

/** Lines named in full before the rest are counted. */
const MOST_NAMES = 3;

/** A factor says whence an amount is; `explain` has it exactly. */
const FACTOR_DECIMALS = 4;

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
  const kept = lines.filter((one) => one.key?.own && hasShares(one) && !one.line.capital?.isCredit);
  return kept.length > 0 ? [frame.words.keptOwnKey(someNames(frame, kept))] : [];
}

/** How much more or less a line comes to for those who take part than as filed; null where it does not follow them. */
function factorOf({ line, amount, stepped }: AllocatedLine): Fraction | null {
  if (line.driver === null || line.amount === null || amount === null || isZero(line.amount)) return null;
  const factor = divide(subtract(amount, stepped ?? ZERO), line.amount);
  return equals(factor, ONE) ? null : factor;
}

/** Which lines follow who takes part, and by how much; nothing where those take part who are filed. */
export function drivenLines(frame: Said, { bases }: Case, lines: readonly AllocatedLine[]): string[] {
  const alike = new Map<
    string,
    { readonly driver: string; readonly factor: Fraction; readonly lines: AllocatedLine[] }
  >();
  for (const one of lines) {
    const factor = factorOf(one);
    const { driver } = one.line;
    if (factor === null || driver === null) continue;
    const id = `${driver} ${factor.num}/${factor.den}`;
    const before = alike.get(id);
    if (before) before.lines.push(one);
    else alike.set(id, { driver, factor, lines: [one] });
  }
  return [...alike.values()].map(({ driver, factor, lines: own }) => {
    const header = driver === "equal" ? null : baseHeader(bases, driver);
    return frame.words.driven(
      someNames(frame, own),
      header,
      figure(factor, Math.min(FACTOR_DECIMALS, decimalPlaces(factor) ?? FACTOR_DECIMALS), frame.language),
    );
  });
}
