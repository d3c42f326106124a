import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Fraction, parseDecimal, toDecimal } from "../../../src/core/number/fraction.ts";
import { type DecimalSign, decimalSignOf, readNumber } from "../../../src/core/number/number-text.ts";

function shown(text: string, decimal: DecimalSign | null = null): string {
  const plain = (value: Fraction) => toDecimal(value, 12);
  const reading = readNumber(text, decimal);
  if (reading.ok) return plain(reading.value) + (reading.percent ? " %" : "");
  if (reading.problem === "invalid") return "invalid";
  return `${plain(reading.withComma)} or ${plain(reading.withPoint)}`;
}

describe("readNumber", () => {
  test.each([
    ["1234567", "1234567"],
    ["0", "0"],
    ["30 156 000", "30156000"],
    ["30\u00a0156\u00a0000", "30156000"],
    ["30\u202f156\u2009000", "30156000"],
    ["30\u2007156", "30156"],
    ["  12  ", "12"],
    ["30.156.000,00", "30156000"],
    ["1,234.56", "1234.56"],
    ["1,234,567", "1234567"],
    ["1.234.567", "1234567"],
    ["678 541,00", "678541"],
    ["kr 7 440 000", "7440000"],
    ["Kr7 440 000", "7440000"],
    ["kr. 51 258,-", "51258"],
    ["51 258,-", "51258"],
    ["51 258,50", "51258.5"],
    ["51 258,–", "51258"],
    ["51.258,-", "51258"],
    ["-51 258,-", "-51258"],
    ["500,-", "500"],
    ["500,--", "500"],
    ["500,—", "500"],
    ["500,−−", "500"],
    ["500,=", "500"],
    ["500.-", "500"],
    ["500.--", "500"],
    ["500:-", "500"],
    ["500 ,-", "500"],
    ["51 258,--", "51258"],
    ["51.258:-", "51258"],
    ["1.500.-", "1500"],
    ["1,500,-", "1500"],
    ["1.000.000,--", "1000000"],
    ["kr 500,--", "500"],
    ["kr. 500", "500"],
    ["kr.500,-", "500"],
    ["500,- kr", "500"],
    ["500 kr.", "500"],
    ["NOK 500", "500"],
    ["1 krone", "1"],
    ["-500,--", "-500"],
    ["(500,-)", "-500"],
    ["kr -500,--", "-500"],
    ["7 440 000 kr", "7440000"],
    ["7 440 000 kroner", "7440000"],
    ["NOK 1 200", "1200"],
    ["1 200 nok", "1200"],
    ["−5", "-5"],
    ["-5", "-5"],
    ["–5", "-5"],
    ["- 5", "-5"],
    ["kr -5", "-5"],
    ["-kr 5", "-5"],
    ["5-", "-5"],
    ["(1 200)", "-1200"],
    ["kr (1 200)", "-1200"],
    ["(kr 1 200)", "-1200"],
    ["+5", "5"],
    ["-0", "0"],
    ["7,44 mill", "7440000"],
    ["7,44 mill.", "7440000"],
    ["kr 7,44 mill.", "7440000"],
    ["7,44 mill. kr", "7440000"],
    ["1.5 mrd", "1500000000"],
    ["2 millioner", "2000000"],
    ["2 milliarder kroner", "2000000000"],
    ["540’", "540000"],
    ["540'", "540000"],
    ["540‘", "540000"],
    ["540ʼ", "540000"],
    ["25 %", "25 %"],
    ["25%", "25 %"],
    ["33,5\u00a0%", "33.5 %"],
    ["33,333 %", "33.333 %"],
    ["33.333 %", "33.333 %"],
    ["-2 %", "-2 %"],
    ["1,5", "1.5"],
    ["12,50", "12.5"],
    ["0,125", "0.125"],
    ["0.125", "0.125"],
    ["1234,567", "1234.567"],
    ["1.2345", "1.2345"],
    ["12345678901234567890", "12345678901234567890"],
  ])("reads %s as %s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test.each([
    ["1.234", "1234 or 1.234"],
    ["1,234", "1.234 or 1234"],
    ["30.156", "30156 or 30.156"],
    ["1 000.000", "1000000 or 1000"],
    ["1 000,000", "1000 or 1000000"],
    ["1 234.567", "1234567 or 1234.567"],
    ["12 345,678", "12345.678 or 12345678"],
    ["-300,000", "-300 or -300000"],
    ["1,234 mill.", "1234000 or 1234000000"],
  ])("%s could be %s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test.each<[string, DecimalSign, string]>([
    ["1.234", ",", "1234"],
    ["1.234", ".", "1.234"],
    ["1,234", ",", "1.234"],
    ["1,234", ".", "1234"],
    ["1,234 mill.", ",", "1234000"],
    ["1 000.000", ",", "1000000"],
    ["1 000.000", ".", "1000"],
    ["1 234,567", ",", "1234.567"],
    ["1.5", ",", "invalid"],
    ["1,5", ".", "invalid"],
    ["1,234.56", ",", "invalid"],
    ["1.234.567", ".", "invalid"],
    ["1 234.5", ",", "invalid"],
    ["1234.567", ",", "invalid"],
    ["0.125", ",", "invalid"],
    ["1 234 567", ",", "1234567"],
    ["500.-", ",", "500"],
    ["500:-", ".", "500"],
    ["1.500.-", ",", "1500"],
    ["1.500:-", ".", "invalid"],
    ["33.333 %", ",", "33.333 %"],
    ["1.5 %", ",", "1.5 %"],
  ])("reads %s with the decimal sign %s as %s", (text, decimal, expected) => {
    expect(shown(text, decimal)).toBe(expected);
  });

  test.each([
    ...["", " ", "-", "..", "x", "5x", "-0.0.66962", "1.2.3", "12 34", "1,234.5.6", "--5", "-5-", "(-5)", "(5", "5)"],
    ...["5 000 kr kr", "kr 5 kr", "1.2345.678", "1 2345", "1  234", "0.234.567", "1234.567.890", "1,23,456", "0 123"],
    ...[",5", ".5", "5,", "5.", "1.234 567", "1 234.567.890", "5,50,-", "5 %%", "5 % kr", "kr 5 %", "5 mill. %"],
    ...["500,---", "500,-- -", "500;-", "1.2345,-", "12.50.-", "500-,-", ",--", "500,-%"],
    ...["1e5", "0x10", "Infinity", "NaN", "1/2", "1'234", "١٢", "5\n6", "2009-01-01"],
  ])("refuses %j", (text) => {
    expect(shown(text)).toBe("invalid");
  });

  test("refuses a long run of spaces at once", () => {
    const before = performance.now();
    expect(shown(`5${" ".repeat(50_000)}x`)).toBe("invalid");
    expect(shown(`5${" 123".repeat(50_000)}x`)).toBe("invalid");
    expect(performance.now() - before).toBeLessThan(1000);
  });

  test("reads back what it was given, in either convention and with any space", () => {
    const amounts = fc.tuple(fc.bigInt(0n, 10n ** 20n), fc.integer({ min: 0, max: 99 }), fc.boolean());
    const spaces = fc.constantFrom(" ", "\u00a0", "\u202f", "\u2009", "");
    fc.assert(
      fc.property(amounts, spaces, fc.constantFrom<DecimalSign>(",", "."), ([whole, cents, negative], space, sign) => {
        const grouped = `${whole}`.replace(/\B(?=(\d{3})+$)/g, space);
        const decimals = `${cents}`.padStart(2, "0");
        const reading = readNumber(`${negative ? "−" : ""}${grouped}${sign}${decimals}`, null);
        const expected = parseDecimal(`${negative ? "-" : ""}${whole}.${decimals}`);
        expect(reading).toEqual({ ok: true, value: expected, percent: false });
      }),
    );
  });

  test("never throws", () => {
    const pieces = fc.constantFrom(..."0123456789,.- %()'’", "kr", "mill", "−", "\u00a0");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.constantFrom(",", ".", null), (parts, decimal) => {
        expect(readNumber(parts.join(""), decimal)).toHaveProperty("ok");
      }),
      { numRuns: 2000 },
    );
  });
});

