import { bookValue, debtLeft, type MonthStart } from "../assets/depreciation.ts";
import type { Asset } from "../model/asset.ts";
import type { Case } from "../model/case.ts";
import { NO_CONTRIBUTION_LIMITS } from "../model/contribution-limit.ts";
import { addIssues, distinctIssues, hasErrors, type Issue } from "../model/issue.ts";
import type { BudgetLine } from "../model/line.ts";
import { takingPart } from "../model/member.ts";
import {
  add,
  divide,
  type Fraction,
  fraction,
  isPositive,
  isZero,
  multiply,
  negate,
  ONE,
  subtract,
  sum,
  ZERO,
} from "../number/fraction.ts";
import type { AllocatedLine } from "../shares/allocation.ts";
import { constellationOf, membersOf } from "../shares/constellation.ts";
import { type SplitChoices, split } from "../split/split.ts";

/** What one member has of an asset before and after others join or leave, as ratios, and what it pays for that: less than nothing is what it gets. */
export interface Stake {
  readonly member: number;
  readonly before: Fraction;
  readonly after: Fraction;
  readonly exact: Fraction;
}

/** An asset at a date: `base` is its book value less what is left of the joint debt. */
export interface SettledAsset {
  readonly asset: Asset;
  readonly bookValue: Fraction;
  readonly debt: Fraction;
  readonly base: Fraction;
  readonly stakes: readonly Stake[];
}

/** Who takes part before and after, and everything that is theirs together and has a value. */
export interface SettledAssets {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly assets: readonly SettledAsset[];
  /** What members brought, which stays theirs. */
  readonly brought: readonly Asset[];
  /** The assets as lines that their keys divide, before anyone leaves and after everyone has joined. */
  readonly lines: readonly AllocatedLine[];
}

const AS_FILED: SplitChoices = { with: [], without: [] };

/** The share of every member in assets, as their keys divide the book value; issues where they cannot. */
function sharesIn(subject: Case, assets: readonly Asset[], date: MonthStart, choices: SplitChoices) {
  const lines = assets.map((asset): BudgetLine => {
    const { name, key, concerns, source } = asset;
    const kind = { type: "line", key, concerns, driver: null, funding: null, host: null, source } as const;
    return { name, group: [], year: date.year, amount: bookValue(asset, date), ...kind };
  });
  const apart = { lines, stated: [], limits: NO_CONTRIBUTION_LIMITS, unitCosts: [], volumes: [] };
  const found = split({ ...subject, ...apart }, choices);
  const shares = new Map<Asset, ReadonlyMap<number, Fraction>>();
  for (const { line, shares: all } of found.split?.lines ?? []) {
    const asset = assets[lines.indexOf(line)];
    if (asset) shares.set(asset, new Map(all.map(({ member, share }) => [member, share ?? ZERO])));
  }
  return { shares, lines: found.split?.lines ?? [], issues: found.issues };
}

/**
 * Of an asset that some advanced: what those who join pay for it goes to these alone, in proportion to what they had of it, and
 * who leaves without having advanced any of it has nothing to be paid out.
 */
function toAdvancers(
  subject: Case,
  asset: Asset,
  stakes: readonly Stake[],
  joining: readonly number[],
): readonly Stake[] {
  if (asset.advanced === null) return stakes;
  const filed = takingPart(subject.members);
  const advancers = membersOf(subject, { concerns: asset.advanced }, filed);
  if (joining.length === 0) {
    const isTheirs = stakes.some(
      ({ member, before, after }) => isZero(after) && !isZero(before) && advancers.includes(member),
    );
    return isTheirs ? stakes : stakes.map((stake) => ({ ...stake, exact: ZERO }));
  }
  const paid = sum(stakes.flatMap(({ member, exact }) => (joining.includes(member) ? [exact] : [])));
  const had = sum(stakes.flatMap(({ member, before }) => (advancers.includes(member) ? [before] : [])));
  if (!isPositive(had)) return stakes;
  return stakes.map((stake) => {
    if (joining.includes(stake.member)) return stake;
    const part = advancers.includes(stake.member) ? divide(stake.before, had) : ZERO;
    return { ...stake, exact: negate(multiply(paid, part)) };
  });
}

/**
 * What assets are worth at a date, and what everyone pays for them when members join or leave: (share after − share before) ×
 * base, so that what some pay is what others get (docs/methods.md §4). What some advanced is repaid to them by who joins.
 * An asset whose members have all left is nobody's to settle.
 */
export function settledAssets(
  subject: Case,
  date: MonthStart,
  choices: SplitChoices,
): { readonly settled: SettledAssets | null; readonly issues: readonly Issue[] } {
  const { constellation, issues: unknown } = constellationOf(subject, choices);
  const issues: Issue[] = [...unknown];
  const { filed: before, now: after } = constellation;
  const valued = subject.assets.list.filter((asset) => isPositive(bookValue(asset, date)));
  const joint = valued.filter(({ from }) => from === null);
  const brought = valued.filter(({ from }) => from !== null);
  if (hasErrors(issues)) return { settled: null, issues };
  if (joint.length === 0) return { settled: { before, after, assets: [], brought, lines: [] }, issues };
  const [was, is] = [sharesIn(subject, joint, date, AS_FILED), sharesIn(subject, joint, date, choices)];
  addIssues(issues, distinctIssues([...was.issues, ...is.issues]));
  if (hasErrors(issues)) return { settled: null, issues };
  const joining = after.filter((member) => !before.includes(member));
  const everyone = [...new Set([...before, ...after])].sort((one, other) => one - other);
  const assets = joint.map((asset): SettledAsset => {
    const value = bookValue(asset, date);
    const debt = debtLeft(asset, date);
    const base = subtract(value, debt);
    const isNobodys = !is.shares.has(asset) || !was.shares.has(asset);
    const stakes = everyone.map((member): Stake => {
      const [had, has] = [was, is].map(({ shares }) => shares.get(asset)?.get(member) ?? ZERO);
      const [share, later] = [had ?? ZERO, has ?? ZERO];
      return { member, before: share, after: later, exact: isNobodys ? ZERO : multiply(subtract(later, share), base) };
    });
    return { asset, bookValue: value, debt, base, stakes: toAdvancers(subject, asset, stakes, joining) };
  });
  const lines = joining.length > 0 ? is.lines : was.lines;
  return { settled: { before, after, assets, brought, lines }, issues };
}

/** A member's part of all assets together, by what they are worth; null where they are worth nothing. */
export function overallShare(
  assets: readonly SettledAsset[],
  member: number,
  side: "before" | "after",
): Fraction | null {
  const whole = sum(assets.map((one) => one.bookValue));
  if (isZero(whole)) return null;
  const part = assets.reduce((all, { bookValue: value, stakes }) => {
    const stake = stakes.find((one) => one.member === member);
    return stake ? add(all, multiply(stake[side], value)) : all;
  }, ZERO);
  return divide(part, whole);
}

/** The part of a year that is left from a date. */
export function restOfYear({ month }: MonthStart): Fraction {
  return subtract(ONE, fraction(BigInt(month), 12n));
}
