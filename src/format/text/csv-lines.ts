import type { FactsOfLines } from "../../report/page/report.ts";
import type { Style } from "../writing/style.ts";
import { CsvShares } from "./csv-shares.ts";

/** The facts of lines as `csv` writes them, as bytes. */
export function* csvOfLines({ fields, lines, members, step }: FactsOfLines, style: Style): Generator<Uint8Array> {
  const csv = new CsvShares(style, fields, members, step);
  for (const one of lines) {
    if ("parts" in one) csv.line(one);
    else csv.row(one);
    if (csv.isFull) yield csv.take();
  }
  yield csv.take();
}
