import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { type Exact, exact, NOTHING, over, plus, times, total, WHOLE } from "./exact.ts";

/** A case with a cost without cooperation, as its author thinks of it. Amounts are whole kroner. */
export interface ComparisonPlan {
  /** Populations of the members, and of a candidate who joins in scenario `more`. */
  readonly populations: readonly number[];
  readonly candidate: number | null;
  readonly years: number;
  /** Percent of the key that is divided equally; the rest by population. */
  readonly equal: number;
  /** What another key of the command line divides equally. */
  readonly otherEqual: number;
  /** Operations: for every year; and establishment, where null is a blank cell. */
  readonly operations: readonly { readonly amounts: readonly number[]; readonly driver: Driver }[];
  readonly establishment: readonly { readonly amounts: readonly (number | null)[]; readonly driver: Driver }[];
  /** Costs without cooperation: one sum for all members, or each member's own; and the candidate's. */
  readonly alone: {
    readonly known: "sum" | "own";
    /** Whether a sum is for whom it names, or for all who take part. */
    readonly named: boolean;
    /** Whether the candidate's cost is known. */
    readonly guest: boolean;
    readonly amounts: readonly (readonly number[])[];
  };
  /** Percent a year by group, and years beyond the budget. */
  readonly growth: { readonly percent: number; readonly rest: number; readonly beyond: number } | null;
  readonly uncertainty: number | null;
  readonly discount: number | null;
  /** Percent by which scenario `dearer` has operations dearer. */
  readonly dearer: number;
}

type Driver = "fixed" | "population" | "equal";
export const FIRST = 2020;
const NAMES = ["Alvdal", "Bø", "Copenhagen", "Dal", "Eid", "Fet"];
export const CANDIDATE = "Guest";

const kroner = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 9_999_999 }) },
  { weight: 1, arbitrary: fc.integer({ min: -99_999, max: 20 }) },
);
const driver = fc.constantFrom<Driver>("fixed", "population", "equal");

export const comparisonPlans: fc.Arbitrary<ComparisonPlan> = fc
  .record({ members: fc.integer({ min: 1, max: 5 }), years: fc.integer({ min: 1, max: 4 }), own: fc.boolean() })
  .chain(({ members, years, own }) => {
    const series = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: years, maxLength: years });
    return fc.record<ComparisonPlan>({
      populations: fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: members, maxLength: members }),
      candidate: fc.option(fc.integer({ min: 1, max: 20_000 })),
      years: fc.constant(years),
      equal: fc.integer({ min: 0, max: 99 }),
      otherEqual: fc.integer({ min: 0, max: 100 }),
      operations: fc.array(fc.record({ amounts: series(kroner), driver }), { minLength: 1, maxLength: 3 }),
      establishment: fc
        .array(fc.record({ amounts: series(fc.option(kroner)), driver }), { maxLength: 2 })
        .map((lines) => lines.filter(({ amounts }) => amounts.some((amount) => amount !== null))),
      alone: fc.record({
        known: fc.constant(own ? ("own" as const) : ("sum" as const)),
        named: fc.boolean(),
        guest: fc.boolean(),
        amounts: fc.array(series(kroner), { minLength: members + 1, maxLength: members + 1 }),
      }),
      growth: fc.option(
        fc.record({
          percent: fc.integer({ min: -5, max: 9 }),
          rest: fc.integer({ min: 0, max: 5 }),
          beyond: fc.integer({ min: 1, max: 3 }),
        }),
      ),
      uncertainty: fc.option(fc.integer({ min: 1, max: 60 })),
      discount: fc.option(fc.integer({ min: 0, max: 12 })),
      dearer: fc.integer({ min: -40, max: 40 }),
    });
  });

export function memberNames({ populations }: ComparisonPlan): string[] {
  return populations.map((_, at) => NAMES[at] ?? `M${at}`);
}

export function keyText(equal: number): string {
  if (equal === 100) return "equal";
  return equal === 0 ? "population" : `${equal}% equal + ${100 - equal}% population`;
}

const DRIVER_CELL = { fixed: "", population: "population", equal: "equal" };

/** Writes the plan's files to a folder. */
export function putComparison(plan: ComparisonPlan, folder: string): void {
  const names = memberNames(plan);
  const years = Array.from({ length: plan.years }, (_, at) => FIRST + at);
  const row = (cells: readonly (string | number | null)[]) => cells.map((cell) => cell ?? "").join(";");
  const people = [
    ...names.map((name, at) => row([name, plan.populations[at] ?? 0])),
    row([CANDIDATE, plan.candidate ?? 1]),
  ];
  const lines = [
    ...plan.operations.map(({ amounts, driver }, at) =>
      row([`Run ${at}`, "Operations", DRIVER_CELL[driver], ...amounts]),
    ),
    ...plan.establishment.map(({ amounts, driver }, at) =>
      row([`Start ${at}`, "Establishment", DRIVER_CELL[driver], ...amounts]),
    ),
  ];
  const own = plan.alone.known === "own";
  const lonely = plan.alone.amounts.flatMap((amounts, at) => {
    if (at === names.length) return plan.alone.guest ? [row(["Of the guest", CANDIDATE, ...amounts])] : [];
    if (own) return [row([`Of ${names[at]}`, names[at] ?? "", ...amounts])];
    return at === 0 ? [row(["Of all", plan.alone.named ? names.join(", ") : "", ...amounts])] : [];
  });
  const file = (name: string, rows: readonly string[]) => writeFileSync(join(folder, name), `${rows.join("\n")}\n`);
  file("members.csv", ["member;population", ...people]);
  file("budget.csv", [row(["line", "group", "driver", ...years]), ...lines]);
  file("alone.csv", [row(["line", "members", ...years]), ...lonely]);
  const { growth, uncertainty, discount, candidate } = plan;
  file("fordel.yaml", [
    "title: Law",
    `members: [${names.join(", ")}]`,
    `key: ${keyText(plan.equal)}`,
    ...(plan.establishment.length > 0 ? ["establishment: [Establishment]"] : []),
    "baseline: alone",
    "scenarios:",
    "  alone: {budget: alone.csv}",
    `  same: {key: ${keyText(plan.equal)}}`,
    `  dearer: {changes: [{line: Operations, percent: ${plan.dearer}}]}`,
    ...(candidate === null ? [] : [`  more: {with: [${CANDIDATE}]}`]),
    ...(growth === null
      ? []
      : [
          `index: [{of: Operations, percent: ${growth.percent}}, {percent: ${growth.rest}}]`,
          `horizon: ${FIRST + plan.years - 1 + growth.beyond}`,
        ]),
    ...(uncertainty === null ? [] : [`uncertainty: [{of: Operations, percent: ${uncertainty}}]`]),
    ...(discount === null ? [] : [`discount: ${discount}`]),
  ]);
}

