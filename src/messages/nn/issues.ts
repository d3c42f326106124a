import type { IssueArguments } from "../../core/model/issue.ts";
import { columnChoice } from "../phrases/column-choice.ts";
import { countFigure, figureOfText, plainOfText } from "../phrases/figures.ts";
import {
  byExcelError,
  counted,
  datedBases,
  didYouMean,
  everyColumn,
  kindOf,
  list,
  newCase,
  ofYear,
  someOf,
} from "../phrases/issue-phrases.ts";
import { quotedWord, shellWord } from "../phrases/shell-word.ts";
import type { IssueTexts } from "../terms/issues.ts";

const money = (text: string) => figureOfText(text, "nn");
const plain = (text: string) => plainOfText(text, "nn");
const whole = countFigure;
const and = (values: readonly (string | number)[]) => list(values, "og");
const or = (values: readonly (string | number)[]) => list(values, "eller");
const quoted = (values: readonly string[], others?: number) =>
  list(
    values.map((text) => `«${text}»`),
    "og",
    others,
  );
const either = (choices: readonly (readonly string[])[]) =>
  list(
    choices.map((rows) => quoted(rows)),
    "eller",
  );
/** How a total is stated: of a year where the budget has years. */
const confirmed = (at: number | null, total: string) =>
  at === null ? `--total ${quotedWord(total)}` : `total: {${at}: ${total}} i fordel.yaml`;
const TRANSFER_UNFIT = {
  missing: () =>
    "ei overføring er det kommunane på posten betaler vertskommunen, og posten har ingen. Skriv kven som får i kolonnen vertskommune, og kven som betaler i kolonnen deltakarar.",
  outside: (host: string) =>
    `ei overføring er det kommunane på posten betaler ein av kommunane, og «${host}» er ikkje ein av dei. Skriv ein av kommunane i kolonnen vertskommune, eller før ho som vanleg post.`,
  large: () =>
    "budsjettet er for stort til å haldast samla, og det kommunane betaler kvarandre ved sida av, er berre kjent for eit som er det. Ta bort posten, eller vel rader med --where.",
} as const;
const PORTION_UNFIT = {
  transfer: "ei overføring mellom kommunane er eit beløp som ein av dei får. Skriv beløpet.",
  total: "ein oppgitt sum blir halden mot det postane blir, og må vere eit tal. Skriv beløpet.",
  note: "ein merknad blir aldri fordelt. Skriv beløpet, eller lat det vere.",
  fee: "ein post av typen avgift er det som dei faste beløpa i nøkkelen blir. Ta bort beløpet, eller typen.",
  "of-fees":
    "nokre av postane er det som dei faste beløpa i nøkkelen blir, og det er kjent først når budsjettet blir fordelt. Skriv beløpet, eller nemn postar utan avgifter.",
  step: "beløpet er ein del av andre og følgjer dei: det kan ikkje auke i trinn òg. Ta bort trinnet, eller skriv beløpet.",
  driver: "det følgjer det som det er ein del av, og kan ikkje følgje ein kostnadsdrivar òg. Ta bort drivaren.",
  large:
    "budsjettet er for stort til å haldast samla, og blir fordelt post for post før heilskapen er kjend. Skriv beløpet.",
  deep: "det er eitt av ei rekkje beløp der kvart er ein del av det neste, fleire enn 30 eller med prosentar på meir enn 200 desimalar til saman. Skriv eitt av dei som beløp.",
} as const;
const assetUnfit = (asset: string, text: string) => ({
  undated: `«${asset}» blir avskrive år for år, og budsjettet har ingen år. Gi budsjettet ein kolonne år, eller beløp under overskrifter som 2026.`,
  large: `Årskostnadene for «${asset}» kan ikkje stå mellom postane: budsjettet er for stort til å haldast i minnet. Samle postane, eller ta bort assets.csv.`,
  exact: `${text} annuitetar med ulik rente eller levetid er fleire enn det kan reknast eksakt med for så mange deltakarar og postar. Gi dei som liknar kvarandre, same rente og levetid, renta færre desimalar, eller «${asset}» og andre metoden lån eller lineær.`,
  life: `«${text}» er inga levetid for «${asset}»: oppgi heile år, frå 1 til 100.`,
  negative: `«${text}» for «${asset}» er mindre enn null. Oppgi kva det kosta, tilskotet eller gjelda utan forteikn.`,
  rate: `«${text}» er inga årsrente for «${asset}»: oppgi ein prosent frå 0 til under 100, som 4 %.`,
  grant: `Tilskotet ${text} er meir enn «${asset}» kosta. Rett eitt av tala.`,
  debt: `Den felles gjelda ${text} er meir enn «${asset}» kosta etter tilskot. Rett eitt av tala.`,
  "in kind": `«${text}» seier ingenting om «${asset}», som éin deltakar skaut inn og blir godskriven for: det har inga felles gjeld, og ingen har forskottert det. Ta det bort, eller ta bort frå.`,
  from: `«${text}» er ikkje éin deltakar som skaut inn «${asset}». Nemn éin; det fleire skaut inn, er ei rad for kvar.`,
  advanced: `«${text}» har ingen del i «${asset}», så ingen kunne betalt det tilbake. Nemn under forskottert berre dei som er med og ber noko av det.`,
});
const stageUnfit = (group: string, other: string | null) => ({
  sum: `Det «${group}» gir vidare, blir til saman ${other} %, ikkje 100 %. Endre ein prosent.`,
  twice: `«${group}» har to trinn. Slå dei saman til eitt.`,
  itself: `«${group}» kan ikkje fordelast til seg sjølv. Ta bort den prosenten, og lat dei andre bli 100.`,
  back: `«${group}» gir tilbake til «${other}», som eit tidlegare trinn har fordelt. Set det før «${other}», eller set reciprocal: true.`,
  closed: `Ingenting av «${group}» når nokon gong eit område utan trinn: det går i ring i ${quotedList(other)}. Lat noko av det gå til eit område utan.`,
  within: `Postar i «${group}» står i «${other}», som kostnaden går til, og ville talt med i det dei sjølve blir fordelte etter. Oppgi område som står kvar for seg.`,
  many: `«${group}» og andre fordeler fram og tilbake, og er for mange til å løysast samla: høgst ${other} med så nøyaktige prosentar. Slå saman nokre, eller gi prosentane færre desimalar.`,
  large: `«${group}» kan ikkje fordelast i trinn: budsjettet er for stort til å haldast samla. Slå saman postane.`,
});
const quotedList = (names: string | null) => quoted(names?.split(", ") ?? []);
const UNFIT = {
  limits: () => "har grenser (minst, maks eller avrunda) og ikkje noko namn",
  fees: () => "har grunnbeløp og ikkje noko namn",
  periods: () => "har ingen år felles med nøklane ved sida av",
  deep: (most: string) => `blir ein av fleire enn ${most} nøklar inni kvarandre`,
  long: (most: string) => `gjer denne nøkkelen lengre enn ${most} teikn når nøklane i han blir skrivne heilt ut`,
  many: (most: string) => `er éin av fleire enn ${most} ulike nøklar`,
  together: (most: string) =>
    `gjer nøklane som har andre i seg, lengre enn ${most} teikn til saman når dei blir skrivne heilt ut`,
} as const;
const UNFIT_REMEDY = {
  limits: "Gi han eit namn under keys: i fordel.yaml, og skriv namnet her.",
  fees: "Gi han eit namn under keys: i fordel.yaml, og skriv namnet her.",
  periods: "Rett åra til ein av dei.",
  deep: "Skriv ut delane av ein av dei.",
  long: "Ha færre nøklar i han.",
  many: "Gi postar som blir fordelte likt, same nøkkel.",
  together: "Ha færre nøklar i kvarandre.",
} as const;
const semicolons = (values: readonly string[]) => values.map((text) => `«${text}»`).join(", ");
const guess = (suggestion: string | null) => didYouMean(suggestion, "Meinte du", "«", "»");
const year = (value: number | null) => ofYear(value, "i");

const anyKey = ([first]: readonly string[]) => (first === undefined ? "likt" : `50 % likt + 50 % ${first}`);

/** The columns a file cannot do without, by the header a Norwegian would give them. */
const COLUMN: Readonly<Record<string, string>> = {
  member: "kommune",
  line: "post",
  amount: "beløp",
  key: "nøkkel",
  base: "grunnlag",
  percent: "prosent",
  item: "vare",
  separate: "kvar for seg",
  joint: "felles",
  cost: "kostnad",
  members: "kommunar",
  group: "gruppe",
  year: "år",
  driver: "kostnadsdrivar",
  funding: "finansiering",
  host: "vertskommune",
  number: "kommunenummer",
};

/** What a cell of fixed choice may say. */
const CHOICE: Readonly<Record<string, string>> = {
  line: "linje",
  fee: "avgift",
  total: "sum",
  note: "merknad",
  transfer: "overføring",
  operations: "drift",
  investment: "investering",
  yes: "ja",
  no: "nei",
  "a number of years": "eit tal på år",
};

const skipped = (former: number, other: number, repeated: number) =>
  and([
    ...counted(former, "tidlegare kommune", "tidlegare kommunar"),
    ...counted(other, "region som ikkje er ein kommune", "regionar som ikkje er kommunar"),
    ...counted(repeated, "region som står to gonger", "regionar som står to gonger"),
  ]);

/** Kva som viser at postar er summar av andre: «…, for …». */
const SUM_REASONS = {
  outline: "nummereringa eller innrykket viser det",
  group: "namnet på gruppa viser det",
  parts: "namna på dei andre viser det",
  members: "dei andre er deltakarane",
  capitals: "store bokstavar og tala viser det",
  word: "namnet og tala viser det",
  levels: "tala viser det, nivå for nivå",
  figures: "tala viser det",
  stated: "oppgitt sum viser det",
} as const;

/** Kva som seier at utgiftene i ei fil er negative: «Utgifter er negative … for …». */
const SIGN_REASONS = {
  accounts: "kontoane viser det",
  names: "namna viser det",
  stated: "oppgitt sum viser det",
} as const;

/** How a setting of fixed form is written. */
const WRITTEN: Readonly<Record<string, string>> = { "YYYY-MM-DD": "ein dato som ÅÅÅÅ-MM-DD" };