describe("decimalSignOf", () => {
  test.each<[string[], DecimalSign | null, readonly [number, number] | null]>([
    [[], null, null],
    [["5", "1 000", "", "x"], null, null],
    [["1.234", "30.156"], null, null],
    [["1.234", "5,50"], ",", null],
    [["1,234", "1,234,567"], ".", null],
    [["0.125"], ".", null],
    [["51.258,-"], ",", null],
    [["30.156.000"], ",", null],
    [["1", "1,5", "2", "1.5", "2.5"], ",", [1, 3]],
    [["1,234.56", "1.234,56"], ".", [0, 1]],
  ])("of %j is %j", (texts, sign, conflict) => {
    expect(decimalSignOf(texts)).toEqual({ sign, conflict });
  });
});

describe("text that is too long for a number", () => {
  test.each([
    ["decimals", `0.${"0".repeat(100_000)}1`],
    ["digits", "1".repeat(100_000)],
    ["spaces", `1${" ".repeat(100_000)}x`],
    ["groups", `1${" 000".repeat(50_000)}`],
  ])("is none, at once: %s", (_, text) => {
    const start = performance.now();
    expect(shown(text)).toBe("invalid");
    expect(decimalSignOf([text]).sign).toBeNull();
    expect(performance.now() - start).toBeLessThan(100);
  });

  test("does not count the space around it", () => {
    expect(shown(`${" ".repeat(1000)}12${" ".repeat(1000)}`)).toBe("12");
    expect(shown("9".repeat(200))).toBe("9".repeat(200));
    expect(shown("9".repeat(201))).toBe("invalid");
  });
});
