import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalKey } from "../../../../src/core/key/grammar/canonical.ts";
import { inOrder } from "../../../../src/core/key/grammar/parse-limits.ts";
import type {
  AgreedBase,
  AskedYears,
  ColumnBase,
  Fee,
  Key,
  KeyBound,
  KeyPart,
  PaidBase,
  WeighableBase,
  YearSpan,
} from "../../../../src/core/model/key.ts";
import { type Fraction, fraction, ONE, subtract, sum } from "../../../../src/core/number/fraction.ts";
import { keyOf, NAMES, shown } from "./case.ts";

const asWritten = (_: string, years: AskedYears | null) => years;

const span = (year: fc.Arbitrary<number>) =>
  fc.tuple(year, year).map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));

describe("canonicalKey", () => {
  test.each([
    ["50 % likt + 50 % folketall@2008; avrundet 1 %; minst 5 %", "50% equal + 50% population@2008; min 5%; round 1%"],
    ["1/3 likt + 2/3 brukere", "1/3 equal + 2/3 users"],
    ["1/4 likt + 3/4 brukere", "25% equal + 75% users"],
    ["100 000 hver + resten folketall", "100000 each + rest population"],
    ["1.2345 each + rest equal", "1.2345 each + rest equal"],
    ["1234,567 kvar + resten likt", "1234.5670 each + rest equal"],
    ["andeler(B 60; Tromsø 40)", "shares(B 60, Tromsø 40)"],
    ["shares(A 33,5 %, B 66.5 %)", "shares(A 33.5%, B 66.5%)"],
    ["shares(A 50 %, B 100/6 %, Tromsø 1/3)", "shares(A 50%, B 1/6, Tromsø 1/3)"],
    ["shares(A 1/3, B 2/3, troms fylke 0)", "shares(A 1/3, B 2/3, Troms fylke 0)"],
    ["folketal @ 2008", "population@2008"],
    ["folketall × brukere / 12", "population * users / 12"],
    ["50 % (brukere@2018-2020 + folketall/100) + resten likt", "50% (users@2018-2020 + population / 100) + rest equal"],
    ["60 % andeler(A 1) + 40 % folketall av Nord", "60% shares(A 1) + 40% population of Nord"],
    ["folketall opp til 100 000 av nord", "population up to 100000 of Nord"],
    ["(pcs)", "pcs"],
    ["folketall@2018-2020", "population@2018-2020"],
    ["folketall @ 2020–2018", "population@2018-2020"],
    ["folketall@år", "population@year"],
    ["folketall@år-1", "population@year-1"],
    ["population@year - 3 .. year - 1", "population@year-3..year-1"],
    ["folketall @ år−3…år", "population@year-3..year"],
    ["100 % folketal", "population"],
    ["100% likt; maks 1/3", "equal; max 1/3"],
    ["likt; maks 500 000 kr; minst 5 %", "equal; min 5%; max 500000 kr"],
    ["likt; maks Tromsø kr 1 234,50", "equal; max Tromsø 1234.5 kr"],
    ["likt; max A 60 %; max A 60 5%", 'equal; max A 60%; max "A 60" 5%'],
    ["likt, maks 115 % av 2025 for tromsø", "equal; max Tromsø 115% of 2025"],
    ["likt; innenfor 10 % av 2025; maks B 1/3 av år-2", "equal; max B 1/3 of year-2; within 10% of 2025"],
    ["likt; maks 30 % av fjoråret; overskot til B", "equal; max 30% of year-1; excess to B"],
    ["likt, maks 20 %, det overskytende bæres av A 60", 'equal; max 20%; excess to "A 60"'],
    ["80+", '"80+"'],
    ["50% rest + resten «elever 1»", '50% "rest" + rest "Elever 1"'],
    ["søkere; nye", '"Søkere; nye"'],
    ["100% equal + 0% users", "100% equal + 0% users"],
  ])("%s is %s", (text, expected) => {
    expect(canonicalKey(keyOf(text), asWritten)).toBe(expected);
  });

  test("names the vintage that the case supplies, unless the key names its own", () => {
    const key = keyOf("50% population + 50% users@2010");
    const supplied = (base: string, years: YearSpan | null) =>
      years ?? (base === "population" ? { from: 2008, to: 2008 } : null);
    expect(canonicalKey(key, supplied)).toBe("50% population@2008 + 50% users@2010");
    expect(canonicalKey(key, () => null)).toBe("50% population + 50% users");
  });

  const names = {
    ...NAMES,
    bases: [...NAMES.bases, ...['sa "hei"', "a-b", "«x»", "Andel %"].map((name) => ({ name, spellings: [] }))],
  };
  const positive = fc.tuple(fc.bigInt(1n, 5000n), fc.constantFrom(1n, 2n, 3n, 8n, 100n, 1000n, 10_000n));
  const amount = positive.map(([num, den]) => fraction(num, den));
  const column = fc.record({
    kind: fc.constant("base" as const),
    name: fc.constantFrom(...names.bases.map(({ name }) => name)),
    years: fc.option(
      fc.oneof(
        span(fc.integer({ min: 1000, max: 9999 })).map((years) => ({ ...years, ofLine: false })),
        span(fc.integer({ min: -9, max: 0 })).map((years) => ({ ...years, ofLine: true })),
      ),
      { nil: null },
    ),
    source: fc.constant(null),
  });
  const agreed = fc.uniqueArray(fc.tuple(fc.nat(names.members.length - 1), amount), {
    minLength: 1,
    selector: ([member]) => member,
  });
  const base: fc.Arbitrary<WeighableBase> = fc.oneof(
    fc.constant({ kind: "equal" as const }),
    column,
    agreed.map((weights) => ({
      kind: "shares" as const,
      percent: false,
      weights: weights.map(([member, weight]) => ({ member, name: names.members[member] ?? "", weight })),
    })),
  );
  const times = fc.constantFrom("times" as const, "over" as const);
  const number = amount.filter(({ den }) => den !== 3n).map((value) => ({ kind: "number" as const, value }));
  const term = fc.record({
    weight: base as fc.Arbitrary<ColumnBase | AgreedBase>,
    factors: fc.array(fc.record({ by: times, of: fc.oneof(column, number) }), { maxLength: 2 }),
  });
  const reckoned: fc.Arbitrary<WeighableBase> = fc
    .record({
      kind: fc.constant("reckoned" as const),
      terms: fc.array(term, { minLength: 1, maxLength: 3 }),
      upTo: fc.option(amount, { nil: null }),
      of: fc.option(fc.constantFrom(...NAMES.groups), { nil: null }),
      source: fc.constant(null),
    })
    .map((made) => {
      const [only, ...others] = made.terms;
      const isPlain =
        only && others.length === 0 && only.factors.length === 0 && made.upTo === null && made.of === null;
      return isPlain ? only.weight : made;
    });
  const paidBase: fc.Arbitrary<PaidBase> = fc
    .constantFrom("Drift", "15.3 Nettverk", "IKT/Drift, felles", 'Å "b"', "Drift og 5", "Vann og avløp", "som", "1,5+2")
    .map((of) => ({ kind: "paid" as const, of, source: null }));
  const weighable = fc.oneof(base, reckoned);
  const anyBase = fc.oneof(base, reckoned, paidBase);
  const money = amount.filter(({ den }) => den !== 3n);
  const fee: fc.Arbitrary<Fee> = fc.oneof(
    fc.record({ kind: fc.constant("each" as const), amount: money }),
    fc.record({ kind: fc.constant("rate" as const), amount: money, base: weighable }),
    agreed.map((amounts) => ({
      kind: "agreed" as const,
      amounts: amounts.map(([member, amount]) => ({ member, name: names.members[member] ?? "", amount })),
    })),
    fc
      .tuple(weighable, fc.array(fc.tuple(fc.bigInt(1n, 9999n), money), { maxLength: 3 }), money)
      .map(([base, steps, last]) => {
        const bands = steps.map(([, amount], at) => {
          const to = steps.slice(0, at + 1).reduce((all, [more]) => all + more, 0n);
          return { to: fraction(to), amount };
        });
        return { kind: "bands" as const, base, bands: [...bands, { to: null, amount: last }] };
      }),
  );
  const percentages = fc.array(fc.tuple(fc.bigInt(1n, 60n), anyBase), { minLength: 1, maxLength: 4 });
  const parts = fc
    .tuple(percentages, fc.option(anyBase, { nil: null }), fc.array(fee, { maxLength: 2 }))
    .map(([weighed, rest, fees]): KeyPart[] => {
      const total = weighed.reduce((all, [weight]) => all + weight, rest === null ? 0n : 7n);
      const percent = weighed.map(
        ([weight, of]): KeyPart => ({ kind: "percent", ratio: fraction(weight, total), base: of }),
      );
      const fixed = fees.map((fee): KeyPart => ({ kind: "fee", fee }));
      return [...fixed, ...percent, ...(rest === null ? [] : [{ kind: "rest" as const, base: rest }])];
    });
  const ratio = fc.bigInt(0n, 997n).map((num): Fraction => fraction(num, 997n));
  const paid = fc.record({
    kind: fc.constant("paid" as const),
    ratio: fc.bigInt(0n, 3000n).map((num): Fraction => fraction(num, 997n)),
    year: fc.oneof(
      fc.record({ year: fc.integer({ min: 1000, max: 9999 }), ofLine: fc.constant(false) }),
      fc.record({ year: fc.integer({ min: -9, max: -1 }), ofLine: fc.constant(true) }),
    ),
  });
  const measure = fc.oneof(
    fc.record({ kind: fc.constant("share" as const), ratio }),
    fc.record({ kind: fc.constant("amount" as const), amount }),
    paid,
  );
  const someone = fc.nat(names.members.length - 1).map((member) => ({ member, name: names.members[member] ?? "" }));
  const anyone = fc.option(someone, { nil: null });
  const bound: fc.Arbitrary<KeyBound> = fc.oneof(
    fc.record({ side: fc.constantFrom("min" as const, "max" as const), member: anyone, measure }),
    fc.record({ side: fc.constant("within" as const), member: anyone, measure: paid }),
  );
  const told = ({ side, member, measure: { kind, ...more } }: KeyBound) =>
    `${side} ${member?.member} ${kind} ${"year" in more ? JSON.stringify(more.year) : ""}`;
  const bounds = fc.uniqueArray(bound, { maxLength: 4, selector: told }).map(inOrder);
  const step = fc.option(
    fc.bigInt(1n, 100_000n).map((count): Fraction => fraction(1n, count)),
    { nil: null },
  );
  const keys = fc.record({ text: fc.constant(""), parts, limits: fc.record({ bounds, excess: anyone, round: step }) });

  test("read again, gives the same key", () => {
    fc.assert(
      fc.property(keys, (key: Key) => {
        const text = canonicalKey(key, asWritten);
        const again = keyOf(text, names);
        expect(shown(again)).toBe(shown(key));
        expect(canonicalKey(again, asWritten)).toBe(text);
      }),
      { numRuns: 400 },
    );
  });

  test("its percentages still make exactly 100", () => {
    const key = keyOf(canonicalKey(keyOf("1/3 equal + 1/7 users + 11/21 pcs"), asWritten));
    const ratios = key.parts.map((part) => (part.kind === "percent" ? part.ratio : ONE));
    expect(subtract(ONE, sum(ratios))).toEqual(fraction(0n));
  });
});
