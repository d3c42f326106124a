import fc from "fast-check";
import { expect, test } from "vitest";
import { fraction } from "../../src/core/fraction.ts";
import { bytesOf, latin1, reading } from "./reading.ts";

/** Everything that may differ between two ways of writing the same table. */
const dialect = fc.record({
  delimiter: fc.constantFrom(";", ",", "\t", "|"),
  ends: fc.array(fc.constantFrom("\r\n", "\n", "\r"), { minLength: 1, maxLength: 3 }),
  quoteAll: fc.boolean(),
  decimal: fc.constantFrom(",", "."),
  thousands: fc.constantFrom("", " ", "\u00a0", "."),
  minus: fc.constantFrom("-", "−", "trailing"),
  encoding: fc.constantFrom("utf-8", "bom", "windows-1252", "utf-16le", "utf-16be"),
  titles: fc.boolean(),
  trailing: fc.integer({ min: 0, max: 3 }),
  blankRows: fc.boolean(),
});
type Dialect = typeof dialect extends fc.Arbitrary<infer Written> ? Written : never;

const name = fc
  .array(fc.constantFrom(..."abcæøåÅÉ ,;|\"'/\n0123".split("")), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join("").trim())
  .filter((text) => /[a-zæøå]/i.test(text) && !text.startsWith("="));
const table = fc.array(fc.record({ name, ore: fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }) }), {
  minLength: 1,
  maxLength: 8,
});

function written(ore: number, { decimal, thousands, minus, encoding }: Dialect): string {
  const sign = thousands === decimal || (thousands === "." && decimal === ".") ? "" : thousands;
  const whole = String(Math.floor(Math.abs(ore) / 100)).replace(/\B(?=(\d{3})+$)/g, sign);
  const digits = `${whole}${decimal}${String(Math.abs(ore) % 100).padStart(2, "0")}`;
  if (ore >= 0) return digits;
  if (minus === "trailing") return `${digits}-`;
  return `${minus === "−" && encoding === "windows-1252" ? "-" : minus}${digits}`;
}

function cell(text: string, { delimiter, quoteAll }: Dialect): string {
  const needed = quoteAll || text.includes(delimiter) || /["\n\r]/.test(text);
  return needed ? `"${text.replaceAll('"', '""')}"` : text;
}

function encode(text: string, { encoding }: Dialect): Uint8Array {
  if (encoding === "windows-1252") return latin1(text);
  if (encoding === "utf-8") return bytesOf(text);
  if (encoding === "bom") return bytesOf(`\ufeff${text}`);
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
  for (let i = -1; i < text.length; i++) {
    view.setUint16(i * 2 + 2, i < 0 ? 0xfeff : text.charCodeAt(i), encoding === "utf-16le");
  }
  return new Uint8Array(view.buffer);
}

test("a table reads back the same, in whatever dialect it was written", () => {
  fc.assert(
    fc.property(table, dialect, (rows, how) => {
      const records = [
        ...(how.titles ? [["Samarbeid æøå"]] : []),
        ["Post", "Beløp"],
        ...rows.map((row) => [row.name, written(row.ore, how)]),
      ];
      const text = records
        .map((cells, i) => {
          const record =
            cells.map((content) => cell(content, how)).join(how.delimiter) + how.delimiter.repeat(how.trailing);
          const end = how.ends[i % how.ends.length] ?? "\n";
          return record + end + (how.blankRows ? end : "");
        })
        .join("");
      const read = reading({ budget: encode(text, how) });
      expect(read.issues.filter(({ code }) => code !== "TITLE_LINES_SKIPPED")).toEqual([]);
      expect(read.case?.lines.map(({ name, amount }) => ({ name, amount }))).toEqual(
        rows.map((row) => ({ name: row.name, amount: fraction(BigInt(row.ore), 100n) })),
      );
      const lines = text.split(/\r\n|\n|\r/);
      for (const { source } of read.case?.lines ?? []) {
        const shown = lines[source.line - 1]?.slice(source.column - 1, source.column - 1 + source.length);
        expect(shown).toMatch(/^[-−]?\d[\d\u00a0 .]*[.,]\d\d-?$/);
      }
    }),
    { numRuns: 500 },
  );
});

test("a place in a file is never outside it, whatever the file holds", () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab;,"\n\r1 .\tæ'.split("")), maxLength: 60 });
  fc.assert(
    fc.property(text, (budget) => {
      const lines = budget.split(/\r\n|\n|\r/);
      for (const { source } of reading({ budget: `line;amount;members\n${budget}` }).issues) {
        if (source?.file !== "budget.csv") continue;
        expect(source.line).toBeGreaterThanOrEqual(1);
        expect(source.line).toBeLessThanOrEqual(lines.length + 1);
        const line = source.line === 1 ? "line;amount;members" : (lines[source.line - 2] ?? "");
        expect(source.column - 1).toBeLessThanOrEqual(line.length);
        expect(source.length).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 500 },
  );
});
