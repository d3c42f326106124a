import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  CANDIDATE,
  type ComparisonPlan,
  comparisonPlans,
  keyText,
  memberNames,
  paybackOf,
  presentValueOf,
  putComparison,
  type Reckoned,
  reckoned,
} from "./comparison-plans.ts";
import { type CompareJson, type OutcomeJson, printed, type ScenarioJson, saved } from "./comparison-result.ts";
import {
  below,
  type Exact,
  exact,
  minus,
  NOTHING,
  order,
  plus,
  read,
  same,
  size,
  times,
  total,
  written,
} from "./exact.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fordel-compare-laws-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const few = { numRuns: 24, endOnFailure: true };
/** Of laws that take a command for each scenario and unit. */
const fewer = { ...few, numRuns: 8 };
const all = (texts: readonly string[]) => total(texts.map(read));
const near = (a: Exact, b: Exact, by = 1) => below(size(minus(a, b)), exact(by));

/** The plan whose files are in the folder. */
let inFolder = "";
const found = new Map<string, Promise<CompareJson>>();

/** The `result` of `fordel compare` on the folder; the laws meet the same cases, and each is compared once. */
function compared(...more: readonly string[]): Promise<CompareJson> {
  const id = JSON.stringify([inFolder, more]);
  const before = found.get(id);
  if (before !== undefined) return before;
  const result = printed(["compare", folder, ...more, "--format", "json"]).then(
    (text) => JSON.parse(text).result as CompareJson,
  );
  found.set(id, result);
  return result;
}

async function forCases(law: (plan: ComparisonPlan) => Promise<void>, runs = few) {
  await fc.assert(
    fc.asyncProperty(comparisonPlans, async (plan) => {
      putComparison(plan, folder);
      inFolder = JSON.stringify(plan);
      await law(plan);
    }),
    runs,
  );
}

interface Figures {
  readonly baseline: string;
  readonly cost: string;
  readonly savings: string;
  readonly establishment: string;
  readonly net: string;
}

function expectConsistent(of: Figures) {
  expect(written(minus(read(of.baseline), read(of.cost)))).toBe(of.savings);
  expect(written(minus(read(of.savings), read(of.establishment)))).toBe(of.net);
}

const FIGURES = ["cost", "savings", "establishment", "net"] as const;

/** Every figure that rests on a cost without cooperation that is not known is null, and nothing else is. */
function expectUnknown({ years, memberTotals, total: sum, low, high }: ScenarioJson) {
  for (const year of years) {
    const { baseline, savings, savingsShare, net, cumulative } = year;
    expect([baseline, savings, savingsShare, net, cumulative]).toEqual([null, null, null, null, null]);
    expect(order(read(year.cost), read(year.cost))).toBe(0);
  }
  for (const bound of [sum, ...(low && high ? [low, high] : [])]) {
    const { savings, net, netPresentValue, paybackYears, paybackYear } = bound;
    expect([savings, net, netPresentValue, paybackYears, paybackYear]).toEqual([null, null, null, null, null]);
  }
  for (const member of memberTotals) {
    const { baseline, savings, net } = member;
    if (member.member === CANDIDATE) expect([baseline, savings, net]).toEqual([null, null, null]);
    else expectConsistent(known(member));
  }
  for (const figure of ["cost", "establishment"] as const) {
    expect(written(all(memberTotals.map((member) => member[figure])))).toBe(sum[figure]);
  }
}

/** The figures of a whole that is known; `x` is no number. */
function known<Of extends { readonly savings: string | null }>(of: Of): { readonly [Field in keyof Of]: string } {
  return Object.fromEntries(Object.entries(of).map(([field, text]) => [field, text ?? "x"])) as never;
}

