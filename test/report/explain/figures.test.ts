import { expect, test } from "vitest";
import { fraction, ONE, parseDecimal } from "../../../src/core/number/fraction.ts";
import {
  decimalsApart,
  exactText,
  membersText,
  percentText,
  rowsText,
  shareText,
} from "../../../src/report/explain/figures.ts";
import { plain } from "../shown.ts";
import { explained } from "./explained.ts";

const view = explained({}, { member: "Ås" });

test("rows that follow each other are told as a range", () => {
  const at = (line: number) => ({ file: "members.csv", line, column: 1, length: 1 });
  expect(rowsText([7, 2, 3, 4, 2].map(at))).toBe("members.csv:2–4, 7");
  expect(rowsText([at(5)])).toBe("members.csv:5");
});

test("rows of several files are told file by file", () => {
  const at = (file: string, line: number) => ({ file, line, column: 1, length: 1 });
  const places = [at("budget.csv", 3), at("assets.csv", 2), at("budget.csv", 2), at("assets.csv", 5)];
  expect(rowsText(places)).toBe("budget.csv:2–3, assets.csv:2, 5");
  const scattered = Array.from({ length: 100 }, (_, at) => ({
    file: "budget.csv",
    line: 2 + 3 * at,
    column: 1,
    length: 1,
  }));
  expect(rowsText(scattered, 6)).toBe("budget.csv:2, 5, 8, 11, 14, 17 …");
});

test("a share is told as a fraction and in percent, as it is with few decimals", () => {
  expect(shareText(view, fraction(16427n, 27156n))).toBe("16427/27156 = 60.49%");
  expect(shareText(view, fraction(1n, 1n))).toBe("100%");
  expect(percentText(view, parseDecimal("0.123456"))).toBe("12.3456%");
});

test("what has more than four decimals ends in dots", () => {
  expect(plain(exactText(view, fraction(10000n, 3n)))).toBe("3 333.3333…");
  expect(plain(exactText(view, parseDecimal("1234.5")))).toBe("1 234.50");
});

test("remainders have the decimals that tell them apart", () => {
  expect(decimalsApart(view, ["0.5", "0.5"].map(parseDecimal), ONE)).toBe(2);
  expect(decimalsApart(view, ["0.33331", "0.33332"].map(parseDecimal), ONE)).toBe(5);
  expect(decimalsApart(view, ["0.005", "0.005"].map(parseDecimal), parseDecimal("0.01"))).toBe(4);
});

test("few members are named, many counted", () => {
  expect(membersText(view, [0, 2])).toBe("Ås and Gol");
  expect(membersText(view, [0, 1, 2, 0, 1, 2, 0])).toBe("7 members");
});
