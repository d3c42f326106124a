import { nameKey } from "../../core/model/names.ts";
import { readNumber } from "../../core/number/number-text.ts";
import type { Row } from "../text/sheet.ts";

/** What begins a remark under a table: `Kilde: SSB`, `* foreløpige tall`, `Vedtatt 12.11.2025`, `Antall linjer: 6`. */
const REMARK = () =>
  /^(?:\*|\d\)|(?:kilder?|kjelder?|sources?|merknad(?:er|ar)?|notes?|statistisk sentralbyrå|statistics norway|vedtatt|vedteken?|godkjent|utarbeid(?:et|d)|utskrift(?:sdato)?|skre?vet ut|sist (?:endret|endra|oppdatert)|oppdatert|dato|versjon|approved|prepared by|printed|last (?:changed|updated)|date|version)(?!\p{L})|(?:antall|antal|talet på|number of) (?:linjer|rader|radar|poster|postar|lines|rows)|(?:alle )?(?:tall|tal|beløp|amounts) (?:er )?(?:i|in) |(?:side|page) \d)/u;

/** Whether a row says where the figures are from, or the like, and has none itself. */
function isRemark(name: string, { cells }: Row): boolean {
  return REMARK().test(nameKey(name)) && cells.every((cell) => !readNumber(cell, ",").ok);
}

/** The column of a remark: that of names, or the only one that says anything; null where the row is none. */
export function remarkColumn(row: Row, names: number): number | null {
  const written = row.cells.flatMap((cell, column) => (cell.trim() === "" ? [] : [column]));
  const [only] = written;
  const column = written.length === 1 && only !== undefined ? only : names;
  return isRemark((row.cells[column] ?? "").trim(), row) ? column : null;
}
