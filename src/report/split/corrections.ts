import { nameKey } from "../../core/model/names.ts";

/** What a line is called that puts other lines right, or takes from them, and earns nothing. */
const CORRECTION = () =>
  /(?:differanse|avvik|korreksjon|korrigering|retting|avrunding|justering|innsparing|nedtrekk|kutt|effektivisering|difference|discrepancy|deviation|correction|rounding|adjustment|saving|(?<!\p{L})cut)/u;

/** Whether a negative line is by its name a correction of the expenditure and no income. */
export function isCorrection(name: string): boolean {
  return CORRECTION().test(nameKey(name));
}