/** A key that is one base, by its Norwegian name. */
const BASE: Readonly<Record<string, string>> = {
  population: "folketal",
  users: "brukarar",
  pcs: "PC-ar",
  servers: "serverar",
  fte: "årsverk",
  equal: "likt",
};

const LIMIT = {
  min: "minst",
  max: "maks",
  within: "innanfor",
  excess: "overskot til",
  round: "avrunda",
} as const;

/** Why limits cannot be kept, and by how much. */
function infeasible({ key, limit, members, member, points, amount }: IssueArguments["KEY_LIMITS_INFEASIBLE"]): string {
  const by = amount === null ? `${money(points ?? "0")} prosentpoeng` : money(amount);
  const among = `med ${whole(members)} ${members === 1 ? "deltakarkommune" : "deltakarkommunar"}`;
  switch (limit) {
    case "min":
      return `${among} blir det minste i «${key}» til saman ${by} meir enn det som skal fordelast. Set det ned.`;
    case "max":
      return `${among} gjer taket i «${key}» at ingen kan betale ${by} av det som skal fordelast. Hev det.`;
    case "crossed":
      return `i «${key}» er det minste ${member} skal betale, ${by} over taket. Rett opp eitt av dei.`;
    case "excess-min":
      return `${member}, som ber det overskytande i «${key}», ville kome ${by} under det minste kommunen kan betale. Rett opp grensene for dei andre, eller la ein annan bere det.`;
    case "excess-max":
      return `${member}, som ber det overskytande i «${key}», ville betale ${by} meir enn taket sitt. Rett opp ei av grensene, eller la ein annan bere det.`;
    case "excess-nobody":
      return `det overskytande i «${key}», ${by}, skal berast av ${member}, som ikkje er med på posten. La ein av dei som er med, bere det.`;
    case "round":
      return `${among} er avrundinga i «${key}» for grov til at delane kan bli 100 % innanfor grensene. Rund av finare.`;
  }
}

const KEY_PART = {
  part: "ein del som 50 % folketal",
  base: "eit grunnlag som likt eller folketal",
  plus: "+",
  limit: "ei grense (minst, maks, innanfor, overskot til eller avrunda)",
  amount: "eit beløp i kr",
  paid: "av og eit årstal, til dømes av 2025",
  percent: "ein prosent",
  number: "eit tal",
  year: "eit årstal",
  name: "namnet på ein kommune",
  weight: "ei vekt",
  band: "eit trinn som til 5 000: 25 000, eller over: 60 000",
  colon: ":",
  close: ")",
  factor: "ein kolonne eller eit tal",
  group: "ei gruppe av kommunar",
  lines: "ein post eller eit område i budsjettet",
  end: "slutten av nøkkelen",
} as const;

const FILE_FAULT = {
  permission: "du har ikkje tilgang til ho",
  "in-use": "ho er open i eit anna program. Lukk ho der",
  folder: "det er ei mappe",
  device: "det er ei eining eller eit røyr, ikkje ei fil",
  "too-large": "ho er større enn 100 MB. Ta vare på radene og kolonnane som saka treng",
  "no-writer": "det er eit røyr som ingenting skriv til",
  outside: "det er ei lenkje ut av mappa med saka. Oppgi fila med eit val om ho skal lesast",
  other: "systemet gir ho ikkje frå seg",
} as const;

const WORKBOOK_FAULT = {
  "other-file": "det er inga arbeidsbok (.xlsx). Lagre fila som det, eller som CSV",
  older: "det er ei eldre arbeidsbok (.xls), eller ei med passord. Lagre ho som ei ny (.xlsx) utan passord",
  locked: "ho har passord. Lagre ho utan",
  damaged: "ho er skadd eller avkorta. Opne ho i reknearket og lagre ho på nytt",
} as const;

const WORKBOOK_EXCESS = {
  parts: "ho har meir enn 10 000 delar",
  part: "eit ark blir pakka ut til meir enn 32 MB, eller ein annan del til meir enn 16 MB",
  unpacked: "ho blir pakka ut til meir enn 200 MB",
  ratio: "ho blir pakka ut til meir enn hundre gonger storleiken",
  cells: "cellene rekk for langt ned og til høgre",
} as const;

const SETTINGS_FAULT = {
  tab: "bruk mellomrom til innrykk, ikkje tabulator",
  indentation: "innrykket er ikkje likt det som står ved sida av",
  unclosed: "ein parentes eller eit hermeteikn er ikkje avslutta",
  duplicate: "dette namnet står to gonger",
  colon: "ein tekst med kolon må stå i hermeteikn",
  character: "ein tekst som byrjar med dette teiknet, må stå i hermeteikn",
  alias: "ingenting har dette namnet (ein tekst som byrjar med *, må stå i hermeteikn)",
  aliases: "for mange tilvisingar med *",
  tag: "innstillingar har ingen typar med ! (ein tekst som byrjar med !, må stå i hermeteikn)",
  beside: "fordel.yaml finst òg, og berre éi av dei kan gjelde. Behald den eine, og ta bort den andre",
  syntax: "dette er ikkje YAML (ein tekst med uvanlege teikn må stå i hermeteikn)",
  long: "fila har for mange teikn",
  deep: "for mange lister og innstillingar står i kvarandre",
  many: "her er det for mange",
  text: "denne teksten har for mange teikn",
} as const;

const EXPECTED = {
  number: "eit tal",
  "positive-number": "eit tal over null",
  surcharge: "ein prosent med teiknet, som 5 %, eller eit beløp",
  percent: "ein prosent som 2,5",
  growth: "ein prosent frå −99 til 1 000 med høgst tolv desimalar, som 2,5",
  "percent-of-whole": "ein prosent frå 0 til 100",
  "later-year": "eit år som ikkje er før det første",
  "two-keys": "to nøklar, den gamle og den nye",
  "percent-for-each-year": "ein prosent for kvart år frå det første til det siste",
  "amount-or-percent": "anten eit beløp, ein prosent eller eit trinn (amount:, percent: eller step:)",
  step: "eit trinn: 700 000 from 3 members, eller 1 per member",
  "in-yaml": "fleire verdiar for kvar oppføring, og det går berre i fordel.yaml (flytt alle innstillingane dit)",
  year: "eit årstal",
  currency: "ein kort kode eller eit teikn som NOK",
  text: "ein tekst",
  list: "ei liste",
  mapping: "innstillingar med innrykk under",
  choice: "eitt enkelt ord",
} as const;

