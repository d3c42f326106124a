import { assetLine, sharingOnly } from "../assets/asset-line.ts";
import { bookValue, debtLeft } from "../assets/depreciation.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Asset } from "../model/asset.ts";
import type { Case } from "../model/case.ts";
import { addIssues, distinctIssues, hasErrors, type Issue, issue } from "../model/issue.ts";
import { type Concerns, takingPart } from "../model/member.ts";
import {
  divide,
  equals,
  type Fraction,
  isPositive,
  isZero,
  multiply,
  ONE,
  subtract,
  sum,
  ZERO,
} from "../number/fraction.ts";
import type { AllocatedLine } from "../shares/allocation.ts";
import { constellationOf, membersOf } from "../shares/constellation.ts";
import { AS_FILED, type SplitChoices, split } from "../split/split.ts";

/**
 * What one member has of an asset before and after others join or leave, as ratios, and what it pays for that: less than nothing
 * is what it gets. `bears` is its share of what the asset costs after, by the key.
 */
export interface Stake {
  readonly member: number;
  readonly before: Fraction;
  readonly after: Fraction;
  readonly bears: Fraction;
  readonly exact: Fraction;
}

/** An asset at a date: `base` is its book value less what is left of the joint debt. */
export interface SettledAsset {
  readonly asset: Asset;
  readonly bookValue: Fraction;
  readonly debt: Fraction;
  readonly base: Fraction;
  /** Who paid for it in advance of the others; nobody where each paid by the key. */
  readonly advancers: readonly number[];
  readonly stakes: readonly Stake[];
}

/** Who takes part before and after, and everything that is theirs together and has a value. */
export interface SettledAssets {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly joining: readonly number[];
  /** All of these by index, as the stakes of an asset stand. */
  readonly everyone: readonly number[];
  readonly assets: readonly SettledAsset[];
  /** What members brought, which stays theirs. */
  readonly brought: readonly Asset[];
  /** The assets as lines that their keys divide, before anyone leaves and after everyone has joined. */
  readonly lines: readonly AllocatedLine[];
}

/** The share of every member in assets, as their keys divide the book value; issues where they cannot. */
function sharesIn(subject: Case, assets: readonly Asset[], date: CalendarDate, choices: SplitChoices) {
  const lines = assets.map((asset) => assetLine(asset, date.year, bookValue(asset, date)));
  const found = split(sharingOnly(subject, lines), choices);
  const shares = new Map<Asset, ReadonlyMap<number, Fraction>>();
  for (const { line, shares: all } of found.split?.lines ?? []) {
    const asset = assets[lines.indexOf(line)];
    if (asset) shares.set(asset, new Map(all.map(({ member, share }) => [member, share ?? ZERO])));
  }
  return { shares, lines: found.split?.lines ?? [], issues: found.issues };
}

/** Parts of an asset by member. */
type Parts = ReadonlyMap<number, Fraction>;

/** The error that who is said to have advanced an asset bears nothing of it. */
function advancedByNobody({ members }: Case, { name: asset, source }: Asset, { groups, named, places }: Concerns) {
  const text = [...groups, ...named.flatMap((member) => members[member]?.name ?? [])].join(", ");
  return issue("ASSET_UNFIT", { asset, reason: "advanced", text }, places[0] ?? source);
}

/**
 * Whose an asset is before and after: by the key; or, where some advanced it, theirs alone, in proportion to their keys. Who
 * joins takes its share by the key over from them. What an advancer that leaves had goes to the other advancers, and where there
 * are none to those who stay, by the key.
 */
function ownedParts(advancers: readonly number[], was: Parts, is: Parts, joining: readonly number[]) {
  const part = (of: Parts, member: number) => of.get(member) ?? ZERO;
  const had = sum(advancers.map((member) => part(was, member)));
  if (!isPositive(had)) return { before: was, after: is };
  const before = new Map(advancers.map((member) => [member, divide(part(was, member), had)]));
  const [bought, staying] = [joining, advancers.filter((member) => is.has(member))];
  if (bought.length > 0) {
    const left = subtract(ONE, sum(bought.map((member) => part(is, member))));
    const kept = [...before].map(([member, own]) => [member, multiply(own, left)] as const);
    return { before, after: new Map([...kept, ...bought.map((member) => [member, part(is, member)] as const)]) };
  }
  const rest = sum(staying.map((member) => part(before, member)));
  if (!isPositive(rest)) return { before, after: is };
  return { before, after: new Map(staying.map((member) => [member, divide(part(before, member), rest)])) };
}