function expectSums(scenario: ScenarioJson) {
  const { memberTotals, total: sum } = scenario;
  if (sum.net === null) return expectUnknown(scenario);
  const years = scenario.years.map(known);
  let cumulative = NOTHING;
  for (const year of years) {
    expectConsistent(year);
    cumulative = plus(cumulative, read(year.net));
    expect(year.cumulative).toBe(written(cumulative));
    const [savings, baseline] = [read(year.savings), read(year.baseline)];
    if (baseline.top === 0n) expect(year.savingsShare).toBe("x");
    else expect(year.savingsShare).toBe(written(exact(savings.top * baseline.bottom, savings.bottom * baseline.top)));
  }
  for (const member of memberTotals) expectConsistent(known(member));
  for (const figure of FIGURES) {
    const byYear = written(all(years.map((year) => year[figure])));
    expect([figure, written(all(memberTotals.map((member) => member[figure] ?? "x")))]).toEqual([figure, byYear]);
    expect([figure, sum[figure]]).toEqual([figure, byYear]);
  }
}

describe("compare for programs", () => {
  test("savings are baseline less cost, net is savings less establishment; years and members make the totals", async () => {
    await forCases(async () => {
      for (const scenario of (await compared()).scenarios) expectSums(scenario);
    });
  });

  test("is what a second reckoning finds, with drivers, growth, changes and a member more", async () => {
    await forCases(async (plan) => {
      for (const scenario of (await compared()).scenarios) {
        const own = reckoned(plan, scenario.name);
        expect(scenario.members).toEqual(own.members);
        expect(scenario.years.map(({ year }) => year)).toEqual(own.years.map(({ year }) => year));
        own.years.forEach((year, at) => {
          for (const part of ["baseline", "cost", "establishment"] as const) {
            if (part === "baseline" && !own.known) expect(scenario.years[at]?.baseline).toBeNull();
            else expect(near(read(scenario.years[at]?.[part] ?? "x"), total(year[part]))).toBe(true);
          }
        });
        own.members.forEach((_, member) => {
          for (const part of ["baseline", "cost", "establishment"] as const) {
            const exactly = total(own.years.map((year) => year[part][member] ?? NOTHING));
            if (part === "baseline" && !own.known && member === own.members.length - 1) continue;
            const shown = read(scenario.memberTotals[member]?.[part] ?? "x");
            expect(near(shown, exactly, own.years.length + 1)).toBe(true);
          }
        });
      }
    });
  });

  test("payback and present value are what a second reckoning finds, exactly", async () => {
    const seen = { paid: 0, never: 0, valued: 0 };
    await forCases(async (plan) => {
      for (const { name, total: of } of (await compared()).scenarios) {
        const own = reckoned(plan, name);
        if (!own.known) continue;
        const back = paybackOf(own);
        expect([of.paybackYears, of.paybackYear]).toEqual([back && written(back.years), back?.year ?? null]);
        const value = plan.discount === null ? null : written(presentValueOf(own, plan.discount));
        expect(of.netPresentValue).toBe(value);
        if (back && back.years.top > 0n) seen.paid++;
        if (!back) seen.never++;
        if (value) seen.valued++;
      }
    });
    expect(Math.min(seen.paid, seen.never, seen.valued)).toBeGreaterThan(2);
  });

  test("a scenario that is the case changes nothing", async () => {
    await forCases(async () => {
      const { scenarios } = await compared();
      const { name: filed, ...case_ } = scenarios[0] as ScenarioJson;
      const { name, ...again } = scenarios.find((one) => one.name === "same") as ScenarioJson;
      expect([filed, name]).toEqual(["cooperation", "same"]);
      expect(again).toEqual(case_);
    });
  });

  test("what a member would pay without cooperation is the same in every scenario", async () => {
    await forCases(async (plan) => {
      const { scenarios } = await compared();
      const ofMembers = scenarios.map(({ memberTotals }) =>
        memberTotals.filter(({ member }) => member !== CANDIDATE).map(({ member, baseline }) => [member, baseline]),
      );
      for (const own of ofMembers) {
        expect(own.map(([member]) => member)).toEqual(memberNames(plan));
        own.forEach(([member, baseline], at) => {
          const other = ofMembers[0]?.[at]?.[1] ?? "x";
          expect([
            member,
            near(read(baseline ?? "x"), read(other), plan.years + (plan.growth?.beyond ?? 0) + 1),
          ]).toEqual([member, true]);
        });
      }
    });
  });

  test("--key changes what members pay with cooperation, and nothing of what they pay without", async () => {
    await forCases(async (plan) => {
      const key = keyText(plan.otherEqual);
      const [before, after] = [
        (await compared("--scenario", "cooperation")).scenarios[0],
        (await compared("--scenario", "cooperation", "--key", key)).scenarios[0],
      ];
      const baselines = (of: ScenarioJson | undefined) =>
        of?.memberTotals.map(({ member, baseline }) => [member, baseline]);
      expect(baselines(after)).toEqual(baselines(before));
      expect(after?.assumption?.keys).toEqual(before?.assumption?.keys);
      expect(after?.total).toEqual(before?.total);
      const own = reckoned(plan, "cooperation", plan.otherEqual);
      own.members.forEach((_, member) => {
        const exactly = total(own.years.map((year) => year.cost[member] ?? NOTHING));
        expect(near(read(after?.memberTotals[member]?.cost ?? "x"), exactly, own.years.length + 1)).toBe(true);
      });
    });
  });

  test("costs at their lower bound are not above those at their higher, and the estimate lies between", async () => {
    await forCases(async (plan) => {
      for (const { low, high, total: of, name } of (await compared()).scenarios) {
        expect([low === null, high === null]).toEqual([plan.uncertainty === null, plan.uncertainty === null]);
        if (!low || !high || plan.uncertainty === null) continue;
        const own = reckoned(plan, name);
        if (!own.known) continue;
        const cost = total(own.years.flatMap((year) => year.cost));
        const spread = exact(BigInt(plan.uncertainty) * cost.top, 100n * cost.bottom);
        const [a, b] = [low, high].map((bound: OutcomeJson) => read(bound.cost)) as [Exact, Exact];
        expect(near(minus(b, a), plus(spread, spread), 1)).toBe(true);
        for (const figure of ["cost", "net"] as const) {
          const bounds = [read(low[figure] ?? "x"), read(high[figure] ?? "x")].sort(order) as [Exact, Exact];
          expect(below(read(of[figure] ?? "x"), bounds[0]) || below(bounds[1], read(of[figure] ?? "x"))).toBe(false);
        }
        for (const bound of [low, high]) {
          const net = minus(read(bound.savings ?? "x"), read(bound.establishment));
          expect(below(size(minus(net, read(bound.net ?? "x"))), exact(2n, 10n ** 12n))).toBe(true);
          const [own, other] = [bound, of].map((one) => plus(read(one.cost), read(one.savings ?? "x"))) as [
            Exact,
            Exact,
          ];
          expect(below(size(minus(own, other)), exact(2n, 10n ** 12n))).toBe(true);
        }
      }
    });
  });

  test("break-evens are where the net is nothing, of one member or of the other", async () => {
    let divided = 0;
    await forCases(async (plan) => {
      for (const { assumption, memberTotals, name } of (await compared()).scenarios) {
        const sum = plan.alone.known === "sum" && plan.populations.length > 1;
        expect([name, assumption !== null]).toEqual([name, sum]);
        if (!assumption) continue;
        divided++;
        const filed = memberTotals.filter(({ member }) => member !== CANDIDATE);
        expect(assumption.sum).toBe(written(all(filed.map(({ baseline }) => baseline ?? "x"))));
        expect(assumption.breakEven.map(({ member }) => member)).toEqual(memberNames(plan));
        assumption.breakEven.forEach(({ from, to }, at) => {
          const own = memberTotals[at];
          const paid = plus(read(own?.cost ?? "x"), read(own?.establishment ?? "x"));
          expect(from).toBe(written(paid));
          expect(to === null).toBe(filed.length !== 2);
          if (to === null) return;
          const other = memberTotals[1 - at];
          const left = minus(read(assumption.sum), read(to));
          expect(written(left)).toBe(written(plus(read(other?.cost ?? "x"), read(other?.establishment ?? "x"))));
        });
      }
    });
    expect(divided).toBeGreaterThan(10);
  });
});

