import { expect, test } from "vitest";
import type { Language } from "../../../src/core/model/language.ts";
import { parseDecimal } from "../../../src/core/number/fraction.ts";
import { roundAmount } from "../../../src/report/charts/round-amount.ts";
import { plain } from "../shown.ts";
import { frame } from "../worked-out.ts";

test.each<[string, Language, string, string]>([
  ["0.50", "nb", "0,50 kroner", "0,50"],
  ["1", "nb", "1 krone", "1"],
  ["99.5", "en", "99.50 kroner", "99.50"],
  ["936.4", "nn", "936 kroner", "936"],
  ["9999", "nb", "9 999 kroner", "9 999"],
  ["89851", "nb", "90 000 kroner", "90 000"],
  ["1000000", "nb", "1 million kroner", "1 million"],
  ["1000000", "nn", "1 million kroner", "1 million"],
  ["-1578772", "nn", "−1,6 millionar kroner", "−1,6 millionar"],
  ["99949999", "en", "99.9 million kroner", "99.9 million"],
  ["112568000", "en", "113 million kroner", "113 million"],
])("%s in %s is %s", (value, language, whole, bare) => {
  const found = roundAmount(frame(language), parseDecimal(value));
  expect([found.whole, found.bare].map(plain)).toEqual([whole, bare]);
});
