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

const money = (text: string) => figureOfText(text, "nb");
const plain = (text: string) => plainOfText(text, "nb");
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
    "en overføring er det kommunene på posten betaler vertskommunen, og posten har ingen. Skriv hvem som får i kolonnen vertskommune, og hvem som betaler i kolonnen deltakere.",
  outside: (host: string) =>
    `en overføring er det kommunene på posten betaler en av kommunene, og «${host}» er ikke en av dem. Skriv en av kommunene i kolonnen vertskommune, eller før den som vanlig post.`,
  large: () =>
    "budsjettet er for stort til å holdes samlet, og det kommunene betaler hverandre ved siden av, er bare kjent for et som er det. Ta bort posten, eller velg rader med --where.",
} as const;
const PORTION_UNFIT = {
  transfer: "en overføring mellom kommunene er et beløp som en av dem får. Skriv beløpet.",
  total: "en oppgitt sum blir holdt mot det postene blir, og må være et tall. Skriv beløpet.",
  note: "en merknad blir aldri fordelt. Skriv beløpet, eller la det være.",
  fee: "en post av typen avgift er det som de faste beløpene i nøkkelen blir. Ta bort beløpet, eller typen.",
  "of-fees":
    "noen av postene er det som de faste beløpene i nøkkelen blir, og det er kjent først når budsjettet fordeles. Skriv beløpet, eller nevn poster uten avgifter.",
  step: "beløpet er en del av andre og følger dem: det kan ikke øke i trinn også. Ta bort trinnet, eller skriv beløpet.",
  driver: "det følger det som det er en del av, og kan ikke følge en kostnadsdriver også. Ta bort driveren.",
  large: "budsjettet er for stort til å holdes samlet, og fordeles post for post før helheten er kjent. Skriv beløpet.",
  deep: "det er et av en rekke beløp der hvert er en del av det neste, flere enn 30 eller med prosenter på mer enn 200 desimaler til sammen. Skriv et av dem som beløp.",
} as const;
const assetUnfit = (asset: string, text: string) => ({
  undated: `«${asset}» avskrives år for år, og budsjettet har ingen år. Gi budsjettet en kolonne år, eller beløp under overskrifter som 2026.`,
  large: `Årskostnadene for «${asset}» kan ikke stå blant postene: budsjettet er for stort til å holdes i minnet. Samle postene, eller ta bort assets.csv.`,
  exact: `${text} annuiteter med ulik rente eller levetid er flere enn det kan regnes eksakt med for så mange deltakere og poster. Gi dem som ligner hverandre, samme rente og levetid, renten færre desimaler, eller «${asset}» og andre metoden lån eller lineær.`,
  life: `«${text}» er ingen levetid for «${asset}»: oppgi hele år, fra 1 til 100.`,
  negative: `«${text}» for «${asset}» er mindre enn null. Oppgi hva det kostet, tilskuddet eller gjelden uten fortegn.`,
  rate: `«${text}» er ingen årsrente for «${asset}»: oppgi en prosent fra 0 til under 100, som 4 %.`,
  grant: `Tilskuddet ${text} er mer enn «${asset}» kostet. Rett ett av tallene.`,
  debt: `Den felles gjelden ${text} er mer enn «${asset}» kostet etter tilskudd. Rett ett av tallene.`,
  "in kind": `«${text}» sier ingenting om «${asset}», som én deltaker skjøt inn og godskrives for: det har ingen felles gjeld, og ingen har forskuttert det. Ta det bort, eller ta bort fra.`,
  from: `«${text}» er ikke én deltaker som skjøt inn «${asset}». Nevn én; det flere skjøt inn, er en rad for hver.`,
  advanced: `«${text}» har ingen del i «${asset}», så ingen kunne betalt det tilbake. Nevn under forskuttert bare dem som er med og bærer noe av det.`,
});
const stageUnfit = (group: string, other: string | null) => ({
  sum: `Det «${group}» gir videre, blir til sammen ${other} %, ikke 100 %. Endre en prosent.`,
  twice: `«${group}» har to trinn. Slå dem sammen til ett.`,
  itself: `«${group}» kan ikke fordeles til seg selv. Ta bort den prosenten, og la de andre bli 100.`,
  back: `«${group}» gir tilbake til «${other}», som et tidligere trinn har fordelt. Sett det før «${other}», eller sett reciprocal: true.`,
  closed: `Ingenting av «${group}» når noen gang et område uten trinn: det går i ring i ${quotedList(other)}. La noe av det gå til et område uten.`,
  within: `Poster i «${group}» står i «${other}», som kostnaden går til, og ville telt med i det de selv fordeles etter. Oppgi områder som står hver for seg.`,
  many: `«${group}» og andre fordeler fram og tilbake, og er for mange til å løses samlet: høyst ${other} med så nøyaktige prosenter. Slå sammen noen, eller gi prosentene færre desimaler.`,
  large: `«${group}» kan ikke fordeles i trinn: budsjettet er for stort til å holdes samlet. Slå sammen postene.`,
});
const quotedList = (names: string | null) => quoted(names?.split(", ") ?? []);
const UNFIT = {
  limits: () => "har grenser (minst, maks eller avrundet) og ikke noe navn",
  fees: () => "har grunnbeløp og ikke noe navn",
  periods: () => "har ingen år felles med nøklene ved siden av",
  deep: (most: string) => `blir en av flere enn ${most} nøkler inni hverandre`,
  long: (most: string) => `gjør denne nøkkelen lengre enn ${most} tegn når nøklene i den skrives helt ut`,
  many: (most: string) => `er én av flere enn ${most} ulike nøkler`,
  together: (most: string) =>
    `gjør nøklene som har andre i seg, lengre enn ${most} tegn til sammen når de skrives helt ut`,
} as const;
const UNFIT_REMEDY = {
  limits: "Gi den et navn under keys: i fordel.yaml, og skriv navnet her.",
  fees: "Gi den et navn under keys: i fordel.yaml, og skriv navnet her.",
  periods: "Rett årene til en av dem.",
  deep: "Skriv ut delene av en av dem.",
  long: "Ha færre nøkler i den.",
  many: "Gi poster som fordeles likt, samme nøkkel.",
  together: "Ha færre nøkler i hverandre.",
} as const;
const semicolons = (values: readonly string[]) => values.map((text) => `«${text}»`).join(", ");
const guess = (suggestion: string | null) => didYouMean(suggestion, "Mente du", "«", "»");
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
  separate: "hver for seg",
  joint: "felles",
  cost: "kostnad",
  members: "kommuner",
  group: "gruppe",
  year: "år",
  driver: "kostnadsdriver",
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
  "a number of years": "et antall år",
};

const skipped = (former: number, other: number, repeated: number) =>
  and([
    ...counted(former, "tidligere kommune", "tidligere kommuner"),
    ...counted(other, "region som ikke er en kommune", "regioner som ikke er kommuner"),
    ...counted(repeated, "region som står to ganger", "regioner som står to ganger"),
  ]);

/** Hva som viser at poster er summer av andre: «…, for …». */
const SUM_REASONS = {
  outline: "nummereringen eller innrykket viser det",
  group: "navnet på gruppen viser det",
  parts: "navnene på de andre viser det",
  members: "de andre er deltakerne",
  capitals: "store bokstaver og tallene viser det",
  word: "navnet og tallene viser det",
  levels: "tallene viser det, nivå for nivå",
  figures: "tallene viser det",
  stated: "oppgitt sum viser det",
} as const;

/** Hva som sier at utgiftene i en fil er negative: «Utgifter er negative … for …». */
const SIGN_REASONS = {
  accounts: "kontoene viser det",
  names: "navnene viser det",
  stated: "oppgitt sum viser det",
} as const;

/** How a setting of fixed form is written. */
const WRITTEN: Readonly<Record<string, string>> = { "YYYY-MM-DD": "en dato som ÅÅÅÅ-MM-DD" };

/** A key that is one base, by its Norwegian name. */
const BASE: Readonly<Record<string, string>> = {
  population: "folketall",
  users: "brukere",
  pcs: "PC-er",
  servers: "servere",
  fte: "årsverk",
  equal: "likt",
};

const LIMIT = {
  min: "minst",
  max: "maks",
  within: "innenfor",
  excess: "overskudd til",
  round: "avrundet",
} as const;

/** Why limits cannot be kept, and by how much. */
function infeasible({ key, limit, members, member, points, amount }: IssueArguments["KEY_LIMITS_INFEASIBLE"]): string {
  const by = amount === null ? `${money(points ?? "0")} prosentpoeng` : money(amount);
  const among = `med ${whole(members)} ${members === 1 ? "deltakerkommune" : "deltakerkommuner"}`;
  switch (limit) {
    case "min":
      return `${among} blir det minste i «${key}» til sammen ${by} mer enn det som skal fordeles. Sett det ned.`;
    case "max":
      return `${among} gjør taket i «${key}» at ingen kan betale ${by} av det som skal fordeles. Hev det.`;
    case "crossed":
      return `i «${key}» er det minste ${member} skal betale, ${by} over taket. Rett opp ett av dem.`;
    case "excess-min":
      return `${member}, som bærer det overskytende i «${key}», ville komme ${by} under det minste kommunen kan betale. Rett opp grensene for de andre, eller la en annen bære det.`;
    case "excess-max":
      return `${member}, som bærer det overskytende i «${key}», ville betale ${by} mer enn taket sitt. Rett opp en av grensene, eller la en annen bære det.`;
    case "excess-nobody":
      return `det overskytende i «${key}», ${by}, skal bæres av ${member}, som ikke er med på posten. La en av dem som er med, bære det.`;
    case "round":
      return `${among} er avrundingen i «${key}» for grov til at andelene kan bli 100 % innenfor grensene. Avrund finere.`;
  }
}

