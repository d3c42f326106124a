import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/model/case.ts";
import { type Issue, severityOf } from "../../../src/core/model/issue.ts";
import { equals, parseDecimal } from "../../../src/core/number/fraction.ts";
import { readNumber } from "../../../src/core/number/number-text.ts";
import { openWorkbook } from "../../../src/sheet/workbook.ts";
import type { Plan } from "../../laws/plan.ts";
import { plans } from "../../laws/plans.ts";
import { budgetRows, writtenCase } from "../../laws/written.ts";
import { reading, type TableText } from "../reading.ts";
import { type Dialect, dialects, type PlainTable, typedCells, writtenAs } from "./dialects.ts";

/** Names of lines with every sign that a dialect gives a meaning. */
const name = fc
  .array(fc.constantFrom(..."abcæøåÅÉ ,;|\"'/\n0123".split("")), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join("").trim())
  .filter((text) => /[a-zæøå]/i.test(text));

/** Plans whose lines bear such names. */
const hardPlans = fc.tuple(plans(), fc.array(name, { minLength: 12, maxLength: 12 })).map(
  ([plan, names]): Plan => ({
    ...plan,
    rows: plan.rows.map((row, at) => ({ ...row, name: names[at % names.length] ?? row.name })),
  }),
);

/** A number of `written.ts`, such as `kr 1 234,5` or `(5)`, as `-5`. */
function plainNumber(text: string): string {
  const digits = text.replace(/[^\d,]/g, "").replace(",", ".");
  return /[-−(]/.test(text) ? `-${digits}` : digits;
}

function plainTable(text: string, isNumber: (header: string) => boolean, isMoney: boolean): PlainTable {
  const rows: string[][] = parse(text, { delimiter: ";" });
  const numbers = new Set((rows[0] ?? []).flatMap((header, column) => (isNumber(header) ? [column] : [])));
  const plain = rows.map((row, at) =>
    row.map((cell, column) => (at > 0 && numbers.has(column) ? plainNumber(cell) : cell)),
  );
  return { rows: plain, numbers, isMoney };
}

/** The tables of a plan, in which numbers are plain. */
function tablesOf(plan: Plan) {
  const { members, budget, keys, settings } = writtenCase(plan);
  const other = ["member", "kommune", "år"];
  return {
    members: plainTable(members, (header) => !other.includes(header), false),
    budget: plainTable(budget, (header) => /^(?:amount|beløp|\d{4})$/.test(header), true),
    keys: keys === null ? null : plainTable(keys, (header) => header === "percent", false),
    settings,
  };
}

/** A case without what depends on how and where it was typed, in a form that can be compared. */
function model(subject: Case | null): unknown {
  const places = ["source", "places", "at", "text"];
  const text = JSON.stringify(subject, (field, value) => {
    if (places.includes(field)) return undefined;
    return typeof value === "bigint" ? `${value}` : value;
  });
  return JSON.parse(text);
}

/** What a reader finds besides what the dialect itself explains. */
function findings({ issues }: ReturnType<typeof reading>): string[] {
  return issues.filter((found) => found.code !== "TITLE_LINES_SKIPPED").map(({ code }) => code);
}

/** Lines with an amount as `name|group|year|amount|type`, from the plan itself. */
function linesOf(plan: Plan): string[] {
  return budgetRows(plan).flatMap(({ row, years }) =>
    years.flatMap((at) => {
      const amount = row.amounts[at];
      if (amount == null) return [];
      const { num, den } = parseDecimal(amount);
      return [`${row.name}|${row.group.join("/")}|${plan.years[at]}|${num}/${den}|${row.type}`];
    }),
  );
}

function linesIn(subject: Case | null): string[] {
  return (subject?.lines ?? []).flatMap(({ name: line, group, year, amount, type }) =>
    amount === null ? [] : [`${line}|${group.join("/")}|${year}|${amount.num}/${amount.den}|${type}`],
  );
}

function isOutlined({ code }: Issue): boolean {
  return code === "SUM_UNNAMED";
}

function expectSame(plan: Plan, dialect: Dialect, tables: { members: TableText; budget: TableText; keys?: TableText }) {
  const { members, budget, keys, settings } = writtenCase(plan);
  const canonical = reading({ members, budget, ...(keys === null ? {} : { keys }), settings });
  fc.pre(!canonical.issues.some((found) => severityOf(found) === "error"));
  const read = reading({ ...tables, settings });
  // Spaces before names are an outline, in which a line may by chance be the sum of others.
  fc.pre(canonical.issues.some(isOutlined) || !read.issues.some(isOutlined));
  expect(findings(read)).toEqual(findings(canonical));
  expect(linesIn(read.case)).toEqual(linesOf(plan));
  expect(model(read.case)).toEqual(model(canonical.case));
  return { read, dialect };
}

describe("a case reads back the same", () => {
  test("in whatever dialect and encoding its tables were written", () => {
    fc.assert(
      fc.property(hardPlans, dialects, dialects, dialects, (plan, first, second, third) => {
        const { members, budget, keys } = tablesOf(plan);
        const written = writtenAs(budget, second);
        const { read } = expectSame(plan, second, {
          members: writtenAs(members, first).bytes,
          budget: written.bytes,
          ...(keys === null ? {} : { keys: writtenAs(keys, third).bytes }),
        });
        const lines = written.text.split(/\r\n|\n|\r/);
        for (const { source, amount } of read.case?.lines ?? []) {
          if (amount === null) continue;
          const shown = lines[source.line - 1]?.slice(source.column - 1, source.column - 1 + source.length) ?? "";
          const number = readNumber(shown, second.decimal === "," ? "," : ".");
          expect(number.ok && equals(number.value, amount), shown).toBe(true);
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test("as sheets of a workbook, with numbers as numbers or as text", async () => {
    const sheetOf = async (table: PlainTable, dialect: Dialect): Promise<TableText> => {
      const typed = typedCells(table, dialect);
      const rows = typed.map((row, at) =>
        row.map((text, column) => {
          const plain = table.rows[at]?.[column] ?? "";
          const isStored = at > 0 && table.numbers.has(column) && plain !== "" && !dialect.quoteAll;
          return isStored ? Number(plain) : text === "" ? null : text;
        }),
      );
      const titles = [["Samarbeid om drift"], ["Vedtatt"]].slice(0, dialect.titles);
      const book = await openWorkbook(await writeXlsx({ sheets: [{ name: "A", rows: [...titles, ...rows] }] }));
      if ("kind" in book) throw new Error(book.kind);
      const read = await book.read(0);
      if ("kind" in read) throw new Error(read.kind);
      return { rows: read };
    };
    await fc.assert(
      fc.asyncProperty(hardPlans, dialects, dialects, async (plan, first, second) => {
        const { members, budget, keys } = tablesOf(plan);
        expectSame(plan, first, {
          members: await sheetOf(members, first),
          budget: await sheetOf(budget, second),
          ...(keys === null ? {} : { keys: await sheetOf(keys, first) }),
        });
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});
