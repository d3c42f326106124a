import { nameKey } from "../../core/model/names.ts";
import { readNumber } from "../../core/number/number-text.ts";
import type { Row } from "../text/sheet.ts";

/** What begins a remark under a table: `Kilde: SSB`, `* foreløpige tall`. */
const REMARK =
  /^(?:\*|\d\)|(?:kilder?|kjelder?|sources?|merknad(?:er|ar)?|notes?|statistisk sentralbyrå|statistics norway)(?!\p{L}))/u;

/** Whether a row says where the figures are from, or the like, and has none itself. */
export function isRemark(name: string, { cells }: Row): boolean {
  return REMARK.test(nameKey(name)) && cells.every((cell) => !readNumber(cell, ",").ok);
}
