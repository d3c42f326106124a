import { describe, expect, test } from "vitest";
import type { Payments } from "../../../src/core/compare/change.ts";
import { parseDecimal, toDecimal } from "../../../src/core/number/fraction.ts";
import {
  byChange,
  type ChangeView,
  changeResult,
  changeTable,
  shownChanges,
} from "../../../src/report/page/change-table.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { tableLines } from "../shown.ts";
import { frame, THOUSANDS } from "../worked-out.ts";

const subject = caseOf({
  members: "member,population\nÅs,600\nNes,400\n",
  budget: "line,amount\nServers,1000\n",
  settings: "key: population\n",
});

function payments(amounts: Readonly<Record<string, string>>): Payments {
  return Object.entries(amounts).map(([member, amount]) => ({ member, amount: parseDecimal(amount) }));
}

const BEFORE = payments({ Ås: "9000", Gol: "500" });
const AFTER = payments({ Ås: "10500", Nes: "2000" });

function view(changed: Partial<ChangeView> = {}): ChangeView {
  const headers = { before: "2025", after: "2026" };
  return { frame: frame(), subject, headers, before: BEFORE, after: AFTER, only: null, ...changed };
}

describe("the table of a change", () => {
  test("has what each paid and pays, the change, its percent and kroner per inhabitant, as far as they are known", () => {
    expect(tableLines(changeTable(view(), null))).toEqual([
      "Member | 2025 | 2026 | Change | Change in % | Change per inhabitant",
      "Ås | 9 000 | 10 500 | 1 500 | 16.7% | 2.50",
      "Nes | – | 2 000 | 2 000 |  | 5.00",
      "Gol | 500 | – | −500 | −100.0% | –",
      "Sum | 9 500 | 12 500 | 3 000 | 31.6% | –",
    ]);
  });

  test("is rounded as one table, so that after less before is the change also in thousands", () => {
    const [, ...rows] = tableLines(changeTable(view({ frame: frame("en", THOUSANDS) }), null));
    expect(rows.map((row) => row.split(" | ").slice(0, 4).join(" | "))).toEqual([
      "Ås | 9 | 11 | 2",
      "Nes | – | 2 | 2",
      "Gol | 1 | – | −1",
      "Sum | 10 | 13 | 3",
    ]);
  });

  test("shows some members, and always the sum of all", () => {
    const labels = changeTable(view({ only: ["Nes"] }), null).rows.map(({ label }) => label);
    expect(labels).toEqual(["Nes", "Sum"]);
  });
});

test("the change in all has its exact ratio", () => {
  const { total, ratio } = shownChanges(view());
  expect([total.change, ratio].map((value) => value && toDecimal(value, 4))).toEqual(["3000", "0.3158"]);
});

test("members go by what they change, the largest increase first", () => {
  expect(byChange(BEFORE, AFTER).map(({ member }) => member)).toEqual(["Nes", "Ås"]);
});

test("a change for programs has null for what is not known", () => {
  expect(changeResult(view())).toMatchObject({
    members: [
      { member: "Ås", before: "9000", after: "10500", change: "1500", perInhabitant: "2.5" },
      { member: "Nes", before: null, after: "2000", ratio: null },
      { member: "Gol", before: "500", after: null, change: "-500", perInhabitant: null },
    ],
    total: { before: "9500", after: "12500", change: "3000" },
  });
});
