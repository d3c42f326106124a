import { describe, expect, test } from "vitest";
import { decimalText } from "../../../src/core/number/fraction.ts";
import { places, reading } from "../reading.ts";

const ACTUALS = "line;2026\nDrift;100\n";
const BUDGET = "line;2026\nDrift;100\n";

/** The amounts of payments, and what is said of reading them. */
function paid(payments: string, settings?: string) {
  const read = reading({ budget: BUDGET, actuals: ACTUALS, payments, ...(settings ? { settings } : {}) });
  const issues = [...read.issues, ...read.settlementIssues].filter(({ source }) => source?.file === "payments.csv");
  const all = read.case?.payments ?? [];
  return {
    amounts: all.map(({ amount }) => decimalText(amount)),
    years: all.map(({ year }) => year),
    said: places(issues),
  };
}

describe("rows of payments.csv that are no payments", () => {
  test("are the sum, the sums of parts, and remarks", () => {
    const { amounts, said } = paid(
      "Kommune;Innbetalt\nMelhus;100 000\nMelhus;20 000\nDelsum Melhus;120 000\nSkaun;30 000\nSum;150 000\nKilde: regnskapet\n",
    );
    expect(amounts).toEqual(["100000", "20000", "30000"]);
    expect(said).toEqual([
      "SUM_ROW_SKIPPED payments.csv:4:1:13",
      "SUM_ROW_SKIPPED payments.csv:6:1:3",
      "REMARKS_SKIPPED payments.csv:7:1:17",
    ]);
  });

  test("are the sums of one member wherever its payments stand, and each says by how much it is off", () => {
    const rows = "Kommune;Innbetalt\nSkaun;100\nMelhus;70\nSkaun;50\nMelhus;20\n";
    expect(paid(`${rows}I alt Skaun;150\nSum Melhus;90\n`)).toMatchObject({
      amounts: ["100", "70", "50", "20"],
      said: ["SUM_ROW_SKIPPED payments.csv:6:1:11", "SUM_ROW_SKIPPED payments.csv:7:1:10"],
    });
    expect(paid(`${rows}I alt Skaun;140\n`).said).toEqual(["SUM_ROW_OFF payments.csv:6:13:3"]);
  });

  test("and a last row without a name, where it is what those above make", () => {
    const rows = "member;amount\nMelhus;100\nSkaun;30\n";
    expect(paid(`${rows};130\n`)).toMatchObject({
      amounts: ["100", "30"],
      said: ["SUM_ROW_SKIPPED payments.csv:4:1:1"],
    });
    expect(paid(`${rows};131\n`).said).toEqual(["CELL_MISSING payments.csv:4:1:1"]);
  });

  test("but a sum that is off says by how much", () => {
    expect(paid("member;amount\nMelhus;100\nSkaun;30\nSum;140\n")).toMatchObject({
      amounts: ["100", "30"],
      said: ["SUM_ROW_OFF payments.csv:4:5:3"],
    });
  });
});

describe("a payment", () => {
  test.each([
    ["Innbetalt (1000 kr)", "100000"],
    ["Innbetalt i hele 1 000 kr", "100000"],
    ["Beløp (tkr)", "100000"],
    ["Innbetalt (mill. kr)", "100000000"],
    ["Innbetalt (kr)", "100"],
  ])("under “%s” is %s kroner", (header, kroner) => {
    expect(paid(`Kommune;${header}\nMelhus;100\n`).amounts).toEqual([kroner]);
  });

  test("is for the year that its row says", () => {
    expect(paid("Kommune;År;Innbetalt\nMelhus;2026;100\nSkaun;;30\n").years).toEqual([2026, null]);
    expect(paid("Kommune;År;Innbetalt\nMelhus;26;100\n").said).toEqual(["YEAR_INVALID payments.csv:2:8:2"]);
  });
});
