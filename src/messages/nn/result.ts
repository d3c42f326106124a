import type { AskedYears } from "../../core/model/key.ts";
import { countFigure, figureOfText } from "../phrases/figures.ts";
import type { UnitWords, Words } from "../terms/result.ts";

const UNIT_NOUN: Readonly<Record<string, string>> = {
  population: "innbyggjar",
  users: "brukar",
  pcs: "PC",
  servers: "server",
  fte: "årsverk",
  staff: "tilsett",
};

const BASE_NOUN: Readonly<Record<string, string>> = {
  population: "folketal",
  users: "brukarar",
  pcs: "PC-ar",
  servers: "serverar",
  fte: "årsverk",
  staff: "tilsette",
};

function unit({ currency, unit, decimals, coarse }: UnitWords): string {
  const short = currency === "NOK" ? "kr" : currency;
  if (unit === 1_000_000n) return `beløp i mill. ${short}`;
  if (unit > 1n) return `beløp i ${unit} ${short}`;
  if (currency !== "NOK") return `beløp i ${currency}`;
  if (coarse !== null) return `kroner, avrunda til heile ${coarse}`;
  return decimals > 0 ? "kroner og øre" : "heile kroner";
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
  const many = unit === 1000n ? "tusen" : one ? "million" : "millionar";
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
  if (from === to && from === 0) return "same år";
  if (from === to && from === -1) return "året før";
  return from === to ? `${-from} år før` : `${-from} til ${Math.abs(to)} år før`;
}

/** Nynorsk. */
export const nn = (): Words => ({
  and: "og",
  or: "eller",
  of: "av",
  andMore: (count) => `${countFigure(count)} til`,
  costSharing: "Kostnadsfordeling",
  total: "I alt",
  sum: "Sum",
  share: "Andel",
  member: "Deltakarkommune",
  line: "Post",
  yearByMember: "Alle år",
  note: "merknad",
  noteLabel: "Merknad",
  notShared: (amount) => `merknad: ${amount}, ikkje fordelt`,
  members: (count) => `${countFigure(count)} ${count === 1 ? "deltakarkommune" : "deltakarkommunar"}`,
  unit,
  money,
  moneyIn,
  notApplicable: "ikkje aktuelt",
  vat: {
    excluded: "Beløpa er ekskl. mva.",
    included: "Beløpa er inkl. mva.",
    unknown: "Det er ikkje oppgitt om beløpa er med eller utan mva.",
  },
  unitCost,
  unitCostDated: (cost, byDate) => `${cost}: ${byDate}, som i nøkkelen.`,

  selection: "Utval",
  keyLabel: "Nøkkel",
  ownKeys: "Eigen nøkkel",
  equally: "likt",
  baseNoun: (per) => BASE_NOUN[per] ?? null,
  measured,
  unitMeasured: (per, header, years) => dated(UNIT_NOUN[per] ?? `«${header}»`, years),
  atMost: (most) => `høgst ${most}`,
  by: (base) => `etter ${base}`,
  upTo: (base, most) => `${base} opp til ${most}`,
  among: (base, group) => `${base} av «${group}»`,
  paid: (lines) => `i høve til det kvar betaler av ${lines}`,
  fixedShares: "faste andelar",
  each: (currency, figure) => `${figure} ${currency === "NOK" ? "kr" : currency} kvar`,
  rate: (currency, figure, base) => `${figure} ${currency === "NOK" ? "kr" : currency} per ${base}`,
  bands: "trinn",
  bandTo: (most) => `til ${most}`,
  bandOver: "over",
  fees: "beløp",
  rest: "resten",
  restYields: (rest) =>
    `Når ei vekt blir flytta, står dei andre fast, og ${rest} tek det som er att. Er det ikkje noko att, deler dei andre i same forhold som før.`,
  min: (bound) => `minst ${bound}`,
  max: (bound) => `maks ${bound}`,
  within: (bound) => `innanfor ${bound}`,
  limitAmount: (currency, figure) => `${figure} ${currency === "NOK" ? "kr" : currency}`,
  ofPaid: (percent, year) => `${percent} av ${year}`,
  yearsBefore: (years) => (years === 1 ? "året før" : `år-${years}`),
  limitFor: (limit, member) => `${limit} for ${member}`,
  excessTo: (member) => `det overskytande blir bore av ${member}`,
  roundedTo: (percent) => `andelane avrunda til ${percent}`,
  contributionLimits: "Grenser for bidrag",
  buyIn: "Inntreding",
  driven: (lines, header, factor) =>
    `Kostnaden til ${lines} følgjer ${header === null ? "talet på deltakarar" : `«${header}»`}, × ${factor} for dei som er med.`,
  keptOwnKey: (lines) => `Heldt på sin eigen nøkkel: ${lines}.`,

  inEqualsAllocated: (amount) => `Inn ${amount} = fordelt ${amount}.`,
  netToShare: (expenditure, income, net) => `Utgift ${expenditure} − inntekt ${income} = netto til fordeling ${net}.`,
  roundingGave: (amount, allocated, difference) => `Inn ${amount}, fordelt ${allocated}: avrunding ${difference}.`,
  exactShare: (fractions, rounded) => `Rekna av ${rounded ? "avrunda" : "uavrunda"} andel (${fractions}).`,
  exactShareEach: (fraction) => `Rekna av uavrunda andel (${fraction} kvar).`,
  sharesApart: "Andelane er avrunda kvar for seg, og blir ikkje nøyaktig 100 % som vist.",
  exactShares: "Rekna av uavrunda andelar.",
  moved: (line, amount) => `${line}: ${amount} flytt for at summane skal stemme.`,
  movedMore: (lines) => `Det same i ${countFigure(lines)} ${lines === 1 ? "post" : "postar"} til.`,
  offLargestRemainder: (member, amount) =>
    `${member}: ${amount} mot avrunding av summen åleine; tabellen kan ikkje stemme begge vegar utan.`,
  roundedAgain: (unit) => `Tabellen er avrunda på nytt til heile ${unit} kr, slik at han stemmer som vist.`,
  groupsOnly: (lines) => `Berre områda er viste, av ${countFigure(lines)} postar i alt; --all viser postane.`,
  linesPassed: (lines) =>
    `${lines} postar, for mange til å haldast: områda er runda av som éin tabell. I CSV blir kvar post runda av for seg, så det postane kjem til kan avvike frå eit område som er vist her.`,
  outsideGroups: "Utanfor områda",
  comesToAsStated: (amount, year) =>
    `Kontrollert: budsjettet er i alt ${figureOfText(amount, "nn")}${year === null ? "" : ` i ${year}`}, slik det er oppgitt.`,
  populationSource: "Folketal: Statistisk sentralbyrå, tabell 07459 (CC BY 4.0).",
  reservation: "Atterhald",

  consequences: "Økonomiske konsekvensar",
  prose: (amount, parts, years) =>
    `Kostnaden${years === null ? "" : ` for ${years}`} er ${amount}. Han blir fordelt slik: ${parts}.`,
  proseChange: (amount, percent, more, parts) =>
    `Det er ${amount}${percent === null ? "" : ` (${percent})`} ${more ? "meir" : "mindre"} enn før: ${parts}.`,
  proseMemberChange: (member, amount, more) => `${member} ${amount} ${more ? "meir" : "mindre"}`,
});
