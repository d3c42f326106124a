import { assetLine, sharingOnly } from "../assets/asset-line.ts";
import { assetYear, capitalCost } from "../assets/depreciation.ts";
import { type CalendarDate, partBefore } from "../calendar/calendar-date.ts";
import type { Case } from "../model/case.ts";
import type { NamedKey } from "../model/key.ts";
import type { BudgetLine } from "../model/line.ts";
import type { Concerns } from "../model/member.ts";
import { add, type Fraction, multiply, ONE, subtract, sum, ZERO } from "../number/fraction.ts";
import { roundedToSum, roundedToTotal } from "../rounding/apportion.ts";
import type { AllocatedLine } from "../shares/allocation.ts";
import { exactSplit, type SplitChoices } from "../split/split.ts";
import type { SettledAsset, SettledAssets } from "./settled-assets.ts";

/** What is left to those who stay, in currency units: joint debt, and what the assets cost until they are written off. */
export interface Commitment {
  readonly member: number;
  readonly debt: Fraction;
  readonly cost: Fraction;
}

/** What a year of assets costs from a date, those of the same key and members as one line. */
function costLines(assets: readonly SettledAsset[], year: number, date: CalendarDate): readonly BudgetLine[] {
  const left = year === date.year ? subtract(ONE, partBefore(date)) : ONE;
  const lines = new Map<NamedKey | null, Map<Concerns, BudgetLine>>();
  for (const { asset } of assets) {
    const of = assetYear(asset, year);
    if (of === null) continue;
    const { key, concerns } = asset;
    const ofKey = lines.get(key) ?? new Map<Concerns, BudgetLine>();
    const amount = add(ofKey.get(concerns)?.amount ?? ZERO, multiply(left, capitalCost(of)));
    lines.set(key, ofKey.set(concerns, assetLine(asset, year, amount)));
  }
  return [...lines.values()].flatMap((ofKey) => [...ofKey.values()]);
}

/** What each pays of all years, each by the key of that year; a year that the key does not know follows the one before it. */
function costsLeft(subject: Case, assets: readonly SettledAsset[], date: CalendarDate, choices: SplitChoices) {
  const last = assets.reduce((latest, { asset }) => Math.max(latest, asset.year + asset.life - 1), date.year);
  const costs = new Map<number, Fraction[]>();
  const divided = (lines: readonly BudgetLine[]) => exactSplit(sharingOnly(subject, lines), choices);
  let known = date.year;
  for (let year = date.year; year <= last; year++) {
    const lines = costLines(assets, year, date);
    let shared: readonly AllocatedLine[] | null = divided(lines);
    if (shared !== null) known = year;
    else shared = divided(lines.map((line) => ({ ...line, year: known })));
    for (const { member, exact } of (shared ?? []).flatMap(({ shares }) => shares)) {
      const ofMember = costs.get(member) ?? [];
      costs.set(member, ofMember);
      ofMember.push(exact);
    }
  }
  // Added up at once: amounts of annuities take long to bring to lowest terms.
  return new Map([...costs].map(([member, amounts]) => [member, sum(amounts)]));
}

/**
 * The joint debt by the shares of the date, and the capital costs to come by those of each year.
 *
 * @param debt what the debt comes to as it is shown asset by asset, in multiples of the case's rounding
 */
export function commitmentsOf(
  subject: Case,
  { after, assets }: Pick<SettledAssets, "after" | "assets">,
  date: CalendarDate,
  choices: SplitChoices,
  debt: Fraction,
): readonly Commitment[] {
  const debts = new Map<number, Fraction>();
  for (const { debt: owed, stakes } of assets) {
    for (const { member, bears } of stakes) debts.set(member, add(debts.get(member) ?? ZERO, multiply(bears, owed)));
  }
  const { round } = subject;
  const ofThose = (of: ReadonlyMap<number, Fraction>) => after.map((member) => of.get(member) ?? ZERO);
  const debtOf = roundedToTotal(ofThose(debts), debt, round);
  const costOf = roundedToSum(ofThose(costsLeft(subject, assets, date, choices)), round);
  return after.map((member, at) => ({ member, debt: debtOf[at] ?? ZERO, cost: costOf[at] ?? ZERO }));
}
