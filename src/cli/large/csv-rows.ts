import type { Case } from "../../core/model/case.ts";
import { memberName } from "../../core/model/names.ts";
import type { SharedLine } from "../../core/split/passing/share-lines.ts";
import { CsvShares } from "../../format/text/csv-shares.ts";
import type { Style } from "../../format/writing/style.ts";
import { groupText, SPLIT_FIELDS } from "../../report/split/facts.ts";
import type { Sink } from "../disk/sink.ts";

/** The rows of shared lines on their way to a sink, a buffer at a time. */
export class CsvRowsOut {
  readonly #sink: Sink;
  readonly #csv: CsvShares;
  /** The bytes of year and group, made once for each. */
  readonly #before = new WeakMap<readonly string[], Map<number | null, Uint8Array>>();
  #pieces: Uint8Array[] = [];
  #writing: Uint8Array[] = [];

  /** @param members those to show, in order */
  constructor(subject: Case, members: readonly number[], style: Style, sink: Sink) {
    const shown = members.map((member) => ({ member, name: memberName(subject, member) }));
    this.#csv = new CsvShares(style, SPLIT_FIELDS, shown, subject.round);
    this.#sink = sink;
  }

  line(year: number | null, group: readonly string[], name: string, shared: SharedLine): void {
    this.#csv.line(this.#beforeOf(group, year), name, shared);
    if (this.#csv.isFull) this.#pieces.push(this.#csv.take());
  }

  /** Hands over what is full, at the end everything; what was handed over before that has been written by then. */
  async write(isLast: boolean): Promise<void> {
    const full = isLast ? [...this.#pieces, this.#csv.take()] : this.#pieces;
    if (full.length === 0) return;
    this.#pieces = [];
    await this.#sink.write(full);
    this.#csv.giveBack(this.#writing);
    this.#writing = full;
  }

  #beforeOf(group: readonly string[], year: number | null): Uint8Array {
    let years = this.#before.get(group);
    if (years === undefined) {
      years = new Map();
      this.#before.set(group, years);
    }
    let bytes = years.get(year);
    if (bytes === undefined) {
      bytes = this.#csv.fields([year, groupText(group)]);
      years.set(year, bytes);
    }
    return bytes;
  }
}