/** A member's net under an equal part, exactly. */
function netAt({ years }: Reckoned, member: number): Exact {
  return total(
    years.map(({ baseline, cost, establishment }) =>
      minus(baseline[member] ?? NOTHING, plus(cost[member] ?? NOTHING, establishment[member] ?? NOTHING)),
    ),
  );
}

describe("sensitivity", () => {
  test("costs at 0, 25, 50, 75 and 100 % are exact, and every crossing is a zero of the net", async () => {
    let crossings = 0;
    await forCases(async (plan) => {
      const { sensitivity } = await compared("--scenario", "cooperation", "--sensitivity");
      const found = sensitivity?.equalPart;
      expect(found).not.toBeNull();
      const nets = [0, 25, 50, 75, 100].map((equal) => reckoned(plan, "cooperation", equal));
      found?.points.forEach((point, at) => {
        const own = nets[at] as Reckoned;
        expect(point.members.map(({ net }) => net)).toEqual(
          own.members.map((_, member) => written(netAt(own, member))),
        );
      });
      const [none, whole] = [nets[0], nets[4]] as [Reckoned, Reckoned];
      found?.members.forEach(({ losesAtZero, turns }, member) => {
        const [a, b] = [netAt(none, member), netAt(whole, member)];
        expect(losesAtZero).toBe(a.top < 0n);
        expect(turns.length).toBe(a.top < 0n === b.top < 0n ? 0 : 1);
        for (const { fraction, exact: isExact, to } of turns) {
          crossings++;
          const part = read(fraction);
          const net = plus(a, exact(minus(b, a).top * part.top, minus(b, a).bottom * part.bottom));
          expect([isExact, same(net, NOTHING), to]).toEqual([true, true, b.top < 0n ? "loss" : "gain"]);
        }
      });
      const stretch = found?.nobodyLoses;
      const everyone = (part: Exact) =>
        none.members.every((_, member) => {
          const [a, b] = [netAt(none, member), netAt(whole, member)];
          return plus(a, exact(minus(b, a).top * part.top, minus(b, a).bottom * part.bottom)).top >= 0n;
        });
      if (stretch) {
        expect(everyone(read(stretch.from.fraction)) && everyone(read(stretch.to.fraction))).toBe(true);
      }
      for (let percent = 0; percent <= 100; percent++) {
        const part = exact(percent, 100);
        const inside = stretch && !below(part, read(stretch.from.fraction)) && !below(read(stretch.to.fraction), part);
        expect([percent, everyone(part)]).toEqual([percent, inside ?? false]);
      }
    });
    expect(crossings).toBeGreaterThan(5);
  });

  test("assumptions come with the one that moves the net most first, and low is not above high", async () => {
    await forCases(async (plan) => {
      const { sensitivity, scenarios } = await compared("--scenario", "cooperation", "--sensitivity");
      const effects = sensitivity?.assumptions ?? [];
      const spans = effects.map(({ low, high }) => minus(read(high), read(low)));
      expect(spans.every((span, at) => span.top >= 0n && !below(spans[at - 1] ?? span, span))).toBe(true);
      const kinds = effects.map(({ kind }) => kind).sort();
      const growth = plan.growth === null ? [] : ["growth", "growth"];
      const stated = plan.uncertainty === null ? [] : ["uncertainty"];
      expect(kinds).toEqual(["baseline", ...growth, "scenario", ...stated]);
      const net = read(scenarios[0]?.total.net ?? "x");
      for (const { low, high, kind } of effects) {
        if (kind === "growth") continue;
        expect(same(plus(read(low), read(high)), plus(net, net))).toBe(true);
      }
    });
  });
});

