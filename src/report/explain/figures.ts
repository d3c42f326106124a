import type { Source } from "../../core/model/source.ts";
import { decimalPlaces, type Fraction, fraction, multiply } from "../../core/number/fraction.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { amountFigure, figure, percentage } from "../../messages/phrases/figures.ts";
import { lineRanges } from "../../messages/phrases/line-ranges.ts";
import { EXPLAIN_WORDS } from "../../messages/registry.ts";
import type { ExplainView } from "./view.ts";

/** Beyond this many members they are counted, not named. */
export const MOST_NAMED = 6;

/** `budget.csv:4:38`, as issues name a place. */
export function placeText({ file, line, column }: Source): string {
  return `${file}:${line}:${column}`;
}

/** `budget.csv:4`, where the row is meant. */
export function rowText({ file, line }: Source): string {
  return `${file}:${line}`;
}

/** `members.csv:2–4, 7`: the rows of the places, file by file; of more stretches than `most` the first. */
export function rowsText(places: readonly Source[], most?: number): string {
  const files = new Map<string, number[]>();
  for (const { file, line } of places) {
    const lines = files.get(file) ?? [];
    files.set(file, lines);
    lines.push(line);
  }
  return [...files].map(([file, lines]) => `${file}:${lineRanges(lines, most)}`).join(", ");
}

/** A ratio in percent: as it is with four decimals or fewer, otherwise with two. */
export function percentText({ frame }: ExplainView, ratio: Fraction): string {
  const { language } = frame;

  const places = decimalPlaces(multiply(ratio, fraction(100n)));
  return percentage(ratio, places !== null && places <= 4 ? places : 2, language);
}

/** `16427/27156 = 60,49 %`. */
export function shareText(view: ExplainView, share: Fraction): string {
  const percent = percentText(view, share);
  return share.den === 1n ? percent : `${share.num}/${share.den} = ${percent}`;
}

/** `362 946,6785…`: four decimals, with dots where there are more. */
export function exactText({ frame }: ExplainView, value: Fraction): string {
  const { language } = frame;

  const places = decimalPlaces(value);
  if (places !== null && places <= 4) return amountFigure(value, language);
  return `${figure(value, 4, language)}…`;
}

export function nameOf({ subject }: ExplainView, member: number | null): string {
  return subject.members[member ?? -1]?.name ?? "";
}

/** The members by name, or counted when they are many. */
export function membersText(view: ExplainView, members: readonly number[]): string {
  if (members.length > MOST_NAMED) return EXPLAIN_WORDS[view.frame.language].memberCount(members.length);
  return enumerate(
    members.map((member) => nameOf(view, member)),
    view.frame.words,
  );
}

/** Decimals that tell all parts of a unit apart, at least two more than it has itself and at most twelve. */
export function decimalsApart({ frame }: ExplainView, values: readonly Fraction[], unit: Fraction): number {
  const { language } = frame;
  const distinct = new Set(values.map(({ num, den }) => `${num}/${den}`)).size;
  for (let places = 2 + (decimalPlaces(unit) ?? 0); places < 12; places++) {
    if (new Set(values.map((value) => figure(value, places, language))).size === distinct) return places;
  }
  return 12;
}
