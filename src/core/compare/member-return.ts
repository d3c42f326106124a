import type { Fraction } from "../number/fraction.ts";
import { amountOf } from "../shares/amounts.ts";
import { type ComparedScenario, comparedYear } from "./compare.ts";
import { type Return, returnOf } from "./outcome.ts";

/**
 * What each member gets out of a scenario over time, by member index; none for one whose cost without is not known. Present
 * values are of the start of the first year for all, so that they add up to that of all together. The years until a member
 * is paid back count from the first in which it takes part.
 */
export function memberReturns(scenario: ComparedScenario, discount: Fraction | null): ReadonlyMap<number, Return> {
  const years = scenario.years.map(({ year }) => comparedYear(scenario, year, "exact"));
  const { isAway } = scenario.with.choices;
  const known = scenario.members.filter((member) => !scenario.unknown.includes(member));
  return new Map(
    known.map((member) => {
      const own = years.map(({ year, savings, establishment }) => ({
        ...{ year, savings: amountOf(savings, member), establishment: amountOf(establishment, member) },
      }));
      const there = own.filter(({ year }) => !isAway?.(member, year));
      return [member, { ...returnOf(own, discount), payback: returnOf(there, null).payback }] as const;
    }),
  );
}
