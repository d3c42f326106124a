import type { AskedNames } from "../model/asked-names.ts";
import { type BudgetLine, bears, callingsOf, isShared, pathKey } from "../model/line.ts";
import { add, equals, type Fraction, multiply, ZERO } from "../number/fraction.ts";

/** A line as amounts may rest on it; what is no line (`total`, `note`) never counts. */
export type RestingLine = Pick<BudgetLine, "name" | "group" | "year" | "type" | "amount" | "portion" | "capital">;

/** What the lines that a portion is of come to in its year, and the portion of it. */
export interface WorkedPortion {
  readonly basis: Fraction;
  readonly amount: Fraction;
}

/** Portions by the place of their line in the list, and those that have none. */
export interface WorkedPortions {
  readonly worked: ReadonlyMap<number, WorkedPortion>;
  /** Of a name that no line of any year bears. */
  readonly unknown: readonly number[];
  /** Of lines among which are fees, whose amounts the keys make. */
  readonly ofFees: readonly number[];
  /** Each rests on the next, and the last on the first. */
  readonly circles: readonly (readonly number[])[];
  /** The first that rests on more than {@link MOST_CHAINED}, or whose amount would be too long; null where circles are. */
  readonly deep: number | null;
}

/**
 * Portions that rest the one on the next, and the decimals that their ratios have together, which the exact amount gets:
 * agreements have a surcharge on a surcharge, never tens of them, and a number is written in so many characters at most.
 */
export const MOST_CHAINED = 30;
export const MOST_CHAINED_DECIMALS = 200;

/** Whether an amount may rest on a line: what assets cost is added to the budget, and is no part of what its amounts are of. */
function counts(line: Pick<RestingLine, "type" | "capital">): boolean {
  return isShared(line) && !line.capital;
}

/** Words for the whole budget, unless a line or group bears them. */
const WHOLE = new Set(["all", "everything", "the whole", "alle", "alt", "hele", "heile"]);

const NO_PORTIONS: WorkedPortions = { worked: new Map(), unknown: [], ofFees: [], circles: [], deep: null };

/** Circles that are told; those of a group in which every amount is a portion of the group are countless. */
const MOST_CIRCLES = 20;

/** What bears a name in a year: amounts that stand by themselves, and the places of portions among them. */
interface Bearers {
  plain: Fraction;
  hasPlain: boolean;
  hasFees: boolean;
  readonly portions: Set<number>;
  /** What those portions are together, once all of them are worked out. */
  sum: Chained | null;
}

/** How many portions rest on each other from one down to an amount, and the decimals of their ratios. */
interface Chain {
  readonly links: number;
  readonly decimals: number;
}

/** What portions come to, and the most of the chains down from them. */
interface Chained extends Chain {
  readonly total: Fraction;
}

function isTooDeep({ links, decimals }: Chain): boolean {
  return links > MOST_CHAINED || decimals > MOST_CHAINED_DECIMALS;
}

/** A chain with one more ratio; of a ratio in lowest terms, the digits of its denominator are about its decimals. */
function longer({ links, decimals }: Chain, ratio: Fraction): Chain {
  return { links: links + 1, decimals: decimals + `${ratio.den}`.length - 1 };
}

const NOTHING_CHAINED: Chained = { total: ZERO, links: 0, decimals: 0 };

function nothing(): Bearers {
  return { plain: ZERO, hasPlain: false, hasFees: false, portions: new Set(), sum: null };
}

/** What bears each of the names that portions are of, by name and year. */
class NamesAsked {
  readonly #bearers = new Map<string, Map<number | null, Bearers>>();

