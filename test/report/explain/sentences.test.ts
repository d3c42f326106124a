import { describe, expect, test } from "vitest";
import type { Step } from "../../../src/core/explain/step.ts";
import { fraction, parseDecimal } from "../../../src/core/number/fraction.ts";
import { sentence, sumExact, termLabel } from "../../../src/report/explain/sentences.ts";
import { plain } from "../shown.ts";
import { explained } from "./explained.ts";

const n = parseDecimal;
const at = (file: string, line: number, column = 1) => ({ file, line, column, length: 1 });

/** A step in the three languages. */
function said(step: Step): (string | null)[] {
  return (["en", "nb", "nn"] as const).map((language) => {
    const text = sentence(explained({}, { member: "Ås" }, language), step, 0);
    return text && plain(text);
  });
}

describe("a step in words", () => {
  test("an amount that follows a base, or the number of members", () => {
    const step = { kind: "driver", header: "population", before: n("1000"), now: n("2000"), value: n("1900") } as const;
    expect(said(step)).toEqual([
      "The amount follows “population”: 2 000 now, 1 000 as filed. × 2/1 is 1 900.",
      "Beløpet følger «population»: 2 000 nå, 1 000 i saken. × 2/1 er 1 900.",
      "Beløpet følgjer «population»: 2 000 no, 1 000 i saka. × 2/1 er 1 900.",
    ]);
    expect(said({ ...step, header: null, before: n("2"), now: n("3") })[0]).toBe(
      "The amount follows the number of members: 3 now, 2 as filed. × 3/2 is 1 900.",
    );
  });

  test("who shares a line", () => {
    const step = {
      kind: "presence",
      by: "groups",
      groups: ["2K"],
      members: [0, 1],
      source: at("fordel.yaml", 3),
    } as const;
    expect(said(step)[0]).toBe("For 2K: Ås and Nes (fordel.yaml:3).");
    expect(said({ ...step, by: "names", source: at("budget.csv", 3, 15) })[0]).toBe(
      "For Ås and Nes only (budget.csv:3:15).",
    );
  });

  test("why there is nothing to pay", () => {
    const [line = null] = explained({}, {}).subject.lines;
    const source = at("members.csv", 4);
    const step = {
      kind: "outside",
      why: "candidate",
      line,
      member: 2,
      members: [0, 1],
      years: [2025],
      source,
    } as const;
    expect(said(step)).toEqual([
      "Gol takes no part, it is a candidate only (members.csv:4:1). --with takes it in.",
      "Gol er ikke med i samarbeidet, bare kandidat (members.csv:4:1). Med --with er kommunen med.",
      "Gol er ikkje med i samarbeidet, berre kandidat (members.csv:4:1). Med --with er kommunen med.",
    ]);
    expect((["named", "nobody", "note", "year"] as const).map((why) => said({ ...step, why })[0])).toEqual([
      "Gol has no part in Servers; it is for Ås and Nes (members.csv:4).",
      "Servers drops out: none of those it is for take part (members.csv:4:1).",
      "Servers is a note and is never shared (members.csv:4:1).",
      "Servers has no amount that year, only in 2025 (members.csv:4:1).",
    ]);
  });

  test("what a cost is divided by, and what that comes to", () => {
    const weights = [10, 30].map((value, member) => ({
      member,
      value: n(`${value}`),
      source: at("members.csv", member + 2, 8),
      meanOf: [],
      reckoned: null,
    }));
    const step = {
      kind: "volume",
      per: "users",
      header: "users",
      years: null,
      weights,
      source: null,
      value: n("40"),
    } as const;
    expect(said(step)).toEqual([
      "Divided by users: 40 (10 + 30, members.csv:2–3).",
      "Delt på brukere: 40 (10 + 30, members.csv:2–3).",
      "Delt på brukarar: 40 (10 + 30, members.csv:2–3).",
    ]);
    expect(said({ ...step, weights: weights.slice(0, 1), value: n("10"), years: { from: 2025, to: 2025 } })[0]).toBe(
      "Divided by users on 1 January 2025: 10 (members.csv:2:8).",
    );
    expect(said({ ...step, weights: [], source: at("fordel.yaml", 2, 9) })[0]).toBe(
      "Divided by users: 40, stated for all together (fordel.yaml:2:9).",
    );
    expect(said({ kind: "ratio", amount: n("1100"), volume: n("40"), value: n("27.5") })[0]).toBe(
      "1 100 / 40 = 27.50.",
    );
  });

  test("how a scenario differs", () => {
    const source = at("fordel.yaml", 7, 3);
    const name = (text: string) => ({ text, source });
    const nothing = { lines: null, members: null, with: [], without: [], key: null, changes: [], volumes: [] };
    const changes = [
      { line: name("Servers"), year: null, change: { kind: "percent", ratio: n("0.1") }, source } as const,
      { line: name("Support"), year: 2026, change: { kind: "amount", amount: n("950") }, source } as const,
    ];
    const step = {
      kind: "scenario",
      scenario: { name: "three", ...nothing, changes, source },
      joining: [2],
      leaving: [],
    } as const;
    expect(said(step)).toEqual([
      "The scenario “three” (fordel.yaml:7:3): with Gol too; Servers is changed by 10% (fordel.yaml:7:3); " +
        "Support 2026 is set to 950 (fordel.yaml:7:3).",
      "Alternativet «three» (fordel.yaml:7:3): Gol er også med; Servers er endret med 10 % (fordel.yaml:7:3); " +
        "Support 2026 er satt til 950 (fordel.yaml:7:3).",
      "Alternativet «three» (fordel.yaml:7:3): Gol er òg med; Servers er endra med 10 % (fordel.yaml:7:3); " +
        "Support 2026 er sett til 950 (fordel.yaml:7:3).",
    ]);
    expect(said({ ...step, scenario: { name: "same", ...nothing, source }, joining: [] })[0]).toBe(
      "The scenario “same” (fordel.yaml:7:3): otherwise as the case.",
    );
  });

  test("a price, and a member's part of it", () => {
    const source = at("procurement.csv", 2);
    const step = {
      kind: "price",
      side: "separate",
      how: "equal",
      price: n("500"),
      members: 2,
      years: 2,
      source,
      value: n("500"),
    } as const;
    expect(said(step)).toEqual([
      "Separately: 500 kroner a year × 2 years (procurement.csv:2). Divided equally by 2, an assumption: 500.",
      "Hver for seg: 500 kroner i året × 2 år (procurement.csv:2). Delt likt på 2, en forutsetning: 500.",
      "Kvar for seg: 500 kroner i året × 2 år (procurement.csv:2). Delt likt på 2, ein føresetnad: 500.",
    ]);
    expect(said({ ...step, how: "own", years: null })[0]).toBe(
      "Separately: 500 kroner (procurement.csv:2). It is its own price.",
    );
    expect(said({ ...step, side: "joint", how: "whole", years: null })[0]).toBe(
      "Together: 500 kroner (procurement.csv:2).",
    );
  });

  test("sides rounded, added and subtracted", () => {
    expect(said({ kind: "rounded", side: "joint", exact: fraction(10n, 3n), value: n("3") })[0]).toBe(
      "Together, rounded with the rest of the table: 3.3333… becomes 3.",
    );
    const terms = [
      { side: "without", minus: false, value: n("700") },
      { side: "with", minus: true, value: n("540") },
    ] as const;
    expect(said({ kind: "balance", terms, value: n("160") })).toEqual([
      "Without cooperation 700 − With cooperation 540 = 160.",
      "Uten samarbeid 700 − Med samarbeid 540 = 160.",
      "Utan samarbeid 700 − Med samarbeid 540 = 160.",
    ]);
  });

  test("an amount of nothing", () => {
    expect(said({ kind: "exact", amount: n("0"), share: null, value: n("0") })[0]).toBe(
      "The amount is zero: there is nothing to share.",
    );
  });

  test("nothing, of what stands in a table", () => {
    expect(said({ kind: "side", side: "with", name: null })).toEqual([null, null, null]);
  });
});

test("terms are told with how many lines they stand for, and a sum with what it is unrounded", () => {
  const view = explained({}, {});
  const term = { value: n("3"), places: [] };
  const labels = [
    termLabel(view, { ...term, label: "Servers", lines: 1 }),
    termLabel(view, { ...term, label: null, lines: 12 }),
  ];
  expect(labels).toEqual(["Servers", "others (12 lines)"]);
  expect(sumExact(view, { kind: "sum", exact: fraction(10n, 3n), value: n("3") })).toBe(
    "Every line is rounded so that everything adds up; unrounded the sum is 3.3333.",
  );
  expect(sumExact(view, { kind: "sum", exact: n("3"), value: n("3") })).toBeNull();
});