/** The tables of a page: blocks of lines whose cells are numbers, by label, with establishment beside them or without. */
function tablesOf(page: string): { readonly label: string; readonly cells: readonly string[] }[][] {
  return page.split("\n\n").map((block) =>
    block.split("\n").flatMap((line) => {
      const [label = "", ...cells] = line.trim().split(/ {2,}/);
      const plain = cells.map((cell) => cell.replace(/[\u00a0\u202f ]/g, "").replace("−", "-"));
      return cells.length > 0 ? [{ label: label.replace(/, operations$/, ""), cells: plain }] : [];
    }),
  );
}

const numbers = (cells: readonly string[] | undefined) =>
  (cells ?? []).map((cell) => (/^-?\d+$/.test(cell) ? Number(cell) : Number.NaN));
const sumOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
type Printed = ReturnType<typeof tablesOf>[number];
const find = (table: Printed, label: string) => table.find((row) => row.label === label)?.cells;

/** Without less with is savings, savings less establishment is net, years make the sum: as printed. */
function expectYearTable(table: Printed, years: number) {
  const at = table.findIndex(({ label }) => label === "Without cooperation");
  const [without, withIt] = [numbers(table[at]?.cells), numbers(table[at + 1]?.cells)];
  const savings = numbers(find(table, "Savings"));
  const establishment = numbers(find(table, "Establishment"));
  const net = numbers(find(table, "Net"));
  const width = years === 1 ? 1 : years + 1;
  expect([without.length, withIt.length, savings.length]).toEqual([width, width, width]);
  expect(without.map((value, column) => value - (withIt[column] ?? 0))).toEqual(savings);
  if (establishment.length > 0) {
    expect(savings.map((value, column) => value + (establishment[column] ?? 0))).toEqual(net);
  }
  for (const row of [without, withIt, savings, establishment, net]) {
    if (years > 1 && row.length > 0) expect(sumOf(row.slice(0, years))).toBe(row[years]);
  }
  const last = net.length > 0 ? net : savings;
  if (years > 1) {
    let running = 0;
    const steps = last.slice(0, years).map((value) => {
      running += value;
      return running;
    });
    expect(numbers(find(table, "Accumulated")).slice(0, years)).toEqual(steps);
  }
  return { without, withIt, savings, establishment, net: last };
}

