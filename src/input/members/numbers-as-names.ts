import { nameKey } from "../../core/model/names.ts";
import { isBlank } from "../table/cell-numbers.ts";
import { yearNamed } from "../table/header-words.ts";

/** Headers of numbers that name: `Orgnr`, `Postnummer`, `Fylkeskode`, `Tlf.`; not `Antall kontonr`. */
const NAMING =
  /nr\.?$|(?:^|[ ._-])no\.?$|(?:nummer|number|kode|code)$|^(?:id|.*[ _-]id|orgno|org|zip|tlf|telefon|telephone|phone|mobil|gln|isbn)\.?$/u;
const COUNTING = () => /(?<!\p{L})(?:antall|antal|tal på|sum|number of|count|per|pr)(?!\p{L})/u;
/** Headers of years: `Medlem siden`, `Stiftet`, `Inngått år`. */
const OF_YEARS = () =>
  /(?<!\p{L})(?:år|year|siden|sidan|since|stift\p{L}*|etabl\p{L}*|established|founded|innmeld\p{L}*|joined|inntr\p{L}*|inngå\p{L}*|fra|frå|from|til|until|utløp\p{L}*)(?!\p{L})/u;

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/** Whether a text is an organisation number: nine digits from 8 or 9, of which the last checks the others. */
function isOrganisation(text: string): boolean {
  const digits = text.replace(/\s/g, "");
  if (!/^[89]\d{8}$/.test(digits)) return false;
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * +(digits[at] ?? 0), 0);
  return (11 - (sum % 11)) % 11 === +(digits[8] ?? 0);
}

/**
 * Whether the numbers of a column are names, so that nothing is measured by them: municipality, organisation and telephone
 * numbers, postal codes, years. Told by the header, by a zero in front (`0301`), or by the check digit of every cell.
 */
export function areNames(header: string, texts: readonly string[]): boolean {
  const filled = texts.map((text) => text.trim()).filter((text) => !isBlank(text));
  const plain = filled.filter((text) => /^\d[\d ]*$/.test(text));
  if (filled.length === 0 || plain.length < filled.length) return false;
  const name = nameKey(header);
  if (plain.some((text) => /^0\d/.test(text)) || (plain.length > 1 && plain.every(isOrganisation))) return true;
  if (COUNTING().test(name)) return false;
  return NAMING.test(name) || (OF_YEARS().test(name) && plain.every((text) => yearNamed(text) !== null));
}
