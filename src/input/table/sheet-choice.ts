import { nameKey } from "../../core/model/names.ts";

/** What a sheet may be called that holds one of a case's tables, in English, bokmål and nynorsk. */
export const SHEET_WORDS = {
  members: [
    "members",
    "municipalities",
    "medlemmer",
    "medlemer",
    "deltakere",
    "deltakarar",
    "kommuner",
    "kommunar",
    "folketall",
    "folketal",
  ],
  budget: ["budget", "budsjett", "amounts", "beløp"],
  keys: ["keys", "nøkler", "nøklar", "fordelingsnøkler", "fordelingsnøklar"],
  procurement: ["procurement", "innkjøp", "anskaffelser", "anskaffingar"],
  coalitions: ["coalitions", "grupper", "kommunegrupper"],
  assets: ["assets", "eiendeler", "eigedelar", "anleggsmidler", "anleggsmiddel", "investeringer", "investeringar"],
  actuals: ["actuals", "accounts", "regnskap", "rekneskap"],
  payments: ["payments", "innbetalinger", "innbetalingar", "a konto"],
} as const;

export type Table = keyof typeof SHEET_WORDS;

/** A sheet to choose from. Hidden ones are taken only when they are asked for. */
interface Choice {
  readonly name: string;
  readonly visible: boolean;
}

function onlyOne(found: readonly number[]): number | null {
  const [first] = found;
  return first !== undefined && found.length === 1 ? first : null;
}

/**
 * The position of the sheet to read: the one asked for, exactly or in other capitals; else the only one there is; else
 * the only one that is called what the table may be. Null when none is.
 */
export function chooseSheet(sheets: readonly Choice[], asked: string | null, table: Table): number | null {
  const positions = (wanted: (choice: Choice) => boolean) =>
    sheets.flatMap((choice, position) => (wanted(choice) ? [position] : []));
  if (asked !== null) {
    const [exact] = positions(({ name }) => name === asked);
    return exact ?? onlyOne(positions(({ name }) => nameKey(name) === nameKey(asked)));
  }
  const words: readonly string[] = SHEET_WORDS[table];
  const visible = positions((choice) => choice.visible);
  const named = positions((choice) => choice.visible && words.includes(nameKey(choice.name)));
  return onlyOne(visible) ?? onlyOne(named);
}