/**
 * What assets are worth at a date, and what everyone pays for them when members join or leave: (share after − share before) ×
 * base, so that what some pay is what others get (docs/methods.md §4). An asset whose members have all left is nobody's to settle.
 */
export function settledAssets(
  subject: Case,
  date: CalendarDate,
  choices: SplitChoices,
): { readonly settled: SettledAssets | null; readonly issues: readonly Issue[] } {
  const { constellation, issues: unknown } = constellationOf(subject, choices);
  const issues: Issue[] = [...unknown];
  const { filed: before, now: after } = constellation;
  const valued = subject.assets.list.filter((asset) => isPositive(bookValue(asset, date)));
  const joint = valued.filter(({ from }) => from === null);
  const brought = valued.filter(({ from }) => from !== null);
  if (hasErrors(issues)) return { settled: null, issues };
  const joining = after.filter((member) => !before.includes(member));
  const everyone = [...new Set([...before, ...after])].sort((one, other) => one - other);
  const those = { before, after, joining, everyone, brought };
  if (joint.length === 0) return { settled: { ...those, assets: [], lines: [] }, issues };
  const [was, is] = [sharesIn(subject, joint, date, AS_FILED), sharesIn(subject, joint, date, choices)];
  addIssues(issues, distinctIssues([...was.issues, ...is.issues]));
  if (hasErrors(issues)) return { settled: null, issues };
  const filed = takingPart(subject.members);
  const assets = joint.flatMap((asset): SettledAsset[] => {
    const [had, has] = [was.shares.get(asset), is.shares.get(asset)];
    if (!had || !has) return [];
    const value = bookValue(asset, date);
    const debt = debtLeft(asset, date);
    const base = subtract(value, debt);
    const advancers = asset.advanced === null ? [] : membersOf(subject, { concerns: asset.advanced }, filed);
    if (asset.advanced !== null && !isPositive(sum(advancers.map((member) => had.get(member) ?? ZERO)))) {
      issues.push(advancedByNobody(subject, asset, asset.advanced));
      return [];
    }
    const owned = ownedParts(advancers, had, has, joining);
    const stakes = everyone.map((member): Stake => {
      const [share, later] = [owned.before.get(member) ?? ZERO, owned.after.get(member) ?? ZERO];
      const exact = multiply(subtract(later, share), base);
      return { member, before: share, after: later, bears: has.get(member) ?? ZERO, exact };
    });
    return [{ asset, bookValue: value, debt, base, advancers, stakes }];
  });
  if (hasErrors(issues)) return { settled: null, issues };
  const lines = joining.length > 0 ? is.lines : was.lines;
  return { settled: { ...those, assets, lines }, issues };
}

/** Whether every member has the same parts of all assets. */
function isAlike([first, ...others]: readonly SettledAsset[]): boolean {
  return others.every(({ stakes }) =>
    stakes.every(({ before, after }, at) => {
      const same = first?.stakes[at];
      return same !== undefined && equals(before, same.before) && equals(after, same.after);
    }),
  );
}

/**
 * A member's part of all assets together, which times their base is what is settled; null where they have no base.
 */
export function overallShare(
  assets: readonly SettledAsset[],
  place: number,
  side: "before" | "after",
): Fraction | null {
  const [first] = assets;
  if (first && isAlike(assets)) return first.stakes[place]?.[side] ?? null;
  const whole = sum(assets.map(({ base }) => base));
  if (isZero(whole)) return null;
  return divide(sum(assets.map(({ base, stakes }) => multiply(stakes[place]?.[side] ?? ZERO, base))), whole);
}
