import { nameKey } from "../../core/model/names.ts";

const KRONER = "(?:kr\\.?|kroner|nok)";
const SCALE = "(?:1[ .,]?000(?:[ .,]?000)?|tusen|mill\\.?|mio\\.?|millioner|millionar)";
const MONEY = `(?:i |in )?(?:hele |heile )?(?:(?:${SCALE} )?${KRONER}|${KRONER} ${SCALE}|[tm]kr|[tkm]nok)`;

/** What follows a header and says only that it is of money, and of how many kroner. */
const CURRENCY = () => new RegExp(` ?(?:\\(${MONEY}\\)| ${MONEY})$`, "u");

/** The form in which headers are compared: as names, `_` as a space, and without a currency behind: `Beløp (1000 kr)`. */
export function headerKey(header: string): string {
  const key = nameKey(header.replaceAll("_", " "));
  return /kr|nok/.test(key) ? key.replace(CURRENCY(), "").trim() : key;
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
  number: [
    ...["number", "kommunenummer", "kommunenr", "kommunenr.", "kommune nr", "kommune nr.", "komm.nr", "komm.nr."],
    ...[
      "komm nr",
      "kommnr",
      "knr",
      "knr.",
      "kommunekode",
      "municipality number",
      "municipality no",
      "municipality code",
    ],
  ],
  year: ["year", "år"],
} as const;

/** Headers of names in exports, which mean the members only where no column of the headers above stands: the first counts. */
export const MEMBER_EXPORT_HEADERS = {
  member: [
    ...[
      "kommunenavn",
      "kommunenamn",
      "kommune navn",
      "kommune namn",
      "medlemskommune",
      "medlemskommunar",
      "medlem",
      "medlemmer",
    ],
    ...["eierkommune", "eigarkommune", "eier", "eigar", "deltakernavn", "deltakarnamn", "municipality name", "owner"],
  ],
} as const;

/** Allocation bases known by a canonical English name. The key parser accepts the same spellings. */
export const BASE_HEADERS = {
  population: [
    "population",
    "inhabitants",
    "inhabitant",
    "folketall",
    "folketal",
    "innbyggere",
    "innbyggjarar",
    "innbygger",
    "innbyggjar",
    "folkemengde",
    "folkemengd",
    "innbyggertall",
    "innbyggertal",
    "innbyggjartal",
    "antall innbyggere",
    "talet på innbyggjarar",
    "befolkning",
  ],
  users: ["users", "user", "brukere", "brukarar", "bruker", "brukar", "antall brukere", "talet på brukarar"],
  pcs: ["pcs", "pc", "pc-er", "pc-ar", "arbeidsstasjoner", "arbeidsstasjonar", "workstations"],
  fte: ["fte", "årsverk"],
  servers: ["servers", "server", "servere", "serverar"],
} as const;

/** The columns of budget.csv. An empty first header is `line` too, and a header that is a year is an amount. */
export const BUDGET_HEADERS = {
  line: ["line", "post", "tekst", "budsjettpost", "beskrivelse", "beskriving", "konto(t)", "art(t)"],
  amount: ["amount", "beløp", "beloep", "belop", "budsjett", "kr", "kroner"],
  group: ["group", "gruppe", "område"],
  year: ["year", "år"],
  key: ["key", "nøkkel", "fordelingsnøkkel"],
  members: ["members", "member", "deltakere", "deltaker", "deltakarar", "deltakar", "kommuner", "kommune", "kommunar"],
  type: ["type"],
  driver: ["driver", "kostnadsdriver", "kostnadsdrivar"],
  funding: ["funding", "finansiering"],
  host: ["host", "vertskommune"],
} as const;

/** Headers of names in ledger exports, which mean the line only where no column of the headers above stands: the first counts. */
export const BUDGET_EXPORT_HEADERS = {
  line: [
    ...["kontonavn", "kontonamn", "konto navn", "kontotekst", "konto tekst", "kontobeskrivelse", "konto (t)"],
    ...["artsnavn", "artsnamn", "artnavn", "art navn", "artstekst", "arttekst", "art tekst", "art (t)"],
    ...["postnavn", "postnamn", "posttekst", "post tekst", "linje", "tiltak", "navn", "namn"],
    ...["account name", "description", "item", "name", "text"],
  ],
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

/** The columns of assets.csv. */
export const ASSET_HEADERS = {
  asset: ["asset", "name", "eiendel", "eigedel", "anleggsmiddel", "investering", "navn", "namn"],
  cost: ["cost", "kostnad", "anskaffelseskost", "anskaffingskost", "anskaffelseskostnad", "kostpris", "beløp", "kr"],
  year: ["year", "first year", "år", "første år", "fyrste år", "fra år", "frå år"],
  life: ["life", "lifetime", "levetid", "levetid (år)", "avskrivningstid", "avskrivingstid"],
  method: ["method", "metode", "avskrivningsmetode", "avskrivingsmetode"],
  rate: ["rate", "interest", "rente", "rentesats", "kalkulasjonsrente", "kalkylerente"],
  key: BUDGET_HEADERS.key,
  members: BUDGET_HEADERS.members,
  debt: ["debt", "gjeld", "felles gjeld"],
  grant: ["grant", "tilskudd", "tilskot"],
  from: ["from", "brought by", "fra", "frå", "tingsinnskudd fra", "tingsinnskot frå"],
  advanced: ["advanced", "advanced by", "forskuttert", "forskuttert av", "forskottert", "forskottert av"],
} as const;

/** The columns of payments.csv. */
export const PAYMENT_HEADERS = {
  member: MEMBER_HEADERS.member,
  amount: [
    ...["amount", "paid", "payment", "beløp", "innbetalt", "betalt", "betaling", "innbetaling"],
    ...["a konto", "akonto", "on account", "kr", "kroner"],
  ],
  year: [...MEMBER_HEADERS.year, "for year", "for år", "gjelder år", "gjeld år"],
  date: ["date", "dato", "betalt dato", "betalingsdato", "paid on", "forfall"],
  to: ["to", "til", "host", "vertskommune", "mottaker", "mottakar", "recipient"],
} as const;

/** What heads the amounts of accounts where their file has those of the budget too: `Regnskap` beside `Budsjett`. */
export const ACCOUNTS_WORDS = [
  ...["actual", "actuals", "accounts", "regnskap", "rekneskap", "faktisk", "bokført", "påløpt", "forbruk"],
] as const;

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
