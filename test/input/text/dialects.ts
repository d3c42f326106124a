import fc from "fast-check";
import { bytesOf, latin1 } from "../reading.ts";

/** Everything that may differ between two ways of writing the same table as text. */
export const dialects = fc.record({
  delimiter: fc.constantFrom(";", ",", "\t", "|"),
  declared: fc.boolean(),
  ends: fc.array(fc.constantFrom("\r\n", "\n", "\r"), { minLength: 1, maxLength: 3 }),
  lastEnd: fc.boolean(),
  quoteAll: fc.boolean(),
  spaced: fc.boolean(),
  decimal: fc.constantFrom(",", "."),
  thousands: fc.constantFrom("", " ", "\u00a0", "\u202f", "\u2009", "other"),
  styles: fc.array(fc.nat(1000), { minLength: 3, maxLength: 12 }),
  encoding: fc.constantFrom("utf-8", "bom", "windows-1252", "utf-16le", "utf-16be"),
  titles: fc.nat(2),
  trailing: fc.nat(3),
  blankRows: fc.boolean(),
  emptyRows: fc.nat(3),
});
export type Dialect = typeof dialects extends fc.Arbitrary<infer Written> ? Written : never;

/** A table of texts; `numbers` are the columns below whose header only numbers stand, as `-1234.5` or blank. */
export interface PlainTable {
  readonly rows: readonly (readonly string[])[];
  readonly numbers: ReadonlySet<number>;
  /** Whether the numbers are kroner, which have words and signs of their own. */
  readonly isMoney: boolean;
}

const fits1252 = (text: string) => [...text].every((letter) => letter.charCodeAt(0) < 256);

/** `1234567.5` grouped; a group sign that could be taken for decimals only where real decimals tell them apart. */
function grouped(value: string, { decimal, thousands, encoding }: Dialect): string {
  const [whole = "", decimals] = value.split(".");
  const other = decimal === "," ? "." : ",";
  const asked = thousands === "other" ? (decimals === undefined ? " " : other) : thousands;
  const sign = encoding === "windows-1252" && !fits1252(asked) ? " " : asked;
  // Three decimals alone could be thousands.
  const shown = decimals?.length === 3 ? `${decimals}0` : decimals;
  return whole.replace(/\B(?=(\d{3})+$)/g, sign) + (shown === undefined ? "" : `${decimal}${shown}`);
}

/** A number as somebody may have typed it: `style` chooses among the ways that fit. */
export function numberText(value: string, style: number, isMoney: boolean, dialect: Dialect): string {
  if (value === "") return "";
  const negative = value.startsWith("-");
  const plain = value.replace("-", "");
  const digits = grouped(plain, dialect);
  const size = (by: number) => {
    const whole = plain.padStart(by + 1, "0");
    const decimals = whole.slice(-by).replace(/0+$/, "");
    return grouped(`${whole.slice(0, -by)}${decimals === "" ? "" : `.${decimals}`}`, dialect);
  };
  const isWhole = !plain.includes(".");
  const forms = [digits, digits];
  if (isMoney) forms.push(`kr ${digits}`, `${digits} kr`, `${digits} kroner`);
  if (isMoney && isWhole) forms.push(`${digits}${dialect.decimal}-`, `${digits}${dialect.decimal}00`);
  if (isMoney && isWhole && plain.endsWith("0000")) forms.push(`${size(6)} mill`, `${size(6)} mill.`);
  if (isMoney && isWhole && plain.endsWith("000")) forms.push(`${size(3)}’`, `${size(3)}'`);
  const form = forms[style % forms.length] ?? digits;
  if (!negative) return form;
  const isBare = form === digits;
  const minuses = [`-${form}`, `- ${form}`];
  if (dialect.encoding !== "windows-1252") minuses.push(`−${form}`);
  if (isMoney) minuses.push(`(${form})`);
  if (isMoney && isBare) minuses.push(`${form}-`);
  return minuses[Math.floor(style / 7) % minuses.length] ?? `-${digits}`;
}

function field(text: string, { delimiter, quoteAll }: Dialect): string {
  const needed = quoteAll || text.includes(delimiter) || /["\n\r]/.test(text);
  return needed ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Windows-1252 of texts with no other letters than Latin-1 has, but for the quote of thousands. */
function windows1252(text: string): Uint8Array {
  return latin1(text.replaceAll("’", "\u0092"));
}

function encode(text: string, encoding: Dialect["encoding"]): Uint8Array {
  if (encoding === "windows-1252") return windows1252(text);
  if (encoding === "utf-8") return bytesOf(text);
  if (encoding === "bom") return bytesOf(`\ufeff${text}`);
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
  for (let i = -1; i < text.length; i++) {
    view.setUint16(i * 2 + 2, i < 0 ? 0xfeff : text.charCodeAt(i), encoding === "utf-16le");
  }
  return new Uint8Array(view.buffer);
}

/** The cells as they are typed, header and all. */
export function typedCells({ rows, numbers, isMoney }: PlainTable, dialect: Dialect): string[][] {
  const { styles } = dialect;
  return rows.map((row, at) =>
    row.map((text, column) => {
      const style = styles[(at * 7 + column) % styles.length] ?? 0;
      return at > 0 && numbers.has(column) ? numberText(text, style, isMoney, dialect) : text;
    }),
  );
}

/** A table as the text and bytes of a file in the dialect. */
export function writtenAs(table: PlainTable, dialect: Dialect): { readonly text: string; readonly bytes: Uint8Array } {
  const { delimiter, ends, trailing, blankRows, spaced } = dialect;
  const titles = [["Samarbeid om drift æøå"], ["Vedtatt i fellesskap", "", ""]].slice(0, dialect.titles);
  const width = table.rows[0]?.length ?? 1;
  const empty = Array.from({ length: dialect.emptyRows }, () => Array.from({ length: width }, () => ""));
  const records = [...titles, ...typedCells(table, dialect), ...empty];
  const lines = records.map((cells, at) => {
    const fields = cells.map((text) =>
      field(spaced && text !== "" && !/["\n\r]/.test(text) ? ` ${text} ` : text, dialect),
    );
    const end = ends[at % ends.length] ?? "\n";
    const isLast = at === records.length - 1;
    const after = isLast && !dialect.lastEnd ? "" : end + (blankRows ? end : "");
    return fields.join(delimiter) + delimiter.repeat(trailing) + after;
  });
  const text = `${dialect.declared ? `sep=${delimiter}${ends[0] ?? "\n"}` : ""}${lines.join("")}`;
  return { text, bytes: encode(text, dialect.encoding) };
}