const KEY_PART = {
  part: "en del som 50 % folketall",
  base: "et grunnlag som likt eller folketall",
  plus: "+",
  limit: "en grense (minst, maks, innenfor, overskudd til eller avrundet)",
  percent: "en prosent",
  amount: "et beløp i kr",
  paid: "av og et årstall, for eksempel av 2025",
  number: "et tall",
  year: "et årstall",
  name: "navnet på en kommune",
  weight: "en vekt",
  band: "et trinn som til 5 000: 25 000, eller over: 60 000",
  colon: ":",
  close: ")",
  factor: "en kolonne eller et tall",
  group: "en gruppe av kommuner",
  lines: "en post eller et område i budsjettet",
  end: "slutten av nøkkelen",
} as const;

const FILE_FAULT = {
  permission: "du har ikke tilgang til den",
  "in-use": "den er åpen i et annet program. Lukk den der",
  folder: "det er en mappe",
  device: "det er en enhet eller et rør, ikke en fil",
  "too-large": "den er større enn 100 MB. Behold radene og kolonnene som saken trenger",
  "no-writer": "det er et rør som ingenting skriver til",
  outside: "det er en lenke ut av mappen med saken. Oppgi filen med et valg hvis den skal leses",
  other: "systemet gir den ikke fra seg",
} as const;

const WORKBOOK_FAULT = {
  "other-file": "det er ingen arbeidsbok (.xlsx). Lagre den som det, eller som CSV",
  older: "det er en eldre arbeidsbok (.xls), eller en med passord. Lagre den som en ny (.xlsx) uten passord",
  locked: "den har passord. Lagre den uten",
  damaged: "den er skadet eller avkortet. Åpne den i regnearket og lagre den på nytt",
} as const;

const WORKBOOK_EXCESS = {
  parts: "den har mer enn 10 000 deler",
  part: "et ark pakkes ut til mer enn 32 MB, eller en annen del til mer enn 16 MB",
  unpacked: "den pakkes ut til mer enn 200 MB",
  ratio: "den pakkes ut til mer enn hundre ganger størrelsen",
  cells: "cellene rekker for langt ned og til høyre",
} as const;

const SETTINGS_FAULT = {
  tab: "bruk mellomrom til innrykk, ikke tabulator",
  indentation: "innrykket er ikke likt det som står ved siden av",
  unclosed: "en parentes eller et anførselstegn er ikke avsluttet",
  duplicate: "dette navnet står to ganger",
  colon: "en tekst med kolon må stå i anførselstegn",
  character: "en tekst som begynner med dette tegnet, må stå i anførselstegn",
  alias: "ingenting har dette navnet (en tekst som begynner med *, må stå i anførselstegn)",
  aliases: "for mange henvisninger med *",
  tag: "innstillinger har ingen typer med ! (en tekst som begynner med !, må stå i anførselstegn)",
  beside: "fordel.yaml finnes også, og bare én av dem kan gjelde. Behold den ene, og ta bort den andre",
  syntax: "dette er ikke YAML (en tekst med uvanlige tegn må stå i anførselstegn)",
  long: "filen har for mange tegn",
  deep: "for mange lister og innstillinger står i hverandre",
  many: "her er det for mange",
  text: "denne teksten har for mange tegn",
} as const;

const EXPECTED = {
  number: "et tall",
  "positive-number": "et tall over null",
  surcharge: "en prosent med tegnet, som 5 %, eller et beløp",
  percent: "en prosent som 2,5",
  growth: "en prosent fra −99 til 1 000 med høyst tolv desimaler, som 2,5",
  "percent-of-whole": "en prosent fra 0 til 100",
  "later-year": "et år som ikke er før det første",
  "two-keys": "to nøkler, den gamle og den nye",
  "percent-for-each-year": "en prosent for hvert år fra det første til det siste",
  "amount-or-percent": "enten et beløp, en prosent eller et trinn (amount:, percent: eller step:)",
  step: "et trinn: 700 000 from 3 members, eller 1 per member",
  "in-yaml": "flere verdier for hver oppføring, og det går bare i fordel.yaml (flytt alle innstillingene dit)",
  year: "et årstall",
  currency: "en kort kode eller et tegn som NOK",
  text: "en tekst",
  list: "en liste",
  mapping: "innstillinger med innrykk under",
  choice: "ett enkelt ord",
} as const;