/** Members make the sum in every column, and without less with is net in every row. */
function expectMemberTable(table: Printed, members: readonly string[]) {
  const rows = [...members, "Sum"].map((name) => numbers(find(table, name)?.slice(0, 3)));
  for (const [without, withIt, net] of rows) expect((without ?? Number.NaN) - (withIt ?? 0)).toBe(net);
  for (const column of [0, 1, 2]) {
    expect(sumOf(rows.slice(0, -1).map((row) => row[column] ?? 0))).toBe(rows.at(-1)?.[column]);
  }
  return rows.at(-1) ?? [];
}

const UNITS = ["1", "1000", "1000000"];

describe("the printed tables add up", () => {
  test("compare: every column and row, in kroner, thousands and millions", async () => {
    await forCases(async (plan) => {
      const years = plan.years + (plan.growth?.beyond ?? 0);
      const scenarios = ["cooperation", "dearer", ...(plan.candidate === null ? [] : ["more"])];
      for (const scenario of scenarios) {
        for (const unit of UNITS) {
          const argv = ["compare", folder, "--scenario", scenario, "--unit", unit, "--lang", "en"];
          const tables = tablesOf(await printed(argv, 300));
          const yearly = tables.find((table) => find(table, "Savings")) ?? [];
          if (scenario === "more" && !plan.alone.guest) {
            expect(find(yearly, "Savings")).toEqual(
              Array.from({ length: years === 1 ? 1 : years + 1 }, () => "unknown"),
            );
            continue;
          }
          const of = expectYearTable(yearly, years);
          const names = [...memberNames(plan), ...(scenario === "more" ? [CANDIDATE] : [])];
          const byMember = tables.find((table) => find(table, "Sum") && find(table, names[0] ?? "")) ?? [];
          const [without, withIt, net] = expectMemberTable(byMember, names);
          const at = years === 1 ? 0 : years;
          expect([without, net]).toEqual([of.without[at], of.net[at]]);
          expect(withIt).toBe((of.withIt[at] ?? 0) - (of.establishment[at] ?? 0));
        }
      }
    }, fewer);
  });

  test("every amount is less than one unit from what a second reckoning finds, and percentages are of exact amounts", async () => {
    let seen = 0;
    await forCases(async (plan) => {
      const own = reckoned(plan, "cooperation");
      const argv = ["compare", folder, "--scenario", "cooperation", "--unit", "1000", "--lang", "en"];
      const yearly = tablesOf(await printed(argv, 300)).find((table) => find(table, "Savings")) ?? [];
      const sums = (part: "baseline" | "cost" | "establishment") => {
        const years = own.years.map((year) => total(year[part]));
        return years.length === 1 ? years : [...years, total(years)];
      };
      const [baseline, cost] = [sums("baseline"), sums("cost")];
      const saved = baseline.map((amount, at) => minus(amount, cost[at] ?? NOTHING));
      for (const [label, exactly] of [
        ["Without cooperation", baseline],
        ["With cooperation", cost],
        ["Savings", saved],
      ] as const) {
        numbers(find(yearly, label)).forEach((shown, at) => {
          const away = size(minus(exact(BigInt(shown) * 1000n), exactly[at] ?? NOTHING));
          expect([label, at, below(away, exact(1000n))]).toEqual([label, at, true]);
        });
      }
      const percents = find(yearly, "in percent") ?? [];
      // A cell without a percentage leaves no trace in the text: the others would seem to stand one to the left.
      if (percents.length < baseline.length) return;
      percents.forEach((text, at) => {
        seen++;
        const [part, of] = [saved[at] ?? NOTHING, baseline[at] ?? NOTHING];
        const shown = exact(BigInt(Math.round(Number(text.slice(0, -1)) * 10)), 1000n);
        const away = size(minus(times(shown, of), part));
        // Half a tenth of a percent, and what rounding to whole kroner may move.
        expect([text, below(away, plus(size(times(of, exact(1n, 1999n))), exact(20n)))]).toEqual([text, true]);
      });
    });
    expect(seen).toBeGreaterThan(20);
  });

  test("every figure in a sentence is what a second reckoning finds", async () => {
    const seen = { paidBack: 0, value: 0, range: 0, between: 0, loses: 0, unknown: 0 };
    const amount = (text = "x") => read(text.replace(/[\s\u00a0\u202f]/g, "").replace("−", "-"));
    await forCases(async (plan) => {
      for (const scenario of ["cooperation", ...(plan.candidate === null ? [] : ["more"])]) {
        const own = reckoned(plan, scenario);
        const text = (await printed(["compare", folder, "--scenario", scenario, "--lang", "en"], 1000))
          .replace(/\u00a0/g, " ")
          .replace(/\n {2}(?=\S)/g, " ");
        const within = (shown: string | undefined, exactly: Exact) =>
          expect([shown, near(amount(shown), exactly, own.years.length + 2)]).toEqual([shown, true]);
        const nets = own.members.map((_, member) => netAt(own, member));
        const paid = (member: number) =>
          total(own.years.map((year) => plus(year.cost[member] ?? NOTHING, year.establishment[member] ?? NOTHING)));
        const back = /Paid back for good in (\d+), after ([\d.]+) years/.exec(text);
        if (back) {
          seen.paidBack++;
          const found = paybackOf(own);
          expect([back[1], near(amount(back[2]), found?.years ?? exact(-9), 1)]).toEqual([`${found?.year}`, true]);
        }
        const value = /Net present value at [\d.]+%: ([−\d ]+)\./.exec(text);
        if (value) {
          seen.value++;
          within(value[1], presentValueOf(own, plan.discount ?? 0));
        }
        const range = /Operations ±\d+%: net ([−\d ]+) to ([−\d ]+)\./.exec(text);
        if (range) {
          seen.range++;
          const cost = total(own.years.flatMap((year) => year.cost));
          const spread = size(exact(BigInt(plan.uncertainty ?? 0) * cost.top, 100n * cost.bottom));
          within(range[1], minus(total(nets), spread));
          within(range[2], plus(total(nets), spread));
        }
        const between = /the cost of (\S+) without cooperation is between ([−\d ]+) and ([−\d ]+) \(/.exec(text);
        if (between) {
          seen.between++;
          const member = own.members.indexOf(between[1] ?? "");
          const other = 1 - member;
          const both = total(own.years.flatMap(({ baseline }) => baseline.slice(0, 2)));
          within(between[2], paid(member));
          within(between[3], minus(both, paid(other)));
        }
        for (const [, member, more] of text.matchAll(/^(\S+) pays ([\d ]+) more than without\./gm)) {
          seen.loses++;
          within(more, minus(NOTHING, nets[own.members.indexOf(member ?? "")] ?? NOTHING));
        }
        expect(text.includes(`What ${CANDIDATE} would pay without cooperation is not known`)).toBe(!own.known);
        if (!own.known) {
          seen.unknown++;
          expect(text).not.toMatch(/Paid back for good|Net present value|: net /);
        }
      }
    });
    expect(Object.entries(seen).filter(([, times]) => times === 0)).toEqual([]);
  });

  test("savings: every column and row, in kroner, thousands and millions", async () => {
    await forCases(async (plan) => {
      const years = plan.years + (plan.growth?.beyond ?? 0);
      for (const unit of UNITS) {
        const argv = ["savings", folder, "--scenario", "cooperation", "--unit", unit, "--lang", "en"];
        const [table = []] = tablesOf(await printed(argv, 300)).filter((one) => find(one, "Savings"));
        const rows = ["Without cooperation", "With cooperation", "Savings"].map((label) => numbers(find(table, label)));
        const members = memberNames(plan).map((name) => numbers(find(table, name)));
        const columns = years === 1 ? 1 : years + 1;
        for (let column = 0; column < columns; column++) {
          const [without, withIt, savings] = rows.map((row) => row[column] ?? Number.NaN);
          expect((without ?? 0) - (withIt ?? 0)).toBe(savings);
          expect(sumOf(members.map((row) => row[column] ?? Number.NaN))).toBe(savings);
        }
        for (const row of years === 1 ? [] : [...rows, ...members]) {
          expect(sumOf(row.slice(0, years))).toBe(row[years]);
        }
      }
    }, fewer);
  });

  test("savings in JSON: items and members make the total, without less with is savings", async () => {
    await forCases(async () => {
      const { items, total: sum } = await saved(folder, "--scenario", "cooperation");
      for (const of of [...items, sum]) {
        expect(written(minus(read(of.separate), read(of.joint)))).toBe(of.savings);
        for (const figure of ["separate", "joint", "savings"] as const) {
          expect(written(all(of.members.map((member) => member[figure])))).toBe(of[figure]);
        }
        for (const own of of.members) expect(written(minus(read(own.separate), read(own.joint)))).toBe(own.savings);
      }
      for (const figure of ["separate", "joint", "savings"] as const) {
        expect(written(all(items.map((item) => item[figure])))).toBe(sum[figure]);
      }
    });
  });
});
