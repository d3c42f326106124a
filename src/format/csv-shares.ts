import { stringify } from "csv-stringify/sync";
import type { Division } from "../core/carry-over/division.ts";
import { type Amount, exactAmount, type SharedLine } from "../core/carry-over/share-lines.ts";
import { wholeOf } from "../core/carry-over/whole.ts";
import { type Fraction, fraction, multiply, negate } from "../core/fraction.ts";
import type { Fact } from "../report/report.ts";
import { BYTE_ORDER_MARK, csvDialect, csvField } from "./csv.ts";
import { isWritable, LONGEST_NUMBER, writeDecimal } from "./digits.ts";
import type { Style } from "./style.ts";

const BUFFER_BYTES = 1 << 18;
/** Text that stands in a row as it is: nothing to quote and nothing to defuse. */
const PLAIN = /^[^\s\p{Cc}"',;=+\-@][^\p{Cc}",;]*$/u;

/** What is the same in all rows of a division, as bytes. */
interface Prepared {
  readonly key: Uint8Array;
  /** Per row, in the order of the members shown: whose it is, its fields `member` and `share`, and the member's weight. */
  readonly rows: readonly { readonly at: number; readonly fields: Uint8Array; readonly weight: number }[];
  readonly whole: number | null;
}

/** Writes shared lines as the CSV of a split, byte for byte as `csv` writes their facts, a hundred times faster. */
export class CsvShares {
  readonly #excel: boolean;
  readonly #delimiter: string;
  readonly #comma: number;
  readonly #point: number;
  readonly #lineEnd: Uint8Array;
  readonly #members: readonly { readonly member: number; readonly name: string }[];
  readonly #step: Fraction;
  readonly #stepNum: number | null;
  readonly #stepDen: number | null;
  readonly #prepared = new WeakMap<Division, Prepared>();
  #bytes = Buffer.allocUnsafe(BUFFER_BYTES);
  #length = 0;

  /** @param members those to show, in order */
  constructor(
    { excel }: Style,
    fields: readonly string[],
    members: readonly { readonly member: number; readonly name: string }[],
    step: Fraction,
  ) {
    const { delimiter, record_delimiter } = csvDialect(excel);
    this.#excel = excel;
    this.#delimiter = delimiter;
    this.#comma = delimiter.charCodeAt(0);
    this.#point = (excel ? "," : ".").charCodeAt(0);
    this.#lineEnd = Buffer.from(record_delimiter);
    this.#members = members;
    this.#step = step;
    this.#stepNum = wholeOf(step.num);
    this.#stepDen = wholeOf(step.den);
    this.#text(`${excel ? BYTE_ORDER_MARK : ""}${fields.join(delimiter)}${record_delimiter}`);
  }

  /** Whether there is enough to be written out. */
  get isFull(): boolean {
    return this.#length > BUFFER_BYTES / 2;
  }

  /** What has been written since the last time; from now on the taker's own. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#bytes = Buffer.allocUnsafe(BUFFER_BYTES);
    this.#length = 0;
    return taken;
  }

  /** The rows of one line: `before` is its year and group as `fields` gives them. */
  line(before: Uint8Array, name: string, { division, amount, units, isCredit }: SharedLine): void {
    const { key, rows, whole } = this.#preparedOf(division);
    const longest = before.length + 4 * name.length + key.length + 2 * LONGEST_NUMBER + 8;
    const start = this.#length;
    const [first] = rows;
    if (first === undefined) return;
    this.#room(longest * 2 + first.fields.length);
    this.#copy(before);
    this.#text(PLAIN.test(name) ? name : this.#field(name));
    this.#separator();
    this.#amount(amount, isCredit, 1, 1, null);
    this.#separator();
    this.#copy(key);
    const prefix = this.#length - start;
    for (let row = 0; row < rows.length; row++) {
      const { at, fields, weight } = rows[row] ?? first;
      this.#room(prefix + fields.length + 4 * LONGEST_NUMBER);
      if (row > 0) {
        this.#bytes.copyWithin(this.#length, start, start + prefix);
        this.#length += prefix;
      }
      this.#copy(fields);
      this.#amount(amount, isCredit, weight, whole, division.shares?.[at] ?? null);
      this.#separator();
      this.#units(units[at] ?? 0, isCredit);
      this.#copy(this.#lineEnd);
    }
  }

  /** Facts as bytes, each with the delimiter after it. */
  fields(facts: readonly Fact[]): Uint8Array {
    return Buffer.from(facts.map((fact) => this.#field(fact) + this.#delimiter).join(""));
  }

  #field(fact: Fact): string {
    const text = csvField(fact, this.#excel);
    return text === "" ? "" : stringify([[text]], csvDialect(this.#excel)).slice(0, -this.#lineEnd.length);
  }

  #preparedOf(division: Division): Prepared {
    const known = this.#prepared.get(division);
    if (known) return known;
    const { members, shares, weights, whole, keyText } = division;
    const rows = this.#members.flatMap(({ member, name }) => {
      const at = members.indexOf(member);
      if (at < 0) return [];
      return [{ at, fields: this.fields([name, shares?.[at] ?? null]), weight: wholeOf(weights[at] ?? 0n) ?? 0 }];
    });
    const small = wholeOf(whole);
    const prepared = { key: this.fields([keyText]), rows, whole: shares === null ? null : small };
    this.#prepared.set(division, prepared);
    return prepared;
  }

  /** Writes weight/whole of an amount, or `share` of it where doubles do not hold that. */
  #amount(amount: Amount, negative: boolean, weight: number, whole: number | null, share: Fraction | null): void {
    const { num, den } = amount;
    if (typeof num === "number" && typeof den === "number" && whole !== null && isWritable(den, whole)) {
      this.#length = writeDecimal(this.#bytes, this.#length, negative, num, den, weight, whole, this.#point);
      return;
    }
    const exact = multiply(exactAmount(amount), whole === 1 ? fraction(1n) : (share ?? fraction(0n)));
    this.#text(this.#field(negative ? negate(exact) : exact));
  }

  #units(units: number | bigint, negative: boolean): void {
    const { num, den } = this.#step;
    const whole = typeof units === "number" && this.#stepNum !== null ? units * this.#stepNum : null;
    if (whole !== null && this.#stepDen !== null && whole < 2 ** 52) {
      this.#length = writeDecimal(this.#bytes, this.#length, negative, whole, this.#stepDen, 1, 1, this.#point);
      return;
    }
    const paid = fraction(BigInt(units) * num, den);
    this.#text(this.#field(negative ? negate(paid) : paid));
  }

  #separator(): void {
    this.#bytes[this.#length++] = this.#comma;
  }

  #copy(bytes: Uint8Array): void {
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #text(text: string): void {
    this.#room(4 * text.length);
    this.#length += this.#bytes.write(text, this.#length);
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(2 * this.#bytes.length, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
