import { type BudgetLine, bears, callingsOf, depthOf, isShared, pathKey } from "../model/line.ts";
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
}

/** Whether an amount may rest on a line: what assets cost is added to the budget, and is no part of what its amounts are of. */
function counts(line: Pick<RestingLine, "type" | "capital">): boolean {
  return isShared(line) && !line.capital;
}

/** Words for the whole budget, unless a line or group bears them. */
const WHOLE = new Set(["all", "everything", "the whole", "alle", "alt", "hele", "heile"]);

const NO_PORTIONS: WorkedPortions = { worked: new Map(), unknown: [], ofFees: [], circles: [] };

/** Circles that are told; those of a group in which every amount is a portion of the group are countless. */
const MOST_CIRCLES = 20;

/** What bears a name in a year: amounts that stand by themselves, and the places of portions among them. */
interface Bearers {
  plain: Fraction;
  hasPlain: boolean;
  hasFees: boolean;
  readonly portions: number[];
}

function nothing(): Bearers {
  return { plain: ZERO, hasPlain: false, hasFees: false, portions: [] };
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
      bearers.portions.push(at);
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

  const turnsRound = (from: number) => {
    if (circles.length < MOST_CIRCLES) circles.push(path.slice(from));
  };

  /** What the portions at some places come to together; they are worked out where they are not yet. */
  const together = (places: readonly number[]): Fraction => {
    let total = ZERO;
    for (const at of places) {
      if (!state.has(at)) workOut(at);
      else if (state.get(at) === "open") turnsRound(path.indexOf(at));
      total = add(total, worked.get(at)?.amount ?? ZERO);
    }
    return total;
  };

  const workOut = (at: number): void => {
    const { portion, year } = lines[at] ?? {};
    if (!portion) return;
    state.set(at, "open");
    path.push(at);
    const name = pathKey(portion.of.text);
    const { plain, hasPlain, hasFees, portions } = asked.of(name, year ?? null);
    const others = portions.filter((place) => place !== at);
    if (!hasPlain && others.length === 0 && portions.length > 0) turnsRound(path.length - 1);
    const basis = add(plain, together(others));
    worked.set(at, { basis, amount: multiply(portion.ratio, basis) });
    path.pop();
    state.set(at, "done");
    if (!asked.isBorne(name)) unknown.push(at);
    if (hasFees) ofFees.push(at);
  };

  lines.forEach(({ portion, type }, at) => {
    if (portion && type === "line" && !state.has(at)) workOut(at);
  });
  return { worked, unknown, ofFees, circles };
}

/**
 * Whether a change, a growth or an uncertainty of a name is one of the line. A portion follows what it is of, so that only
 * what names the line itself changes how much of it that is; else what concerns its group would count twice.
 */
export function isNamed(line: BudgetLine, name: string): boolean {
  return line.portion ? depthOf(line, name) === line.group.length : bears(line, name);
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
