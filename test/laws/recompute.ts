/**
 * The second program: what a case must give, computed from the documentation (docs/formats.md, docs/keys.md,
 * docs/allocation.md, docs/methods.md §1) without a line of src. Deliberately simple and slow.
 */
import {
  below,
  ceilingOf,
  type Exact,
  exact,
  floorOf,
  minus,
  NOTHING,
  nearestOf,
  order,
  over,
  plus,
  read,
  same,
  size,
  times,
  total,
  turned,
  WHOLE,
} from "./exact.ts";
import {
  isFee,
  type Plan,
  type PlanBase,
  type PlanColumn,
  type PlanFee,
  type PlanKey,
  type PlanKeyRef,
  type PlanRow,
  type PlanWeight,
} from "./plan.ts";
import { budgetRows } from "./written.ts";

export interface ExpectedCell {
  readonly member: string;
  readonly share: Exact | null;
  readonly exact: Exact;
}

export interface ExpectedLine {
  readonly row: PlanRow;
  readonly year: number | null;
  /** The line of budget.csv. */
  readonly at: number;
  readonly amount: Exact | null;
  /** Empty for a note. */
  readonly cells: readonly ExpectedCell[];
}

export interface Expected {
  /** Codes of the errors, each once, in alphabetical order. */
  readonly errors: readonly string[];
  readonly members: readonly string[];
  readonly lines: readonly ExpectedLine[];
}

/** Whole units per member by largest remainder: ties to the larger, then to the first. A negative total mirrors. */
export function largestRemainder(parts: readonly Exact[], units: bigint): bigint[] {
  if (units < 0n) return largestRemainder(parts.map(turned), -units).map((part) => (part === 0n ? 0n : -part));
  const floors = parts.map(floorOf);
  const left = Number(units - floors.reduce((all, part) => all + part, 0n));
  const rest = (at: number) => minus(parts[at] ?? NOTHING, exact(floors[at] ?? 0n));
  const line = [...parts.keys()].filter((at) => !same(rest(at), NOTHING));
  line.sort((a, b) => order(rest(b), rest(a)) || order(parts[b] ?? NOTHING, parts[a] ?? NOTHING) || a - b);
  const raised = new Set(line.slice(0, left));
  return floors.map((part, at) => part + (raised.has(at) ? 1n : 0n));
}

/** What one member has of a base at a date. */
export function measure(plan: Plan, member: string, base: string, year: number | null): Exact {
  const at = plan.vintages.length === 1 ? 0 : plan.vintages.indexOf(year ?? plan.populationDate);
  const text = plan.members.find(({ name }) => name === member)?.measures[base]?.[at];
  if (text === undefined) throw new Error(`nothing measured: ${member} ${base} ${year}`);
  return read(text);
}

function columnOf(plan: Plan, { base, year, to }: PlanColumn, member: string): Exact {
  if (year === null || to === null) return measure(plan, member, base, year);
  const years = Array.from({ length: to - year + 1 }, (_, at) => year + at);
  return over(total(years.map((one) => measure(plan, member, base, one))), exact(years.length));
}

function plainWeight(plan: Plan, base: PlanWeight, member: string): Exact {
  if (base.kind === "equal") return WHOLE;
  if (base.kind === "column") return columnOf(plan, base, member);
  return read(base.weights.find((entry) => entry.member === member)?.weight ?? "0");
}

function weightOf(plan: Plan, base: Exclude<PlanBase, { kind: "paid" }>, member: string): Exact {
  if (base.kind !== "reckoned") return plainWeight(plan, base, member);
  const group = plan.groups.find(({ name }) => name === base.of);
  if (group && !group.members.includes(member)) return NOTHING;
  const all = total(
    base.terms.map(({ weight, factors }) => {
      let product = plainWeight(plan, weight, member);
      for (const { by, of } of factors) {
        const value = typeof of === "string" ? read(of) : columnOf(plan, of, member);
        product = by === "*" ? times(product, value) : over(product, value);
      }
      return product;
    }),
  );
  return base.upTo !== null && below(read(base.upTo), all) ? read(base.upTo) : all;
}

