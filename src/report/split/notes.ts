import { fixedYears } from "../../core/key/base-years.ts";
import { isBrought } from "../../core/model/line.ts";
import { memberName } from "../../core/model/names.ts";
import {
  absolute,
  compare,
  equals,
  type Fraction,
  fraction,
  isNegative,
  isZero,
  negate,
  subtract,
  sum,
} from "../../core/number/fraction.ts";
import type { AllocatedLine, Share } from "../../core/shares/allocation.ts";
import { hasShares, isDividedAlike } from "../../core/shares/divided-line.ts";
import { yearsFromKeys } from "../../core/shares/measured-as-in-keys.ts";
import { paidTogether } from "../../core/shares/paid.ts";
import { amountFigure, figure } from "../../messages/phrases/figures.ts";
import { money } from "../page/amount-text.ts";
import type { Frame } from "../page/frame.ts";
import { drivenLines, keptKeyLines } from "../page/line-names.ts";
import { statedLines } from "../page/reservations.ts";
import { besidesNote, surchargeNotes } from "../transfers/between.ts";
import { makeWhole, partsOf } from "./cells.ts";
import { isCorrection } from "./corrections.ts";
import { MOST_LINES } from "./table.ts";
import type { SplitView } from "./view.ts";

/** Lines with a moved krone that are named one by one. */
const MOST_MOVED = 3;
/** Longer fractions explain nothing to a reader; machine output has them. */
const LONGEST_FRACTIONS = 72;

/** The exact shares of every line where one key divides them all among the same members; null otherwise. */
export function commonShares(view: SplitView): readonly Share[] | null {
  // What limits on contributions move has no key, and no share of an amount.
  if (view.kroner.lines.some((line) => line.key === null && hasShares(line))) return null;
  let first: AllocatedLine | null = null;
  for (const line of view.shown.lines) {
    if (first !== null && isDividedAlike(first, line)) continue;
    if (!line.shares.some(({ share }) => share !== null)) continue;
    if (first !== null && !haveSameShares(first, line)) return null;
    first ??= line;
  }
  return first?.shares ?? null;
}

function haveSameShares({ shares }: AllocatedLine, { shares: others }: AllocatedLine): boolean {
  return (
    shares.length === others.length &&
    shares.every(({ member, share }, at) => {
      const other = others[at];
      return other?.member === member && share && other.share && equals(share, other.share);
    })
  );
}

/** The exact shares behind the percentages; where they are common, the last member's follows from the rest. */
function exactShares(view: SplitView): string {
  const common = commonShares(view);
  if (!common) return view.frame.words.exactShares;
  const parts = common.filter((share) => view.shown.members.includes(share.member) && share.exact.num !== 0n);
  if (parts.length === 0) return view.frame.words.exactShares;
  const [one] = parts;
  if (
    parts.length > 1 &&
    parts.length === common.length &&
    parts.every(({ share }) => share && one?.share && equals(share, one.share))
  ) {
    const each = one?.share ? `${one.share.num}/${one.share.den}` : "";
    return view.frame.words.exactShareEach(each);
  }
  const told = parts.length === 2 ? parts.slice(0, 1) : parts;
  const fractions = told.map(({ share }) => (share ? `${share.num}/${share.den}` : "")).join(" · ");
  const first = view.shown.lines.find((line) => line.shares === common);
  const rounded = first?.key?.key.limits.round !== null;
  return fractions.length > LONGEST_FRACTIONS
    ? view.frame.words.exactShares
    : view.frame.words.exactShare(fractions, rounded);
}

/** That shares, each rounded by itself, do not make 100 % as shown, where they do not. */
export function shareNote(view: SplitView): string[] {
  if (view.picked) return [];
  const { years, total } = view.shown;
  const sums = [total, ...years].flatMap((subtotal) => partsOf(subtotal) ?? []);
  return sums.every(makeWhole) ? [] : [view.frame.words.sharesApart];
}

/** What went in is what was allocated; what rounding took or gave when amounts are not whole units. */
export function conservationOf({ words, language }: Frame, all: readonly AllocatedLine[]): string {
  const lines = all.filter(hasShares);
  const amount = sum(lines.flatMap((line) => (line.amount ? [line.amount] : [])));
  const allocated = sum([...paidTogether(lines).values()].map((paid) => paid.allocated));
  const text = (value: Fraction) => amountFigure(value, language);
  return equals(amount, allocated)
    ? words.inEqualsAllocated(text(amount))
    : words.roundingGave(text(amount), text(allocated), text(subtract(allocated, amount)));
}

export function conservation({ frame, kroner }: SplitView): string {
  return conservationOf(frame, kroner.lines);
}

