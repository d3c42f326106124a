import { type Exact, exact, ratio, read, times, turned, written } from "./exact.ts";
import { isFee, type Plan, type PlanBase, type PlanInner, type PlanKey, type PlanKeyRef } from "./plan.ts";

const text = (value: Exact) => ([1n, 2n, 4n, 5n, 20n, 50n].includes(value.bottom) ? written(value) : ratio(value));

/** The same case with every measure and agreed weight so many times as large. */
export function scaledPlan(plan: Plan, factor: number): Plan {
  const scaled = (value: string) => text(times(read(value), exact(factor)));
  const base = (of: PlanBase | PlanInner): PlanBase | PlanInner =>
    of.kind === "shares"
      ? { ...of, weights: of.weights.map(({ member, weight }) => ({ member, weight: scaled(weight) })) }
      : of;
  const key = (of: PlanKey): PlanKey => ({
    ...of,
    parts: of.parts.map((part) => (isFee(part) ? part : { ...part, base: base(part.base) })),
  });
  const ref = (of: PlanKeyRef): PlanKeyRef => (typeof of === "string" ? of : key(of));
  return {
    ...plan,
    members: plan.members.map((member) => ({
      ...member,
      measures: Object.fromEntries(Object.entries(member.measures).map(([name, values]) => [name, values.map(scaled)])),
    })),
    key: ref(plan.key),
    keys: plan.keys.map((named) => ({
      ...named,
      periods: named.periods.map((period) => ({ ...period, key: key(period.key) })),
    })),
    rows: plan.rows.map((row) => ({ ...row, key: row.key === null ? null : ref(row.key) })),
  };
}

/** The credit note of the case: every amount with its sign turned. */
export function mirroredPlan(plan: Plan): Plan {
  const mirrored = (value: string | null) => (value === null ? null : written(turned(read(value))));
  return { ...plan, rows: plan.rows.map((row) => ({ ...row, amounts: row.amounts.map(mirrored) })) };
}

/** The same case with the rows of members.csv and budget.csv in another order; `luck` decides which. */
export function shuffledPlan(plan: Plan, luck: number): Plan {
  let state = luck >>> 0;
  const shuffled = <Of>(list: readonly Of[]): Of[] =>
    list
      .map((entry) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return { entry, rank: state };
      })
      .sort((a, b) => a.rank - b.rank)
      .map(({ entry }) => entry);
  return { ...plan, members: shuffled(plan.members), rows: shuffled(plan.rows) };
}