/** What each of the members pays of a group, or the code of what is wrong; null where that is told elsewhere. */
type PaidOf = (of: string) => readonly Exact[] | string | null;

/** The part of each member under one base, making 1; null when there is nothing to share by. */
function partsOf(plan: Plan, base: PlanBase, members: readonly string[], paid: PaidOf): Exact[] | string | null {
  const known = base.kind === "paid" ? paid(base.of) : members.map((member) => weightOf(plan, base, member));
  if (known === null || typeof known === "string") return known ?? "";
  const weights = [...known];
  const all = total(weights);
  return same(all, NOTHING) ? null : weights.map((weight) => over(weight, all));
}

/** What a fee takes from a member. */
function feeOf(plan: Plan, fee: PlanFee, member: string): Exact {
  if (fee.kind === "each") return read(fee.fee);
  if (fee.kind === "agreed") return read(fee.fees.find((one) => one.member === member)?.fee ?? "0");
  const measured = fee.base.kind === "paid" ? NOTHING : weightOf(plan, fee.base, member);
  if (fee.kind === "rate") return times(read(fee.fee), measured);
  const step = fee.steps.find(({ to }) => !below(read(to), measured));
  return read(step?.fee ?? fee.over);
}

const percent = (text: string) => (text.includes("/") ? read(text) : over(read(text), exact(100)));

/** What a member may have of the whole. */
interface Between {
  readonly min: Exact;
  readonly max: Exact;
}

/** Shares between min and max: one factor for those between, found by trying every stretch where the sum is a line. */
function between(shares: readonly Exact[], rooms: readonly Between[]): Exact[] | null {
  const pairs = shares.map((share, at) => ({ share, min: rooms[at]?.min ?? NOTHING, max: rooms[at]?.max ?? WHOLE }));
  const positive = pairs.filter(({ share }) => !same(share, NOTHING));
  if (positive.some(({ min, max }) => below(max, min))) return null;
  if (below(WHOLE, total(positive.map(({ min }) => min)))) return null;
  if (below(total(positive.map(({ max }) => max)), WHOLE)) return null;
  const held = ({ share, min, max }: (typeof pairs)[number], factor: Exact) => {
    const scaled = times(share, factor);
    if (same(share, NOTHING)) return NOTHING;
    return below(scaled, min) ? min : below(max, scaled) ? max : scaled;
  };
  const sumAt = (factor: Exact) => total(pairs.map((pair) => held(pair, factor)));
  const bends = positive.flatMap(({ share, min, max }) => [over(min, share), over(max, share)]).sort(order);
  for (const [at, from] of bends.entries()) {
    const to = bends[at + 1] ?? from;
    const [low, high] = [sumAt(from), sumAt(to)];
    if (below(WHOLE, low) || below(high, WHOLE)) continue;
    const step = same(high, low) ? NOTHING : over(minus(WHOLE, low), minus(high, low));
    const factor = plus(from, times(step, minus(to, from)));
    return pairs.map((pair) => held(pair, factor));
  }
  throw new Error("no factor makes 100 %");
}

/** Whether a key must stand by itself within another: its limits and fees are its own. */
function standsAlone({ parts, bounds, excess, round }: PlanKey): boolean {
  return bounds.length > 0 || excess !== null || round !== null || parts.some(isFee);
}

/** What members paid before of the lines of a pool: in a year, by name; null where nothing is known of it. */
export type Paid = (year: number) => ReadonlyMap<string, Exact> | null;

/** The least and the most of a member as parts of a pool, or the code of what is wrong. */
function roomOf(key: PlanKey, member: string, pool: Exact, line: number | null, paid: Paid): Between | string {
  let [min, max]: [Exact, Exact] = [NOTHING, WHOLE];
  for (const bound of key.bounds) {
    if (bound.member === null ? member === key.excess : bound.member !== member) continue;
    const figure = bound.unit === "kroner" ? read(bound.figure) : percent(bound.figure);
    let [low, high] = [figure, figure];
    if (bound.unit !== "percent") {
      if (same(pool, NOTHING)) continue;
      if (bound.unit === "kroner") low = high = over(figure, size(pool));
      else {
        const year = (bound.year ?? 0) < 0 ? (line ?? 0) + (bound.year ?? 0) : (bound.year ?? 0);
        if (line !== null && year >= line) continue;
        const known = paid(year);
        if (known === null) return "KEY_LIMIT_YEAR";
        const own = known.get(member);
        if (own === undefined) continue;
        const within = bound.side === "within";
        [low, high] = [within ? minus(WHOLE, figure) : figure, within ? plus(WHOLE, figure) : figure].map((ratio) =>
          over(times(ratio, own), pool),
        ) as [Exact, Exact];
      }
    }
    if (bound.side !== "max" && below(min, low)) min = low;
    if (bound.side !== "min" && below(high, max)) max = high;
  }
  return { min, max };
}