/** What is to be shared where income is set off against expenditure; corrections belong to the expenditure. */
export function netNote(view: SplitView): string[] {
  // What is a correction and what is income shows only in the lines themselves.
  if (view.kroner.passed) return [];
  const shared = view.kroner.lines.flatMap((one) =>
    // What was brought is shared and credited alike: nothing is spent and nothing comes in.
    one.amount && hasShares(one) && !isBrought(one.line)
      ? [{ amount: one.amount, isIncome: isNegative(one.amount) && !isCorrection(one.line.name) }]
      : [],
  );
  const total = (isIncome: boolean) =>
    sum(shared.flatMap((entry) => (entry.isIncome === isIncome ? [entry.amount] : [])));
  const [income, expenditure] = [negate(total(true)), total(false)];
  if (isZero(income) || isZero(expenditure)) return [];
  const text = (value: Fraction) => amountFigure(value, view.frame.language);
  return [view.frame.words.netToShare(text(expenditure), text(income), text(subtract(expenditure, income)))];
}

function movedNotes(view: SplitView): string[] {
  const moved = view.shown.lines
    .filter((line) => !isZero(line.moved))
    .sort((a, b) => compare(absolute(b.moved), absolute(a.moved)));
  const named = moved.length > MOST_MOVED + 1 ? moved.slice(0, MOST_MOVED) : moved;
  const label = ({ line }: AllocatedLine) =>
    line.year === null || view.year !== null ? line.name : `${line.name} (${line.year})`;
  const notes = named.map((line) =>
    view.frame.words.moved(label(line), money(view.frame, line.moved), equals(line.moved, view.shown.step)),
  );
  const rest = moved.length - named.length;
  return rest > 0 ? [...notes, view.frame.words.movedMore(rest)] : notes;
}

/** What rounding the whole table did to single figures: moved kroner, and a table in thousands rounded again. */
export function roundingNotes(view: SplitView): string[] {
  const { shown } = view;
  const { words } = view.frame;
  const off = shown.columnsOff.map(({ member, by }) => {
    const sign = by.num > 0n ? "+" : "";
    return words.offLargestRemainder(
      memberName(view.subject, member),
      `${sign}${amountFigure(by, view.frame.language)}`,
    );
  });
  const again = equals(view.frame.scale.unit, { num: 1n, den: 1n })
    ? []
    : [words.roundedAgain(figure(shown.step, 0, view.frame.language))];
  return [...(shown.passed ? [] : movedNotes(view)), ...off, ...again];
}

/** The dates that unit costs have from the keys alone, where members.csv has several and the case names none. */
function datesFromKeys({ shown, subject, frame }: SplitView): string[] {
  const { words } = frame;

  const divided = new Set(shown.unitCosts.filter(({ members }) => members.length > 0).map(({ per }) => per));
  return subject.bases.flatMap((base) => {
    const years = divided.has(base.name) ? yearsFromKeys(subject, base) : null;
    const label = words.unitCost(subject.currency, base.name, base.header, null);
    return years === null
      ? []
      : [words.unitCostDated(label, words.by(words.measured(base.name, base.header, fixedYears(years))))];
  });
}

/**
 * What is left out of the table or follows another rule: keys that lines kept, lines in groups only, undated notes, the
 * dates of unit costs.
 */
export function coverageNotes(view: SplitView): string[] {
  const { shown } = view;
  const { words } = view.frame;
  const undated = shown.lines.filter(
    ({ line }) => line.type === "note" && line.year === null && shown.years.length > 0,
  );
  const crowded = [...new Set(shown.lines.map(({ line }) => line.year))]
    .map((year) => shown.lines.filter(({ line }) => line.year === year).length)
    .some((count) => count > MOST_LINES);
  return [
    ...(view.keyReplaced ? keptKeyLines(view.frame, shown.lines) : []),
    ...drivenLines(view.frame, view.subject, view.kroner.lines),
    ...(shown.passed ? [words.linesPassed(figure(fraction(BigInt(shown.passed.lines)), 0, view.frame.language))] : []),
    ...(crowded && !view.everyLine && !shown.passed && shown.groups.length > 0
      ? [words.groupsOnly(shown.lines.length)]
      : []),
    ...new Set(undated.map(({ line }) => `${words.noteLabel}: ${line.name}.`)),
    ...datesFromKeys(view),
    ...besidesNote(view, shown.between),
    ...surchargeNotes(view, view.kroner.between),
  ];
}

/** What a reader must know of the figures: conservation, moved kroner, reservations. One sentence each. */
export function notesOf(view: SplitView): string[] {
  return [
    ...netNote(view),
    `${conservation(view)} ${exactShares(view)}`,
    ...shareNote(view),
    ...roundingNotes(view),
    ...coverageNotes(view),
    ...statedLines(view.subject, view.frame.words),
  ];
}