/** What each finding says in bokmål: what is wrong, then what to do. */
export const nb = (): IssueTexts => ({
  FILE_MISSING: ({ file, needed, suggestion, folder, otherwise, isBegun }) => {
    const gone = `${file} finnes ikke.`;
    if (otherwise) {
      return otherwise.option === null
        ? `${gone} ${otherwise.file} finnes, men filer av det slaget blir ikke lest. Lagre den som ${file}, eller som arbeidsbok (.xlsx).`
        : `${gone}${guess(otherwise.file)} Gi filen navnet ${kindOf(otherwise.file, file)}, eller oppgi den: ${otherwise.option}.`;
    }
    const offer = suggestion === null && !isBegun ? `; ${newCase(folder)} lager en å begynne med` : "";
    return `${gone}${guess(suggestion)}${needed ? ` Det trengs en mappe med members.csv og budget.csv${offer}.` : ""}`;
  },
  TABLE_TWICE: ({ file, unread, option }) => [
    `${file} er lest, men ikke ${list(unread, "eller")} ved siden av.`,
    `Ta bort det som ikke gjelder${option === null ? "" : `, eller oppgi med ${option} hva som skal leses`}.`,
  ],
  FILE_UNREAD: ({ file, name, isOfKind }) => [
    `${file} er ikke lest: filen må hete ${name}.`,
    isOfKind ? "Gi den det navnet." : `Lagre den som ${name}.`,
  ],
  FOLDER_EXPECTED: ({ file, folder }) => `${file} er en fil. Skriv mappen den ligger i, «${folder}», i stedet.`,
  FILE_UNREADABLE: ({ file, reason }) => `${file} kan ikke leses: ${FILE_FAULT[reason]}.`,
  FILE_EMPTY: ({ file }) => `${file} er tom. Den trenger en overskriftsrad og en rad for hver oppføring.`,
  CSV_BROKEN: ({ reason, most = 0, until = 0 }) => {
    if (reason === "quote") {
      return `Et anførselstegn begynner her og blir aldri avsluttet. Avslutt det, eller skriv det dobbelt ("") hvis det hører til teksten.`;
    }
    if (reason === "rows-within")
      return `Et anførselstegn begynner her og blir først avsluttet i linje ${whole(until)}; det som står imellom, ser ut som rader i tabellen og ville gå tapt. Avslutt det der teksten slutter, eller ta det bort. Er alt én tekst, så skriv den på én linje.`;
    if (reason === "size")
      return "Feltet her er altfor langt til å være én celle. Er skilletegnet riktig? Velg det med --delimiter.";
    if (reason === "rows")
      return `Det er flere enn ${whole(most)} rader, og flere leses ikke av denne filen. Ta bort dem som saken ikke trenger.`;
    if (reason === "long")
      return `Rader på mer enn ${whole(16_384)} tegn kan til sammen ha ${whole(most)} tegn, og her blir det flere. Forkort cellene, eller ta bort en kolonne som ikke trengs.`;
    return reason === "columns"
      ? `Denne raden har flere enn de ${whole(most)} kolonnene som et regneark har. Er skilletegnet riktig? Velg det med --delimiter.`
      : `Denne cellen har flere enn de ${whole(most)} tegnene som en celle i et regneark kan ha. Er skilletegnet riktig, og er hvert anførselstegn avsluttet?`;
  },
  WORKBOOK_BROKEN: ({ file, reason }) => `${file} kan ikke leses: ${WORKBOOK_FAULT[reason]}.`,
  WORKBOOK_TOO_LARGE: ({ file, reason }) =>
    `${file} er for stor til å åpnes trygt: ${WORKBOOK_EXCESS[reason]}. Lagre arket som CSV.`,
  SHEET_UNKNOWN: ({ file, sheet, suggestion, sheets }) =>
    sheet === null
      ? `${file} har flere ark. Skriv hvilket, for eksempel ${file}#${sheets[0] ?? ""}. Arkene heter ${and(sheets)}.`
      : `${file} har ikke noe ark «${sheet}».${guess(suggestion)} Arkene heter ${and(sheets)}.`,
  TITLE_LINES_SKIPPED: ({ count }) =>
    `${whole(count)} ${count === 1 ? "linje" : "linjer"} over overskriftsraden er hoppet over.`,
  ROWS_HIDDEN: ({ count, year: at, shared, otherwise }) => [
    `${count === 1 ? "1 rad" : `${whole(count)} rader`} er skjult eller filtrert bort i arbeidsboken, men lest likevel${shared === null || otherwise === null ? "" : `: ${money(shared)} fordeles${year(at)}, uten det skjulte ${money(otherwise)}`}.`,
    "Velg med --hidden skip eller --hidden read (eller input: {hidden: skip} i fordel.yaml).",
  ],
  COLUMNS_HIDDEN: ({ headers, year: at, shared, otherwise }) => [
    `${quoted(headers)}: skjult i arbeidsboken, men lest likevel${shared === null || otherwise === null ? "" : `: ${money(shared)} fordeles${year(at)}, uten det skjulte ${money(otherwise)}`}.`,
    "Velg med --hidden skip eller --hidden read (eller input: {hidden: skip} i fordel.yaml).",
  ],
  TABLE_APART: ({ headers, reason }) => [
    `En tabell til står ${reason === "beside" ? "ved siden av denne, bak en tom kolonne" : "under denne, etter tomme rader"}, med ${quoted(headers)}: den er ikke lest her.`,
    "Lagre den som en egen fil hvis den skal brukes.",
  ],
  UNIT_OF_FILE: ({ unit, text }) => `«${text}»: beløpene i denne filen er ganget med ${money(unit)}.`,
  UNIT_IN_TITLE: ({ unit, text }) => [
    `«${text}»: alle beløp er ganget med ${money(unit)}.`,
    `Bekreft det med input: {unit: ${unit}} i fordel.yaml.`,
  ],
  COLUMN_MISSING: ({ column, accepted, found, likely }) => {
    const missing = `Kolonnen «${COLUMN[column] ?? column}» mangler (overskriften kan være ${or(accepted)}). Filen har: ${everyColumn(found, "og") || "ingen"}.`;
    if (likely === null) return missing;
    const { option, setting } = columnChoice(column, likely);
    return `${missing} Er det «${likely}», skriver du ${option}, eller ${setting} i fordel.yaml.`;
  },
  COLUMN_OPTION_TWICE: ({ column, header, other }) =>
    `--column gir «${COLUMN[column] ?? column}» både «${other}» og «${header}». Behold én av dem.`,
  COLUMN_OPTION_INVALID: ({ text, columns }) =>
    `«${text}» sier ikke hvilken overskrift som er hvilken kolonne. Skriv det som post=Kontonavn. Kolonnene er ${everyColumn(
      columns.map((column) => COLUMN[column] ?? column),
      "og",
    )}.`,
  COLUMN_DUPLICATE: ({ header, other }) =>
    header === other
      ? `Overskriften «${header}» står to ganger. Fjern den ene kolonnen eller gi den et annet navn.`
      : `«${header}» og «${other}» betyr samme kolonne. Fjern den ene eller gi den et annet navn.`,
  COLUMN_IGNORED: ({ header, position, suggestion }) =>
    header.trim() === ""
      ? `Kolonne ${position} er uten overskrift og ikke brukt.`
      : `Kolonnen «${header}» er ikke brukt.${guess(suggestion)}`,
  CREDIT_NOT_COUNTED: ({ header, mark, line }) => [
    `Kolonnen «${header}» er ikke lest: beløp merket «${mark}», det første i rad ${line}, er regnet som kostnader.`,
    "Skriv inntekter med minus.",
  ],
  DEBIT_LESS_CREDIT: ({ debit, credit, isNegative }) =>
    `«${debit}» ${isNegative ? "og" : "minus"} «${credit}» er lest som ett beløp${isNegative ? ", for inntektene har minustegn" : ""}.`,
  AMOUNTS_BESIDE: ({ headers, likely }) =>
    `${quoted(headers)} er ikke fordelt. Legg til --against ${quotedWord(likely)} i fordel split for å vise endringen.`,
  COLUMN_UNKNOWN: ({ header, found, suggestion }) =>
    `Kolonnen «${header}» finnes ikke.${guess(suggestion)} Filen har: ${everyColumn(found, "og")}.`,
  COLUMNS_COMPETE: ({ headers, likely }) =>
    `Flere kolonner kan være beløpet: ${and(headers)}. Velg én, for eksempel --amount ${quotedWord(likely)}.`,
  CELL_MISSING: ({ column }) => `Cellen for «${column}» er tom. Fyll den ut eller fjern raden.`,
  CELL_EXTRA: ({ text, columns }) =>
    `«${text}» har ingen overskrift: overskriftsraden har ${columns} ${columns === 1 ? "kolonne" : "kolonner"}, denne raden har flere. Sett anførselstegn rundt tekst med skilletegn i, så ingen tall forskyves.`,
  NUMBER_INVALID: ({ text }) =>
    `«${text}» kan ikke leses som tall. ${byExcelError(text, "Kolonnen var for smal i Excel: gjør den bredere og lagre på nytt.", "Det er en feil i en formel i regnearket: rett den og lagre på nytt.") ?? "Skriv det som 1 234 567 eller 1 234,50."}`,
  NUMBER_AMBIGUOUS: ({ text, withComma, withPoint }) =>
    `«${text}» kan bety ${money(withComma)} eller ${money(withPoint)}. Velg med --decimal "," eller --decimal "." (eller input: {decimal: ","} i fordel.yaml).`,
  NUMBER_CONVENTIONS_MIXED: ({ text, other }) =>
    `«${text}» har et annet desimaltegn enn «${other}» i samme kolonne. Skriv dem likt, eller velg med --decimal.`,
  YEAR_INVALID: ({ text }) => `«${text}» er ikke et årstall. Skriv fire sifre, for eksempel 2026.`,
  CHOICE_UNKNOWN: ({ column, text, choices }) =>
    `«${text}» er ikke et valg i kolonnen «${column}». Skriv ${or(choices.map((choice) => CHOICE[choice] ?? choice))}.`,
  MEMBERS_EMPTY: () => "Det er ingen deltakerkommuner her. Skriv en rad for hver av dem.",
  MEMBER_DUPLICATE: ({ name, year: at, line }) =>
    `«${name}» er oppgitt to ganger${year(at)}, først på linje ${line}. Fjern en av radene.`,
  MEMBER_SUM_ROW: ({ name }) => [
    `«${name}» er summen av andre og ingen deltakerkommune: den er ikke med på fordelingen.`,
    "Fjern raden for å bekrefte det, eller skriv kommunenummeret i en kolonne «kommunenummer» hvis det er en kommune.",
  ],
  MEMBER_EQUALS_SUM: ({ name, parts }) => [
    `«${name}» er med på fordelingen, men har nøyaktig de tallene som ${quoted(parts)} har til sammen.`,
    "Fjern raden hvis den er en region eller en sum; skriv kommunenummeret i en kolonne «kommunenummer» hvis det er en kommune.",
  ],
  MEMBER_FIGURE_ROW: ({ name }) => [
    `«${name}» er et gjennomsnitt eller lignende og ingen deltakerkommune: den er ikke med på fordelingen.`,
    "Fjern raden for å bekrefte det, eller skriv kommunenummeret i en kolonne «kommunenummer» hvis det er en kommune.",
  ],
  MEMBER_SUM_OFF: ({ name, base, stated, sum }) => [
    `«${name}» er en sum og ikke med på fordelingen, men sier ${money(stated)} for «${base}», mens kommunene har ${money(sum)} til sammen.`,
    "Mangler en kommune, eller er et tall feil?",
  ],
  REMARKS_SKIPPED: ({ count, text }) =>
    count === 1 ? `«${text}» er en merknad: ikke lest.` : `${whole(count)} merknader, den første «${text}»: ikke lest.`,
  SUM_ROW_SKIPPED: ({ name }) =>
    `${name === "" ? "Denne raden" : `«${name}»`} er en sum: kontrollert og ikke regnet med.`,
  SUM_ROW_OFF: ({ name, header, stated, sum }) => [
    `«${name}» er en sum og ikke regnet med, men sier ${money(stated)} under «${header}», mens radene blir ${money(sum)}.`,
    "Mangler en rad, eller er et tall feil?",
  ],
  REGIONS_SKIPPED: ({ former, other, repeated }) => `Ikke tatt med fra filen: ${skipped(former, other, repeated)}.`,
  POPULATION_IN_PARTS: ({ column, part }) =>
    `Folketallet er delt opp etter «${column}» her («${part}»). Last ned tabellen på nytt uten å velge ${column}, så hver kommune får én rad per år.`,
  EVERYONE_TAKES_PART: ({ count }) => [
    `Alle ${whole(count)} kommunene i filen er med på fordelingen.`,
    "Oppgi hvem som skal være med under members: i fordel.yaml, eller behold bare radene deres.",
  ],
  TABLE_TOO_LARGE: (found) => {
    if ("mostGroups" in found)
      return `Det er flere enn ${whole(found.mostGroups)} grupper, alle nivåer medregnet, for mange for én tabell som skal gå opp. Legg postene i færre, eller les en del av dem om gangen med --where.`;
    if ("groups" in found)
      return `${whole(found.members)} kommuner og ${found.groups === 1 ? "1 gruppe" : `${whole(found.groups)} grupper`}, alle nivåer og år medregnet, er for mye for én tabell som skal gå opp: kommuner ganger grupper høyst ${whole(found.mostFigures)}. Legg postene i færre grupper, eller fordel en del av dem om gangen med --where.`;
    if (!("members" in found))
      return `Det er flere enn ${whole(found.mostLines)} poster, for mange for én tabell som skal gå opp. Les en del av dem om gangen med --where. Bare fordel split tar et budsjett med flere, som CSV-fil, og melder hva som er galt med det.`;
    const { members, lines, mostFigures } = found;
    if ("accounts" in found)
      return `Et oppgjør for ${whole(members)} kommuner rommer ${whole(lines)} poster fra budsjettet, og ${whole(found.accounts)} fra regnskapet ${whole(found.times)} ganger: kommuner ganger disse kan bli ${whole(mostFigures)}. Gjør opp en del av postene om gangen med --where.`;
    const { mostMembers, mostLines } = found;
    return `${whole(members)} kommuner og ${lines === 1 ? "1 post" : `${whole(lines)} poster`} er for mye for én tabell som skal gå opp: høyst ${whole(mostMembers)} kommuner, ${whole(mostLines)} poster, og kommuner ganger poster høyst ${whole(mostFigures)}. Oppgi hvem som er med, under members: i fordel.yaml, eller fordel en del av postene om gangen med --where.`;
  },
  SCENARIOS_TOO_LARGE: (found) => {
    if ("mostLines" in found)
      return `Budsjettet og alternativenes budsjetter har til sammen flere enn ${whole(found.mostLines)} poster, og flere rommes ikke på én gang. Ta alternativer ut av fordel.yaml, eller les færre poster (--where).`;
    if ("assumptions" in found)
      return `fordel.yaml oppgir ${whole(found.assumptions)} usikkerheter og indekser, og høyst ${whole(found.mostAssumptions)} prøves hver for seg på ${whole(found.figures)} beløp (kommuner ganger poster). Oppgi dem for grupper av poster, eller be om færre poster (--where).`;
    const { scenarios, horizon, figures, mostFigures } = found;
    const what =
      scenarios === 1 ? "Budsjettet blir" : `${whole(scenarios)} alternativer, medregnet 0-alternativet, blir`;
    const until = horizon === null ? "" : ` fram til ${horizon}`;
    const remedies = [
      ...(scenarios > 2 ? ["ett alternativ om gangen (--scenario)"] : []),
      ...(horizon === null ? [] : ["en tidligere horizon: i fordel.yaml"]),
      "færre poster (--where)",
    ];
    return `${what} ${whole(figures)} beløp${until} (kommuner ganger poster), og det er plass til høyst ${whole(mostFigures)} på én gang. Be om ${list(remedies, "eller")}.`;
  },
  MEMBER_UNKNOWN: ({ name, suggestion, file, apart }) => {
    const unknown = `«${name}» finnes ikke i ${file}.`;
    if (!apart) return `${unknown}${guess(suggestion)}`;
    const { option } = apart;
    return option === null
      ? `${unknown} Skill navn med komma: ${apart.names.join(", ")}.`
      : `${unknown} Oppgi ett navn om gangen: ${apart.names.map((one) => `${option} ${shellWord(one)}`).join(" ")}.`;
  },
  NAME_OF_FORMER: ({ name, number, former }) => [
    `«${name}» er lest som ${number} ${name}, men også ${former} i filen har hett det.`,
    `Skriv «${number} ${name}» hvis det er den, ellers navnet den andre har i dag.`,
  ],
  NOBODY_TAKES_PART: () =>
    "Ingen kommuner er igjen til å dele kostnaden. Ta ut færre med --without, eller ta med noen med --with.",
  MEMBER_NOT_TAKING_PART: ({ name }) => [
    `«${name}» er nevnt på denne posten, men er ikke med, og betaler derfor ingenting.`,
    "Legg den til under members: i fordel.yaml, eller bruk --with.",
  ],
  GROUP_NAMED_AS_MEMBER: ({ name }) => `Gruppen «${name}» heter det samme som en kommune. Gi den et annet navn.`,
  MEMBER_GROUP_UNKNOWN: ({ name, suggestion }) =>
    `Det finnes ingen gruppe av kommuner som heter «${name}».${guess(suggestion)}`,
  BASE_UNKNOWN: ({ name, suggestion, columns }) =>
    `«${name}» er ingen kolonne i members.csv.${guess(suggestion)} Den har: ${and(columns) || "ingen kolonner med tall"}.`,
  BASE_NEGATIVE: ({ base, text }) => `«${base}» er ${text} her, men kan ikke være negativt. Rett opp tallet.`,
  BASE_PERCENT_SUM: ({ base, year: at, sum }) =>
    `Prosentene i «${base}» blir til sammen ${money(sum)} %${year(at)}, ikke 100 %. Rett dem opp, eller ta bort alle prosenttegnene: da er tallene vekter, som kan ha hvilken som helst sum.`,
  BASE_CELL_UNREAD: ({ base, text, more }) =>
    `«${text}»${more > 0 ? ` og ${whole(more)} ${more === 1 ? "celle" : "celler"} til` : ""} i «${base}» er ikke tall det kan fordeles etter. Det er en feil bare der en nøkkel eller en annen innstilling trenger tallet.`,
  NUMBERS_ARE_NAMES: ({ header }) => [
    `Tallene i «${header}» er navn og måler ingenting, så ingen nøkkel kan fordele etter dem.`,
    "Gi kolonnen et annet navn hvis de likevel gjør det.",
  ],
  POPULATION_UNIT: ({ member, small, people, large }) =>
    large === null
      ? [
          `«${member}» har ${plain(small)} innbyggere.`,
          `Er det oppgitt i tusen, skriver du ${plain(people)}, og de andre på samme måte. Ellers blir kostnaden per innbygger tusen ganger for stor.`,
        ]
      : [
          `«${member}» har ${plain(small)} innbyggere ved siden av ${plain(large)}.`,
          `Er det oppgitt i tusen, skriver du ${plain(people)}. Slik det står, teller det tusen ganger for lite.`,
        ],
  BASE_MISSING: ({ base, member, year: at, mayBeZero }) =>
    `«${base}» er ikke fylt ut for ${member}${year(at)}, men trengs i fordelingen. Skriv tallet${mayBeZero ? ", eller 0 hvis det ikke er noen" : ""}.`,
  POPULATION_ZERO: ({ member, year: at }) => `Folketallet i ${member} er 0${year(at)}. Skriv riktig tall.`,
  BASE_DIVIDED_BY_ZERO: ({ member, base }) =>
    member === null
      ? "Det går ikke å dele på 0. Skriv et annet tall."
      : `«${base}» for ${member} er 0, og nøkkelen deler på det. Rett opp tallet, ta ${member} ut av postene med denne nøkkelen, eller regn bare med en gruppe: … av GRUPPE.`,
  BASE_YEAR_NEEDED: ({ base, years }) =>
    `«${base}» er oppgitt for ${and(years)}. Velg år: skriv ${or(datedBases(base, years))} i nøkkelen, eller population: {date: ${years.at(-1) ?? ""}} i fordel.yaml.`,
  BASE_DATES_MIXED: ({ base, years }) => [
    `«${base}» er målt per ${and(years)} av nøkler for samme år.`,
    "Bruk én dato, eller la det stå hvis det er meningen.",
  ],
  BASE_YEAR_UNKNOWN: ({ base, year: at, years }) =>
    years.length > 0
      ? `«${base}» er ikke oppgitt for ${at}. members.csv har ${and(years)}.`
      : `«${base}» er ikke oppgitt for ${at}: members.csv har ingen kolonne med år. Legg til en, eller skriv population: {date: ${at}} i fordel.yaml.`,
  MUNICIPALITY_UNKNOWN: ({ asked, suggestion, apart }) =>
    apart
      ? `«${asked}» er ingen kommune i folketallsregisteret. Skill navn med komma: ${apart.join(", ")}.`
      : `«${asked}» er ingen kommune i folketallsregisteret.${guess(suggestion)} Skriv navnet eller nummeret slik det er i dag, eller oppgi egne tall i en kolonne folketall i members.csv.`,
  MUNICIPALITY_AMBIGUOUS: ({ name, choices }) => `«${name}» kan være ${or(choices)}. Skriv nummeret også.`,
  MUNICIPALITY_FORMER: ({ asked, year, now }) =>
    `«${asked}» er ingen kommune i dag: den gikk inn i ${and(now)} 1. januar ${year}. Skriv nummeret til en som er det i dag, eller oppgi egne tall i en kolonne folketall i members.csv.`,
  MUNICIPALITY_NUMBER_OTHER: ({ number, name, numbered, named }) =>
    `${number} er nummeret til ${numbered}, men «${name}» er ${named}. Rett opp nummeret eller navnet.`,
  POPULATION_UNKNOWN: ({ municipality, year, member, isBefore }) =>
    `Folketallet i ${municipality} per 1. januar ${year} er ikke kjent: registeret er tomt der, ${isBefore ? "som det er før en kommune fikk grensene den har i dag. Bruk et senere år" : "men har tidligere år. Fyll det fra en tabell fra Statistisk sentralbyrå med fordel population --update FIL, bruk et annet år"}, eller oppgi egne tall for ${member} og de andre i en kolonne folketall i members.csv.`,
  POPULATION_YEARS_BLANK: ({ municipality, years, isBefore }) =>
    `Folketallet i ${municipality} er ikke kjent for ${and(years)}: registeret er tomt der${isBefore ? ", som det er før en kommune fikk grensene den har i dag" : ""}. Tomt er ikke 0.`,
  REGISTER_YEAR_UNKNOWN: ({ year: at, first, last }) =>
    `Registeret har ikke folketall for ${at}. Det har 1. januar ${first === last ? first : `${first}–${last}`}; fordel population --update FIL henter nyere fra en tabell fra Statistisk sentralbyrå.`,
  REGISTER_NOT_USED: ({ header }) => [
    `Folketallsregisteret er ikke brukt: members.csv har «${header}», som alltid går foran.`,
    "Ta bort en av de to.",
  ],
  REGISTER_FIGURE_INVALID: ({ text }) =>
    `«${text}» er ikke et folketall, som er et helt tall over 0 med høyst ni sifre. Rett opp cellen, eller la den stå tom når tallet ikke er kjent.`,
  REGISTER_FIGURE_DIFFERS: ({ municipality, year, has, table }) => [
    `${municipality} har ${whole(table)} innbyggere 1. januar ${year} i tabellen og ${whole(has)} i registeret, som blir stående.`,
    "Rett opp population.csv hvis tabellen har rett.",
  ],
  REGISTER_FIGURE_LEAPS: ({ municipality, year: at, is, earlier, was }) => [
    `${municipality} har ${whole(is)} innbyggere 1. januar ${at}, og hadde ${whole(was)} 1. januar ${earlier}.`,
    "Rett opp population.csv hvis tabellen tar feil.",
  ],
  REGISTER_NOT_NEWER: ({ last, newest }) =>
    newest === null
      ? `Tabellen har ikke folketall for kommuner. Hent tabell 07459 hos Statistisk sentralbyrå med et år etter ${last}.`
      : `Tabellen slutter med ${newest} og gir ikke noe nytt til registeret, som slutter med ${last}. Hent tabell 07459 hos Statistisk sentralbyrå med et nyere år, eller med kommuner som står tomme i registeret.`,
  BUDGET_EMPTY: () => "Budsjettet har ingen poster å fordele. Skriv en rad for hver post.",
  AMOUNT_MISSING: ({ line, hasYears }) =>
    hasYears
      ? `«${line}» har årstallene over seg én gang til der beløpene står. Er det en overskrift, setter du kolon etter navnet. Er det beløpene, skriver du dem som «2 026».`
      : `«${line}» mangler beløp. Skriv det (0 hvis det ikke er noe), eller sett type til merknad hvis posten ikke skal fordeles.`,
  AMOUNT_CIRCLE: ({ lines }) =>
    lines.length === 1
      ? `«${lines.join()}» ville vært en del av seg selv alene. Skriv beløpet, eller en del av andre poster.`
      : `Disse beløpene er deler av hverandre, i ring: ${[...lines, ...lines.slice(0, 1)].map((name) => `«${name}»`).join(" – ")}. Skriv et av dem som beløp, eller som en del av poster uten de andre.`,
  AMOUNT_OF_UNKNOWN: ({ name, suggestion }) =>
    `Budsjettet har ingen post og ikke noe område som heter «${name}», som beløpet kan være en del av.${guess(suggestion)}`,
  HOST_MISSING: ({ reason }) =>
    `${reason === "transfers" ? "Hvem som betaler hvem, kan ikke regnes ut" : "Påslaget blir ikke betalt til noen"}: ingen post har en kommune som betaler regningene. Skriv host: og navnet på kommunen i fordel.yaml, eller en kolonne vertskommune i budsjettet.`,
  HOST_OUTSIDE: ({ name, suggestion }) => [
    `«${name}» betaler regninger og er ikke blant kommunene: hver betaler sin del dit selv, og ingenting av det blir motregnet.`,
    guess(suggestion).trim(),
  ],
  HOSTLESS_LINES: ({ lines, more, amount }) => [
    `${quoted(lines, more)} (til sammen ${money(amount)}): det er ikke sagt hvem som betaler regningene, så dette er ikke med i hvem som betaler hvem.`,
    "Skriv host: i fordel.yaml, eller fyll ut kolonnen vertskommune.",
  ],
  TRANSFER_UNFIT: ({ line, reason, host }) => `«${line}»: ${TRANSFER_UNFIT[reason](host ?? "")}`,
  AMOUNT_PORTION_UNFIT: ({ text, reason }) => `«${text}» kan ikke stå her: ${PORTION_UNFIT[reason]}`,
  AMOUNT_ELSEWHERE: ({ line, count }) =>
    count === 1
      ? `«${line}» har beløp bare i en kolonne som ikke fordeles, og er utelatt.`
      : `${whole(count)} poster, den første «${line}», har beløp bare i kolonner som ikke fordeles, og er utelatt.`,
  HEADINGS_SKIPPED: ({ lines, more, isGroup }) => {
    const isOne = lines.length + more === 1;
    return [
      `${quoted(lines, more)} har ikke beløp og er lest som ${isOne ? `overskrift${isGroup ? ": gruppen til postene under" : ""}` : `overskrifter${isGroup ? ": gruppene til postene under dem" : ""}`}.`,
      `${isOne ? "Er det" : "Er noen av dem"} en post, skriver du beløpet.`,
    ];
  },
  YEARS_MIXED: ({ line }) => `«${line}» mangler år, mens andre poster har det. Gi alle postene et år, eller ingen.`,
  GROUP_TOO_DEEP: ({ levels, most }) =>
    `Denne posten ligger ${whole(levels)} grupper dypt; høyst ${whole(most)} går. Legg den i færre.`,
  LINE_WITHOUT_MEMBERS: ({ line }) => `«${line}» har ingen å fordeles på. Skriv hvem som er med, eller alle.`,
  LINE_DROPPED: ({ line }) => `«${line}» er utelatt: ingen av kommunene på posten er med.`,
  STATED_SUM_OFF: ({ group, year: at, stated, sum, difference }) =>
    `${group === null ? "Hele budsjettet" : `«${group}»`}${year(at)}: oppgitt sum er ${money(stated)}, men postene blir til sammen ${money(sum)} (avvik ${money(difference)}). Det er postene som blir fordelt.`,
  STATED_SUM_OF_NOTHING: ({ group, suggestion }) =>
    group === ""
      ? "Det er ingen poster å summere."
      : `Det er ingen poster å summere i området «${group}».${guess(suggestion)}`,
  DRIVER_ZERO: ({ line, base }) =>
    `«${line}» følger ${base}, men kommunene på posten har ingen, så beløpet kan ikke regnes om. Velg en annen kostnadsdriver.`,
  SUM_ROW_FOUND: ({ line, year: at, amount }) => [
    `${line === null ? "Raden" : `«${line}»`} (${money(amount)}${year(at)}) er summen av andre rader: den er kontrollert, ikke fordelt.`,
    "Sett type til sum for å bekrefte det, eller til linje hvis den er en egen kostnad.",
  ],
  SUM_ROW_SHARED: ({ line }) => [
    `«${line}» heter en sum, men ingen rader blir til sammen det, så den blir fordelt som kostnad.`,
    "Sett type til sum hvis den er en sum, eller til linje for å bekrefte den.",
  ],
  LINE_EQUALS_SUM: ({ lines, more, year: at, shared, otherwise }) => [
    `${quoted(lines, more)}: fordeles, men er nøyaktig det radene over eller under blir til sammen. Nå fordeles ${money(shared)}${year(at)}; er ${lines.length === 1 ? "dette en sum" : "dette summer"}, skal ${money(otherwise)} fordeles.`,
    "Sett type til sum i så fall, eller til linje for å bekrefte, eller oppgi hva alt skal bli med --total.",
  ],
  SUM_UNNAMED: ({ lines, reason, year: at, shared, otherwise }) => [
    `${quoted(lines)}: ${lines.length === 1 ? "sum av andre rader" : "summer av andre rader"}, for ${SUM_REASONS[reason]}. Fordeles ikke: ${money(shared)} fordeles${year(at)}, ellers ville det vært ${money(otherwise)}.`,
    "Sett type til sum for å bekrefte, eller til linje hvis det er en egen kostnad.",
  ],
  LINE_OVER_PARTS: ({ line, parts, amount, sum, year: at, shared, otherwise }) => [
    `«${line}» (${money(amount)}) står over ${quoted(parts)}, som blir ${money(sum)}. Alt fordeles: ${money(shared)}${year(at)}, uten «${line}» ${money(otherwise)}.`,
    `Sett type til sum på «${line}» hvis den er summen, til merknad på de andre hvis de er deler av den, eller til linje for å bekrefte den.`,
  ],
  TOTAL_NOT_MET: ({ year: at, stated, shared, difference, without, with: joined, turned, isInThousands }) =>
    [
      `${money(shared)} fordeles${year(at)}, ikke ${money(stated)} som oppgitt: en forskjell på ${money(difference)}.`,
      ...(without.length > 0 ? [`Det stemmer uten ${either(without)}: sett type til sum eller merknad der.`] : []),
      ...(joined.length > 0
        ? [`Det stemmer med ${either(joined.map((line) => [line]))}: sett type til linje der.`]
        : []),
      ...(turned.length > 0 ? [`Det stemmer med motsatt fortegn på ${either(turned.map((line) => [line]))}.`] : []),
      ...(isInThousands ? ["Ett av dem er i tusen kroner: sett input: {unit: 1000} i fordel.yaml."] : []),
    ].join(" "),
  PART_OF_LINE: ({ lines, more, whole, year: at, shared, otherwise }) => [
    `${quoted(lines, more)}: del av ${lines.length === 1 ? `«${whole}»` : `postene over, her «${whole}»`} og fordeles ikke i tillegg: ${money(shared)} fordeles${year(at)}, ellers ville det vært ${money(otherwise)}.`,
    "Sett type til merknad for å bekrefte, eller til linje hvis det er en egen kostnad.",
  ],
  TOTAL_TOLD_AGAIN: ({ lines, more, total, year: at, shared, otherwise }) => [
    `${quoted(lines, more)}: ${total === null ? "blir til sammen nøyaktig det alle de andre postene blir" : `står under summen «${total}» og sier noe om den`}. Fordeles ikke: ${money(shared)} fordeles${year(at)}, ellers ville det vært ${money(otherwise)}.`,
    "Sett type til merknad for å bekrefte, eller til linje hvis det er en egen kostnad.",
  ],
  ROWS_UNDER_TOTAL: ({ lines, total, year: at, shared, otherwise }) => [
    `${quoted(lines)}: fordeles, men står under summen «${total}» og er ikke med i den. ${money(shared)} fordeles${year(at)}, uten ${lines.length === 1 ? "raden" : "radene"} ${money(otherwise)}.`,
    "Sett type til linje for å bekrefte, eller til merknad hvis det ikke er en kostnad, eller oppgi hva alt skal bli med --total.",
  ],
  LINE_EQUALS_PART: ({ line, parts, year: at, shared, otherwise }) => [
    `«${line}»: fordeles, men er nøyaktig alle postene over delt på ${whole(parts)}. ${money(shared)} fordeles${year(at)}, uten raden ${money(otherwise)}.`,
    "Sett type til linje for å bekrefte, eller til merknad hvis det ikke er en kostnad, eller oppgi hva alt skal bli med --total.",
  ],
  FIGURE_SHARED: ({ lines, more, year: at, shared, otherwise }) => [
    `${quoted(lines, more)}: fordeles som kostnad, men heter som et gjennomsnitt, et antall eller lignende. ${money(shared)} fordeles${year(at)}, uten ${lines.length === 1 ? "raden" : "radene"} ${money(otherwise)}.`,
    "Sett type til merknad hvis det ikke er en kostnad, eller til linje for å bekrefte.",
  ],
  GROUP_BLANK: ({ line, group, others }) => [
    `«${line}»${others === 0 ? "" : others === 1 ? " og 1 annen rad" : ` og ${whole(others)} andre rader`} står uten gruppe under en rad som har: regnet ${group === null ? "utenfor alle grupper" : `med til gruppen over, her «${group}»`}.`,
    "Skriv gruppen på hver rad som hører til en.",
  ],
  INCOME_POSITIVE: ({ lines, sum }) => [
    `${quoted(lines)}: «${sum}» stemmer bare når dette er inntekt. Beløpet er trukket fra.`,
    "Skriv det med minustegn for å bekrefte det.",
  ],
  INCOME_UNSIGNED: ({ lines, more, year: at, shared, otherwise }) => [
    `${quoted(lines, more)}: ser ut som inntekt eller fradrag, men blir fordelt som kostnad, for beløpet står uten minustegn. ${money(shared)} fordeles${year(at)}; er det inntekt, skal ${money(otherwise)} fordeles.`,
    "Skriv det med minustegn hvis det er inntekt, eller sett type til linje hvis det er en kostnad.",
  ],
  SIGNS_TURNED: ({ reason, year: at, shared, otherwise }) => [
    `Utgifter er negative og inntekter positive i denne filen, for ${SIGN_REASONS[reason]}. Alle fortegn er snudd: ${money(shared)} fordeles${year(at)}, slik det står ville det vært ${money(otherwise)}.`,
    "Oppgi hva alt skal bli med --total for å bekrefte, eller for å få det slik det står.",
  ],
  NET_INCOME: ({ year: at, amount }) => [
    `Det som fordeles${year(at)}, er en nettoinntekt på ${money(amount)}: kommunene får penger.`,
    `Er utgiftene negative i denne filen, skriv dem som positive tall; ${confirmed(at, amount)} bekrefter.`,
  ],
  PARTICIPANT_REFUND: ({ line, others, year: at, amount, whole, without, where }) => [
    `«${line}» (${money(amount)}) er det deltakerne betaler vertskommunen. Med raden blir bare resten hos vertskommunen fordelt${year(at)}, ${money(whole)}; uten ${others === 0 ? "den" : `den og ${others === 1 ? "den andre raden" : `de ${countFigure(others)} andre radene`} av samme slag`} ${money(without)}.`,
    where === "" ? "Fjern raden." : `Fjern raden, eller bruk --where ${quotedWord(where)}.`,
  ],
  VAT_PAIR: ({ lines, more }) => `${quoted(lines, more)}: mva. og mva-kompensasjon går opp i 0 og endrer ingenting.`,
  VAT_PAIR_OFF: ({ lines, more, year: at, net }) => [
    `${quoted(lines, more)}: mva. og mva-kompensasjon skal gå opp i 0, men ${money(net)} står igjen${year(at)} og blir fordelt.`,
    "Kontroller radene, eller fjern dem.",
  ],
  UNITS_APART: ({ less, small, more, large, year: at, isOneFile }) => [
    `«${less}» blir ${money(small)} og «${more}» ${money(large)}${year(at)}, omtrent tusen ganger så mye.`,
    `Er den ene i tusen kroner, skriv ${isOneFile ? "begge i samme enhet" : "det i en tittel i den filen, som (1000 kr); input: {unit: 1000} gjelder alle filer"}.`,
  ],
  COST_PER_INHABITANT: ({ year: at, total, each, isSmall }) => [
    `${money(total)} kroner fordeles${year(at)}, ${money(each)} per innbygger.`,
    `${isSmall ? "Er beløpene i tusen kroner, sett input: {unit: 1000} i fordel.yaml" : "Er beløpene i kroner og ikke i tusen, ta bort enheten som sier det"}. ${confirmed(at, total)} bekrefter.`,
  ],
  THOUSANDS_SUSPECTED: ({ line, small, large, other }) =>
    line === other
      ? [
          `«${line}» er ${money(small)} ett år og ${money(large)} et annet.`,
          "Er det ene i 1000 kr, så skriv alle beløp i samme enhet.",
        ]
      : [
          `«${line}» er ${money(small)} og «${other}» er ${money(large)}.`,
          "Er noen av beløpene i 1000 kr, så skriv alle i samme enhet.",
        ],
  VAT_MIXED: ({ excluded, included }) => [
    `Beløpene ser ut til å være både ekskl. mva. («${excluded}») og inkl. mva. («${included}»).`,
    "Fordel alle beløp på samme måte.",
  ],
  CHECKED_IN_PART: ({ most }) =>
    `Budsjettet har flere enn ${whole(most)} områder eller summer. Summer av flere områder er ikke holdt opp mot linjene sine, og tomme celler under flere områder hører ikke til noe område.`,
  OUTLINE_UNTRIED: ({ line, others, most }) => [
    `«${line}»${others > 0 ? ` og ${whole(others)} til` : ""}: nummerert eller rykket inn over poster som også fordeles. Hvilke som er summer, blir ikke prøvd i et budsjett med mer enn ${whole(most)} rader.`,
    "Sett type til sum der de er det, ellers fordeles postene under to ganger.",
  ],
  WHERE_INVALID: ({ text }) =>
    `«${text}» er ikke et utvalg. Skriv en overskrift, = eller !=, og en verdi, for eksempel Konto=1* eller Konto!=1750*.`,
  WHERE_MATCHES_NOTHING: ({ text, file }) =>
    `Ingen rad i ${file} passer med ${text}. Kontroller verdien; * står for hvilken som helst tekst.`,
  ITEM_SUM_ROW: ({ items, isCounted, savings, otherwise }) =>
    isCounted
      ? [
          `${quoted(items)}: regnet med, men er nøyaktig det andre innkjøp blir til sammen. Innsparingen er ${money(savings)}; er ${items.length === 1 ? "dette en sum" : "dette summer"}, er den ${money(otherwise)}.`,
          "Sett type til sum i så fall, eller til linje for å bekrefte.",
        ]
      : [
          `${quoted(items)}: sum av andre innkjøp, og ikke regnet med. Innsparingen er ${money(savings)}; ellers ville den vært ${money(otherwise)}.`,
          "Sett type til sum for å bekrefte, eller til linje hvis det er et innkjøp.",
        ],
  PRICE_MISSING: ({ item, member }) =>
    `«${item}»: ${member} mangler egen pris. Skriv den (0 hvis kommunen ikke ville betalt noe), eller ta ${member} ut av kolonnen deltakere.`,
  PROCUREMENT_DEARER: ({ item, separate, joint }) => [
    `«${item}» koster mer felles (${money(joint)}) enn hver for seg (${money(separate)}).`,
    "Kontroller prisene, eller kjøp hver for seg.",
  ],
  COALITION_MISSING: ({ coalitions, count }) =>
    `coalitions.csv mangler kostnaden for ${semicolons(coalitions)}${count > coalitions.length ? ` og ${whole(count - coalitions.length)} til` : ""}. Gi hver gruppe en rad; kostnaden for en kommune alene kan også komme fra alternativet som baseline: nevner.`,
  COALITION_DUPLICATE: ({ coalition, line }) => `«${coalition}» står også på linje ${line}. Behold den ene raden.`,
  COALITION_OUTSIDE: ({ members, count }) =>
    `${count === 1 ? "En rad" : `${whole(count)} rader`} er holdt utenfor fordi ${and(members)} ikke deltar.`,
  COALITION_TOTAL_OFF: ({ stated, total, difference }) => [
    `Kostnaden for alle til sammen er oppgitt til ${money(stated)}, men det som fordeles, er ${money(total)} (avvik ${money(difference)}). Det som fordeles, er brukt.`,
    "Kontroller at kostnadene for gruppene gjelder de samme årene og har samme enhet.",
  ],
  COALITION_COST_NEGATIVE: ({ coalition }) => [
    `«${coalition}» ville fått betalt for å stå alene: kostnaden er negativ.`,
    "Kontroller fortegnet.",
  ],
  COALITION_DEARER: ({ one, other, together, apart }) => [
    `«${one}» og «${other}» ville betalt ${money(together)} sammen, men ${money(apart)} hver for seg. De trenger ikke gå sammen.`,
    "Kontroller tallene.",
  ],
  COST_ALONE_ZERO: ({ member }) => [
    `${member} ville ikke betalt noe uten samarbeid, så alt kommunen betaler med samarbeid, er mer.`,
    "Kontroller at kostnaden ikke er glemt.",
  ],
  COST_ALONE_UNKNOWN: ({ members }) =>
    `Det er ikke kjent hva ${and(members)} ville betalt uten samarbeid. Gi coalitions.csv, en baseline: i fordel.yaml, eller kostnadsdrivere i budsjettet som sier hva postene følger.`,
  DRIVER_NONE: () => [
    "Ingen post har kostnadsdriver, så det er lagt til grunn at enhver gruppe ville betalt like mye som alle til sammen.",
    "Legg kostnadsdrivere i budsjettet, eller gi coalitions.csv.",
  ],
  MEMBER_LOSES: ({ member, loss, gain }) => [
    `${member} får en merkostnad på ${money(loss)}, selv om alle til sammen sparer ${money(gain)}.`,
    "Vurder en annen fordelingsnøkkel.",
  ],
  YEARS_INVALID: ({ text }) => `«${text}» er ikke et antall år. Skriv et helt tall fra 1 til 99.`,
  NOTHING_TO_COMPARE: () =>
    "Det er ikke noe å sammenligne med. Gi to nøkler (--key A --key B), eller scenarios: og baseline: i fordel.yaml, eller procurement.csv for innsparing.",
  SCENARIO_UNKNOWN: ({ name, suggestion }) => `Alternativet «${name}» finnes ikke.${guess(suggestion)}`,
  SAVED_RESULT_UNREADABLE: ({ file, reason, named }) => {
    if (reason === "outside") {
      return `${file} er laget av en fil utenfor denne mappen og saken, ${named ?? ""}. Oppgi filen på kommandolinjen hvis den skal leses.`;
    }
    return reason === "no-result"
      ? `${file} har ikke noe resultat: den ble lagret med en feil. Rett feilen og lagre på nytt.`
      : `${file} er ikke et resultat av fordel lagret med --format json.`;
  },
  AGAINST_UNREADABLE: ({ file }) =>
    `${file} er verken et budsjett eller et lagret resultat fra fordel split --format json.`,
  AGAINST_UNKNOWN: ({ name, suggestion, found }) =>
    `«${name}» er verken en fil eller en kolonne i budsjettet.${guess(suggestion)} Det har: ${and(found)}.`,
  AGAINST_YEARS: ({ file, years, own }) =>
    `${file} gjelder ${list(years, "og") || "ikke noe år"}, og dette budsjettet ${list(own, "og") || "ikke noe år"}. Velg ett år med --year.`,
  BASELINE_YEAR_MISSING: ({ baseline, year: at }) =>
    at === null
      ? `Alternativet «${baseline}» har år, men budsjettet har ingen. Gi begge år, eller ingen av dem.`
      : `Alternativet «${baseline}» har ingen kostnad for ${at}, så det er ikke noe å sammenligne med. Legg året til i budsjettet for det.`,
  COST_WITHOUT_UNKNOWN: ({ member, baseline, years }) => [
    `Det er ikke kjent hva ${member} ville betalt uten samarbeid${years.length > 0 ? ` i ${and(years)}` : ""}: 0-alternativet «${baseline}» har ingen post som gjelder kommunen. Det som bygger på dette, er utelatt.`,
    `Gi ${member} en post i budsjettet for 0-alternativet; skriv 0 om det ikke ville kostet noe.`,
  ],
  BASELINE_UNKNOWN: ({ name, suggestion, known }) =>
    `Alternativet «${name}» finnes ikke.${guess(suggestion)} ${known.length > 0 ? `Her finnes ${and(known)}.` : "Skriv det under scenarios: i fordel.yaml."}`,
  SCENARIO_DUPLICATE: ({ name }) => `Alternativet «${name}» er oppgitt to ganger. Gi det ene et annet navn.`,
  SCENARIO_FILE_OUTSIDE: ({ file }) =>
    `Budsjettet ${file} til alternativet ligger utenfor mappen med saken. Legg det i mappen, og skriv stien derfra.`,
  COST_NAME_UNKNOWN: ({ name, suggestion }) =>
    `«${name}» finnes ikke som post eller område i budsjettet.${guess(suggestion)}`,
  CHANGE_YEAR_UNKNOWN: ({ line, year: at, years }) =>
    years.length > 0
      ? `«${line}» har ikke noe beløp i ${at}, så her blir ingenting endret. Beløp finnes for ${and(years)}.`
      : [`«${line}» har ikke år, så en endring for ${at} endrer ingenting.`, "Ta bort året."],
  PRICES_COMPETE: ({ item }) =>
    `«${item}» har både én pris for alle og egne priser for kommunene. Behold bare det ene.`,
  PRICE_OUTSIDE_ITEM: ({ item, member }) =>
    `${member} har egen pris på «${item}», men er ikke blant kommunene den gjelder. Fjern prisen, eller ta med kommunen.`,
  NO_KEY: ({ columns }) =>
    `Det er ikke oppgitt noen fordelingsnøkkel. Skriv en i fordel.yaml (key: ${anyKey(columns)}), eller bruk --key ${quotedWord(anyKey(columns))}. Grunnlag: ${someOf(["likt", ...columns])}.`,
  KEY_UNEXPECTED: ({ found, expected }) => {
    const wanted = or(expected.map((what) => KEY_PART[what]));
    return found === ""
      ? `Nøkkelen slutter for tidlig. Ventet ${wanted}.`
      : `«${found}» passer ikke her. Ventet ${wanted}.`;
  },
  KEY_NAME_UNKNOWN: ({ name, suggestion, known, inRegister }) =>
    `«${name}» finnes ikke som grunnlag, nøkkel eller kommune.${guess(suggestion)} Her finnes ${and(known.map((word) => (word === "equal" ? "likt" : word)))}.${inRegister ? ` Er deltakerne kommuner, hentes det fra registeret med population: {register: 2026} i fordel.yaml, eller med året i nøkkelen, ${name}@2026.` : ""}`,
  KEY_PERCENT_SIGN: ({ text, figure }) => `«${text}» mangler prosenttegn. Skriv ${figure} %.`,
  KEY_PERCENT_SUM: ({ sum, remedy }) =>
    `Prosentene blir til sammen ${money(sum)} %, ikke 100 %. Rett opp en av dem${remedy === "rest" ? ", eller skriv «resten» i stedet for den siste" : ""}.`,
  KEY_BANDS_ORDER: ({ text }) =>
    `«til ${text}» er ikke over trinnet før. Sett trinnene i rekkefølge, det laveste først.`,
  KEY_FEES_ALONE: ({ key, line }) =>
    `«${line}» har et beløp, men nøkkelen «${key}» sier bare hvilke faste beløp kommunene betaler, ikke hvordan resten deles. Legg til for eksempel + resten likt, eller ta bort beløpet og skriv avgift som type.`,
  KEY_NOT_OF_FEES: ({ key, line }) =>
    `«${line}» er av typen avgift, det som de faste beløpene i nøkkelen blir, men «${key}» deler et beløp. Gi den en nøkkel av bare faste beløp, som 10 000 hver, i kolonnen nøkkel.`,
  FEE_WITH_AMOUNT: ({ line }) =>
    `«${line}» er av typen avgift, det som de faste beløpene i nøkkelen blir, og har også et beløp. Ta bort beløpet, eller skriv linje som type.`,
  FEE_UNCHANGED: ({ line, name }) => [
    `«${line}» er det som de faste beløpene blir, og står som den er: endringer og vekst for «${name}» når den ikke.`,
    "Gi den en annen nøkkel, eller et beløp.",
  ],
  SUM_BEFORE_FEES: ({ line }) => [
    `«${line}» er det som de faste beløpene blir, og det er kjent først når kommuner og nøkler er det: oppgitte summer i dette budsjettet er ikke holdt mot postene.`,
    "Ta dem bort, eller ha avgiftene i et eget budsjett.",
  ],
  KEY_AMOUNT_ALONE: ({ text }) =>
    `«${text}» er mer enn 100 %. Skal hver kommune betale beløpet, skriver du «hver» etter det og «resten» foran det som deler resten: 100 000 hver + resten folketall.`,
  KEY_LIMIT_AMOUNT: ({ limit, text }) =>
    limit === "round"
      ? `«${text}» er et beløp, men avrundingen er en andel av det hele. Oppgi prosent, for eksempel avrundet 1 %.`
      : `«${text}» mangler enhet. Skriv kr etter et beløp, eller oppgi prosent, for eksempel ${LIMIT[limit]} 40 %.`,
  KEY_PERCENT_RANGE: ({ text }) => `«${text}» må være mellom 0 og 100 %.`,
  KEY_REST_TWICE: () => "«resten» kan bare stå én gang i en nøkkel. Oppgi prosent for alle delene unntatt én.",
  KEY_LIMIT_TWICE: ({ limit }) => `«${LIMIT[limit]}» er oppgitt to ganger. Behold én.`,
  KEY_ROUND_STEP: ({ step }) =>
    `Andeler kan ikke avrundes til ${money(step)} %: 100 % må kunne deles på det, som på 1 % eller 0,5 %.`,
  KEY_SHARES_SUM: ({ sum }) =>
    `Andelene blir til sammen ${money(sum)} %, ikke 100 %. Rett opp en av dem, eller ta bort alle prosenttegnene: da er tallene vekter, som kan ha hvilken som helst sum.`,
  KEY_SHARES_MEMBER_TWICE: ({ name }) => `«${name}» er oppgitt to ganger i nøkkelen. Behold én.`,
  KEY_LIMITS_INFEASIBLE: (args) => `«${args.line}»: ${infeasible(args)}`,
  KEY_LIMIT_YEAR: ({ key, line, year: at, reason }) =>
    `«${line}»: «${key}» måles mot det som ble betalt i ${at}, ${
      {
        year: `og det er ikke kjent. Gi budsjettet en kolonne ${at}, sammenlign med fjorårets budsjett (--against), eller la grensen gjelde fra et senere år (from:)`,
        line: "men budsjettet har ingen av disse postene det året. Gi en av dem et beløp da, eller gi posten en nøkkel uten denne grensen",
        large:
          "og det er ikke kjent for et budsjett som er for stort til å holdes samlet. Skriv grensen i kroner eller prosent, eller fordel et budsjett med færre poster",
      }[reason]
    }.`,
  CONTRIBUTION_SIGNS: ({ member, year: at }) =>
    `Bidragene kan ikke begrenses${ofYear(at, "i")}: ${member} skal ha igjen der de andre betaler, eller alt blir til sammen null. Sett grensene i nøklene til postene, eller la dem gjelde for andre år.`,
  KEY_WEIGHTS_ZERO: ({ key, line }) =>
    `«${line}» kan ikke fordeles etter nøkkelen «${BASE[key] ?? key}»: kommunene på posten har ikke noe av det nøkkelen teller. Velg en annen nøkkel.`,
  KEY_FEES_EXCEED_POOL: ({ key, line, fees, pool }) =>
    `«${line}»: grunnbeløpene i «${key}» blir til sammen ${money(fees)}, mer enn de ${money(pool)} som skal fordeles. Sett dem ned.`,
  KEY_NAME_TAKEN: ({ name }) =>
    `Nøkkelen «${name}» heter det samme som en kolonne i members.csv. Gi den et annet navn.`,
  KEY_DUPLICATE: ({ name }) => `Nøkkelen «${name}» er oppgitt to ganger. Behold én.`,
  KEY_PERIODS_OVERLAP: ({ name, year: at }) =>
    at === null
      ? `Nøkkelen «${name}» er oppgitt to ganger for alle år. Legg til from: eller to:.`
      : `Nøkkelen «${name}» er oppgitt to ganger for ${at}. Rett opp from: eller to:.`,
  KEY_CIRCLE: ({ names }) =>
    `Nøklene viser til hverandre i ring: ${names.map((name) => `«${name}»`).join(" – ")}. Skriv ut delene av en av dem.`,
  KEY_PART_UNFIT: ({ name, reason, most = 0 }) => `«${name}» ${UNFIT[reason](whole(most))}. ${UNFIT_REMEDY[reason]}`,
  KEY_PAID_UNKNOWN: ({ name, suggestion }) =>
    `Budsjettet har ingen post og ikke noe område som heter «${name}», som det kan fordeles som.${guess(suggestion)}`,
  KEY_PAID_CIRCLE: ({ names }) =>
    `Poster fordeles som hverandre, i ring: ${names.map((name) => `«${name}»`).join(" – ")}. Gi en av dem en nøkkel som ikke bygger på de andre.`,
  KEY_PAID_UNFIT: ({ name, line, reason }) => {
    const why = {
      nothing: "kommunene på posten betaler ikke noe av det. Velg en annen nøkkel.",
      passing:
        "budsjettet er for stort til å holdes samlet, og poster fordeles før det de bygger på er kjent. Slå sammen postene, eller velg en annen nøkkel.",
      long: "det fordeles som noe annet, og det som noe annet igjen, så mange ganger at de eksakte andelene er for lange å regne med. Fordel den som noe av det første, eller velg en annen nøkkel.",
    };
    return `«${line}» kan ikke fordeles som «${name}»: ${why[reason]}`;
  },
  KEY_PAID_NEGATIVE: ({ name, line, member, amount }) =>
    `«${line}» kan ikke fordeles som «${name}»: ${member} betaler ${money(amount)} av det, mindre enn ingenting. Fordel som et område med bare utgifter, eller velg en annen nøkkel.`,
  KEY_FOLLOWS_NO_YEAR: ({ line, key }) =>
    `«${key}» følger årstallet til posten, og «${line}» har ikke noe. Skriv året i en kolonne år, eller i nøkkelen.`,
  KEY_WITHOUT_PERIOD: ({ name, line, year: at }) =>
    at === null
      ? `«${line}» mangler år, men nøkkelen «${name}» gjelder for bestemte år. Gi posten et år.`
      : `Nøkkelen «${name}» gjelder ikke for ${at}, og «${line}» trenger den da. Legg til en periode.`,
  STAGE_UNKNOWN: ({ name, suggestion }) =>
    `«${name}» finnes ikke som post eller område i budsjettet.${guess(suggestion)}`,
  ASSET_UNFIT: ({ asset, reason, text }) => assetUnfit(asset, text)[reason],
  ASSET_RATE_SMALL: ({ asset, text, percent, meant }) => [
    `«${text}» er lest som ${percent.replace(".", ",")} % i året for «${asset}».`,
    `Skriv ${meant.replace(".", ",")} % hvis det er ment, ellers ${percent.replace(".", ",")} %.`,
  ],
  MEMBERSHIP_UNCHANGED: ({ name, joins, scenario, year }) => {
    if (scenario !== null) {
      const when = year === null ? "" : ` i ${year}`;
      return joins
        ? `«${name}» er allerede med${when}, når den skal tre inn i «${scenario}». Ta den bort der, eller skriv under leaves: fra når den var ute.`
        : `«${name}» er ikke med${when}, når den skal tre ut i «${scenario}». Ta den bort der, eller skriv under joins: fra når den var med.`;
    }
    return joins
      ? `«${name}» er allerede med, og kan ikke kjøpe seg inn. Nevn en kandidat: en deltaker i members.csv som members: i fordel.yaml utelater.`
      : `«${name}» er ikke med, og kan ikke tre ut. Nevn en som er med.`;
  },
  STAGE_UNFIT: ({ group, reason, other }) => stageUnfit(group, other)[reason],
  STAGE_OWN_KEY: ({ line, group }) =>
    `«${line}» står i «${group}», som trinnene fordeler, og har en egen nøkkel. Ta bort en av delene.`,
  SETTINGS_BROKEN: ({ file, reason, most }) =>
    `${file} kan ikke leses her: ${SETTINGS_FAULT[reason]}${most === undefined ? "" : ` (høyst ${whole(most)})`}.`,
  SETTING_UNKNOWN: ({ name, suggestion }) => `Innstillingen «${name}» finnes ikke.${guess(suggestion)}`,
  SETTING_INVALID: ({ name, text, expected, choices }) =>
    name === ""
      ? `fordel.yaml skal ha innstillinger, for eksempel key: likt, men her står det «${text}».`
      : `«${text}» passer ikke i innstillingen «${name}». Her må det stå ${or(choices.map((choice) => WRITTEN[choice] ?? choice)) || EXPECTED[expected]}.`,
  SETTING_WITHOUT_EFFECT: ({ name, needs }) => [
    `${name} betyr ingenting uten ${needs}.`,
    "Oppgi begge, eller ingen av dem.",
  ],
  ROUND_INVALID: ({ text }) => `Beløp kan ikke avrundes til «${text}». Velg 0,01, 0,1, 1, 10, 100, 1000 …`,
  UNIT_COST_OF_UNKNOWN: ({ name, suggestion }) => [
    `«${name}» finnes ikke som område eller post i budsjettet, så denne enhetskostnaden er utelatt.`,
    guess(suggestion).trim(),
  ],
  UNIT_COST_VOLUME_MISSING: ({ per }) =>
    `Det mangler tall for «${per}». Legg til en kolonne i members.csv, eller summen for alle under volumes: i fordel.yaml.`,
  ONLY_UNKNOWN: ({ name, suggestion }) => `«${name}» finnes ikke som kommune, område eller post.${guess(suggestion)}`,
  ITEM_UNKNOWN: ({ name, suggestion }) => `«${name}» finnes ikke i procurement.csv.${guess(suggestion)}`,
  LINE_UNKNOWN: ({ name, suggestion }) =>
    `«${name}» finnes ikke som post eller område i budsjettet.${guess(suggestion)}`,
  YEAR_UNKNOWN: ({ year: at, years }) =>
    years.length > 0
      ? `Budsjettet har ingen poster for ${at}. Det har ${and(years)}.`
      : `Postene i budsjettet har ikke år. Utelat året, eller skriv ${at} som overskrift over beløpene.`,
  ACTUALS_MISSING: () =>
    "Det er ingenting å avregne: saken har ikke actuals.csv. Skriv hva hver post ble, som i budget.csv, eller oppgi filen med --actuals.",
  ACTUALS_YEAR: ({ asked, open, years, own }) => {
    if (asked === null && open.length > 0) return `Hvilket år skal avregnes? Velg med --year: ${or(open)}.`;
    const has = (all: readonly number[]) => (all.length > 0 ? and(all) : "ingen år");
    return `${asked === null ? "Ingen år kan" : `${asked} kan ikke`} avregnes: regnskapet har ${has(years)}, budsjettet ${has(own)}. Et år må stå i begge.`;
  },
  ACTUALS_GROUP: ({ line, groups }) =>
    `«${line}» står i flere grupper i budsjettet, ${quoted(groups)}, og de fordeles ikke likt. Oppgi gruppen i regnskapet.`,
  ACTUALS_APART: ({ line, budget }) => [
    `Ingen post i dette regnskapet har samme navn og gruppe som en i ${budget}; den første er «${line}».`,
    "Er det riktig fil? Postene følger budsjettets nøkkel, deltakere og vertskommune etter navn og gruppe.",
  ],
  DATE_INVALID: ({ text }) => `«${text}» er ingen dato mellom 1900 og 2200. Skriv den som 2026-07-01 eller 1.7.2026.`,
  PAYMENT_HOST_UNKNOWN: ({ name, hosts }) =>
    name === null
      ? `Hvem ble dette betalt til? Det er flere vertskommuner: ${and(hosts)}. Oppgi én i en kolonne med overskriften «til».`
      : `«${name}» er ikke vertskommune for noen post.${hosts.length > 0 ? ` ${hosts.length > 1 ? "Vertskommuner er" : "Vertskommunen er"} ${and(hosts)}.` : " Oppgi vertskommuner med host: i fordel.yaml."}`,
  PAYMENT_NOT_DUE: ({ member, year }) => [
    `${member} har innbetalinger, men er ikke med${year === null ? "" : ` i ${year}`} og får alt til gode.`,
    "Mangler det en linje under settlement: membership i fordel.yaml, eller er betalingen for et annet år?",
  ],
  PAYMENT_MISSING: ({ member, to, amount, file }) =>
    `${member} skulle etter budsjettet betale ${money(amount)} til ${to}, og ${file} har ingen betaling dit: den er regnet som ikke betalt.`,
  PAYMENT_TOO_FINE: ({ amount }) => [
    `En betaling er på ${money(amount)}, finere enn øret.`,
    "Rett beløpet, eller enheten det er skrevet i.",
  ],
  MEMBERSHIP_UNFIT: ({ member, reason, line }) =>
    ({
      dates: `Det står ikke når ${member} er med. Skriv from: eller to: med en dag, eller utelat kommunen hvis den var med hele året.`,
      overlap: `${member} er med to ganger i samme tid. La den ene slutte før den andre begynner, eller slå dem sammen.`,
      turned: `${member} ville gå ut før den kommer inn. Bytt om datoene.`,
      month: `${member} kommer inn eller går ut midt i en måned, og det telles i måneder. Skriv count: days, eller den første eller siste dagen i en måned.`,
      year: `Regnskapet har ikke år, og ${member} er med i en del av et. Skriv året over kolonnen med beløp.`,
      amounts: `Nøkkelen til «${line}» tar beløp som gjelder for et år, og ${member} er med i en del av et. Skriv det de ble, som egne poster med deltakere og en nøkkel av andeler.`,
      limits: `Grensene for det hver betaler gjelder for et år, og ${member} er med i en del av et. Ta bort grensene, eller skriv det de flytter, som en egen post.`,
    })[reason],
});
