import { canShareExactly, distinctAnnuities } from "../../core/assets/annuity-size.ts";
import { capitalLines, yearsShared } from "../../core/assets/capital-lines.ts";
import { type Asset, CAPITAL_NAMES } from "../../core/model/asset.ts";
import { hasErrors, type Issue, issue } from "../../core/model/issue.ts";
import type { Member } from "../../core/model/member.ts";
import type { BudgetReading } from "../budget/budget.ts";

function unfit([asset]: readonly Asset[], reason: "undated" | "large" | "exact", text = ""): Issue[] {
  return asset ? [issue("ASSET_UNFIT", { asset: asset.name, reason, text }, asset.source)] : [];
}

/**
 * A budget with the yearly costs of assets among its lines, for the years it has. One without years has no year to put them
 * in, one too large to hold (null) no lines to put them among, and too many different annuities would never be shared: all
 * are said.
 */
export function withCapital(
  budget: BudgetReading | null,
  assets: readonly Asset[],
  members: readonly Member[],
): BudgetReading {
  if (budget === null) return { lines: [], issues: unfit(assets, "large") };
  if (assets.length === 0 || hasErrors(budget.issues)) return budget;
  const refused = (issues: readonly Issue[]) => ({ ...budget, issues: [...budget.issues, ...issues] });
  const years = yearsShared(budget.lines);
  if (years.length === 0) return refused(unfit(assets, "undated"));
  const annuities = distinctAnnuities(assets);
  const size = { members: members.length, lines: budget.lines.length + assets.length * years.length };
  if (!canShareExactly(annuities, { ...size, years: years.length })) {
    return refused(unfit(annuities, "exact", `${annuities.length}`));
  }
  const lines = capitalLines({ names: CAPITAL_NAMES, list: assets }, members, years);
  return { ...budget, lines: [...budget.lines, ...lines] };
}
