import type { Asset, CaseAssets } from "../model/asset.ts";
import { type NamedKey, NO_LIMITS } from "../model/key.ts";
import { type BudgetLine, isShared } from "../model/line.ts";
import type { Member } from "../model/member.ts";
import { isZero, negate, ONE } from "../number/fraction.ts";
import { assetYear, capitalCost } from "./depreciation.ts";

/** The key of a credit: all of it is the one member's. */
function ownKey({ source }: Asset): NamedKey {
  const key = {
    text: "equal",
    parts: [{ kind: "percent", ratio: ONE, base: { kind: "equal" } }],
    limits: NO_LIMITS,
  } as const;
  return { name: null, periods: [{ from: null, to: null, key }], source };
}

/** The cost of an asset in a year, and the credit of it to who brought the asset; nothing in years without any. */
function linesOf(asset: Asset, { names }: CaseAssets, members: readonly Member[], year: number): BudgetLine[] {
  const of = assetYear(asset, year);
  if (of === null) return [];
  const amount = capitalCost(of);
  const line: BudgetLine = {
    ...{ name: asset.name, group: [names.group], year, amount, type: "line", key: asset.key },
    ...{ concerns: asset.concerns, driver: null, funding: "operations", host: null, source: asset.source },
    capital: { asset, of, isCredit: false },
  };
  if (asset.from === null || isZero(amount)) return [line];
  const bringer = members[asset.from]?.name ?? "";
  const credit: BudgetLine = {
    ...{ ...line, name: `${asset.name} (${names.inKind}, ${bringer})`, amount: negate(amount), key: ownKey(asset) },
    concerns: { all: false, groups: [], named: [asset.from], places: [asset.source] },
    capital: { asset, of, isCredit: true },
  };
  return [line, credit];
}

/**
 * The yearly costs of assets as lines of a budget: what joint money is spent on, and for what a member brought both the cost,
 * shared like any other, and the credit, so that the two add up to nothing.
 */
export function capitalLines(assets: CaseAssets, members: readonly Member[], years: readonly number[]): BudgetLine[] {
  return years.flatMap((year) => assets.list.flatMap((asset) => linesOf(asset, assets, members, year)));
}

/** The years in which a budget shares anything of its own, in order. */
export function yearsShared(lines: readonly BudgetLine[]): number[] {
  const own = lines.filter((line) => isShared(line) && !line.capital);
  return [...new Set(own.flatMap(({ year }) => year ?? []))].sort((one, other) => one - other);
}

/** Lines with those of assets named as `assets` names them. */
export function namedCapital(
  lines: readonly BudgetLine[],
  { names }: CaseAssets,
  members: readonly Member[],
): readonly BudgetLine[] {
  return lines.map((line) => {
    const { capital, year } = line;
    if (!capital || year === null) return line;
    const made = linesOf(capital.asset, { names, list: [] }, members, year)[capital.isCredit ? 1 : 0];
    return made ? { ...line, name: made.name, group: made.group } : line;
  });
}
