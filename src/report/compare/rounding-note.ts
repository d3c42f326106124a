import { comparedYear } from "../../core/compare/compare.ts";
import { equals, sum } from "../../core/number/fraction.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { COMPARISON_WORDS } from "../../messages/registry.ts";
import { type ComparisonView, kronerOf } from "./view/view.ts";

/** What every scenario costs in a year, exactly and as it is shown. */
function costsIn(view: ComparisonView, year: number | null) {
  return view.shown.flatMap((scenario) => {
    const shown = scenario.years.find((one) => one.year === year);
    if (!shown) return [];
    const exact = comparedYear(kronerOf(view, scenario), year, "exact");
    return [{ exact: sum([...exact.cost.values()]), shown: sum([...shown.cost.values()]) }];
  });
}

/** That scenarios which cost the same in a year are shown a unit of rounding apart there, where they are. */
export function roundingNote(view: ComparisonView): string[] {
  const years = [...new Set(view.shown.flatMap((scenario) => scenario.years.map(({ year }) => year)))];
  const apart = years.filter((year) => {
    const costs = costsIn(view, year);
    return costs.some((one, at) =>
      costs.slice(at + 1).some((other) => equals(one.exact, other.exact) && !equals(one.shown, other.shown)),
    );
  });
  if (apart.length === 0) return [];
  const told = apart.flatMap((year) => (year === null ? [] : [`${year}`]));
  return [COMPARISON_WORDS[view.frame.language].roundedApart(enumerate(told, view.frame.words))];
}