/** What each finding says in nynorsk: what is wrong, then what to do. */
export const nn = (): IssueTexts => ({
  FILE_MISSING: ({ file, needed, suggestion, folder, otherwise, isBegun }) => {
    const gone = `${file} finst ikkje.`;
    if (otherwise) {
      return otherwise.option === null
        ? `${gone} ${otherwise.file} finst, men filer av det slaget blir ikkje lesne. Lagre fila som ${file}, eller som arbeidsbok (.xlsx).`
        : `${gone}${guess(otherwise.file)} Gje fila namnet ${kindOf(otherwise.file, file)}, eller oppgje ho: ${otherwise.option}.`;
    }
    const offer = suggestion === null && !isBegun ? `; ${newCase(folder)} lagar ei å byrje med` : "";
    return `${gone}${guess(suggestion)}${needed ? ` Det trengst ei mappe med members.csv og budget.csv${offer}.` : ""}`;
  },
  TABLE_TWICE: ({ file, unread, option }) => [
    `${file} er lesen, men ikkje ${list(unread, "eller")} ved sida av.`,
    `Ta bort det som ikkje gjeld${option === null ? "" : `, eller oppgje med ${option} kva som skal lesast`}.`,
  ],
  FILE_UNREAD: ({ file, name, isOfKind }) => [
    `${file} er ikkje lesen: fila må heite ${name}.`,
    isOfKind ? "Gje ho det namnet." : `Lagre ho som ${name}.`,
  ],
  FOLDER_EXPECTED: ({ file, folder }) => `${file} er ei fil. Skriv mappa ho ligg i, «${folder}», i staden.`,
  FILE_UNREADABLE: ({ file, reason }) => `${file} kan ikkje lesast: ${FILE_FAULT[reason]}.`,
  FILE_EMPTY: ({ file }) => `${file} er tom. Fila treng ei overskriftsrad og ei rad for kvar oppføring.`,
  CSV_BROKEN: ({ reason, most = 0, until = 0 }) => {
    if (reason === "quote") {
      return `Eit hermeteikn byrjar her og blir aldri avslutta. Avslutt det, eller skriv det dobbelt ("") om det høyrer til teksten.`;
    }
    if (reason === "rows-within")
      return `Eit hermeteikn byrjar her og blir først avslutta i linje ${whole(until)}; det som står imellom, ser ut som rader i tabellen og ville gå tapt. Avslutt det der teksten sluttar, eller ta det bort. Er alt éin tekst, så skriv han på éi linje.`;
    if (reason === "size")
      return "Feltet her er altfor langt til å vere éi celle. Er skiljeteiknet rett? Vel det med --delimiter.";
    if (reason === "rows")
      return `Det er fleire enn ${whole(most)} rader, og fleire blir ikkje lesne av denne fila. Ta bort dei som saka ikkje treng.`;
    if (reason === "long")
      return `Rader på meir enn ${whole(16_384)} teikn kan til saman ha ${whole(most)} teikn, og her blir det fleire. Kort ned cellene, eller ta bort ei kolonne som ikkje trengst.`;
    return reason === "columns"
      ? `Denne rada har fleire enn dei ${whole(most)} kolonnane som eit rekneark har. Er skiljeteiknet rett? Vel det med --delimiter.`
      : `Denne cella har fleire enn dei ${whole(most)} teikna som ei celle i eit rekneark kan ha. Er skiljeteiknet rett, og er kvart hermeteikn avslutta?`;
  },
  WORKBOOK_BROKEN: ({ file, reason }) => `${file} kan ikkje lesast: ${WORKBOOK_FAULT[reason]}.`,
  WORKBOOK_TOO_LARGE: ({ file, reason }) =>
    `${file} er for stor til å opnast trygt: ${WORKBOOK_EXCESS[reason]}. Lagre arket som CSV.`,
  SHEET_UNKNOWN: ({ file, sheet, suggestion, sheets }) =>
    sheet === null
      ? `${file} har fleire ark. Skriv kva for eit, til dømes ${file}#${sheets[0] ?? ""}. Arka heiter ${and(sheets)}.`
      : `${file} har ikkje noko ark «${sheet}».${guess(suggestion)} Arka heiter ${and(sheets)}.`,
  TITLE_LINES_SKIPPED: ({ count }) =>
    `${whole(count)} ${count === 1 ? "linje" : "linjer"} over overskriftsrada er hoppa over.`,
  ROWS_HIDDEN: ({ count, year: at, shared, otherwise }) => [
    `${count === 1 ? "1 rad er gøymd eller filtrert bort" : `${whole(count)} rader er gøymde eller filtrerte bort`} i arbeidsboka, men lesne likevel${shared === null || otherwise === null ? "" : `: ${money(shared)} blir fordelt${year(at)}, utan det gøymde ${money(otherwise)}`}.`,
    "Vel med --hidden skip eller --hidden read (eller input: {hidden: skip} i fordel.yaml).",
  ],
  COLUMNS_HIDDEN: ({ headers, year: at, shared, otherwise }) => [
    `${quoted(headers)}: gøymt i arbeidsboka, men lese likevel${shared === null || otherwise === null ? "" : `: ${money(shared)} blir fordelt${year(at)}, utan det gøymde ${money(otherwise)}`}.`,
    "Vel med --hidden skip eller --hidden read (eller input: {hidden: skip} i fordel.yaml).",
  ],
  TABLE_APART: ({ headers, reason }) => [
    `Ein tabell til står ${reason === "beside" ? "ved sida av denne, bak ein tom kolonne" : "under denne, etter tomme rader"}, med ${quoted(headers)}: han er ikkje lesen her.`,
    "Lagre han som ei eiga fil om han skal brukast.",
  ],
  UNIT_OF_FILE: ({ unit, text }) => `«${text}»: beløpa i denne fila er gonga med ${money(unit)}.`,
  UNIT_IN_TITLE: ({ unit, text }) => [
    `«${text}»: alle beløp er gonga med ${money(unit)}.`,
    `Stadfest det med input: {unit: ${unit}} i fordel.yaml.`,
  ],
  COLUMN_MISSING: ({ column, accepted, found, likely }) => {
    const missing = `Kolonnen «${COLUMN[column] ?? column}» manglar (overskrifta kan vere ${or(accepted)}). Fila har: ${everyColumn(found, "og") || "ingen"}.`;
    if (likely === null) return missing;
    const { option, setting } = columnChoice(column, likely);
    return `${missing} Er det «${likely}», skriv du ${option}, eller ${setting} i fordel.yaml.`;
  },
  COLUMN_OPTION_TWICE: ({ column, header, other }) =>
    `--column gir «${COLUMN[column] ?? column}» både «${other}» og «${header}». Behald éin av dei.`,
  COLUMN_OPTION_INVALID: ({ text, columns }) =>
    `«${text}» seier ikkje kva overskrift som er kva kolonne. Skriv det som post=Kontonamn. Kolonnane er ${everyColumn(
      columns.map((column) => COLUMN[column] ?? column),
      "og",
    )}.`,
  COLUMN_DUPLICATE: ({ header, other }) =>
    header === other
      ? `Overskrifta «${header}» står to gonger. Fjern den eine kolonnen eller gi han eit anna namn.`
      : `«${header}» og «${other}» betyr same kolonne. Fjern den eine eller gi han eit anna namn.`,
  COLUMN_IGNORED: ({ header, position, suggestion }) =>
    header.trim() === ""
      ? `Kolonne ${position} er utan overskrift og ikkje brukt.`
      : `Kolonnen «${header}» er ikkje brukt.${guess(suggestion)}`,
  CREDIT_NOT_COUNTED: ({ header, mark, line }) => [
    `Kolonnen «${header}» er ikkje lesen: beløp merkte «${mark}», det første i rad ${line}, er rekna som kostnader.`,
    "Skriv inntekter med minus.",
  ],
  DEBIT_LESS_CREDIT: ({ debit, credit, isNegative }) =>
    `«${debit}» ${isNegative ? "og" : "minus"} «${credit}» er lese som eitt beløp${isNegative ? ", for inntektene har minusteikn" : ""}.`,
  AMOUNTS_BESIDE: ({ headers, likely }) =>
    `${quoted(headers)} er ikkje ${headers.length === 1 ? "fordelt" : "fordelte"}. Legg til --against ${quotedWord(likely)} i fordel split for å vise endringa.`,
  COLUMN_UNKNOWN: ({ header, found, suggestion }) =>
    `Kolonnen «${header}» finst ikkje.${guess(suggestion)} Fila har: ${everyColumn(found, "og")}.`,
  COLUMNS_COMPETE: ({ headers, likely }) =>
    `Fleire kolonnar kan vere beløpet: ${and(headers)}. Vel éin, til dømes --amount ${quotedWord(likely)}.`,
  CELL_MISSING: ({ column }) => `Cella for «${column}» er tom. Fyll ho ut eller fjern rada.`,
  CELL_EXTRA: ({ text, columns }) =>
    `«${text}» har inga overskrift: overskriftsrada har ${columns} ${columns === 1 ? "kolonne" : "kolonnar"}, denne rada har fleire. Set hermeteikn rundt tekst med skiljeteikn i, så ingen tal blir forskuva.`,
  NUMBER_INVALID: ({ text }) =>
    `«${text}» kan ikkje lesast som tal. ${byExcelError(text, "Kolonnen var for smal i Excel: gjer han breiare og lagre på nytt.", "Det er ein feil i ein formel i reknearket: rett han og lagre på nytt.") ?? "Skriv det som 1 234 567 eller 1 234,50."}`,
  NUMBER_AMBIGUOUS: ({ text, withComma, withPoint }) =>
    `«${text}» kan bety ${money(withComma)} eller ${money(withPoint)}. Vel med --decimal "," eller --decimal "." (eller input: {decimal: ","} i fordel.yaml).`,
  NUMBER_CONVENTIONS_MIXED: ({ text, other }) =>
    `«${text}» har eit anna desimalteikn enn «${other}» i same kolonne. Skriv dei likt, eller vel med --decimal.`,
  YEAR_INVALID: ({ text }) => `«${text}» er ikkje eit årstal. Skriv fire siffer, til dømes 2026.`,
  CHOICE_UNKNOWN: ({ column, text, choices }) =>
    `«${text}» er ikkje eit val i kolonnen «${column}». Skriv ${or(choices.map((choice) => CHOICE[choice] ?? choice))}.`,
  MEMBERS_EMPTY: () => "Det er ingen deltakarkommunar her. Skriv ei rad for kvar av dei.",
  MEMBER_DUPLICATE: ({ name, year: at, line }) =>
    `«${name}» er oppgitt to gonger${year(at)}, først på linje ${line}. Fjern ei av radene.`,
  MEMBER_SUM_ROW: ({ name }) => [
    `«${name}» er summen av andre og ingen deltakarkommune: han er ikkje med på fordelinga.`,
    "Fjern rada for å stadfeste det, eller skriv kommunenummeret i ein kolonne «kommunenummer» om det er ein kommune.",
  ],
  MEMBER_EQUALS_SUM: ({ name, parts }) => [
    `«${name}» er med på fordelinga, men har nøyaktig dei tala som ${quoted(parts)} har til saman.`,
    "Fjern rada om ho er ein region eller ein sum; skriv kommunenummeret i ein kolonne «kommunenummer» om det er ein kommune.",
  ],
  MEMBER_FIGURE_ROW: ({ name }) => [
    `«${name}» er eit gjennomsnitt eller liknande og ingen deltakarkommune: rada er ikkje med på fordelinga.`,
    "Fjern rada for å stadfeste det, eller skriv kommunenummeret i ein kolonne «kommunenummer» om det er ein kommune.",
  ],
  MEMBER_SUM_OFF: ({ name, base, stated, sum }) => [
    `«${name}» er ein sum og ikkje med på fordelinga, men seier ${money(stated)} for «${base}», medan kommunane har ${money(sum)} til saman.`,
    "Manglar ein kommune, eller er eit tal feil?",
  ],
  REMARKS_SKIPPED: ({ count, text }) =>
    count === 1
      ? `«${text}» er ein merknad: ikkje lesen.`
      : `${whole(count)} merknader, den første «${text}»: ikkje lesne.`,
  SUM_ROW_SKIPPED: ({ name }) =>
    `${name === "" ? "Denne rada" : `«${name}»`} er ein sum: kontrollert og ikkje rekna med.`,
  SUM_ROW_OFF: ({ name, header, stated, sum }) => [
    `«${name}» er ein sum og ikkje rekna med, men seier ${money(stated)} under «${header}», medan radene blir ${money(sum)}.`,
    "Manglar ei rad, eller er eit tal feil?",
  ],
  REGIONS_SKIPPED: ({ former, other, repeated }) => `Ikkje teke med frå fila: ${skipped(former, other, repeated)}.`,
  POPULATION_IN_PARTS: ({ column, part }) =>
    `Folketalet er delt opp etter «${column}» her («${part}»). Last ned tabellen på nytt utan å velje ${column}, så kvar kommune får éi rad per år.`,
  EVERYONE_TAKES_PART: ({ count }) => [
    `Alle ${whole(count)} kommunane i fila er med på fordelinga.`,
    "Oppgi kven som skal vere med under members: i fordel.yaml, eller hald på berre radene deira.",
  ],
  TABLE_TOO_LARGE: (found) => {
    if ("mostGroups" in found)
      return `Det er fleire enn ${whole(found.mostGroups)} grupper, alle nivå medrekna, for mange for éin tabell som skal gå opp. Legg postane i færre, eller les ein del av dei om gongen med --where.`;
    if ("groups" in found)
      return `${whole(found.members)} kommunar og ${found.groups === 1 ? "1 gruppe" : `${whole(found.groups)} grupper`}, alle nivå og år medrekna, er for mykje for éin tabell som skal gå opp: kommunar gonger grupper høgst ${whole(found.mostFigures)}. Legg postane i færre grupper, eller fordel ein del av dei om gongen med --where.`;
    if (!("members" in found))
      return `Det er fleire enn ${whole(found.mostLines)} postar, for mange for éin tabell som skal gå opp. Les ein del av dei om gongen med --where. Berre fordel split tek eit budsjett med fleire, som CSV-fil, og melder kva som er gale med det.`;
    const { members, lines, mostFigures } = found;
    if ("accounts" in found)
      return `Eit oppgjer for ${whole(members)} kommunar rommar ${whole(lines)} postar frå budsjettet, og ${whole(found.accounts)} frå rekneskapen ${whole(found.times)} gonger: kommunar gonger desse kan bli ${whole(mostFigures)}. Gjer opp ein del av postane om gongen med --where.`;
    const { mostMembers, mostLines } = found;
    return `${whole(members)} kommunar og ${lines === 1 ? "1 post" : `${whole(lines)} postar`} er for mykje for éin tabell som skal gå opp: høgst ${whole(mostMembers)} kommunar, ${whole(mostLines)} postar, og kommunar gonger postar høgst ${whole(mostFigures)}. Oppgi kven som er med, under members: i fordel.yaml, eller fordel ein del av postane om gongen med --where.`;
  },
  SCENARIOS_TOO_LARGE: (found) => {
    if ("mostLines" in found)
      return `Budsjettet og budsjetta til alternativa har til saman fleire enn ${whole(found.mostLines)} postar, og det er ikkje plass til fleire på éin gong. Ta alternativ ut av fordel.yaml, eller les færre postar (--where).`;
    if ("assumptions" in found)
      return `fordel.yaml oppgjev ${whole(found.assumptions)} uvisser og indeksar, og høgst ${whole(found.mostAssumptions)} blir prøvde kvar for seg på ${whole(found.figures)} beløp (kommunar gonger postar). Oppgje dei for grupper av postar, eller be om færre postar (--where).`;
    const { scenarios, horizon, figures, mostFigures } = found;
    const what = scenarios === 1 ? "Budsjettet blir" : `${whole(scenarios)} alternativ, medrekna 0-alternativet, blir`;
    const until = horizon === null ? "" : ` fram til ${horizon}`;
    const remedies = [
      ...(scenarios > 2 ? ["eitt alternativ om gongen (--scenario)"] : []),
      ...(horizon === null ? [] : ["ein tidlegare horizon: i fordel.yaml"]),
      "færre postar (--where)",
    ];
    return `${what} ${whole(figures)} beløp${until} (kommunar gonger postar), og det er plass til høgst ${whole(mostFigures)} på ein gong. Be om ${list(remedies, "eller")}.`;
  },
  MEMBER_UNKNOWN: ({ name, suggestion, file, apart }) => {
    const unknown = `«${name}» finst ikkje i ${file}.`;
    if (!apart) return `${unknown}${guess(suggestion)}`;
    const { option } = apart;
    return option === null
      ? `${unknown} Skil namn med komma: ${apart.names.join(", ")}.`
      : `${unknown} Oppgje eitt namn om gongen: ${apart.names.map((one) => `${option} ${shellWord(one)}`).join(" ")}.`;
  },
  NAME_OF_FORMER: ({ name, number, former }) => [
    `«${name}» er lesen som ${number} ${name}, men òg ${former} i fila har heitt det.`,
    `Skriv «${number} ${name}» om det er den, elles namnet den andre har i dag.`,
  ],
  NOBODY_TAKES_PART: () =>
    "Ingen kommunar er att til å dele kostnaden. Ta ut færre med --without, eller ta med nokon med --with.",
  MEMBER_NOT_TAKING_PART: ({ name }) => [
    `«${name}» er nemnd på denne posten, men er ikkje med, og betaler difor ingenting.`,
    "Legg kommunen til under members: i fordel.yaml, eller bruk --with.",
  ],
  GROUP_NAMED_AS_MEMBER: ({ name }) => `Gruppa «${name}» heiter det same som ein kommune. Gi ho eit anna namn.`,
  MEMBER_GROUP_UNKNOWN: ({ name, suggestion }) =>
    `Det finst inga gruppe av kommunar som heiter «${name}».${guess(suggestion)}`,
  BASE_UNKNOWN: ({ name, suggestion, columns }) =>
    `«${name}» er ingen kolonne i members.csv.${guess(suggestion)} Fila har: ${and(columns) || "ingen kolonnar med tal"}.`,
  BASE_NEGATIVE: ({ base, text }) => `«${base}» er ${text} her, men kan ikkje vere negativt. Rett opp talet.`,
  BASE_PERCENT_SUM: ({ base, year: at, sum }) =>
    `Prosentane i «${base}» blir til saman ${money(sum)} %${year(at)}, ikkje 100 %. Rett dei opp, eller ta bort alle prosentteikna: då er tala vekter, som kan ha kva sum som helst.`,
  BASE_CELL_UNREAD: ({ base, text, more }) =>
    `«${text}»${more > 0 ? ` og ${whole(more)} ${more === 1 ? "celle" : "celler"} til` : ""} i «${base}» er ikkje tal det kan fordelast etter. Det er ein feil berre der ein nøkkel eller ei anna innstilling treng talet.`,
  NUMBERS_ARE_NAMES: ({ header }) => [
    `Tala i «${header}» er namn og måler ingenting, så ingen nøkkel kan fordele etter dei.`,
    "Gi kolonnen eit anna namn om dei likevel gjer det.",
  ],
  POPULATION_UNIT: ({ member, small, people, large }) =>
    large === null
      ? [
          `«${member}» har ${plain(small)} innbyggjarar.`,
          `Er det oppgitt i tusen, skriv du ${plain(people)}, og dei andre på same måten. Elles blir kostnaden per innbyggjar tusen gonger for stor.`,
        ]
      : [
          `«${member}» har ${plain(small)} innbyggjarar ved sida av ${plain(large)}.`,
          `Er det oppgitt i tusen, skriv du ${plain(people)}. Slik det står, tel det tusen gonger for lite.`,
        ],
  BASE_MISSING: ({ base, member, year: at, mayBeZero }) =>
    `«${base}» er ikkje fylt ut for ${member}${year(at)}, men trengst i fordelinga. Skriv talet${mayBeZero ? ", eller 0 om det ikkje er nokon" : ""}.`,
  POPULATION_ZERO: ({ member, year: at }) => `Folketalet i ${member} er 0${year(at)}. Skriv rett tal.`,
  BASE_DIVIDED_BY_ZERO: ({ member, base }) =>
    member === null
      ? "Det går ikkje å dele på 0. Skriv eit anna tal."
      : `«${base}» for ${member} er 0, og nøkkelen deler på det. Rett opp talet, ta ${member} ut av postane med denne nøkkelen, eller rekn berre med ei gruppe: … av GRUPPE.`,
  BASE_YEAR_NEEDED: ({ base, years }) =>
    `«${base}» er oppgitt for ${and(years)}. Vel år: skriv ${or(datedBases(base, years))} i nøkkelen, eller population: {date: ${years.at(-1) ?? ""}} i fordel.yaml.`,
  BASE_DATES_MIXED: ({ base, years }) => [
    `«${base}» er målt per ${and(years)} av nøklar for same år.`,
    "Bruk éin dato, eller la det stå om det er meininga.",
  ],
  BASE_YEAR_UNKNOWN: ({ base, year: at, years }) =>
    years.length > 0
      ? `«${base}» er ikkje oppgitt for ${at}. members.csv har ${and(years)}.`
      : `«${base}» er ikkje oppgitt for ${at}: members.csv har ingen kolonne med år. Legg til ein, eller skriv population: {date: ${at}} i fordel.yaml.`,
  MUNICIPALITY_UNKNOWN: ({ asked, suggestion, apart }) =>
    apart
      ? `«${asked}» er ingen kommune i folketalsregisteret. Skil namn med komma: ${apart.join(", ")}.`
      : `«${asked}» er ingen kommune i folketalsregisteret.${guess(suggestion)} Skriv namnet eller nummeret slik det er i dag, eller oppgi eigne tal i ein kolonne folketal i members.csv.`,
  MUNICIPALITY_AMBIGUOUS: ({ name, choices }) => `«${name}» kan vere ${or(choices)}. Skriv nummeret òg.`,
  MUNICIPALITY_FORMER: ({ asked, year, now }) =>
    `«${asked}» er ingen kommune i dag: han gjekk inn i ${and(now)} 1. januar ${year}. Skriv nummeret til ein som er det i dag, eller oppgi eigne tal i ein kolonne folketal i members.csv.`,
  MUNICIPALITY_NUMBER_OTHER: ({ number, name, numbered, named }) =>
    `${number} er nummeret til ${numbered}, men «${name}» er ${named}. Rett opp nummeret eller namnet.`,
  POPULATION_UNKNOWN: ({ municipality, year, member, isBefore }) =>
    `Folketalet i ${municipality} per 1. januar ${year} er ikkje kjent: registeret er tomt der, ${isBefore ? "som det er før ein kommune fekk grensene han har i dag. Bruk eit seinare år" : "men har tidlegare år. Fyll det frå ein tabell frå Statistisk sentralbyrå med fordel population --update FIL, bruk eit anna år"}, eller oppgi eigne tal for ${member} og dei andre i ein kolonne folketal i members.csv.`,
  POPULATION_YEARS_BLANK: ({ municipality, years, isBefore }) =>
    `Folketalet i ${municipality} er ikkje kjent for ${and(years)}: registeret er tomt der${isBefore ? ", som det er før ein kommune fekk grensene han har i dag" : ""}. Tomt er ikkje 0.`,
  REGISTER_YEAR_UNKNOWN: ({ year: at, first, last }) =>
    `Registeret har ikkje folketal for ${at}. Det har 1. januar ${first === last ? first : `${first}–${last}`}; fordel population --update FIL hentar nyare frå ein tabell frå Statistisk sentralbyrå.`,
  REGISTER_NOT_USED: ({ header }) => [
    `Folketalsregisteret er ikkje brukt: members.csv har «${header}», som alltid går føre.`,
    "Ta bort ein av dei to.",
  ],
  REGISTER_FIGURE_INVALID: ({ text }) =>
    `«${text}» er ikkje eit folketal, som er eit heilt tal over 0 med høgst ni siffer. Rett opp cella, eller lat ho stå tom når talet ikkje er kjent.`,
  REGISTER_FIGURE_DIFFERS: ({ municipality, year, has, table }) => [
    `${municipality} har ${whole(table)} innbyggjarar 1. januar ${year} i tabellen og ${whole(has)} i registeret, som blir ståande.`,
    "Rett opp population.csv om tabellen har rett.",
  ],
  REGISTER_FIGURE_LEAPS: ({ municipality, year: at, is, earlier, was }) => [
    `${municipality} har ${whole(is)} innbyggjarar 1. januar ${at}, og hadde ${whole(was)} 1. januar ${earlier}.`,
    "Rett opp population.csv om tabellen tek feil.",
  ],
  REGISTER_NOT_NEWER: ({ last, newest }) =>
    newest === null
      ? `Tabellen har ikkje folketal for kommunar. Hent tabell 07459 hos Statistisk sentralbyrå med eit år etter ${last}.`
      : `Tabellen sluttar med ${newest} og gir ikkje noko nytt til registeret, som sluttar med ${last}. Hent tabell 07459 hos Statistisk sentralbyrå med eit nyare år, eller med kommunar som står tomme i registeret.`,
  BUDGET_EMPTY: () => "Budsjettet har ingen postar å fordele. Skriv ei rad for kvar post.",
  AMOUNT_MISSING: ({ line, hasYears }) =>
    hasYears
      ? `«${line}» har årstala over seg éin gong til der beløpa står. Er det ei overskrift, set du kolon etter namnet. Er det beløpa, skriv du dei som «2 026».`
      : `«${line}» manglar beløp. Skriv det (0 om det ikkje er noko), eller set type til merknad om posten ikkje skal fordelast.`,
  AMOUNT_CIRCLE: ({ lines }) =>
    lines.length === 1
      ? `«${lines.join()}» ville vore ein del av seg sjølv åleine. Skriv beløpet, eller ein del av andre postar.`
      : `Desse beløpa er delar av kvarandre, i ring: ${[...lines, ...lines.slice(0, 1)].map((name) => `«${name}»`).join(" – ")}. Skriv eitt av dei som beløp, eller som ein del av postar utan dei andre.`,
  AMOUNT_OF_UNKNOWN: ({ name, suggestion }) =>
    `Budsjettet har ingen post og ikkje noko område som heiter «${name}», som beløpet kan vere ein del av.${guess(suggestion)}`,
  HOST_MISSING: ({ reason }) =>
    `${reason === "transfers" ? "Kven som betaler kven, kan ikkje reknast ut" : "Påslaget blir ikkje betalt til nokon"}: ingen post har ein kommune som betaler rekningane. Skriv host: og namnet på kommunen i fordel.yaml, eller ein kolonne vertskommune i budsjettet.`,
  HOST_OUTSIDE: ({ name, suggestion }) => [
    `«${name}» betaler rekningar og er ikkje blant kommunane: kvar betaler sin del dit sjølv, og ingenting av det blir motrekna.`,
    guess(suggestion).trim(),
  ],
  HOSTLESS_LINES: ({ lines, more, amount }) => [
    `${quoted(lines, more)} (til saman ${money(amount)}): det er ikkje sagt kven som betaler rekningane, så dette er ikkje med i kven som betaler kven.`,
    "Skriv host: i fordel.yaml, eller fyll ut kolonnen vertskommune.",
  ],
  TRANSFER_UNFIT: ({ line, reason, host }) => `«${line}»: ${TRANSFER_UNFIT[reason](host ?? "")}`,
  AMOUNT_PORTION_UNFIT: ({ text, reason }) => `«${text}» kan ikkje stå her: ${PORTION_UNFIT[reason]}`,
  AMOUNT_ELSEWHERE: ({ line, count }) =>
    count === 1
      ? `«${line}» har beløp berre i ein kolonne som ikkje blir fordelt, og er utelaten.`
      : `${whole(count)} postar, den første «${line}», har beløp berre i kolonnar som ikkje blir fordelte, og er utelatne.`,
  HEADINGS_SKIPPED: ({ lines, more, isGroup }) => {
    const isOne = lines.length + more === 1;
    return [
      `${quoted(lines, more)} har ikkje beløp og er ${isOne ? `lesen som overskrift${isGroup ? ": gruppa til postane under" : ""}` : `lesne som overskrifter${isGroup ? ": gruppene til postane under dei" : ""}`}.`,
      `${isOne ? "Er det" : "Er nokon av dei"} ein post, skriv du beløpet.`,
    ];
  },
  YEARS_MIXED: ({ line }) => `«${line}» manglar år, medan andre postar har det. Gi alle postane eit år, eller ingen.`,
  GROUP_TOO_DEEP: ({ levels, most }) =>
    `Denne posten ligg ${whole(levels)} grupper djupt; høgst ${whole(most)} går. Legg han i færre.`,
  LINE_WITHOUT_MEMBERS: ({ line }) => `«${line}» har ingen å bli fordelt på. Skriv kven som er med, eller alle.`,
  LINE_DROPPED: ({ line }) => `«${line}» er utelaten: ingen av kommunane på posten er med.`,
  STATED_SUM_OFF: ({ group, year: at, stated, sum, difference }) =>
    `${group === null ? "Heile budsjettet" : `«${group}»`}${year(at)}: oppgitt sum er ${money(stated)}, men postane blir til saman ${money(sum)} (avvik ${money(difference)}). Det er postane som blir fordelte.`,
  STATED_SUM_OF_NOTHING: ({ group, suggestion }) =>
    group === ""
      ? "Det er ingen postar å summere."
      : `Det er ingen postar å summere i området «${group}».${guess(suggestion)}`,
  DRIVER_ZERO: ({ line, base }) =>
    `«${line}» følgjer ${base}, men kommunane på posten har ingen, så beløpet kan ikkje reknast om. Vel ein annan kostnadsdrivar.`,
  SUM_ROW_FOUND: ({ line, year: at, amount }) => [
    `${line === null ? "Rada" : `«${line}»`} (${money(amount)}${year(at)}) er summen av andre rader: ho er kontrollert, ikkje fordelt.`,
    "Set type til sum for å stadfeste det, eller til linje om ho er ein eigen kostnad.",
  ],
  SUM_ROW_SHARED: ({ line }) => [
    `«${line}» heiter ein sum, men ingen rader blir til saman det, så ho blir fordelt som kostnad.`,
    "Set type til sum om ho er ein sum, eller til linje for å stadfeste ho.",
  ],
  LINE_EQUALS_SUM: ({ lines, more, year: at, shared, otherwise }) => [
    `${quoted(lines, more)}: blir fordelt, men er nøyaktig det radene over eller under blir til saman. No blir ${money(shared)} fordelt${year(at)}; er ${lines.length === 1 ? "dette ein sum" : "dette summar"}, skal ${money(otherwise)} fordelast.`,
    "Set type til sum i så fall, eller til linje for å stadfeste, eller oppgi kva alt skal bli med --total.",
  ],
  SUM_UNNAMED: ({ lines, reason, year: at, shared, otherwise }) => [
    `${quoted(lines)}: ${lines.length === 1 ? "sum av andre rader" : "summar av andre rader"}, for ${SUM_REASONS[reason]}. Blir ikkje fordelt: ${money(shared)} blir fordelt${year(at)}, elles ville det vore ${money(otherwise)}.`,
    "Set type til sum for å stadfeste, eller til linje om det er ein eigen kostnad.",
  ],
  LINE_OVER_PARTS: ({ line, parts, amount, sum, year: at, shared, otherwise }) => [
    `«${line}» (${money(amount)}) står over ${quoted(parts)}, som blir ${money(sum)}. Alt blir fordelt: ${money(shared)}${year(at)}, utan «${line}» ${money(otherwise)}.`,
    `Set type til sum på «${line}» om det er summen, til merknad på dei andre om dei er delar av han, eller til linje for å stadfeste.`,
  ],
  TOTAL_NOT_MET: ({ year: at, stated, shared, difference, without, with: joined, turned, isInThousands }) =>
    [
      `${money(shared)} blir fordelt${year(at)}, ikkje ${money(stated)} som oppgitt: ein skilnad på ${money(difference)}.`,
      ...(without.length > 0 ? [`Det stemmer utan ${either(without)}: set type til sum eller merknad der.`] : []),
      ...(joined.length > 0
        ? [`Det stemmer med ${either(joined.map((line) => [line]))}: set type til linje der.`]
        : []),
      ...(turned.length > 0 ? [`Det stemmer med motsett forteikn på ${either(turned.map((line) => [line]))}.`] : []),
      ...(isInThousands ? ["Eitt av dei er i tusen kroner: set input: {unit: 1000} i fordel.yaml."] : []),
    ].join(" "),
  PART_OF_LINE: ({ lines, more, whole, year: at, shared, otherwise }) => [
    `${quoted(lines, more)}: del av ${lines.length === 1 ? `«${whole}»` : `postane over, her «${whole}»`} og blir ikkje fordelt i tillegg: ${money(shared)} blir fordelt${year(at)}, elles ville det vore ${money(otherwise)}.`,
    "Set type til merknad for å stadfeste, eller til linje om det er ein eigen kostnad.",
  ],
  TOTAL_TOLD_AGAIN: ({ lines, more, total, year: at, shared, otherwise }) => [
    `${quoted(lines, more)}: ${total === null ? "blir til saman nøyaktig det alle dei andre postane blir" : `står under summen «${total}» og seier noko om han`}. Blir ikkje fordelt: ${money(shared)} blir fordelt${year(at)}, elles ville det vore ${money(otherwise)}.`,
    "Set type til merknad for å stadfeste, eller til linje om det er ein eigen kostnad.",
  ],
  ROWS_UNDER_TOTAL: ({ lines, total, year: at, shared, otherwise }) => [
    `${quoted(lines)}: blir fordelt, men står under summen «${total}» og er ikkje med i han. ${money(shared)} blir fordelt${year(at)}, utan ${lines.length === 1 ? "rada" : "radene"} ${money(otherwise)}.`,
    "Set type til linje for å stadfeste, eller til merknad om det ikkje er ein kostnad, eller oppgi kva alt skal bli med --total.",
  ],
  LINE_EQUALS_PART: ({ line, parts, year: at, shared, otherwise }) => [
    `«${line}»: blir fordelt, men er nøyaktig alle postane over delt på ${whole(parts)}. ${money(shared)} blir fordelt${year(at)}, utan rada ${money(otherwise)}.`,
    "Set type til linje for å stadfeste, eller til merknad om det ikkje er ein kostnad, eller oppgi kva alt skal bli med --total.",
  ],
  FIGURE_SHARED: ({ lines, more, year: at, shared, otherwise }) => [
    `${quoted(lines, more)}: blir fordelt som kostnad, men heiter som eit gjennomsnitt, eit tal på noko eller liknande. ${money(shared)} blir fordelt${year(at)}, utan ${lines.length === 1 ? "rada" : "radene"} ${money(otherwise)}.`,
    "Set type til merknad om det ikkje er ein kostnad, eller til linje for å stadfeste.",
  ],
  GROUP_BLANK: ({ line, group, others }) => [
    `«${line}»${others === 0 ? "" : others === 1 ? " og 1 anna rad" : ` og ${whole(others)} andre rader`} står utan gruppe under ei rad som har: rekna ${group === null ? "utanfor alle grupper" : `med til gruppa over, her «${group}»`}.`,
    "Skriv gruppa på kvar rad som høyrer til ei.",
  ],
  INCOME_POSITIVE: ({ lines, sum }) => [
    `${quoted(lines)}: «${sum}» stemmer berre når dette er inntekt. Beløpet er trekt frå.`,
    "Skriv det med minusteikn for å stadfeste det.",
  ],
  INCOME_UNSIGNED: ({ lines, more, year: at, shared, otherwise }) => [
    `${quoted(lines, more)}: ser ut som inntekt eller frådrag, men blir fordelt som kostnad, for beløpet står utan minusteikn. ${money(shared)} blir fordelt${year(at)}; er det inntekt, skal ${money(otherwise)} fordelast.`,
    "Skriv det med minusteikn om det er inntekt, eller set type til linje om det er ein kostnad.",
  ],
  SIGNS_TURNED: ({ reason, year: at, shared, otherwise }) => [
    `Utgifter er negative og inntekter positive i denne fila, for ${SIGN_REASONS[reason]}. Alle forteikn er snudde: ${money(shared)} blir fordelt${year(at)}, slik det står ville det vore ${money(otherwise)}.`,
    "Oppgi kva alt skal bli med --total for å stadfeste, eller for å få det slik det står.",
  ],
  NET_INCOME: ({ year: at, amount }) => [
    `Det som blir fordelt${year(at)}, er ei nettoinntekt på ${money(amount)}: kommunane får pengar.`,
    `Er utgiftene negative i denne fila, skriv dei som positive tal; ${confirmed(at, amount)} stadfester.`,
  ],
  PARTICIPANT_REFUND: ({ line, others, year: at, amount, whole, without, where }) => [
    `«${line}» (${money(amount)}) er det deltakarane betaler vertskommunen. Med rada blir berre resten hos vertskommunen fordelt${year(at)}, ${money(whole)}; utan ${others === 0 ? "ho" : `ho og ${others === 1 ? "den andre rada" : `dei ${countFigure(others)} andre radene`} av same slag`} ${money(without)}.`,
    where === "" ? "Fjern rada." : `Fjern rada, eller bruk --where ${quotedWord(where)}.`,
  ],
  VAT_PAIR: ({ lines, more }) => `${quoted(lines, more)}: mva. og mva-kompensasjon går opp i 0 og endrar ingenting.`,
  VAT_PAIR_OFF: ({ lines, more, year: at, net }) => [
    `${quoted(lines, more)}: mva. og mva-kompensasjon skal gå opp i 0, men ${money(net)} står att${year(at)} og blir fordelt.`,
    "Kontroller radene, eller fjern dei.",
  ],
  UNITS_APART: ({ less, small, more, large, year: at, isOneFile }) => [
    `«${less}» blir ${money(small)} og «${more}» ${money(large)}${year(at)}, om lag tusen gonger så mykje.`,
    `Er den eine i tusen kroner, skriv ${isOneFile ? "begge i same eining" : "det i ein tittel i den fila, som (1000 kr); input: {unit: 1000} gjeld alle filer"}.`,
  ],
  COST_PER_INHABITANT: ({ year: at, total, each, isSmall }) => [
    `${money(total)} kroner blir fordelte${year(at)}, ${money(each)} per innbyggjar.`,
    `${isSmall ? "Er beløpa i tusen kroner, set input: {unit: 1000} i fordel.yaml" : "Er beløpa i kroner og ikkje i tusen, ta bort eininga som seier det"}. ${confirmed(at, total)} stadfester.`,
  ],
  THOUSANDS_SUSPECTED: ({ line, small, large, other }) =>
    line === other
      ? [
          `«${line}» er ${money(small)} eitt år og ${money(large)} eit anna.`,
          "Er det eine i 1000 kr, så skriv alle beløp i same eining.",
        ]
      : [
          `«${line}» er ${money(small)} og «${other}» er ${money(large)}.`,
          "Er nokre av beløpa i 1000 kr, så skriv alle i same eining.",
        ],
  VAT_MIXED: ({ excluded, included }) => [
    `Beløpa ser ut til å vere både ekskl. mva. («${excluded}») og inkl. mva. («${included}»).`,
    "Fordel alle beløp på same måten.",
  ],
  CHECKED_IN_PART: ({ most }) =>
    `Budsjettet har fleire enn ${whole(most)} område eller summar. Summar av fleire område er ikkje haldne opp mot linjene sine, og tomme celler under fleire område høyrer ikkje til noko område.`,
  OUTLINE_UNTRIED: ({ line, others, most }) => [
    `«${line}»${others > 0 ? ` og ${whole(others)} til` : ""}: nummerert eller rykt inn over postar som òg blir fordelte. Kva for nokre som er summar, blir ikkje prøvd i eit budsjett med meir enn ${whole(most)} rader.`,
    "Set type til sum der dei er det, elles blir postane under fordelte to gonger.",
  ],
  WHERE_INVALID: ({ text }) =>
    `«${text}» er ikkje eit utval. Skriv ei overskrift, = eller !=, og ein verdi, til dømes Konto=1* eller Konto!=1750*.`,
  WHERE_MATCHES_NOTHING: ({ text, file }) =>
    `Inga rad i ${file} passar med ${text}. Kontroller verdien; * står for kva tekst som helst.`,
  ITEM_SUM_ROW: ({ items, isCounted, savings, otherwise }) =>
    isCounted
      ? [
          `${quoted(items)}: rekna med, men er nøyaktig det andre innkjøp blir til saman. Innsparinga er ${money(savings)}; er ${items.length === 1 ? "dette ein sum" : "dette summar"}, er ho ${money(otherwise)}.`,
          "Set type til sum i så fall, eller til linje for å stadfeste.",
        ]
      : [
          `${quoted(items)}: sum av andre innkjøp, og ikkje rekna med. Innsparinga er ${money(savings)}; elles ville ho vore ${money(otherwise)}.`,
          "Set type til sum for å stadfeste, eller til linje om det er eit innkjøp.",
        ],
  PRICE_MISSING: ({ item, member }) =>
    `«${item}»: ${member} manglar eigen pris. Skriv han (0 om kommunen ikkje ville ha betalt noko), eller ta ${member} ut av kolonnen deltakarar.`,
  PROCUREMENT_DEARER: ({ item, separate, joint }) => [
    `«${item}» kostar meir felles (${money(joint)}) enn kvar for seg (${money(separate)}).`,
    "Kontroller prisane, eller kjøp kvar for seg.",
  ],
  COALITION_MISSING: ({ coalitions, count }) =>
    `coalitions.csv manglar kostnaden for ${semicolons(coalitions)}${count > coalitions.length ? ` og ${whole(count - coalitions.length)} til` : ""}. Gi kvar gruppe ei rad; kostnaden for ein kommune åleine kan òg komme frå alternativet som baseline: nemner.`,
  COALITION_DUPLICATE: ({ coalition, line }) => `«${coalition}» står òg på linje ${line}. Behald den eine rada.`,
  COALITION_OUTSIDE: ({ members, count }) =>
    `${count === 1 ? "Ei rad er halden" : `${whole(count)} rader er haldne`} utanfor fordi ${and(members)} ikkje deltek.`,
  COALITION_TOTAL_OFF: ({ stated, total, difference }) => [
    `Kostnaden for alle til saman er oppgitt til ${money(stated)}, men det som blir fordelt, er ${money(total)} (avvik ${money(difference)}). Det som blir fordelt, er brukt.`,
    "Kontroller at kostnadene for gruppene gjeld dei same åra og har same eining.",
  ],
  COALITION_COST_NEGATIVE: ({ coalition }) => [
    `«${coalition}» ville fått betalt for å stå åleine: kostnaden er negativ.`,
    "Kontroller forteiknet.",
  ],
  COALITION_DEARER: ({ one, other, together, apart }) => [
    `«${one}» og «${other}» ville betalt ${money(together)} saman, men ${money(apart)} kvar for seg. Dei treng ikkje gå saman.`,
    "Kontroller tala.",
  ],
  COST_ALONE_ZERO: ({ member }) => [
    `${member} ville ikkje betalt noko utan samarbeid, så alt kommunen betaler med samarbeid, er meir.`,
    "Kontroller at kostnaden ikkje er gløymd.",
  ],
  COST_ALONE_UNKNOWN: ({ members }) =>
    `Det er ikkje kjent kva ${and(members)} ville betalt utan samarbeid. Gi coalitions.csv, ein baseline: i fordel.yaml, eller kostnadsdrivarar i budsjettet som seier kva postane følgjer.`,
  DRIVER_NONE: () => [
    "Ingen post har kostnadsdrivar, så det er lagt til grunn at kvar gruppe ville betalt like mykje som alle til saman.",
    "Legg kostnadsdrivarar i budsjettet, eller gi coalitions.csv.",
  ],
  MEMBER_LOSES: ({ member, loss, gain }) => [
    `${member} får ein meirkostnad på ${money(loss)}, sjølv om alle til saman sparer ${money(gain)}.`,
    "Vurder ein annan fordelingsnøkkel.",
  ],
  YEARS_INVALID: ({ text }) => `«${text}» er ikkje eit tal på år. Skriv eit heilt tal frå 1 til 99.`,
  NOTHING_TO_COMPARE: () =>
    "Det er ikkje noko å samanlikne med. Gi to nøklar (--key A --key B), eller scenarios: og baseline: i fordel.yaml, eller procurement.csv for innsparing.",
  SCENARIO_UNKNOWN: ({ name, suggestion }) => `Alternativet «${name}» finst ikkje.${guess(suggestion)}`,
  SAVED_RESULT_UNREADABLE: ({ file, reason, named }) => {
    if (reason === "outside") {
      return `${file} er laga av ei fil utanfor denne mappa og saka, ${named ?? ""}. Oppgi fila på kommandolinja om ho skal lesast.`;
    }
    return reason === "no-result"
      ? `${file} har ikkje noko resultat: ho vart lagra med ein feil. Rett feilen og lagre på nytt.`
      : `${file} er ikkje eit resultat av fordel lagra med --format json.`;
  },
  AGAINST_UNREADABLE: ({ file }) =>
    `${file} er verken eit budsjett eller eit lagra resultat frå fordel split --format json.`,
  AGAINST_UNKNOWN: ({ name, suggestion, found }) =>
    `«${name}» er verken ei fil eller ein kolonne i budsjettet.${guess(suggestion)} Det har: ${and(found)}.`,
  AGAINST_YEARS: ({ file, years, own }) =>
    `${file} gjeld ${list(years, "og") || "ikkje noko år"}, og dette budsjettet ${list(own, "og") || "ikkje noko år"}. Vel eitt år med --year.`,
  BASELINE_YEAR_MISSING: ({ baseline, year: at }) =>
    at === null
      ? `Alternativet «${baseline}» har år, men budsjettet har ingen. Gi begge år, eller ingen av dei.`
      : `Alternativet «${baseline}» har ingen kostnad for ${at}, så det er ikkje noko å samanlikne med. Legg året til i budsjettet for det.`,
  COST_WITHOUT_UNKNOWN: ({ member, baseline, years }) => [
    `Det er ikkje kjent kva ${member} ville betalt utan samarbeid${years.length > 0 ? ` i ${and(years)}` : ""}: 0-alternativet «${baseline}» har ingen post som gjeld kommunen. Det som byggjer på dette, er utelate.`,
    `Gi ${member} ein post i budsjettet for 0-alternativet; skriv 0 om det ikkje ville kosta noko.`,
  ],
  BASELINE_UNKNOWN: ({ name, suggestion, known }) =>
    `Alternativet «${name}» finst ikkje.${guess(suggestion)} ${known.length > 0 ? `Her finst ${and(known)}.` : "Skriv det under scenarios: i fordel.yaml."}`,
  SCENARIO_DUPLICATE: ({ name }) => `Alternativet «${name}» er oppgitt to gonger. Gi det eine eit anna namn.`,
  SCENARIO_FILE_OUTSIDE: ({ file }) =>
    `Budsjettet ${file} til alternativet ligg utanfor mappa med saka. Legg det i mappa, og skriv stigen derifrå.`,
  COST_NAME_UNKNOWN: ({ name, suggestion }) =>
    `«${name}» finst ikkje som post eller område i budsjettet.${guess(suggestion)}`,
  CHANGE_YEAR_UNKNOWN: ({ line, year: at, years }) =>
    years.length > 0
      ? `«${line}» har ikkje noko beløp i ${at}, så her blir ingenting endra. Beløp finst for ${and(years)}.`
      : [`«${line}» har ikkje år, så ei endring for ${at} endrar ingenting.`, "Ta bort året."],
  PRICES_COMPETE: ({ item }) =>
    `«${item}» har både éin pris for alle og eigne prisar for kommunane. Behald berre det eine.`,
  PRICE_OUTSIDE_ITEM: ({ item, member }) =>
    `${member} har eigen pris på «${item}», men er ikkje blant kommunane den gjeld. Fjern prisen, eller ta med kommunen.`,
  NO_KEY: ({ columns }) =>
    `Det er ikkje oppgitt nokon fordelingsnøkkel. Skriv ein i fordel.yaml (key: ${anyKey(columns)}), eller bruk --key ${quotedWord(anyKey(columns))}. Grunnlag: ${someOf(["likt", ...columns])}.`,
  KEY_UNEXPECTED: ({ found, expected }) => {
    const wanted = or(expected.map((what) => KEY_PART[what]));
    return found === ""
      ? `Nøkkelen sluttar for tidleg. Venta ${wanted}.`
      : `«${found}» passar ikkje her. Venta ${wanted}.`;
  },
  KEY_NAME_UNKNOWN: ({ name, suggestion, known, inRegister }) =>
    `«${name}» finst ikkje som grunnlag, nøkkel eller kommune.${guess(suggestion)} Her finst ${and(known.map((word) => (word === "equal" ? "likt" : word)))}.${inRegister ? ` Er deltakarane kommunar, blir det henta frå registeret med population: {register: 2026} i fordel.yaml, eller med året i nøkkelen, ${name}@2026.` : ""}`,
  KEY_PERCENT_SIGN: ({ text, figure }) => `«${text}» manglar prosentteikn. Skriv ${figure} %.`,
  KEY_PERCENT_SUM: ({ sum, remedy }) =>
    `Prosentane blir til saman ${money(sum)} %, ikkje 100 %. Rett opp ein av dei${remedy === "rest" ? ", eller skriv «resten» i staden for den siste" : ""}.`,
  KEY_BANDS_ORDER: ({ text }) =>
    `«til ${text}» er ikkje over trinnet før. Set trinna i rekkjefølgje, det lågaste først.`,
  KEY_FEES_ALONE: ({ key, line }) =>
    `«${line}» har eit beløp, men nøkkelen «${key}» seier berre kva faste beløp kommunane betaler, ikkje korleis resten blir delt. Legg til + resten likt, til dømes, eller ta bort beløpet og skriv avgift som type.`,
  KEY_NOT_OF_FEES: ({ key, line }) =>
    `«${line}» er av typen avgift, det som dei faste beløpa i nøkkelen blir, men «${key}» deler eit beløp. Gi han ein nøkkel av berre faste beløp, som 10 000 kvar, i kolonnen nøkkel.`,
  FEE_WITH_AMOUNT: ({ line }) =>
    `«${line}» er av typen avgift, det som dei faste beløpa i nøkkelen blir, og har òg eit beløp. Ta bort beløpet, eller skriv linje som type.`,
  FEE_UNCHANGED: ({ line, name }) => [
    `«${line}» er det som dei faste beløpa blir, og står som han er: endringar og vekst for «${name}» når han ikkje.`,
    "Gi han ein annan nøkkel, eller eit beløp.",
  ],
  SUM_BEFORE_FEES: ({ line }) => [
    `«${line}» er det som dei faste beløpa blir, og det er kjent først når kommunar og nøklar er det: oppgitte summar i dette budsjettet er ikkje haldne mot postane.`,
    "Ta dei bort, eller ha avgiftene i eit eige budsjett.",
  ],
  KEY_AMOUNT_ALONE: ({ text }) =>
    `«${text}» er meir enn 100 %. Skal kvar kommune betale beløpet, skriv du «kvar» etter det og «resten» føre det som deler resten: 100 000 kvar + resten folketal.`,
  KEY_LIMIT_AMOUNT: ({ limit, text }) =>
    limit === "round"
      ? `«${text}» er eit beløp, men avrundinga er ein del av det heile. Oppgi prosent, til dømes avrunda 1 %.`
      : `«${text}» manglar eining. Skriv kr etter eit beløp, eller oppgi prosent, til dømes ${LIMIT[limit]} 40 %.`,
  KEY_PERCENT_RANGE: ({ text }) => `«${text}» må vere mellom 0 og 100 %.`,
  KEY_REST_TWICE: () => "«resten» kan berre stå éin gong i ein nøkkel. Oppgi prosent for alle delane unnateke éin.",
  KEY_LIMIT_TWICE: ({ limit }) => `«${LIMIT[limit]}» er oppgitt to gonger. Behald éin.`,
  KEY_ROUND_STEP: ({ step }) =>
    `Delar kan ikkje rundast av til ${money(step)} %: 100 % må kunne delast på det, som på 1 % eller 0,5 %.`,
  KEY_SHARES_SUM: ({ sum }) =>
    `Delane blir til saman ${money(sum)} %, ikkje 100 %. Rett opp ein av dei, eller ta bort alle prosentteikna: då er tala vekter, som kan ha kva sum som helst.`,
  KEY_SHARES_MEMBER_TWICE: ({ name }) => `«${name}» er oppgitt to gonger i nøkkelen. Behald éin.`,
  KEY_LIMITS_INFEASIBLE: (args) => `«${args.line}»: ${infeasible(args)}`,
  KEY_LIMIT_YEAR: ({ key, line, year: at, reason }) =>
    `«${line}»: «${key}» blir målt mot det som vart betalt i ${at}, ${
      {
        year: `og det er ikkje kjent. Gi budsjettet ein kolonne ${at}, samanlikn med budsjettet frå i fjor (--against), eller la grensa gjelde frå eit seinare år (from:)`,
        line: "men budsjettet har ingen av desse postane det året. Gi ein av dei eit beløp då, eller gi posten ein nøkkel utan denne grensa",
        large:
          "og det er ikkje kjent for eit budsjett som er for stort til å haldast samla. Skriv grensa i kroner eller prosent, eller fordel eit budsjett med færre postar",
      }[reason]
    }.`,
  CONTRIBUTION_SIGNS: ({ member, year: at }) =>
    `Bidraga kan ikkje avgrensast${ofYear(at, "i")}: ${member} skal ha att der dei andre betaler, eller alt blir til saman null. Set grensene i nøklane til postane, eller la dei gjelde for andre år.`,
  KEY_WEIGHTS_ZERO: ({ key, line }) =>
    `«${line}» kan ikkje fordelast etter nøkkelen «${BASE[key] ?? key}»: kommunane på posten har ikkje noko av det nøkkelen tel. Vel ein annan nøkkel.`,
  KEY_FEES_EXCEED_POOL: ({ key, line, fees, pool }) =>
    `«${line}»: grunnbeløpa i «${key}» blir til saman ${money(fees)}, meir enn dei ${money(pool)} som skal fordelast. Set dei ned.`,
  KEY_NAME_TAKEN: ({ name }) =>
    `Nøkkelen «${name}» heiter det same som ein kolonne i members.csv. Gi han eit anna namn.`,
  KEY_DUPLICATE: ({ name }) => `Nøkkelen «${name}» er oppgitt to gonger. Behald éin.`,
  KEY_PERIODS_OVERLAP: ({ name, year: at }) =>
    at === null
      ? `Nøkkelen «${name}» er oppgitt to gonger for alle år. Legg til from: eller to:.`
      : `Nøkkelen «${name}» er oppgitt to gonger for ${at}. Rett opp from: eller to:.`,
  KEY_CIRCLE: ({ names }) =>
    `Nøklane viser til kvarandre i ring: ${names.map((name) => `«${name}»`).join(" – ")}. Skriv ut delane av ein av dei.`,
  KEY_PART_UNFIT: ({ name, reason, most = 0 }) => `«${name}» ${UNFIT[reason](whole(most))}. ${UNFIT_REMEDY[reason]}`,
  KEY_PAID_UNKNOWN: ({ name, suggestion }) =>
    `Budsjettet har ingen post og ikkje noko område som heiter «${name}», som det kan fordelast som.${guess(suggestion)}`,
  KEY_PAID_CIRCLE: ({ names }) =>
    `Postar blir fordelte som kvarandre, i ring: ${names.map((name) => `«${name}»`).join(" – ")}. Gi ein av dei ein nøkkel som ikkje byggjer på dei andre.`,
  KEY_PAID_UNFIT: ({ name, line, reason }) => {
    const why = {
      nothing: "kommunane på posten betaler ikkje noko av det. Vel ein annan nøkkel.",
      passing:
        "budsjettet er for stort til å haldast samla, og postar blir fordelte før det dei byggjer på er kjent. Slå saman postane, eller vel ein annan nøkkel.",
      long: "det blir fordelt som noko anna, og det som noko anna igjen, så mange gonger at dei eksakte andelane er for lange å rekne med. Fordel han som noko av det første, eller vel ein annan nøkkel.",
    };
    return `«${line}» kan ikkje fordelast som «${name}»: ${why[reason]}`;
  },
  KEY_PAID_NEGATIVE: ({ name, line, member, amount }) =>
    `«${line}» kan ikkje fordelast som «${name}»: ${member} betaler ${money(amount)} av det, mindre enn ingenting. Fordel som eit område med berre utgifter, eller vel ein annan nøkkel.`,
  KEY_FOLLOWS_NO_YEAR: ({ line, key }) =>
    `«${key}» følgjer årstalet til posten, og «${line}» har ikkje noko. Skriv året i ein kolonne år, eller i nøkkelen.`,
  KEY_WITHOUT_PERIOD: ({ name, line, year: at }) =>
    at === null
      ? `«${line}» manglar år, men nøkkelen «${name}» gjeld for bestemte år. Gi posten eit år.`
      : `Nøkkelen «${name}» gjeld ikkje for ${at}, og «${line}» treng han då. Legg til ein periode.`,
  STAGE_UNKNOWN: ({ name, suggestion }) =>
    `«${name}» finst ikkje som post eller område i budsjettet.${guess(suggestion)}`,
  ASSET_UNFIT: ({ asset, reason, text }) => assetUnfit(asset, text)[reason],
  ASSET_RATE_SMALL: ({ asset, text, percent, meant }) => [
    `«${text}» er lese som ${percent.replace(".", ",")} % i året for «${asset}».`,
    `Skriv ${meant.replace(".", ",")} % om det er meint, elles ${percent.replace(".", ",")} %.`,
  ],
  MEMBERSHIP_UNCHANGED: ({ name, joins, scenario, year }) => {
    if (scenario !== null) {
      const when = year === null ? "" : ` i ${year}`;
      return joins
        ? `«${name}» er alt med${when}, når han skal tre inn i «${scenario}». Ta han bort der, eller skriv under leaves: frå når han var ute.`
        : `«${name}» er ikkje med${when}, når han skal tre ut i «${scenario}». Ta han bort der, eller skriv under joins: frå når han var med.`;
    }
    return joins
      ? `«${name}» er alt med, og kan ikkje kjøpe seg inn. Nemn ein kandidat: ein deltakar i members.csv som members: i fordel.yaml utelèt.`
      : `«${name}» er ikkje med, og kan ikkje tre ut. Nemn ein som er med.`;
  },
  STAGE_UNFIT: ({ group, reason, other }) => stageUnfit(group, other)[reason],
  STAGE_OWN_KEY: ({ line, group }) =>
    `«${line}» står i «${group}», som trinna fordeler, og har ein eigen nøkkel. Ta bort ein av delane.`,
  SETTINGS_BROKEN: ({ file, reason, most }) =>
    `${file} kan ikkje lesast her: ${SETTINGS_FAULT[reason]}${most === undefined ? "" : ` (høgst ${whole(most)})`}.`,
  SETTING_UNKNOWN: ({ name, suggestion }) => `Innstillinga «${name}» finst ikkje.${guess(suggestion)}`,
  SETTING_INVALID: ({ name, text, expected, choices }) =>
    name === ""
      ? `fordel.yaml skal ha innstillingar, til dømes key: likt, men her står det «${text}».`
      : `«${text}» passar ikkje i innstillinga «${name}». Her må det stå ${or(choices.map((choice) => WRITTEN[choice] ?? choice)) || EXPECTED[expected]}.`,
  SETTING_WITHOUT_EFFECT: ({ name, needs }) => [
    `${name} betyr ingenting utan ${needs}.`,
    "Oppgi begge, eller ingen av dei.",
  ],
  ROUND_INVALID: ({ text }) => `Beløp kan ikkje rundast av til «${text}». Vel 0,01, 0,1, 1, 10, 100, 1000 …`,
  UNIT_COST_OF_UNKNOWN: ({ name, suggestion }) => [
    `«${name}» finst ikkje som område eller post i budsjettet, så denne einingskostnaden er utelaten.`,
    guess(suggestion).trim(),
  ],
  UNIT_COST_VOLUME_MISSING: ({ per }) =>
    `Det manglar tal for «${per}». Legg til ein kolonne i members.csv, eller summen for alle under volumes: i fordel.yaml.`,
  ONLY_UNKNOWN: ({ name, suggestion }) => `«${name}» finst ikkje som kommune, område eller post.${guess(suggestion)}`,
  ITEM_UNKNOWN: ({ name, suggestion }) => `«${name}» finst ikkje i procurement.csv.${guess(suggestion)}`,
  LINE_UNKNOWN: ({ name, suggestion }) =>
    `«${name}» finst ikkje som post eller område i budsjettet.${guess(suggestion)}`,
  YEAR_UNKNOWN: ({ year: at, years }) =>
    years.length > 0
      ? `Budsjettet har ingen postar for ${at}. Det har ${and(years)}.`
      : `Postane i budsjettet har ikkje år. Utelat året, eller skriv ${at} som overskrift over beløpa.`,
  ACTUALS_MISSING: () =>
    "Det er ingenting å avrekne: saka har ikkje actuals.csv. Skriv kva kvar post vart, som i budget.csv, eller oppgi fila med --actuals.",
  ACTUALS_YEAR: ({ asked, open, years, own }) => {
    if (asked === null && open.length > 0) return `Kva år skal avreknast? Vel med --year: ${or(open)}.`;
    const has = (all: readonly number[]) => (all.length > 0 ? and(all) : "ingen år");
    return `${asked === null ? "Ingen år kan" : `${asked} kan ikkje`} avreknast: rekneskapen har ${has(years)}, budsjettet ${has(own)}. Eit år må stå i begge.`;
  },
  ACTUALS_GROUP: ({ line, groups }) =>
    `«${line}» står i fleire grupper i budsjettet, ${quoted(groups)}, og dei blir ikkje delte likt. Skriv gruppa i rekneskapen.`,
  ACTUALS_APART: ({ line, budget }) => [
    `Ingen post i denne rekneskapen har same namn og gruppe som ein i ${budget}; den første er «${line}».`,
    "Er det rett fil? Postane følgjer nøkkelen, deltakarane og vertskommunen i budsjettet etter namn og gruppe.",
  ],
  DATE_INVALID: ({ text }) => `«${text}» er ingen dato mellom 1900 og 2200. Skriv han som 2026-07-01 eller 1.7.2026.`,
  PAYMENT_HOST_UNKNOWN: ({ name, hosts }) =>
    name === null
      ? `Kven vart dette betalt til? Det er fleire vertskommunar: ${and(hosts)}. Oppgi éin i ein kolonne med overskrifta «til».`
      : `«${name}» er ikkje vertskommune for nokon post.${hosts.length > 0 ? ` ${hosts.length > 1 ? "Vertskommunar er" : "Vertskommunen er"} ${and(hosts)}.` : " Oppgi vertskommunar med host: i fordel.yaml."}`,
  PAYMENT_NOT_DUE: ({ member, year }) => [
    `${member} har innbetalingar, men er ikkje med${year === null ? "" : ` i ${year}`} og får alt til gode.`,
    "Manglar det ei linje under settlement: membership i fordel.yaml, eller er betalinga for eit anna år?",
  ],
  PAYMENT_MISSING: ({ member, to, amount, file }) =>
    `${member} skulle etter budsjettet betale ${money(amount)} til ${to}, og ${file} har inga betaling dit: ho er rekna som ikkje betalt.`,
  PAYMENT_TOO_FINE: ({ amount }) => [
    `Ei betaling er på ${money(amount)}, finare enn øret.`,
    "Rett beløpet, eller eininga det er skrive i.",
  ],
  MEMBERSHIP_UNFIT: ({ member, reason, line }) =>
    ({
      dates: `Det står ikkje når ${member} er med. Skriv from: eller to: med ein dag, eller utelat kommunen om han var med heile året.`,
      overlap: `${member} er med to gonger i same tid. La den eine slutte før den andre tek til, eller slå dei saman.`,
      turned: `${member} ville gå ut før han kjem inn. Byt om datoane.`,
      month: `${member} kjem inn eller går ut midt i ein månad, og det blir talt i månader. Skriv count: days, eller den første eller siste dagen i ein månad.`,
      year: `Rekneskapen har ikkje år, og ${member} er med i ein del av eit. Skriv året over kolonnen med beløp.`,
      amounts: `Nøkkelen til «${line}» tek beløp som gjeld for eit år, og ${member} er med i ein del av eit. Skriv det dei vart, som eigne postar med deltakarar og ein nøkkel av delar.`,
      limits: `Grensene for det kvar betaler gjeld for eit år, og ${member} er med i ein del av eit. Ta bort grensene, eller skriv det dei flytter, som ein eigen post.`,
    })[reason],
});
