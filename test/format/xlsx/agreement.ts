import { readXlsx } from "hucre/xlsx";
import { numberIn } from "./office.ts";

/** Sheets with their rows as LibreOffice made them. */
type Recalculated = ReadonlyMap<string, readonly (readonly string[])[]> | undefined;

/** Cells whose stored result is not what LibreOffice reckons, with the formula; and how many formulas there are. */
export async function disagreements(
  bytes: Uint8Array,
  found: Recalculated,
): Promise<{ readonly formulas: number; readonly wrong: readonly string[] }> {
  const { sheets } = await readXlsx(bytes);
  let formulas = 0;
  const wrong: string[] = [];
  for (const sheet of sheets) {
    const rows = found?.get(sheet.name);
    if (rows === undefined) wrong.push(`no sheet ${sheet.name}`);
    for (const [place, cell] of sheet.cells ?? []) {
      if (cell.formula === undefined) continue;
      formulas++;
      const [row = 0, column = 0] = place.split(",").map(Number);
      const text = rows?.[row]?.[column] ?? "";
      const stored = cell.formulaResult ?? cell.value ?? "";
      // Claims to a unit have four decimals, the last of which binary numbers may turn over.
      const finest = /avrunding/i.test(sheet.name) ? 0.001 : 1e-6;
      const close = (reckoned: number | null, wanted: number) =>
        reckoned !== null && Math.abs(reckoned - wanted) <= Math.max(finest, 1e-9 * Math.abs(wanted));
      const agrees = typeof stored === "number" ? close(numberIn(text), stored) : text === stored;
      if (!agrees)
        wrong.push(`${sheet.name} ${row + 1},${column + 1}: stored ${stored}, reckoned ${text}: ${cell.formula}`);
    }
  }
  return { formulas, wrong };
}
