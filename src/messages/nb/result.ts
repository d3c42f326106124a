import type { AskedYears } from "../../core/model/key.ts";
import { countFigure, figureOfText } from "../phrases/figures.ts";
import type { UnitWords, Words } from "../terms/result.ts";

const UNIT_NOUN: Readonly<Record<string, string>> = {
  population: "innbygger",
  users: "bruker",
  pcs: "PC",
  servers: "server",
  fte: "årsverk",
  staff: "ansatt",
};

const BASE_NOUN: Readonly<Record<string, string>> = {
  population: "folketall",
  users: "brukere",
  pcs: "PC-er",
  servers: "servere",
  fte: "årsverk",
  staff: "ansatte",
};

function unit({ currency, unit, decimals, coarse }: UnitWords): string {
  const short = currency === "NOK" ? "kr" : currency;
  if (unit === 1_000_000n) return `beløp i mill. ${short}`;
  if (unit > 1n) return `beløp i ${unit} ${short}`;
  if (currency !== "NOK") return `beløp i ${currency}`;
  if (coarse !== null) return `kroner, avrundet til hele ${coarse}`;
  return decimals > 0 ? "kroner og øre" : "hele kroner";
}

function money(currency: string, figure: string, one: boolean): string {
  if (currency !== "NOK") return `${figure} ${currency}`;
  return one ? `${figure} krone` : `${figure} kroner`;
}

function moneyIn(
  { currency, unit }: { readonly currency: string; readonly unit: bigint },
  figure: string,
  one: boolean,
): string {
  if (unit === 1n) return money(currency, figure, one);
  const many = unit === 1000n ? "tusen" : one ? "million" : "millioner";
  return `${figure} ${many} ${currency === "NOK" ? "kroner" : currency}`;
}

function unitCost(currency: string, per: string, header: string, of: string | null): string {
  const noun = UNIT_NOUN[per] ?? `«${header}»`;
  const cost = `${currency === "NOK" ? "Kroner" : currency} per ${noun}`;
  return of === null ? cost : `${cost}, ${of}`;
}

/** What is measured, and when. */
function measured(per: string, header: string, years: AskedYears | null): string {
  return dated(BASE_NOUN[per] ?? `«${header}»`, years);
}

function dated(base: string, years: AskedYears | null): string {
  if (years === null) return base;
  const mean = years.from === years.to ? "" : "gjennomsnitt av ";
  return `${mean}${base} per 1. januar ${yearsText(years)}`;
}

function yearsText({ from, to, ofLine }: AskedYears): string {
  if (!ofLine) return from === to ? `${from}` : `${from}–${to}`;
  if (from === to && from === 0) return "samme år";
  if (from === to && from === -1) return "året før";
  return from === to ? `${-from} år før` : `${-from} til ${Math.abs(to)} år før`;
}

