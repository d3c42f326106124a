import { nameKey } from "../../core/model/names.ts";

/** The form in which headers are compared: as names, and without a currency in brackets or after `i`. */
export function headerKey(header: string): string {
  return nameKey(header)
    .replace(/ ?(?:\((?:i |in )?(?:hele |heile )?(?:kr|kroner|nok)\.?\)| i (?:hele |heile )?(?:kr|kroner))$/u, "")
    .trim();
}

/** The columns of members.csv that are no bases, by what their headers may be in English, bokmål and nynorsk. */
export const MEMBER_HEADERS = {
  member: [
    "member",
    "municipality",
    "name",
    "kommune",
    "deltaker",
    "deltakar",
    "deltakerkommune",
    "deltakarkommune",
    "navn",
    "namn",
  ],
  number: ["number", "kommunenummer", "kommunenr", "municipality number"],
  year: ["year", "år"],
} as const;

/** Allocation bases known by a canonical English name. The key parser accepts the same spellings. */
export const BASE_HEADERS = {
  population: [
    "population",
    "inhabitants",
    "folketall",
    "folketal",
    "innbyggere",
    "innbyggjarar",
    "folkemengde",
    "folkemengd",
  ],
  users: ["users", "brukere", "brukarar"],
  pcs: ["pcs", "pc", "pc-er", "pc-ar", "arbeidsstasjoner", "arbeidsstasjonar", "workstations"],
  fte: ["fte", "årsverk"],
  servers: ["servers", "servere", "serverar"],
} as const;

/** The columns of budget.csv. An empty first header is `line` too, and a header that is a year is an amount. */
export const BUDGET_HEADERS = {
  line: ["line", "post", "tekst", "budsjettpost", "beskrivelse", "beskriving", "konto(t)", "art(t)"],
  amount: ["amount", "beløp", "budsjett", "kr", "kroner"],
  group: ["group", "gruppe", "område"],
  year: ["year", "år"],
  key: ["key", "nøkkel", "fordelingsnøkkel"],
  members: ["members", "member", "deltakere", "deltaker", "deltakarar", "deltakar", "kommuner", "kommune", "kommunar"],
  type: ["type"],
  driver: ["driver", "kostnadsdriver", "kostnadsdrivar"],
  funding: ["funding", "finansiering"],
  host: ["host", "vertskommune"],
} as const;

/** The columns of keys.csv. */
export const KEY_HEADERS = {
  key: ["key", "nøkkel", "fordelingsnøkkel"],
  base: ["base", "grunnlag", "fordelingsgrunnlag"],
  percent: ["percent", "prosent", "%"],
} as const;

/** The columns of procurement.csv, beside those that members' names head: each member's own price. */
export const PROCUREMENT_HEADERS = {
  item: ["item", "post", "vare", "gjenstand"],
  separate: ["separate", "hver for seg", "kvar for seg", "separat", "pris hver for seg", "pris kvar for seg"],
  joint: ["joint", "felles", "felles pris", "fellespris", "pris felles"],
  key: BUDGET_HEADERS.key,
  members: BUDGET_HEADERS.members,
  recurring: ["recurring", "årlig", "årleg"],
  type: BUDGET_HEADERS.type,
} as const;

/** The columns of coalitions.csv. */
export const COALITION_HEADERS = {
  members: [
    "members",
    "municipalities",
    "coalition",
    "deltakere",
    "deltakarar",
    "kommuner",
    "kommunar",
    "gruppe",
    "group",
  ],
  cost: ["cost", "amount", "kostnad", "kostnad uten samarbeid", "kostnad utan samarbeid", "beløp", "kr", "kroner"],
} as const;

/** The columns of one kind of file: name of the column to the headers it may have. */
export type HeaderWords<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/** The column that a header means, or null. */
export function columnNamed<Column extends string>(words: HeaderWords<Column>, header: string): Column | null {
  const wanted = headerKey(header);
  for (const column in words) if (words[column].includes(wanted)) return column;
  return null;
}

/** The year that a header alone is, from 1900 to 2200, or null. */
export function yearNamed(header: string): number | null {
  const text = header.trim();
  if (!/^\d{4}$/.test(text)) return null;
  const year = Number(text);
  return year >= 1900 && year <= 2200 ? year : null;
}