  constructor(lines: readonly RestingLine[]) {
    for (const { portion } of lines) if (portion) this.#bearers.set(pathKey(portion.of.text), new Map());
    const wholes = [...this.#bearers.keys()].filter((name) => WHOLE.has(name));
    lines.forEach((line, at) => {
      if (!counts(line)) return;
      for (const name of callingsOf(line)) this.#add(name, line, at);
    });
    for (const name of wholes) {
      if (this.isBorne(name)) continue;
      lines.forEach((line, at) => {
        if (counts(line)) this.#add(name, line, at);
      });
    }
  }

  isBorne(name: string): boolean {
    return (this.#bearers.get(name)?.size ?? 0) > 0;
  }

  of(name: string, year: number | null): Bearers {
    return this.#bearers.get(name)?.get(year) ?? nothing();
  }

  #add(name: string, { type, year, amount, portion }: RestingLine, at: number): void {
    const years = this.#bearers.get(name);
    if (years === undefined) return;
    const bearers = years.get(year) ?? nothing();
    years.set(year, bearers);
    if (portion) {
      bearers.portions.add(at);
      return;
    }
    bearers.hasPlain = true;
    bearers.hasFees ||= type === "fee";
    bearers.plain = add(bearers.plain, amount ?? ZERO);
  }
}

/**
 * The law of an amount like `5 % of Drift`: the ratio times what the lines that bear the name come to in the same year,
 * portions among them included, the line itself never. Worked out in the order in which portions rest on each other.
 */
export function workedPortions(lines: readonly RestingLine[]): WorkedPortions {
  if (!lines.some(({ portion }) => portion)) return NO_PORTIONS;
  const asked = new NamesAsked(lines);
  const worked = new Map<number, WorkedPortion>();
  const unknown: number[] = [];
  const ofFees: number[] = [];
  const circles: (readonly number[])[] = [];
  const state = new Map<number, "open" | "done">();
  const path: number[] = [];
  const chains = new Map<number, Chain>();
  let deep: number | null = null;

  const turnsRound = (from: number) => {
    if (circles.length < MOST_CIRCLES) circles.push(path.slice(from));
  };

  /** What the portions of a name come to together, without `own`; they are worked out where they are not yet. */
  const together = (bearers: Bearers, own: number): Chained => {
    const isOwn = bearers.portions.has(own);
    if (bearers.sum !== null && !isOwn) return bearers.sum;
    let [total, links, decimals, areDone] = [ZERO, 0, 0, true];
    for (const at of bearers.portions) {
      if (at === own) continue;
      if (!state.has(at)) workOut(at);
      else if (state.get(at) === "open") turnsRound(path.indexOf(at));
      areDone &&= state.get(at) === "done";
      total = add(total, worked.get(at)?.amount ?? ZERO);
      const chain = chains.get(at) ?? NOTHING_CHAINED;
      [links, decimals] = [Math.max(links, chain.links), Math.max(decimals, chain.decimals)];
    }
    const sum = { total, links, decimals };
    if (areDone && !isOwn) bearers.sum = sum;
    return sum;
  };

  const workOut = (at: number): void => {
    const { portion, year } = lines[at] ?? {};
    if (!portion) return;
    if (path.length >= MOST_CHAINED) {
      deep ??= at;
      return;
    }
    state.set(at, "open");
    path.push(at);
    const name = pathKey(portion.of.text);
    const bearers = asked.of(name, year ?? null);
    const { plain, hasPlain, hasFees, portions } = bearers;
    if (!hasPlain && portions.size === 1 && portions.has(at)) turnsRound(path.length - 1);
    const below = circles.length < MOST_CIRCLES ? together(bearers, at) : NOTHING_CHAINED;
    const basis = add(plain, below.total);
    const chain = longer(below, portion.ratio);
    chains.set(at, chain);
    if (isTooDeep(chain)) deep ??= at;
    else worked.set(at, { basis, amount: multiply(portion.ratio, basis) });
    path.pop();
    state.set(at, "done");
    if (!asked.isBorne(name)) unknown.push(at);
    if (hasFees) ofFees.push(at);
  };

  lines.forEach(({ portion, type }, at) => {
    if (portion && type === "line" && !state.has(at)) workOut(at);
  });
  return { worked, unknown, ofFees, circles, deep: circles.length > 0 ? null : deep };
}

/**
 * The names of which a change, a growth or an uncertainty is one of the line. A portion follows what it is of, so that only
 * what names the line itself changes how much of it that is; else what concerns its group would count twice.
 */
export function namesOf(line: BudgetLine, asked: AskedNames): readonly string[] {
  return line.portion ? asked.ofLine(line) : asked.bearing(line);
}

/** The lines that a portion is of, as {@link workedPortions} adds them up. */
export function linesOfPortion<Line extends { readonly line: BudgetLine }>(
  lines: readonly Line[],
  of: BudgetLine,
): readonly Line[] {
  const { portion } = of;
  if (!portion) return [];
  const counted = lines.filter(({ line }) => counts(line));
  const named = counted.filter(({ line }) => bears(line, portion.of.text));
  const meant = named.length === 0 && WHOLE.has(pathKey(portion.of.text)) ? counted : named;
  return meant.filter(({ line }) => line !== of && line.year === of.year);
}

/** The lines with their portions worked out, where nothing stands in the way: the readers of a case see to that. */
export function withPortions<Line extends RestingLine>(lines: readonly Line[]): readonly Line[] {
  const { worked } = workedPortions(lines);
  if (worked.size === 0) return lines;
  return lines.map((line, at) => {
    const amount = worked.get(at)?.amount;
    if (amount === undefined) return line;
    return line.amount !== null && equals(line.amount, amount) ? line : { ...line, amount };
  });
}