/** Shares within the limits of a key, or the code of what is wrong. */
function limitedShares(
  shares: readonly Exact[],
  key: PlanKey,
  members: readonly string[],
  rooms: readonly Between[],
): Exact[] | string {
  if (key.bounds.length === 0) return [...shares];
  const bearer = key.excess === null ? -1 : members.indexOf(key.excess);
  if (bearer < 0) {
    const found = between(shares, rooms);
    if (found === null) return "KEY_LIMITS_INFEASIBLE";
    const isMoved = found.some((share, at) => !same(share, shares[at] ?? NOTHING));
    return isMoved && key.excess !== null ? "KEY_LIMITS_INFEASIBLE" : found;
  }
  const held = shares.map((share, at) => {
    const { min, max } = rooms[at] ?? { min: NOTHING, max: WHOLE };
    if (at === bearer || same(share, NOTHING)) return NOTHING;
    return below(max, min) ? null : below(share, min) ? min : below(max, share) ? max : share;
  });
  if (held.includes(null)) return "KEY_LIMITS_INFEASIBLE";
  const others = held.map((share) => share ?? NOTHING);
  const left = minus(WHOLE, total(others));
  const { min, max } = rooms[bearer] ?? { min: NOTHING, max: WHOLE };
  if (below(left, min) || below(max, left)) return "KEY_LIMITS_INFEASIBLE";
  return others.map((share, at) => (at === bearer ? left : share));
}

/** The proportions of a pool (docs/keys.md), or the code of what is wrong: with the key itself, then with keys in it. */
function proportionsOf(
  plan: Plan,
  key: PlanKey,
  members: readonly string[],
  pool: Exact,
  year: number | null,
  paid: PaidOf,
  before: Paid,
): Exact[] | string {
  const named = total(key.parts.map((part) => (part.kind === "percent" ? percent(part.percent) : NOTHING)));
  const ofMembers = members.map((member) => total(key.parts.filter(isFee).map((fee) => feeOf(plan, fee, member))));
  const fees = same(pool, NOTHING) ? NOTHING : total(ofMembers);
  const left = minus(size(pool), fees);
  let shares: Exact[] = members.map(() => NOTHING);
  const weighed = key.parts.flatMap((part) => {
    if (isFee(part)) return [];
    const ratio = part.kind === "rest" ? minus(WHOLE, named) : percent(part.percent);
    const inner = part.base.kind === "key" ? keyOf(plan, part.base.name, year) : null;
    return same(ratio, NOTHING) ? [] : [{ ratio, base: part.base, inner }];
  });
  const later = weighed.filter(({ inner }) => inner !== null && standsAlone(inner));
  for (const part of [...weighed.filter((one) => !later.includes(one)), ...later]) {
    const { ratio, base, inner } = part;
    if (later.includes(part) && below(size(pool), fees)) return "KEY_FEES_EXCEED_POOL";
    const parts =
      base.kind !== "key"
        ? partsOf(plan, base, members, paid)
        : inner && proportionsOf(plan, inner, members, below(pool, NOTHING) ? turned(left) : left, year, paid, before);
    if (parts === null) return base.kind === "paid" ? "KEY_PAID_UNFIT" : "KEY_WEIGHTS_ZERO";
    if (typeof parts === "string") return parts;
    shares = shares.map((share, at) => plus(share, times(ratio, parts[at] ?? NOTHING)));
  }
  if (!same(pool, NOTHING)) {
    if (below(size(pool), fees)) return "KEY_FEES_EXCEED_POOL";
    shares = shares.map((share, at) => over(plus(ofMembers[at] ?? NOTHING, times(left, share)), size(pool)));
  }
  const rooms = members.map((member) => roomOf(key, member, pool, year, before));
  const wrong = rooms.find((room) => typeof room === "string");
  if (typeof wrong === "string") return wrong;
  const limited = limitedShares(shares, key, members, rooms as Between[]);
  if (typeof limited === "string") return limited;
  shares = limited;
  if (key.round === null) return shares;
  const step = percent(key.round);
  const steps = largestRemainder(
    shares.map((share) => over(share, step)),
    floorOf(over(WHOLE, step)),
  );
  return steps.map((units) => times(exact(units), step));
}

