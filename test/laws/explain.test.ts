import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Explained } from "../../src/core/explain/cell.ts";
import { explainPayment } from "../../src/core/explain/payment.ts";
import { roundingStep } from "../../src/core/explain/rounding-step.ts";
import type { Explanation, RoundingStep } from "../../src/core/explain/step.ts";
import { explainUnitCost } from "../../src/core/explain/unit-cost.ts";
import type { Case } from "../../src/core/model/case.ts";
import {
  add,
  compare,
  divide,
  equals,
  type Fraction,
  fraction,
  multiply,
  negate,
  subtract,
  sum,
  ZERO,
} from "../../src/core/number/fraction.ts";
import type { AllocatedLine } from "../../src/core/shares/allocation.ts";
import { constellationOf } from "../../src/core/shares/constellation.ts";
import { type Split, split } from "../../src/core/split/split.ts";
import { outcomeOfPlan } from "./front-door.ts";
import type { Plan } from "./plan.ts";
import { plans } from "./plans.ts";
import { worked } from "./worked.ts";

const whole = (value: Fraction, unit: Fraction) => divide(value, unit).den === 1n;
const below = (value: Fraction, unit: Fraction) => {
  const { num, den } = divide(value, unit);
  const units = num >= 0n ? num / den : -((-num + den - 1n) / den);
  return multiply(fraction(units), unit);
};

/** What is said of rounding, held against the line by simple means. */
function roundingFaults(split: Split, line: AllocatedLine, member: number, step: RoundingStep): string[] {
  const faults: string[] = [];
  const say = (holds: boolean, what: string) => {
    if (!holds) faults.push(what);
  };
  const image = (value: Fraction) => (split.mirrored ? negate(value) : value);
  const own = image(step.exact);
  const low = below(own, step.unit);
  say(equals(image(step.down), low), "down");
  say(equals(image(step.remainder), subtract(own, low)), "remainder");
  const value = image(step.value);
  say(equals(value, low) || equals(value, add(low, step.unit)), "neither floor nor ceiling");
  if (whole(own, step.unit)) say(equals(step.value, step.exact), "a whole amount was changed");
  const floors = line.shares.map((share) => below(image(share.exact), step.unit));
  const shown = image(sum(line.shares.map((share) => share.allocated)));
  const left = subtract(shown, sum(floors));
  say(equals(image(step.left), left), "left");
  // Everybody who stands before the member has at least its remainder.
  const place = step.claims.findIndex((claim) => claim.member === member);
  say(place < 0 === whole(own, step.unit), "a claim");
  step.claims.forEach(({ value: remainder }, at) => {
    const next = step.claims[at + 1];
    if (next) say(compare(image(remainder), image(next.value)) >= 0, "order of claims");
  });
  const gets = place >= 0 && compare(multiply(fraction(BigInt(place)), step.unit), left) < 0;
  say(equals(image(step.alone), gets ? add(low, step.unit) : low), "alone");
  return faults;
}

/** What the line by itself gives everyone, by the remainders as they were told. */
function byItself(line: AllocatedLine, step: RoundingStep, mirrored: boolean): Map<number, Fraction> {
  const image = (value: Fraction) => (mirrored ? negate(value) : value);
  const raised = divide(step.left, step.unit).num;
  const getters = new Set(step.claims.slice(0, Number(raised < 0n ? -raised : raised)).map((claim) => claim.member));
  return new Map(
    line.shares.map(({ member, exact }) => {
      const low = below(image(exact), step.unit);
      return [member, image(getters.has(member) ? add(low, step.unit) : low)];
    }),
  );
}

/** A sum that is said to be at stake: it is what is said, it holds as shown, and would not have held. */
function stakeFaults(split: Split, line: AllocatedLine, step: RoundingStep): string[] {
  const { stake } = step;
  if (stake === null) return [];
  const faults: string[] = [];
  const inside = split.lines.filter(
    (other) =>
      (stake.year === null || other.line.year === stake.year) &&
      stake.group.every((level, depth) => (other.line.group[depth] ?? "").toLowerCase() === level.toLowerCase()),
  );
  if (!inside.includes(line)) faults.push("the line is not in the sum");
  const of = (reading: "exact" | "allocated") =>
    sum(
      inside.flatMap(({ shares }) => shares.filter(({ member }) => member === stake.member).map((one) => one[reading])),
    );
  if (!equals(of("exact"), stake.exact)) faults.push("exact sum");
  const now = line.shares.find(({ member }) => member === stake.member)?.allocated ?? ZERO;
  const alone = byItself(line, step, split.mirrored).get(stake.member) ?? ZERO;
  const would = add(of("allocated"), subtract(alone, now));
  if (!equals(would, stake.would)) faults.push("what the sum would be");
  if (stake.may.some((value) => equals(value, would))) faults.push("the sum would have held");
  if (!stake.may.some((value) => equals(value, of("allocated")))) faults.push("the sum does not hold");
  return faults;
}

/** Both roundings of a line cost the same: the sum of what is off the exact amounts. */
function equallyGood(line: AllocatedLine, step: RoundingStep, mirrored: boolean): boolean {
  const alone = byItself(line, step, mirrored);
  const off = (value: (member: number, shown: Fraction) => Fraction) =>
    sum(
      line.shares.map(({ member, exact, allocated }) => {
        const difference = subtract(value(member, allocated), exact);
        return difference.num < 0n ? negate(difference) : difference;
      }),
    );
  return equals(
    off((member) => alone.get(member) ?? ZERO),
    off((_, shown) => shown),
  );
}

