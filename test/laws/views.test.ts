import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, nearestOf, over, read, same, times, total, written } from "./exact.ts";
import {
  outcomeOfPlan,
  type ResultJson,
  resultInUnits,
  resultOf,
  resultOfName,
  resultOfYear,
  type ShareJson,
} from "./front-door.ts";
import { plans } from "./plans.ts";
import { isRounding } from "./recompute.ts";

const paidBy = (shares: readonly ShareJson[], member: string) =>
  read(shares.find((share) => share.member === member)?.allocated ?? "0");
const isInside = (group: readonly string[], outer: readonly string[]) =>
  outer.every((level, at) => group[at] === level);

/** The sums of a result, each with the lines it stands over. */
function sumsOf({ lines, groups, years, total: all }: ResultJson) {
  return [
    ...groups.map(({ group, year, shares }) => ({
      name: `${group.join("/")} ${year}`,
      shares,
      plain: year === null && years.length > 1,
      lines: lines.filter((line) => isInside(line.group, group) && (year === null || line.year === year)),
    })),
    ...years.map(({ year, shares }) => ({
      name: `${year}`,
      shares,
      plain: false,
      lines: lines.filter((line) => line.year === year),
    })),
    { name: "total", shares: all.shares, plain: false, lines },
  ];
}

describe("what is shown of a result", () => {
  test("in thousands the page adds up again, and nothing is a thousand off", () => {
    let moved = 0;
    fc.assert(
      fc.property(plans(), fc.constantFrom("1000", "1000000"), (plan, unit) => {
        const outcome = outcomeOfPlan(plan);
        if (!outcome.split || plan.round === "1000") return;
        const kroner = resultOf(outcome);
        const shown = resultInUnits(outcome, unit);
        const rounds = (value: string, of: string) =>
          isRounding(over(read(value), read(unit)), over(read(of), read(unit)));
        shown.lines.forEach((line, at) => {
          const before = kroner.lines[at]?.shares ?? [];
          expect(line.shares.map(({ member }) => member)).toEqual(before.map(({ member }) => member));
          line.shares.forEach((share, place) => {
            expect(rounds(share.allocated, before[place]?.allocated ?? "")).toBe(true);
          });
        });
        const before = sumsOf(kroner);
        sumsOf(shown).forEach(({ name, shares, plain, lines }, at) => {
          for (const { member, allocated } of shares) {
            expect([name, allocated]).toEqual([name, written(total(lines.map((line) => paidBy(line.shares, member))))]);
            const inKroner = before[at]?.shares.find((share) => share.member === member)?.allocated ?? "";
            if (!plain) expect([name, rounds(allocated, inKroner)]).toEqual([name, true]);
          }
        });
        const sum = (result: ResultJson) => total(result.total.shares.map(({ allocated }) => read(allocated)));
        const whole = times(exact(nearestOf(over(sum(kroner), read(unit)))), read(unit));
        expect(same(sum(shown), whole)).toBe(true);
        if (!same(whole, sum(kroner))) moved++;
      }),
      { numRuns: 60, endOnFailure: true },
    );
    expect(moved).toBeGreaterThan(20);
  });

  test("--year changes no figure", () => {
    let years = 0;
    fc.assert(
      fc.property(plans(), (plan) => {
        const outcome = outcomeOfPlan(plan);
        if (!outcome.split) return;
        const whole = resultOf(outcome);
        for (const { year, ...ofYear } of whole.years) {
          years++;
          const only = <Of extends { readonly year: number | null }>(list: readonly Of[]) =>
            list.filter((entry) => entry.year === year);
          expect(resultOfYear(outcome, year)).toEqual({
            ...whole,
            lines: only(whole.lines),
            groups: only(whole.groups),
            years: only(whole.years),
            periods: only(whole.periods),
            total: ofYear,
            unitCosts: only(whole.unitCosts),
          });
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
    expect(years).toBeGreaterThan(20);
  });

  test("--only changes no figure: of a member, a group or a line", () => {
    fc.assert(
      fc.property(plans(), fc.nat(), (plan, luck) => {
        const outcome = outcomeOfPlan(plan);
        if (!outcome.split) return;
        const whole = resultOf(outcome);
        const member = whole.members[luck % whole.members.length] ?? "";
        const ofMember = (value: unknown): unknown => {
          if (Array.isArray(value)) {
            const isMemberList = value.some(
              (entry) => typeof entry === "object" && entry !== null && "member" in entry,
            );
            return value.map(ofMember).filter((entry) => !isMemberList || (entry as ShareJson).member === member);
          }
          if (typeof value !== "object" || value === null) return value;
          return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, ofMember(field)]));
        };
        const column = resultOfName(outcome, member);
        expect({ ...column, rounding: null }).toEqual({
          ...(ofMember(whole) as ResultJson),
          members: [member],
          rounding: null,
        });
        const named = whole.lines
          .flatMap(({ line, group }) => [line, ...group])
          .filter((n) => !whole.members.includes(n));
        const name = named[luck % named.length];
        if (name === undefined) return;
        const narrowed = resultOfName(outcome, name);
        const texts = (list: readonly unknown[]) => list.map((entry) => JSON.stringify(entry));
        expect(texts(whole.lines)).toEqual(expect.arrayContaining(texts(narrowed.lines)));
        expect(texts(whole.groups)).toEqual(expect.arrayContaining(texts(narrowed.groups)));
        expect(narrowed.total).toEqual(whole.total);
        const bears = whole.lines.filter(({ line, group }) => line === name || group.includes(name));
        expect(texts(narrowed.lines)).toEqual(texts(bears));
      }),
      { numRuns: 75, endOnFailure: true },
    );
  });
});
