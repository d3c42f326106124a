import { describe, expect, test } from "vitest";
import { fraction, toDecimal } from "../../../src/core/number/fraction.ts";
import type { Saving } from "../../../src/core/procurement/saving.ts";
import { procurementSavings } from "../../../src/core/procurement/savings.ts";
import { AT, bought, caseOf, namedKey, only, yearly } from "./case.ts";

const HALLINGDAL = { Flå: 1034, Nes: 3452, Gol: 4581, Hemsedal: 2228, Ål: 4741, Hol: 4457 };
const SCHOOL = [
  bought("Innkjøp", 540_000, 275_000),
  bought("Oppstart", 90_000, 15_000),
  bought("Opplæring", 630_000, 108_000),
  bought("Årlig lisens", 162_000, 108_000, yearly(null)),
];

const money = ({ separate, joint, savings }: Pick<Saving, "separate" | "joint" | "savings">) =>
  [separate, joint, savings]
    .map((amount) => toDecimal(amount, 12))
    .join(" − ")
    .replace(/ − (?=[^−]*$)/, " = ");

/** Savings that must be there, and what was found on the way. */
function savingsOf(subject: ReturnType<typeof caseOf>, members: readonly number[], years = 1) {
  const { savings, issues } = procurementSavings(subject, members, years);
  if (!savings) throw new Error(JSON.stringify(issues));
  return { savings, issues };
}

const percent = ({ share }: Saving) => share && toDecimal(fraction(100n * share.num, share.den), 0);
const SIX = [0, 1, 2, 3, 4, 5];

describe("Hallingdal's school system", () => {
  const { savings, issues } = savingsOf(caseOf(HALLINGDAL, SCHOOL, { key: "population" }), SIX);

  test("saves what was published", () => {
    expect(savings.items.map((item) => [item.purchase.item.name, money(item), percent(item)])).toEqual([
      ["Innkjøp", "540000 − 275000 = 265000", "49"],
      ["Oppstart", "90000 − 15000 = 75000", "83"],
      ["Opplæring", "630000 − 108000 = 522000", "83"],
      ["Årlig lisens", "162000 − 108000 = 54000", "33"],
    ]);
    expect([money(savings.total), percent(savings.total)]).toEqual(["1422000 − 506000 = 916000", "64"]);
    expect(money(savings.oneOff)).toBe("1260000 − 398000 = 862000");
    expect(money(savings.recurring)).toBe("162000 − 108000 = 54000");
    expect(issues).toEqual([]);
  });

  test("says how much of it is an assumption, and over which years", () => {
    expect(savings.items.map(({ separateKnown, recurring }) => [separateKnown, recurring])).toEqual([
      ["equal-share", null],
      ["equal-share", null],
      ["equal-share", null],
      ["equal-share", 1],
    ]);
  });

  test("gives each a sixth of the separate price less its share of the joint one", () => {
    expect(savings.total.members.map(({ member, separate }) => [member, toDecimal(separate, 2)])).toEqual(
      SIX.map((member) => [member, "237000"]),
    );
    const joint = savings.total.members.map((one) => Number(toDecimal(one.joint, 2)));
    const inhabitants = Object.values(HALLINGDAL);
    const all = inhabitants.reduce((a, b) => a + b, 0);
    joint.forEach((kr, member) => {
      expect(Math.abs(kr - (506_000 * (inhabitants[member] ?? 0)) / all)).toBeLessThan(1);
    });
  });
});

describe("a period", () => {
  test.each([
    [1, "100 − 60 = 40", "100 − 60 = 40"],
    [3, "300 − 180 = 120", "300 − 180 = 120"],
    [5, "500 − 300 = 200", "300 − 180 = 120"],
  ])("of %d years counts what recurs, and no more years than an item has", (years, all, three) => {
    const items = [
      bought("Once", 70, 50),
      bought("Yearly", 100, 60, yearly(null)),
      bought("Three", 100, 60, yearly(3)),
    ];
    const { savings } = savingsOf(caseOf({ A: 1, B: 1 }, items), [0, 1], years);
    expect(savings.items.map(money)).toEqual(["70 − 50 = 20", all, three]);
    expect(savings.items.map(({ recurring }) => recurring)).toEqual([null, years, Math.min(years, 3)]);
    expect(money(savings.oneOff)).toBe("70 − 50 = 20");
    expect(savings.years).toBe(years);
  });

  test("is of whole years", () => {
    const subject = caseOf({ A: 1 }, [bought("Once", 1, 1)]);
    expect(() => procurementSavings(subject, [0], 0)).toThrow(RangeError);
    expect(() => procurementSavings(subject, [0], 1.5)).toThrow(RangeError);
  });
});