/** What one scenario comes to, exactly: by year and member. */
export interface Reckoned {
  readonly members: readonly string[];
  /** Whether every member's cost without cooperation is. */
  readonly known: boolean;
  readonly years: readonly {
    readonly year: number;
    readonly baseline: readonly Exact[];
    readonly cost: readonly Exact[];
    readonly establishment: readonly Exact[];
  }[];
}

function power(base: Exact, times_: number): Exact {
  return Array.from({ length: times_ }, () => base).reduce(times, WHOLE);
}

/** The second reckoning of scenario `cooperation`, `same`, `dearer` or `more`, under a key's equal part. */
export function reckoned(plan: ComparisonPlan, scenario: string, equal = plan.equal): Reckoned {
  const joined = scenario === "more";
  const people = joined ? [...plan.populations, plan.candidate ?? 1] : plan.populations;
  const filed = plan.populations;
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const shares = (of: readonly number[], equalPart: number) =>
    of.map((population) =>
      plus(exact(equalPart, 100 * of.length), times(exact(100 - equalPart, 100), exact(population, sum(of)))),
    );
  const factor = {
    fixed: WHOLE,
    population: exact(sum(people), sum(filed)),
    equal: exact(people.length, filed.length),
  };
  const dearer = scenario === "dearer" ? exact(100 + plan.dearer, 100) : WHOLE;
  const beyond = plan.growth?.beyond ?? 0;
  const years = Array.from({ length: plan.years + beyond }, (_, at) => {
    const given = Math.min(at, plan.years - 1);
    const grown = (percent: number) => power(exact(100 + percent, 100), at - given);
    const operations = total(
      plan.operations.map(({ amounts, driver }) =>
        times(times(exact(amounts[given] ?? 0), factor[driver]), times(dearer, grown(plan.growth?.percent ?? 0))),
      ),
    );
    const establishment =
      at === given
        ? total(plan.establishment.map(({ amounts, driver }) => times(exact(amounts[at] ?? 0), factor[driver])))
        : NOTHING;
    const alone = (row: number) => times(exact(plan.alone.amounts[row]?.[given] ?? 0), grown(plan.growth?.rest ?? 0));
    const own = filed.map((_, member) => alone(member));
    const divided = shares(filed, plan.equal).map((share) => times(share, alone(0)));
    const guest = joined && plan.alone.guest ? [alone(filed.length)] : [];
    return {
      year: FIRST + at,
      baseline: [...(plan.alone.known === "own" ? own : divided), ...guest],
      cost: shares(people, equal).map((share) => times(share, operations)),
      establishment: shares(people, equal).map((share) => times(share, establishment)),
    };
  });
  const known = !joined || plan.alone.guest;
  return { members: [...memberNames(plan), ...(joined ? [CANDIDATE] : [])], known, years };
}

/** Net present value: establishment at the start of its year, savings at the end. */
export function presentValueOf({ years }: Reckoned, percent: number): Exact {
  const rate = exact(100 + percent, 100);
  return total(
    years.flatMap(({ baseline, cost, establishment }, at) => {
      const savings = plus(total(baseline), times(exact(-1), total(cost)));
      return [over(times(exact(-1), total(establishment)), power(rate, at)), over(savings, power(rate, at + 1))];
    }),
  );
}

/**
 * Payback by looking at the accumulated net as a line with jumps, from its end backwards: the latest moment that is
 * preceded by something below zero. Null when it ends below zero.
 */
export function paybackOf({ years }: Reckoned): { readonly years: Exact; readonly year: number } | null {
  let accumulated = NOTHING;
  const strokes = years.map(({ year, baseline, cost, establishment }, at) => {
    const start = plus(accumulated, times(exact(-1), total(establishment)));
    accumulated = plus(start, plus(total(baseline), times(exact(-1), total(cost))));
    return { year, at, start, end: accumulated };
  });
  if (accumulated.top < 0n) return null;
  for (const stroke of [...strokes].reverse()) {
    if (stroke.end.top < 0n) return { years: exact(stroke.at + 1), year: stroke.year + 1 };
    if (stroke.start.top < 0n) {
      const rise = plus(stroke.end, times(exact(-1), stroke.start));
      return { years: plus(exact(stroke.at), over(times(exact(-1), stroke.start), rise)), year: stroke.year };
    }
  }
  return { years: NOTHING, year: strokes[0]?.year ?? 0 };
}
