import { type Amount, exactAmount } from "../../core/number/amount.ts";
import { type Fraction, fraction, multiply, negate, ZERO } from "../../core/number/fraction.ts";
import { MOST_WHOLE, wholeOf } from "../../core/number/whole.ts";
import type { Division } from "../../core/split/passing/division.ts";
import type { SharedLine } from "../../core/split/passing/share-lines.ts";
import type { Fact } from "../../report/page/report.ts";
import type { Style } from "../writing/style.ts";
import { BYTE_ORDER_MARK, csvDialect, csvField } from "./csv.ts";
import { isWritable, LONGEST_NUMBER, writeDecimal } from "./digits.ts";

const BUFFER_BYTES = 1 << 18;

/** What is the same in all rows of a division, as bytes. */
interface Prepared {
  readonly key: Uint8Array;
  /** Per row, in the order of the members shown: whose it is, its fields `member` and `share`, and the member's weight. */
  readonly rows: readonly {
    readonly at: number;
    readonly fields: Uint8Array;
    readonly share: Fraction | null;
    readonly weight: number;
  }[];
  /** The most bytes that `fields` of a row take. */
  readonly longest: number;
  /** What the weights are parts of; null where doubles do not hold it, or there are no shares. */
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
  readonly #spare: Buffer<ArrayBuffer>[] = [];
  #bytes: Buffer<ArrayBuffer> = Buffer.allocUnsafeSlow(BUFFER_BYTES);
  #length = 0;

  /** @param members those to show, in order */
  constructor(
    { excel }: Style,
    fields: readonly string[],
    members: readonly { readonly member: number; readonly name: string }[],
    step: Fraction,
  ) {
    const { delimiter, lineEnd } = csvDialect(excel);
    this.#excel = excel;
    this.#delimiter = delimiter;
    this.#comma = delimiter.charCodeAt(0);
    this.#point = (excel ? "," : ".").charCodeAt(0);
    this.#lineEnd = Buffer.from(lineEnd);
    this.#members = members;
    this.#step = step;
    this.#stepNum = wholeOf(step.num);
    this.#stepDen = wholeOf(step.den);
    this.#text(`${excel ? BYTE_ORDER_MARK : ""}${fields.join(delimiter)}${lineEnd}`);
  }

  /** Whether there is enough to be written out. */
  get isFull(): boolean {
    return this.#length > BUFFER_BYTES / 2;
  }

  /** What has been written since the last time: the taker's own, until it is given back. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#bytes = this.#spare.pop() ?? Buffer.allocUnsafeSlow(BUFFER_BYTES);
    this.#length = 0;
    return taken;
  }

  /** Takes back what `take` gave, to be written over. */
  giveBack(pieces: readonly Uint8Array[]): void {
    for (const { buffer } of pieces) {
      if (buffer.byteLength === BUFFER_BYTES) this.#spare.push(Buffer.from(buffer as ArrayBuffer));
    }
  }

  /** The rows of one line: `before` is its year and group as `fields` gives them. */
  line(before: Uint8Array, name: string, shared: SharedLine): void {
    const { division, amount, units, isCredit } = shared;
    const { key, rows, longest } = this.#preparedOf(division);
    if (rows.length === 0) return;
    const start = this.#length;
    this.#room(before.length + key.length + 2 * LONGEST_NUMBER);
    this.#copy(before);
    this.#text(csvField(name, this.#excel));
    this.#room(key.length + 2 * LONGEST_NUMBER);
    this.#separator();
    this.#decimal(amount, isCredit);
    this.#separator();
    this.#copy(key);
    const prefix = this.#length - start;
    this.#room(rows.length * (prefix + longest + 4 * LONGEST_NUMBER));
    const written = this.#fastRows(start, prefix, shared);
    if (written) return;
    for (const [row, { at, fields, share }] of rows.entries()) {
      this.#room(prefix + longest + 4 * LONGEST_NUMBER);
      if (row > 0) this.#length += this.#bytes.copy(this.#bytes, this.#length, start, start + prefix);
      this.#copy(fields);
      this.#decimal(multiply(exactAmount(amount), share ?? ZERO), isCredit);
      this.#separator();
      this.#decimal(multiply(fraction(BigInt(units[at] ?? 0)), this.#step), isCredit);
      this.#copy(this.#lineEnd);
    }
  }

