import type { Case } from "../../core/model/case.ts";
import type { ContributionLimit } from "../../core/model/contribution-limit.ts";
import type { Frame } from "./frame.ts";
import { limitsInWords } from "./key-in-words.ts";
import { periodText } from "./span.ts";

function yearsText({ from, to }: ContributionLimit): string {
  const years = periodText(from, to);
  return years === null ? "" : ` (${years})`;
}

/** The limits on what members pay in all, as they hold one after the other; null where there are none. */
export function contributionLimitsInWords({ limits }: Pick<Case, "limits">, frame: Frame): string | null {
  if (limits.items.length === 0) return null;
  const items = limits.items.map((item) => {
    const { bounds, excess } = item;
    return `${limitsInWords({ limits: { bounds, excess, round: null } }, frame).join(", ")}${yearsText(item)}`;
  });
  return `${limits.name}: ${items.join("; ")}`;
}