/** Bokmål. */
export const nb = (): Words => ({
  and: "og",
  or: "eller",
  of: "av",
  andMore: (count) => `${countFigure(count)} til`,
  costSharing: "Kostnadsfordeling",
  total: "I alt",
  sum: "Sum",
  share: "Andel",
  member: "Deltakerkommune",
  line: "Post",
  yearByMember: "Alle år",
  note: "merknad",
  noteLabel: "Merknad",
  notShared: (amount) => `merknad: ${amount}, ikke fordelt`,
  members: (count) => `${countFigure(count)} ${count === 1 ? "deltakerkommune" : "deltakerkommuner"}`,
  unit,
  money,
  moneyIn,
  notApplicable: "ikke aktuelt",
  vat: {
    excluded: "Beløpene er ekskl. mva.",
    included: "Beløpene er inkl. mva.",
    unknown: "Det er ikke oppgitt om beløpene er med eller uten mva.",
  },
  unitCost,
  unitCostDated: (cost, byDate) => `${cost}: ${byDate}, som i nøkkelen.`,

  selection: "Utvalg",
  keyLabel: "Nøkkel",
  ownKeys: "Egen nøkkel",
  equally: "likt",
  baseNoun: (per) => BASE_NOUN[per] ?? null,
  measured,
  unitMeasured: (per, header, years) => dated(UNIT_NOUN[per] ?? `«${header}»`, years),
  atMost: (most) => `høyst ${most}`,
  by: (base) => `etter ${base}`,
  upTo: (base, most) => `${base} opp til ${most}`,
  among: (base, group) => `${base} av «${group}»`,
  paid: (lines) => `i forhold til det hver betaler av ${lines}`,
  fixedShares: "faste andeler",
  each: (currency, figure) => `${figure} ${currency === "NOK" ? "kr" : currency} hver`,
  rate: (currency, figure, base) => `${figure} ${currency === "NOK" ? "kr" : currency} per ${base}`,
  bands: "trinn",
  bandTo: (most) => `til ${most}`,
  bandOver: "over",
  fees: "beløp",
  rest: "resten",
  restYields: (rest) =>
    `Når en vekt flyttes, står de andre fast, og ${rest} tar det som er igjen. Er det ikke noe igjen, deler de andre i samme forhold som før.`,
  min: (bound) => `minst ${bound}`,
  max: (bound) => `maks ${bound}`,
  within: (bound) => `innenfor ${bound}`,
  limitAmount: (currency, figure) => `${figure} ${currency === "NOK" ? "kr" : currency}`,
  ofPaid: (percent, year) => `${percent} av ${year}`,
  yearsBefore: (years) => (years === 1 ? "året før" : `år-${years}`),
  limitFor: (limit, member) => `${limit} for ${member}`,
  excessTo: (member) => `det overskytende bæres av ${member}`,
  roundedTo: (percent) => `andelene avrundet til ${percent}`,
  contributionLimits: "Grenser for bidrag",
  buyIn: "Inntreden",
  driven: (lines, header, factor) =>
    `Kostnaden til ${lines} følger ${header === null ? "antall deltakere" : `«${header}»`}, × ${factor} for dem som er med.`,
  keptOwnKey: (lines) => `Beholdt sin egen nøkkel: ${lines}.`,

  inEqualsAllocated: (amount) => `Inn ${amount} = fordelt ${amount}.`,
  netToShare: (expenditure, income, net) => `Utgift ${expenditure} − inntekt ${income} = netto til fordeling ${net}.`,
  roundingGave: (amount, allocated, difference) => `Inn ${amount}, fordelt ${allocated}: avrunding ${difference}.`,
  exactShare: (fractions, rounded) => `Regnet av ${rounded ? "avrundet" : "uavrundet"} andel (${fractions}).`,
  exactShareEach: (fraction) => `Regnet av uavrundet andel (${fraction} hver).`,
  sharesApart: "Andelene er avrundet hver for seg, og blir ikke nøyaktig 100 % som vist.",
  exactShares: "Regnet av uavrundede andeler.",
  moved: (line, amount) => `${line}: ${amount} flyttet for at summene skal stemme.`,
  movedMore: (lines) => `Det samme i ${countFigure(lines)} ${lines === 1 ? "post" : "poster"} til.`,
  offLargestRemainder: (member, amount) =>
    `${member}: ${amount} mot avrunding av summen alene; tabellen kan ikke stemme begge veier uten.`,
  roundedAgain: (unit) => `Tabellen er avrundet på nytt til hele ${unit} kr, slik at den stemmer som vist.`,
  groupsOnly: (lines) => `Bare områdene er vist, av ${countFigure(lines)} poster i alt; --all viser postene.`,
  linesPassed: (lines) =>
    `${lines} poster, for mange til å holdes: områdene er avrundet som én tabell. I CSV avrundes hver post for seg, så det postene kommer til kan avvike fra et område som er vist her.`,
  outsideGroups: "Utenfor områdene",
  comesToAsStated: (amount, year) =>
    `Kontrollert: budsjettet er i alt ${figureOfText(amount, "nb")}${year === null ? "" : ` i ${year}`}, som oppgitt.`,
  populationSource: "Folketall: Statistisk sentralbyrå, tabell 07459 (CC BY 4.0).",
  reservation: "Forbehold",

  consequences: "Økonomiske konsekvenser",
  prose: (amount, parts, years) =>
    `Kostnaden${years === null ? "" : ` for ${years}`} er ${amount}. Den fordeles slik: ${parts}.`,
  proseChange: (amount, percent, more, parts) =>
    `Det er ${amount}${percent === null ? "" : ` (${percent})`} ${more ? "mer" : "mindre"} enn før: ${parts}.`,
  proseMemberChange: (member, amount, more) => `${member} ${amount} ${more ? "mer" : "mindre"}`,
});