  /** The rows of a line in doubles, where these hold every number; the first row's prefix is there already. */
  #fastRows(start: number, prefix: number, { division, amount, units, isCredit }: SharedLine): boolean {
    const { rows, whole } = this.#preparedOf(division);
    const { num, den } = amount;
    const stepNum = this.#stepNum;
    const stepDen = this.#stepDen;
    if (typeof num !== "number" || typeof den !== "number") return false;
    if (whole === null || stepNum === null || stepDen === null || !isWritable(den, whole)) return false;
    const bytes = this.#bytes;
    const lineEnd = this.#lineEnd;
    const point = this.#point;
    let length = this.#length;
    for (let row = 0; row < rows.length; row++) {
      const entry = rows[row];
      if (entry === undefined) break;
      const { at, fields, weight } = entry;
      if (row > 0) {
        bytes.copyWithin(length, start, start + prefix);
        length += prefix;
      }
      for (let byte = 0; byte < fields.length; byte++) bytes[length + byte] = fields[byte] ?? 0;
      length = writeDecimal(bytes, length + fields.length, isCredit, num, den, weight, whole, point);
      bytes[length++] = this.#comma;
      const paid = units[at] ?? 0;
      const inSteps = typeof paid === "number" ? paid * stepNum : MOST_WHOLE;
      if (inSteps >= MOST_WHOLE) return false;
      length = writeDecimal(bytes, length, isCredit, inSteps, stepDen, 1, 1, point);
      for (let byte = 0; byte < lineEnd.length; byte++) bytes[length++] = lineEnd[byte] ?? 0;
    }
    this.#length = length;
    return true;
  }

  /** Facts as bytes, each with the delimiter after it. */
  fields(facts: readonly Fact[]): Uint8Array {
    return Buffer.from(facts.map((fact) => csvField(fact, this.#excel) + this.#delimiter).join(""));
  }

  #preparedOf(division: Division): Prepared {
    const before = this.#prepared.get(division);
    if (before) return before;
    const { members, shares, weights, whole, keyText } = division;
    const rows = this.#members.flatMap(({ member, name }) => {
      const at = members.indexOf(member);
      const share = shares?.[at] ?? null;
      const weight = wholeOf(weights[at] ?? 0n) ?? 0;
      return at < 0 ? [] : [{ at, fields: this.fields([name, share]), share, weight }];
    });
    const prepared = {
      key: this.fields([keyText]),
      rows,
      longest: Math.max(0, ...rows.map(({ fields }) => fields.length)),
      whole: shares === null ? null : wholeOf(whole),
    };
    this.#prepared.set(division, prepared);
    return prepared;
  }

  /** Writes an amount. */
  #decimal(amount: Amount, isNegative: boolean): void {
    const { num, den } = amount;
    if (typeof num === "number" && typeof den === "number" && isWritable(den, 1)) {
      this.#length = writeDecimal(this.#bytes, this.#length, isNegative, num, den, 1, 1, this.#point);
      return;
    }
    const exact = exactAmount(amount);
    this.#text(csvField(isNegative ? negate(exact) : exact, this.#excel));
  }

  #separator(): void {
    this.#bytes[this.#length++] = this.#comma;
  }

  /** Few bytes at a time: a loop is faster than a call. */
  #copy(from: Uint8Array): void {
    const bytes = this.#bytes;
    const length = this.#length;
    for (let at = 0; at < from.length; at++) bytes[length + at] = from[at] ?? 0;
    this.#length = length + from.length;
  }

  #text(text: string): void {
    this.#room(4 * text.length);
    this.#length += this.#bytes.write(text, this.#length);
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(2 * this.#bytes.length, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
