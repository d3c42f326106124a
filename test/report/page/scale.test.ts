import { expect, test } from "vitest";
import { parseDecimal } from "../../../src/core/number/fraction.ts";
import { cellText } from "../../../src/report/page/cell-text.ts";
import { amountCell } from "../../../src/report/page/cells.ts";
import { scaleInWords } from "../../../src/report/page/frame.ts";
import { plain } from "../shown.ts";
import { frame } from "../worked-out.ts";

const scale = (unit: string, step: string) => ({ unit: parseDecimal(unit), step: parseDecimal(step) });

test.each([
  ["1", "1", "1 234 567"],
  ["1", "0.01", "1 234 567.00"],
  ["1000", "1000", "1 235"],
  ["1000000", "10000", "1.23"],
])("an amount in units of %s, in steps of %s, is %s", (unit, step, text) => {
  expect(
    plain(cellText(amountCell({ scale: scale(unit, step), currency: "NOK" }, parseDecimal("1234567")), "en")),
  ).toBe(text);
});

test.each([
  ["1", "1", "NOK", "whole kroner", "hele kroner", "heile kroner"],
  ["1", "0.01", "NOK", "kroner and øre", "kroner og øre", "kroner og øre"],
  [
    "1",
    "1000",
    "NOK",
    "kroner, rounded to 1 000",
    "kroner, avrundet til hele 1 000",
    "kroner, avrunda til heile 1 000",
  ],
  ["1000", "1000", "NOK", "amounts in 1000 kr", "beløp i 1000 kr", "beløp i 1000 kr"],
  ["1000000", "10000", "EUR", "amounts in million EUR", "beløp i mill. EUR", "beløp i mill. EUR"],
  ["1", "1", "EUR", "amounts in EUR", "beløp i EUR", "beløp i EUR"],
])("units of %s in steps of %s of %s are “%s”", (unit, step, currency, en, nb, nn) => {
  const said = (["en", "nb", "nn"] as const).map((language) =>
    plain(scaleInWords({ ...frame(language, scale(unit, step)), currency })),
  );
  expect(said).toEqual([en, nb, nn]);
});

test("an amount is in its unit, not rounded by its cell", () => {
  expect(amountCell(frame(), parseDecimal("1.5"))).toEqual({
    kind: "amount",
    value: parseDecimal("1.5"),
    decimals: 0,
    money: { currency: "NOK", unit: 1n },
  });
});