describe("members", () => {
  const byMember = (saving: Saving) => saving.members.map((one) => `${one.member}: ${money(one)}`);

  test("have their own prices, and pay by the item's key or the case's", () => {
    const items = [bought("Own", [50, 30], 60), bought("Keyed", [50, 30], 60, { key: namedKey("population") })];
    const { savings } = savingsOf(caseOf({ A: 3, B: 1 }, items), [0, 1]);
    expect(savings.items.map(byMember)).toEqual([
      ["0: 50 − 30 = 20", "1: 30 − 30 = 0"],
      ["0: 50 − 45 = 5", "1: 30 − 15 = 15"],
    ]);
    expect(byMember(savings.total)).toEqual(["0: 100 − 75 = 25", "1: 60 − 45 = 15"]);
    expect(savings.items.map(({ separateKnown }) => separateKnown)).toEqual(["own", "own"]);
    expect(savings.items.map(({ purchase }) => purchase.joint.keyText)).toEqual(["equal", "population"]);
  });

  test("outside an item have no part in it, whatever their price", () => {
    const items = [bought("Two", [50, 30, 900], 60, { concerns: only(0, 1) }), bought("All", 90, 30)];
    const { savings } = savingsOf(caseOf({ A: 1, B: 1, C: 1 }, items), [0, 1, 2]);
    expect(savings.items.map(byMember)).toEqual([
      ["0: 50 − 30 = 20", "1: 30 − 30 = 0"],
      ["0: 30 − 10 = 20", "1: 30 − 10 = 20", "2: 30 − 10 = 20"],
    ]);
  });

  test("who stay keep their share of a common price when others leave or join", () => {
    const items = [bought("All", 90, 60)];
    const members = { A: 1, B: 1, C: 1, D: 1 };
    const at = (present: readonly number[]) =>
      byMember(savingsOf(caseOf(members, items, { candidates: ["D"] }), present).savings.total);
    expect(at([0, 1, 2])).toEqual(["0: 30 − 20 = 10", "1: 30 − 20 = 10", "2: 30 − 20 = 10"]);
    expect(at([0, 2])).toEqual(["0: 30 − 30 = 0", "2: 30 − 30 = 0"]);
    expect(at([0, 1, 2, 3])).toEqual(SIX.slice(0, 4).map((member) => `${member}: 30 − 15 = 15`));
  });

  test("who are all new to an item share its common price", () => {
    const subject = caseOf({ A: 1, D: 1 }, [bought("New", 90, 60, { concerns: only(1) })], { candidates: ["D"] });
    expect(byMember(savingsOf(subject, [0, 1]).savings.total)).toEqual(["1: 90 − 60 = 30"]);
  });

  test("of an item who have all left leave it out, with a notice", () => {
    const items = [bought("Theirs", 40, 30, { concerns: only(2) }), bought("All", 90, 60)];
    const { savings, issues } = savingsOf(caseOf({ A: 1, B: 1, C: 1 }, items), [0, 1]);
    expect(savings.items.map(({ purchase }) => purchase.item.name)).toEqual(["All"]);
    expect(issues.map(({ code }) => code)).toEqual(["LINE_DROPPED"]);
  });

  test("without a price of their own are an error, unless the item is not for them", () => {
    const subject = caseOf({ A: 1, B: 1 }, [bought("Own", [50, null], 40)]);
    const { savings, issues } = procurementSavings(subject, [0, 1], 1);
    expect(savings).toBe(null);
    expect(issues).toMatchObject([{ code: "PRICE_MISSING", args: { item: "Own", member: "B" }, source: { line: 2 } }]);
    expect(procurementSavings(subject, [0], 1).issues).toEqual([]);
    const apart = caseOf({ A: 1, B: 1 }, [bought("Own", [50, null], 40, { concerns: only(0) })]);
    expect(procurementSavings(apart, [0, 1], 1).issues).toEqual([]);
  });
});

describe("warnings", () => {
  const found = (items: Parameters<typeof caseOf>[1], more: Parameters<typeof caseOf>[2] = {}) =>
    savingsOf(caseOf({ A: 1, B: 1 }, items, more), [0, 1]).issues.map(({ code, args }) => [code, args]);

  test("an item that costs more together", () => {
    expect(found([bought("Dear", 90, 108), bought("Cheap", 500, 100)])).toEqual([
      ["PROCUREMENT_DEARER", { item: "Dear", separate: "90", joint: "108" }],
    ]);
    expect(found([bought("Same", 90, 90)])).toEqual([]);
  });

  test("a member that loses although all together gain, but not when all together lose", () => {
    const loses = ["MEMBER_LOSES", { member: "B", loss: "20", gain: "40" }];
    expect(found([bought("Own", [100, 20], 80)])).toEqual([loses]);
    expect(found([bought("Own", [100, 20], 80), bought("Other", [0, 20], 0)])).toEqual([]);
    expect(found([bought("Own", [60, 20], 80)])).toEqual([]);
    expect(found([bought("Own", [60, 10], 80)]).map(([code]) => code)).toEqual(["PROCUREMENT_DEARER"]);
  });

  test("a krone of rounding is no loss", () => {
    const { savings, issues } = savingsOf(
      caseOf({ A: 1, B: 1 }, [bought("Own", [10.4, 9.9], 19.8)], { key: "equal" }),
      [0, 1],
    );
    expect(savings.total.members.map(money)).toEqual(["10 − 10 = 0", "10 − 10 = 0"]);
    expect(issues).toEqual([]);
    const own = caseOf({ A: 1, B: 1 }, [bought("Own", [1400, 4600], 2700)], { round: fraction(1000n) });
    const thousands = savingsOf(own, [0, 1]);
    expect(thousands.savings.total.members.map(money)).toEqual(["1000 − 2000 = -1000", "5000 − 1000 = 4000"]);
    expect(thousands.issues).toEqual([]);
  });
});

test("the case's unit costs are of its budget, not of what it buys", () => {
  const of = { text: "Drift", source: AT };
  const subject = {
    ...caseOf({ A: 1 }, [bought("Once", 2, 1)]),
    unitCosts: [{ per: "population", written: null, of }],
  };
  expect(procurementSavings(subject, [0], 1)).toMatchObject({ savings: { years: 1 }, issues: [] });
});

test("nothing to buy, nothing to save; and no key is an error", () => {
  expect(procurementSavings(caseOf({ A: 1 }, []), [0], 1)).toEqual({ savings: null, issues: [] });
  const keyless = { ...caseOf({ A: 1 }, [bought("Once", 2, 1)]), key: null };
  const { savings, issues } = procurementSavings(keyless, [0], 1);
  expect([savings, issues.map(({ code }) => code)]).toEqual([null, ["NO_KEY"]]);
});
