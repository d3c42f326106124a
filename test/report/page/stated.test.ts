import { describe, expect, test } from "vitest";
import { issue } from "../../../src/core/model/issue.ts";
import { decimalText, fraction, parseDecimal } from "../../../src/core/number/fraction.ts";
import { caseFields, document, shareFields } from "../../../src/report/page/document.ts";
import { statedLines } from "../../../src/report/page/reservations.ts";
import { selectionLines } from "../../../src/report/page/selection.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { HEAD } from "../shown.ts";
import { frame } from "../worked-out.ts";

const FILES = {
  members: "member\nÅs\nNes\n",
  budget: "line,amount,account,unit\nServers,10,1150,IT\nRent,20,1200,IT\n",
};

test.each([
  ["en", ["Amounts are including VAT.", "Reservation: Prices are from May.", "Reservation: Is that all?"]],
  ["nb", ["Beløpene er inkl. mva.", "Forbehold: Prices are from May.", "Forbehold: Is that all?"]],
  ["nn", ["Beløpa er inkl. mva.", "Atterhald: Prices are from May.", "Atterhald: Is that all?"]],
] as const)("VAT and what the case reserves stand under every result, in %s", (language, lines) => {
  const settings = "key: equal\nvat: included\nreservations: [Prices are from May, 'Is that all?']\n";
  expect(statedLines(caseOf({ ...FILES, settings }), frame(language).words)).toEqual(lines);
});

test("the rows that were read are told by column", () => {
  const where = ["account=11*", "account=12*", "unit!=HR"];
  const subject = caseOf({ ...FILES, settings: "key: equal\n", options: { where } });
  expect(selectionLines(subject, frame().words)).toEqual(["Selection: account = 11*, 12*; unit ≠ HR"]);
  expect(selectionLines(caseOf({ ...FILES, settings: "key: equal\n" }), frame().words)).toEqual([]);
});

describe("for programs", () => {
  test("a number is text with a point and at most twelve decimals, a share also a fraction", () => {
    expect(decimalText(parseDecimal("-1234.50"))).toBe("-1234.5");
    expect(shareFields(fraction(2n, 3n))).toEqual({ share: "0.666666666667", fraction: "2/3" });
    expect(shareFields(null)).toEqual({ share: null, fraction: null });
  });

  test("a document has its findings in English, and nothing of a case that could not be read", () => {
    const source = { file: "budget.csv", line: 2, column: 3, length: 4 };
    const issues = [issue("TITLE_LINES_SKIPPED", { count: 2 }, source)];
    expect(document({ ...HEAD, case: caseFields(null, "nb"), issues }, null)).toMatchObject({
      schema: "fordel/test/1",
      case: { title: null, currency: null, round: null, vat: null, language: "nb" },
      issues: [{ code: "TITLE_LINES_SKIPPED", severity: "notice", file: "budget.csv", line: 2, column: 3 }],
      result: null,
    });
  });
});