/** Whom a row falls on among those present, in the order of members.csv. */
export function concerned(plan: Plan, row: PlanRow, present: readonly string[]): string[] {
  if (row.concerns.length === 0) return [...present];
  const names = row.concerns.flatMap((name) => plan.groups.find((group) => group.name === name)?.members ?? [name]);
  return present.filter((name) => names.includes(name));
}

function keyOf(plan: Plan, ref: PlanKeyRef, year: number | null): PlanKey {
  if (typeof ref !== "string") return ref;
  const periods = plan.keys.find(({ name }) => name === ref)?.periods ?? [];
  const found = periods.find(({ from, to }) => (from ?? 0) <= (year ?? 0) && (year ?? 0) <= (to ?? 9999));
  if (!found) throw new Error(`no key ${ref} in ${year}`);
  return found.key;
}

/** The date of a base belongs to the key: `population@2008` and `population` of a case from 2008 are one. */
function sameKey(plan: Plan, a: PlanKey, b: PlanKey): boolean {
  const text = (key: PlanKey) =>
    JSON.stringify(key, (name, value) => (name === "year" ? (value ?? plan.populationDate) : value));
  return text(a) === text(b);
}

export function presentMembers(plan: Plan): { readonly filed: string[]; readonly now: string[] } {
  const filed = plan.members.filter(({ takesPart }) => takesPart).map(({ name }) => name);
  const now = plan.members
    .filter(({ name, takesPart }) => (takesPart || plan.with.includes(name)) && !plan.without.includes(name))
    .map(({ name }) => name);
  return { filed, now };
}

function driven(
  plan: Plan,
  row: PlanRow,
  amount: Exact,
  filed: readonly string[],
  now: readonly string[],
): Exact | null {
  if (row.driver === null || filed.join() === now.join() || filed.length === 0) return amount;
  const quantity = (members: readonly string[]) =>
    total(members.map((name) => (row.driver === "equal" ? WHOLE : measure(plan, name, row.driver ?? "", null))));
  const before = quantity(filed);
  return same(before, NOTHING) ? null : times(amount, over(quantity(now), before));
}

