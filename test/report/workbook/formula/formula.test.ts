import { describe, expect, test } from "vitest";
import { fraction, toFractionText } from "../../../../src/core/number/fraction.ts";
import { evaluated } from "../../../../src/report/workbook/formula/evaluate.ts";
import {
  type Formula,
  fixedCell,
  inColumn,
  printed,
  rangeOf,
  type Value,
} from "../../../../src/report/workbook/formula/formula.ts";
import { added, formula } from "../../../../src/report/workbook/formula/parse.ts";
import { Grid } from "../../../../src/report/workbook/grid.ts";

const QUANTITY = { kind: "quantity" } as const;

/** A sheet with 1 to 6 in A1:C2, a text in D1, and in row 3 the subtotals of the columns above. */
function sheet(name = "Ark"): Grid {
  const grid = new Grid(name, [10, 10, 10, 10]);
  for (const at of [0, 1, 2, 3, 4, 5]) grid.number(Math.floor(at / 3), at % 3, fraction(BigInt(at + 1)), QUANTITY);
  grid.text(0, 3, "ja");
  for (const column of [0, 1, 2]) {
    grid.formula(2, column, formula`SUBTOTAL(9,${grid.range(0, column, 1, column)})`, QUANTITY);
  }
  return grid;
}

function shown(value: Value): string {
  return value !== null && typeof value === "object" ? toFractionText(value).replace(/\/1$/, "") : `${value}`;
}

const grid = sheet();
const [a1, b1, c2] = [grid.at(0, 0), grid.at(0, 1), grid.at(1, 2)];
const row = grid.range(0, 0, 0, 2);
const all = grid.range(0, 0, 1, 2);
const withText = grid.range(0, 0, 0, 3);

describe("a formula", () => {
  test.each<[string, Formula, string]>([
    ["A1+B1*C2", formula`${a1}+${b1}*${c2}`, "13"],
    ["(A1+B1)*C2", formula`(${a1}+${b1})*${c2}`, "18"],
    ["(A1+B1)*C2", formula`${formula`${a1}+${b1}`}*${c2}`, "18"],
    ["C2-(A1-B1)", formula`${c2}-(${a1}-${b1})`, "7"],
    ["C2-A1-B1", formula`${c2}-${a1}-${b1}`, "3"],
    ["C2/(B1*B1)", formula`${c2}/(${b1}*${b1})`, "3/2"],
    ["-(A1+B1)", formula`-(${a1}+${b1})`, "-3"],
    ["-A1+B1", formula`-${a1}+${b1}`, "1"],
    ["A1*(1+0.025)^3", formula`${a1}*(1+${fraction(1n, 40n)})^${3n}`, "68921/64000"],
    ["C2*1/3", formula`${c2}*${fraction(1n, 3n)}`, "2"],
    ["C2*-0.5", formula`${c2}*${fraction(-1n, 2n)}`, "-3"],
    ["IF(A1=0,0,C2/A1)", formula`IF(${a1}=0,0,${c2}/${a1})`, "6"],
    ['IF(A1-1=0,"nei",C2/(A1-1))', formula`IF(${a1}-1=0,"nei",${c2}/(${a1}-1))`, "nei"],
    ['IF(A1<>B1,"""=1+1""","b")', formula`IF(${a1}<>${b1},${'"=1+1"'},${"b"})`, '"=1+1"'],
    ["SUM(A1:C1)", formula`SUM(${row})`, "6"],
    ["SUM(A1,C2)", formula`SUM(${[a1, c2]})`, "7"],
    ["SUBTOTAL(9,B1:B3)", formula`SUBTOTAL(9,${grid.range(0, 1, 2, 1)})`, "7"],
    ["SUMPRODUCT((A1:C2>2)*A1:C2)", formula`SUMPRODUCT((${all}>2)*${all})`, "18"],
    ["SUMPRODUCT(ABS(A1:C1-A2:C2))", formula`SUMPRODUCT(ABS(${row}-${grid.range(1, 0, 1, 2)}))`, "9"],
    ["SUMPRODUCT(INT(ROUND(A1:C1/2,0)))", formula`SUMPRODUCT(INT(ROUND(${row}/2,0)))`, "4"],
    ["SUMIF($A:$A,4,$C:$C)", formula`SUMIF(${grid.column(0)},4,${grid.column(2)})`, "6"],
    ['COUNTIF(A1:D1,"ja")', formula`COUNTIF(${withText},"ja")`, "1"],
    ["COUNTIF(A1:C2,C2)", formula`COUNTIF(${all},${c2})`, "1"],
    ["RANK(B1,$A1:$C$2)", formula`RANK(${b1},${rangeOf(inColumn(a1), fixedCell(c2))})`, "5"],
    ["MIN(MAX(A1,3),B1)", formula`MIN(MAX(${a1},3),${b1})`, "2"],
    ["AND(A1=1,OR(B1=1,B1=2))", formula`AND(${a1}=1,OR(${b1}=1,${b1}=2))`, "true"],
    ["ISNUMBER(D1)", formula`ISNUMBER(${grid.at(0, 3)})`, "false"],
    ["ROUND(0.025,2)", formula`ROUND(${fraction(25n, 1000n)},2)`, "3/100"],
    ["ROUND(-0.025,2)", formula`ROUND(-${fraction(25n, 1000n)},2)`, "-3/100"],
    ["INT(-A1/B1)", formula`INT(-${a1}/${b1})`, "-1"],
    ["J10+1", formula`${grid.at(9, 9)}+1`, "1"],
    ["0", added([]), "0"],
    ["A1+B1+C2", added([a1, b1, c2]), "9"],
  ])("%s", (text, of, value) => {
    expect(printed(of, grid)).toBe(text);
    expect(shown(evaluated(of))).toBe(value);
  });

  test("names cells of another sheet in full, whatever the sheet is called", () => {
    const other = sheet("Ola's ark 2");
    expect(printed(formula`${other.at(0, 0)}+SUM(${other.range(0, 0, 1, 2)})`, grid)).toBe(
      "'Ola''s ark 2'!$A$1+SUM('Ola''s ark 2'!$A$1:$C$2)",
    );
    expect(printed(other.column(1), grid)).toBe("'Ola''s ark 2'!$B:$B");
    expect(printed(other.at(0, 0), null)).toBe("'Ola''s ark 2'!$A$1");
  });

  test("is reckoned when it is asked for, also from cells that come later", () => {
    const later = new Grid("Seinere", [10]);
    const double = later.formula(0, 0, formula`2*${later.at(1, 0)}`, QUANTITY);
    later.number(1, 0, fraction(21n), QUANTITY);
    expect(shown(evaluated(double))).toBe("42");
    expect(later.finished().rows[0]?.cells[0]?.content).toEqual({
      kind: "formula",
      formula: "2*A2",
      value: fraction(42n),
    });
  });

  test("that a spreadsheet would not reckon is an error", () => {
    expect(() => evaluated(formula`${grid.at(0, 3)}+1`)).toThrow("no number: ja");
    expect(() => evaluated(formula`${a1}/(${a1}-1)`)).toThrow(RangeError);
    expect(() => evaluated(formula`SUMMER(${row})`)).toThrow("no function of the workbooks: SUMMER");
    expect(() => evaluated(formula`${row}+1`)).toThrow("several values");
    expect(() => formula`(${a1}`).toThrow(SyntaxError);
    expect(() => formula`${a1} ${b1}`).toThrow(SyntaxError);
    expect(() => formula`${[a1, b1]}+1`).toThrow(SyntaxError);
    expect(() => formula`1;2`).toThrow(SyntaxError);
  });
});
