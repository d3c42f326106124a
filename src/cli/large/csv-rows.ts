import type { Case } from "../../core/model/case.ts";
import { memberName } from "../../core/model/names.ts";
import type { SharedLine } from "../../core/split/passing/share-lines.ts";
import { CsvShares } from "../../format/text/csv-shares.ts";
import type { Style } from "../../format/writing/style.ts";
import { SPLIT_FIELDS } from "../../report/split/facts.ts";
import type { Sink } from "../disk/sink.ts";

/** The rows of shared lines on their way to a sink, a buffer at a time. */
export class CsvRowsOut {
  readonly #sink: Sink;
  readonly #csv: CsvShares;
  #pieces: Uint8Array[] = [];
  #writing: Uint8Array[] = [];

  /** @param members those to show, in order */
  constructor(subject: Case, members: readonly number[], style: Style, sink: Sink) {
    const shown = members.map((member) => ({ member, name: memberName(subject, member) }));
    this.#csv = new CsvShares(style, SPLIT_FIELDS, shown, subject.round);
    this.#sink = sink;
  }

  line(year: number | null, group: readonly string[], name: string, shared: SharedLine): void {
    const { division, amount, units, isCredit } = shared;
    this.#csv.line({ year, group, name, keyText: division.keyText, parts: division, amount, units, isCredit });
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
}