/** What a name means, found another way than the program does: a line's name, a group's, or a path of groups. */
function meant(line: AllocatedLine["line"], name: string): boolean {
  const same = (a: string) => a.toLowerCase() === name.toLowerCase();
  const paths = line.group.map((_, depth) => line.group.slice(0, depth + 1).join("/"));
  return same(line.name) || line.group.some(same) || paths.some(same) || same([...line.group, line.name].join("/"));
}

function figureIn(split: Split, member: number | null, name: string | null, year: number | null): Fraction {
  const lines = split.lines.filter(
    ({ line }) => (name === null || meant(line, name)) && (year === null || line.year === year),
  );
  const shares = lines.flatMap((line) => line.shares.filter((share) => member === null || share.member === member));
  return sum(shares.map(({ allocated }) => allocated));
}

function faultsOf({ steps, value }: Explanation): readonly string[] {
  const { figure, faults } = worked(steps);
  return equals(figure, value) ? faults : [...faults, "the figure"];
}

function* questions(subject: Case, split: Split) {
  const members = [null, ...subject.members.keys()];
  const names = new Set<string | null>([null]);
  for (const { line } of split.lines) {
    names.add(line.name);
    for (const [depth, level] of line.group.entries()) {
      names.add(level);
      names.add(line.group.slice(0, depth + 1).join("/"));
    }
  }
  const years = new Set([null, ...split.lines.map(({ line }) => line.year)]);
  for (const member of members) for (const line of names) for (const year of years) yield { member, line, year };
}

function about(plan: Plan): Explained | null {
  const { subject, split } = outcomeOfPlan(plan);
  if (subject === null || split === null) return null;
  return { subject, split, constellation: constellationOf(subject, plan).constellation };
}

const KINDS = [
  ["as filed", plans(), 60],
  ["with others, and cost drivers", plans({ constellations: true }), 60],
] as const;

describe("the sum of what is explained is the figure", () => {
  test.each(KINDS)("%s: of every member, line, group and year", (_name, cases, numRuns) => {
    fc.assert(
      fc.property(cases, (plan) => {
        const explained = about(plan);
        if (explained === null) return;
        const { subject, split } = explained;
        for (const asked of questions(subject, split)) {
          const explanation = explainPayment(explained, asked);
          if ("code" in explanation) throw new Error(explanation.code);
          expect([asked, faultsOf(explanation)]).toEqual([asked, []]);
          const shown = figureIn(split, asked.member, asked.line, asked.year);
          expect([asked, explanation.value]).toEqual([asked, shown]);
        }
      }),
      { numRuns, endOnFailure: true },
    );
  });
});

describe("why a member got or lost the odd unit is true", () => {
  test.each(KINDS)("%s", (_name, cases, numRuns) => {
    const told = { moved: 0, tied: 0, good: 0 };
    fc.assert(
      fc.property(cases, (plan) => {
        const explained = about(plan);
        if (explained === null) return;
        const { split } = explained;
        for (const line of split.lines) {
          for (const { member } of line.shares) {
            const step = roundingStep(split, line, member);
            const faults = [...roundingFaults(split, line, member, step), ...stakeFaults(split, line, step)];
            const moved = !equals(step.alone, step.value);
            if (moved && step.stake === null && !equallyGood(line, step, split.mirrored)) faults.push("no reason");
            expect(faults).toEqual([]);
            if (moved) told.moved++;
            if (step.tied) told.tied++;
            if (moved && step.stake === null) told.good++;
          }
        }
      }),
      { numRuns: 2 * numRuns, endOnFailure: true },
    );
    expect(told.moved).toBeGreaterThan(20);
    expect(told.tied).toBeGreaterThan(0);
  });
});

test("unit costs are the sums shown over the volumes shown", () => {
  fc.assert(
    fc.property(plans({ constellations: true }), (plan) => {
      const { subject, split: found } = outcomeOfPlan(plan);
      if (subject === null || found === null) return;
      for (const request of found.unitCosts) {
        const written = { text: request.per, source: { file: "--per", line: 1, column: 1, length: 1 } };
        const of = request.of === null ? null : { text: request.of, source: written.source };
        const asked: Case = { ...subject, unitCosts: [{ per: request.per, written, of }] };
        const { split: again } = split(asked, plan);
        if (again === null) throw new Error("no split");
        const { constellation } = constellationOf(asked, plan);
        const about = { subject: asked, split: again, constellation };
        for (const { member, cost } of [{ member: null, cost: request.cost }, ...request.members]) {
          const { per, of: line, year } = request;
          const explanation = explainUnitCost(about, { per, written: per, line, year, member });
          if ("code" in explanation) expect([explanation.code, cost]).toEqual(["UNIT_COST_VOLUME_MISSING", null]);
          // Where every line has dropped out there is no volume either: then it is told why there is nothing to pay.
          else if (explanation.steps[0]?.kind === "outside") expect([null, ZERO]).toContainEqual(cost);
          else expect([faultsOf(explanation), explanation.value]).toEqual([[], cost]);
        }
      }
    }),
    { numRuns: 60, endOnFailure: true },
  );
});
