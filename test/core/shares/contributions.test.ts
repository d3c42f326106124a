import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasErrors } from "../../../src/core/model/issue.ts";
import {
  add,
  compare,
  equals,
  type Fraction,
  fraction,
  multiply,
  ONE,
  subtract,
  sum,
  ZERO,
} from "../../../src/core/number/fraction.ts";
import { exactSplit, split } from "../../../src/core/split/split.ts";
import { caseOf } from "../model/case-of.ts";

const CHOICES = { with: [], without: [] };
const NAMES = ["Nes", "Gol", "Flå", "Ål"];

const figures = fc.record({
  people: fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 4, maxLength: 4 }),
  lines: fc.array(fc.tuple(fc.integer({ min: 1000, max: 900_000 }), fc.integer({ min: 1000, max: 900_000 })), {
    minLength: 1,
    maxLength: 4,
  }),
  cap: fc.integer({ min: 20_000, max: 600_000 }),
  most: fc.integer({ min: 26, max: 80 }),
  within: fc.integer({ min: 20, max: 90 }),
});

function filesOf({ people, lines, cap, most, within }: typeof figures extends fc.Arbitrary<infer Of> ? Of : never) {
  return {
    members: `kommune;folketall\n${people.map((count, at) => `${NAMES[at]};${count}`).join("\n")}\n`,
    budget: `post;2025;2026;kommuner\n${lines.map((row, at) => `Post ${at};${row.join(";")};${at % 2 ? "Nes, Flå" : ""}`).join("\n")}\n`,
    settings: `key: 30 % likt + resten folketall\nlimits:\n  - {member: Flå, max: ${cap}, excess: Nes}\n  - {max: ${most} %}\n  - {within: ${within} % av år-1, from: 2026}\n`,
  };
}

/** What each member pays in a year by the lines, and with the corrections of that year. */
function paidIn(lines: NonNullable<ReturnType<typeof exactSplit>>, year: number) {
  const of = (corrected: boolean) =>
    NAMES.map((_, member) =>
      sum(
        lines
          .filter(({ line, correction }) => line.year === year && (corrected || !correction))
          .flatMap(({ shares }) => shares.flatMap((share) => (share.member === member ? [share.exact] : []))),
      ),
    );
  return { before: of(false), after: of(true) };
}

describe("limits on contributions", () => {
  const crowd = (count: number) => ({
    members: `kommune;folketall\n${Array.from({ length: count }, (_, at) => `K${at};${1000 + at}\n`).join("")}`,
    budget: "post;2025;2026\nA;100000;100000\n",
    settings: `key: folketall\nlimits:\n${Array.from({ length: 1900 }, (_, at) => `  - {max: ${90_000 + at}, excess: K${at % count}}\n`).join("")}`,
  });

  test("may have another bearer each for as many members and years as can be shared by them", () => {
    expect(split(caseOf(crowd(50)), CHOICES).issues).toEqual([]);
    const { issues } = split(caseOf(crowd(1400)), CHOICES);
    expect(issues.map(({ code, args }) => ({ code, args }))).toEqual([
      { code: "SETTINGS_BROKEN", args: { file: "fordel.yaml", reason: "many", most: 1785 } },
    ]);
  });

  test("are kept, each with those before it; the lines stay, and what is moved adds up to nothing", () => {
    let corrected = 0;
    fc.assert(
      fc.property(figures, (made) => {
        const subject = caseOf(filesOf(made));
        const lines = exactSplit(subject, CHOICES);
        if (lines === null) return;
        const years = [2025, 2026].map((year) => paidIn(lines, year));
        for (const { before, after } of years) expect(sum(after)).toEqual(sum(before));
        for (const { after } of years) {
          expect(compare(after[2] ?? ZERO, fraction(BigInt(made.cap)))).toBeLessThanOrEqual(0);
          const most = multiply(sum(after), fraction(BigInt(made.most), 100n));
          for (const one of after) expect(compare(one, most)).toBeLessThanOrEqual(0);
        }
        const [last, now] = years.map(({ after }) => after);
        const ratio = fraction(BigInt(made.within), 100n);
        NAMES.forEach((_, member) => {
          const paid = (of: readonly Fraction[] | undefined): Fraction => of?.[member] ?? ZERO;
          expect(compare(paid(now), multiply(paid(last), add(ONE, ratio)))).toBeLessThanOrEqual(0);
          expect(compare(paid(now), multiply(paid(last), subtract(ONE, ratio)))).toBeGreaterThanOrEqual(0);
        });
        for (const { amount, correction, shares } of lines) {
          if (!correction) continue;
          corrected++;
          expect([amount, sum(shares.map(({ exact }) => exact))]).toEqual([ZERO, ZERO]);
        }
        const { split: rounded } = split(subject, CHOICES);
        for (const line of rounded?.lines ?? []) {
          if (line.correction) expect(sum(line.shares.map(({ allocated }) => allocated))).toEqual(ZERO);
        }
      }),
      { numRuns: 120 },
    );
    expect(corrected).toBeGreaterThan(15);
  });

  const members = "kommune;folketall\nNes;60\nGol;30\nFlå;10\n";
  const paidBy = (settings: string, budget = "post;2025;2026\nDrift;1000;2000\n", year = 2026) => {
    const subject = caseOf({ members, budget, settings: `key: folketall\n${settings}` });
    const { split: found, issues } = split(subject, CHOICES);
    if (found === null) return issues.filter((one) => hasErrors([one])).map(({ code }) => code);
    const { shares } = found.years.find((one) => one.year === year) ?? found.total;
    return shares.map(({ allocated }) => Number(allocated.num));
  };

  test.each<[string, string, readonly (number | string)[]]>([
    ["in kroner, in proportion", "limits: [{member: Nes, max: 1000}]\n", [1000, 750, 250]],
    ["in kroner, borne by one", "limits: [{member: Nes, max: 1 000 kr, excess: Flå}]\n", [1000, 600, 400]],
    ["in percent for all", "limits: [{max: 50 %}]\n", [1000, 750, 250]],
    ["against the year before", "limits: [{member: Flå, max: 150 % of year-1, from: 2026}]\n", [1233, 617, 150]],
    ["not in years before", "limits: [{member: Nes, max: 10, to: 2025}]\n", [1200, 600, 200]],
    ["a year of which nothing is known", "limits: [{within: 10 % of 2024}]\n", ["KEY_LIMIT_YEAR"]],
    ["too little", "limits: [{max: 100}]\n", ["KEY_LIMITS_INFEASIBLE", "KEY_LIMITS_INFEASIBLE"]],
  ])("%s", (_name, settings, expected) => {
    expect(paidBy(settings)).toEqual(expected);
  });

  test("change nothing where they bind nobody", () => {
    const settings = "key: folketall\nlimits: [{max: 90 %}]\n";
    const subject = caseOf({ members, budget: "post;beløp\nDrift;1000\n", settings });
    expect(split(subject, CHOICES).split?.lines.map(({ line }) => line.name)).toEqual(["Drift"]);
  });

  test("hold for the year as a whole, whatever the lines", () => {
    const budget = "post;2026;nøkkel\nDrift;1000;\nLeie;1000;likt\n";
    const paid = paidBy("limits: [{member: Flå, max: 300, excess: Gol}]\n", budget) as number[];
    expect(paid).toEqual([933, 767, 300]);
    expect(equals(fraction(BigInt(paid.reduce((all, one) => all + one, 0))), fraction(2000n))).toBe(true);
  });
});