/** Everything a case must give before it is rounded. */
export function recompute(plan: Plan): Expected {
  const errors = new Set<string>();
  const { filed, now } = presentMembers(plan);
  interface Due {
    readonly row: PlanRow;
    readonly year: number | null;
    readonly at: number;
    amount: Exact | null;
    readonly members: readonly string[];
    readonly key: PlanKey | null;
  }
  const due: Due[] = [];
  budgetRows(plan).forEach(({ row, years }, index) => {
    if (row.type === "total") return;
    const at = index + 2;
    const texts = years.map((place) => [plan.years[place] ?? null, row.amounts[place] ?? null] as const);
    const filled = texts.filter(([, text]) => text !== null);
    if (row.type === "note" && filled.length === 0) {
      due.push({ row, year: null, at, amount: null, members: [], key: null });
    }
    for (const [year, text] of filled) {
      if (row.type === "note") {
        due.push({ row, year, at, amount: read(text ?? "0"), members: [], key: null });
        continue;
      }
      const members = concerned(plan, row, now);
      if (members.length === 0) continue;
      const amount = driven(plan, row, read(text ?? "0"), concerned(plan, row, filed), members);
      if (amount === null) errors.add("DRIVER_ZERO");
      else due.push({ row, year, at, amount, members, key: keyOf(plan, row.key ?? plan.key, year) });
    }
  });
  const bearing = (name: string, year: number | null) =>
    due.filter(
      ({ row, year: own, key }) => key !== null && own === year && (row.name === name || row.group.includes(name)),
    );
  for (const one of due) {
    const { portion } = one.row;
    if (portion === undefined || one.key === null) continue;
    const basis = total(bearing(portion.of, one.year).map(({ amount }) => amount ?? NOTHING));
    one.amount = times(percent(portion.percent), basis);
  }
  const shared = new Map<Due, ExpectedLine>();
  const broken = new Set<Due>();
  const pathOf = ({ row }: Due) => JSON.stringify([...row.group, row.name].map((level) => level.toLowerCase()));
  /** What was paid of the same lines in a year; nothing is held against lines that cannot be shared. */
  const paidOf = (pool: readonly Due[]) => (asked: number) => {
    const names = pool.map(pathOf);
    const same = due.filter((other) => other.key !== null && other.year === asked && names.includes(pathOf(other)));
    if (same.length === 0) return null;
    const paid = new Map<string, Exact>();
    if (same.some((other) => broken.has(other))) return paid;
    for (const { member, exact: own } of same.flatMap((other) => shared.get(other)?.cells ?? [])) {
      paid.set(member, plus(paid.get(member) ?? NOTHING, own));
    }
    return paid;
  };
  const share = (one: Due): ExpectedLine => {
    const { row, year, at, amount, members, key } = one;
    if (key === null || amount === null) return { row, year, at, amount, cells: [] };
    const pool = due.filter(
      (other) =>
        other.key !== null &&
        sameKey(plan, other.key, key) &&
        other.year === year &&
        other.members.join("\n") === members.join("\n"),
    );
    const paid: PaidOf = (of) => {
      const others = bearing(of, year);
      if (others.some((other) => broken.has(other))) return null;
      const cells = others.flatMap((other) => shared.get(other)?.cells ?? []);
      const weights = members.map((member) =>
        total(cells.filter((cell) => cell.member === member).map((cell) => cell.exact)),
      );
      return weights.some((weight) => below(weight, NOTHING)) ? "KEY_PAID_NEGATIVE" : weights;
    };
    const all = total(pool.map((other) => other.amount ?? NOTHING));
    const found = proportionsOf(plan, key, members, all, year, paid, paidOf(pool));
    const allZero = pool.every((other) => same(other.amount ?? NOTHING, NOTHING));
    if (typeof found === "string" && !allZero) broken.add(one);
    if (typeof found === "string" && found !== "" && (!allZero || found === "KEY_PAID_NEGATIVE")) errors.add(found);
    const shares = typeof found === "string" ? members.map(() => null) : found;
    const cells = members.map((member, place) => {
      const share = shares[place] ?? null;
      return { member, share, exact: share === null ? NOTHING : times(amount, share) };
    });
    return { row, year, at, amount, cells };
  };
  const rests = ({ key }: Due) => key?.parts.some((part) => "base" in part && part.base.kind === "paid") ?? false;
  const inOrder = [...due.filter((other) => !rests(other)), ...due.filter(rests)];
  for (const one of inOrder.sort((a, b) => (a.year ?? 0) - (b.year ?? 0))) shared.set(one, share(one));
  const lines = due.flatMap((one) => shared.get(one) ?? []);
  return { errors: [...errors].sort(), members: now, lines };
}

/** Whether whole units are a rounding of the exact number up or down, and the number itself where it is whole. */
export function isRounding(units: Exact, of: Exact): boolean {
  return units.bottom === 1n && (units.top === floorOf(of) || units.top === ceilingOf(of));
}

/**
 * By how many units each column is off the largest-remainder split of the exact columns. Of a table that adds up to
 * nothing there are two such splits, one the mirror of the other: both are given.
 */
export function columnsOff(columns: readonly Exact[], shown: readonly bigint[]): bigint[][] {
  const units = nearestOf(total(columns));
  const off = (wanted: readonly bigint[]) => shown.map((value, at) => value - (wanted[at] ?? 0n));
  const first = off(largestRemainder(columns, units));
  if (!same(total(columns), NOTHING)) return [first];
  return [first, off(largestRemainder(columns.map(turned), 0n).map((part) => -part))];
}
