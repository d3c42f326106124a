import { expect, test } from "vitest";
import { decimalText, sum } from "../../../src/core/number/fraction.ts";
import { readRegister } from "../../../src/input/register/read-register.ts";
import { readRows } from "../../../src/input/text/csv-rows.ts";
import { bytesOf, latin1 } from "../reading.ts";
import { packagedRegister } from "./packaged.ts";

function total(year: number): string {
  const known = packagedRegister().municipalities.flatMap((one) => one.figure(year)?.measure?.value ?? []);
  return decimalText(sum(known));
}

test("the register has the 357 municipalities and the sums that Statistics Norway has", () => {
  const { municipalities, years } = packagedRegister();
  expect(municipalities.length).toBe(357);
  expect([years[0], years.at(-1), years.length]).toEqual([2005, 2026, 22]);
  expect([total(2024), total(2026)]).toEqual(["5550203", "5627400"]);
});

test("what was divided is unknown before, never zero", () => {
  const unknown = packagedRegister().municipalities.flatMap((one) => (one.figure(2019)?.measure ? [] : [one.number]));
  expect(unknown).toEqual(["1508", "1580", "1806", "1875", "5055", "5056", "5059"]);
});

test("a figure knows its cell", () => {
  const melhus = packagedRegister().municipalities.find(({ number }) => number === "5028");
  expect(melhus?.figure(2026)?.measure?.source).toEqual({
    file: "population-1-january.csv",
    line: 292,
    column: 150,
    length: 5,
  });
});

test("a register that a spreadsheet has saved is read as it is", () => {
  const { register } = readRegister(
    {
      file: "population.csv",
      bytes: latin1("Kommunenr,Kommune,2027\r\n301,Oslo,730 000\r\n1108,Sandnes,..\r\n"),
    },
    readRows,
  );
  const found = register?.municipalities.map(({ number, figure }) => [
    number,
    figure(2027)?.measure?.value.num ?? null,
  ]);
  expect(found).toEqual([
    ["0301", 730000n],
    ["1108", null],
  ]);
});

test.each([
  ["number;number;name;2026\n5028;1;Melhus;1\n", "COLUMN_DUPLICATE 1:8"],
  ["number;name;2026;2026\n5028;Melhus;1;2\n", "COLUMN_DUPLICATE 1:18"],
  ["number;name;2026\n5028;Melhus;1\n5028;Melhus;2\n", "MEMBER_DUPLICATE 3:1"],
])("of two nobody could tell which counts: %j", (text, told) => {
  const { issues } = readRegister({ file: "population.csv", bytes: bytesOf(text) }, readRows);
  expect(issues.map(({ code, source }) => `${code} ${source?.line}:${source?.column}`)).toEqual([told]);
});

test.each(["17950,5", "0", "-5", "1e999", "1234567890"])(
  "%s is no number of inhabitants, and said to be none",
  (text) => {
    const bytes = bytesOf(`number;name;2026\n5028;Melhus;${text}\n`);
    const figure = readRegister({ file: "population.csv", bytes }, readRows).register?.municipalities[0]?.figure(2026);
    expect([figure?.measure, figure?.fault?.code]).toEqual([null, "REGISTER_FIGURE_INVALID"]);
  },
);

test.each([
  ["", "FILE_EMPTY"],
  ["kommune;2027\nOslo;1\n", "COLUMN_MISSING"],
  ["kommunenr;kommune\n0301;Oslo\n", "COLUMN_MISSING"],
])("what is no register is said: %j", (text, code) => {
  const { register, issues } = readRegister({ file: "population.csv", bytes: bytesOf(text) }, readRows);
  expect([register, ...issues.map((found) => found.code)]).toEqual([null, code]);
});
