import { countFigure } from "../phrases/figures.ts";
import type { ChartWords, SignedWords } from "../terms/charts.ts";
import type { NamedAmount } from "../terms/lead.ts";

const inAll = (years: string | null) => (years === null ? "" : ` i ${years}`);
const others = (named: readonly NamedAmount[]) => named.map(({ name, amount }) => `, ${name} ${amount}`).join("");

const change: SignedWords = {
  one: (name, amount, sign, before) => {
    const what = sign === 0 ? "det samme" : `${amount} ${sign > 0 ? "mer" : "mindre"}`;
    return before === null ? `${name} betaler ${what}` : `${name} ${what}`;
  },
  all: (sign, most, least) =>
    `Alle betaler ${sign > 0 ? "mer" : "mindre"}: ${most.name} mest, ${most.amount}, ${least.name} minst, ${least.amount}`,
  apart: (up, down) => {
    if (!up) return `Størst nedgang for ${down?.name}, ${down?.amount}; ingen betaler mer`;
    return `Størst økning for ${up.name}, ${up.amount}; ${down ? `størst nedgang for ${down.name}, ${down.amount}` : "ingen betaler mindre"}`;
  },
};

const net: SignedWords = {
  one: (name, amount, sign, before) => {
    if (sign === 0) return before === 0 ? name : `${name} går i null`;
    return before === sign ? `${name} ${amount}` : `${name} ${sign > 0 ? "sparer" : "taper"} ${amount}`;
  },
  all: (sign, most, least) =>
    `Alle ${sign > 0 ? "sparer" : "taper"}: ${most.name} mest, ${most.amount}, ${least.name} minst, ${least.amount}`,
  apart: (up, down, count) => {
    if (!up) return `${down?.name} taper mest, ${down?.amount}, og ingen sparer`;
    if (!down) return `${up.name} sparer mest, ${up.amount}, og ingen taper`;
    const loses =
      count.down === 1
        ? `${down.name} taper ${down.amount}`
        : `${count.down} av ${count.all} taper, ${down.name} mest, ${down.amount}`;
    return `${loses}; ${up.name} sparer mest, ${up.amount}`;
  },
};

const balance: SignedWords = {
  one: (name, amount, sign, before) => {
    if (sign === 0) return `${name} skylder ingenting`;
    if (sign < 0) return `${name} har ${amount} til gode`;
    return before === 1 ? `${name} ${amount}` : `${name} skal betale ${amount}`;
  },
  all: (sign, most, least) =>
    `Alle ${sign > 0 ? "skal betale" : "har til gode"}: ${most.name} mest, ${most.amount}, ${least.name} minst, ${least.amount}`,
  apart: (up, down, count) => {
    if (!up) return `${down?.name} har mest til gode, ${down?.amount}, og ingen skal betale`;
    if (!down) return `${up.name} skal betale mest, ${up.amount}, og ingen har noe til gode`;
    const credit = count.down === 1 ? `har ${down.amount} til gode` : `har mest til gode, ${down.amount}`;
    return `${up.name} skal betale mest, ${up.amount}; ${down.name} ${credit}`;
  },
};

/** Bokmål. */
export const nb = (): ChartWords => ({
  millions: (figure, one) => `${figure} ${one ? "million" : "millioner"}`,
  currency: (code) => (code === "NOK" ? "kroner" : code),
  members: (count) => `${countFigure(count)} deltakere`,
  inYears: (label, years) => (years === "" ? label : `${label}, ${years}`),
  ofScenario: (label, scenario) => `${label}, «${scenario}»`,
  barsText: (most, least) => `Søyler fra ${most.name}, ${most.amount}, til ${least.name}, ${least.amount}.`,

  perHeadFew: (first, named, years) =>
    `${first.name} betaler ${first.amount} per innbygger${inAll(years)}${others(named)}`,
  perHeadMany: (most, least, years) =>
    `${most.name} betaler mest per innbygger${inAll(years)}, ${most.amount}, og ${least.name} minst, ${least.amount}`,
  perHeadText: (most, least) => `Mest i ${most.name}, ${most.amount}, og minst i ${least.name}, ${least.amount}.`,

  sharesFew: (first, named) => `${first.name} betaler ${first.amount} prosent av kostnaden${others(named)}`,
  costsMany: (most, least) => `${most.name} betaler mest, ${most.amount}, og ${least.name} minst, ${least.amount}`,
  costsAlike: (count, amount) => `${count === 2 ? "Begge" : "Alle"} betaler like mye, ${amount}`,
  ofGroup: (group, finding) => `${group}: ${finding}`,
  ofLines: "Uten påslag og overføringer",
  cost: "Kostnad",
  costByGroup: "Kostnad etter område",
  costText: (most, least, group) =>
    `${most.name} betaler mest, ${most.amount}, og ${least.name} minst, ${least.amount}. Det største området er ${group}.`,

  change,
  changed: (before, after) =>
    before === "" || after === ""
      ? "Endring i det hver betaler"
      : `Endring i det hver betaler fra ${before} til ${after}`,

  yearly: (first, last) => {
    const same = first.amount !== null && last.amount !== null && first.cheaper === last.cheaper;
    const word = (one: typeof first) => (one.cheaper ? "billigere" : "dyrere");
    const said = (one: typeof first) => (one.amount === null ? "like dyr" : `${one.amount} ${word(one)}`);
    return `Med samarbeid blir driften ${said(first)} i ${first.year}, ${same ? last.amount : said(last)} i ${last.year}`;
  },
  yearlyWhat: "Kostnad til drift uten og med samarbeid",
  yearlyText: (first, last) =>
    `Innsparingen i drift er ${first.amount} i ${first.name} og ${last.amount} i ${last.name}.`,

  cheaper: (amount, cheaper, established) => {
    const cost =
      amount === null ? "er kostnaden den samme" : `blir kostnaden ${amount} ${cheaper ? "lavere" : "høyere"}`;
    return `Med samarbeid ${cost}${established ? ", etablering medregnet" : ""}`;
  },
  stepsWhat: "Fra kostnad uten samarbeid til kostnad med",
  stepsText: (without, savings, establishment, withIt) =>
    `${without} uten samarbeid, minus ${savings} spart i drift${establishment === null ? "" : `, pluss ${establishment} til etablering`}, gir ${withIt} med samarbeid.`,

  net,
  netWhat: (established) => `Kostnad uten samarbeid minus kostnad med${established ? ", etablering medregnet" : ""}`,

  accumulated: (last, amount) => `Netto er ${amount} ved utgangen av ${last}`,
  accumulatedPaidBack: (year, last, amount) =>
    year === last
      ? `Tjent inn i ${year}, med ${amount} i netto`
      : `Tjent inn i ${year}; netto ${amount} ved utgangen av ${last}`,
  accumulatedNotPaidBack: (last, amount) => `Ikke tjent inn ved utgangen av ${last}: netto ${amount}`,
  accumulatedWhat: "Akkumulert netto",
  accumulatedText: (years) =>
    `Akkumulert netto for alle: ${years.map(({ name, amount }) => `${amount} i ${name}`).join(", ")}.`,
  paidBackIn: (year) => `Tjent inn i ${year}`,

  equalPartWithin: (within) => `Den like delen kan være ${within} uten at noen taper`,
  equalPartAny: "Ingen taper, uansett hvor stor den like delen er",
  equalPartNever: "Uansett lik del er det noen som taper",
  equalPartMoves: (more, less) =>
    `Alt likt koster ${more.name} ${more.amount} mer enn ingenting likt${less === null ? "" : `, ${less.name} ${less.amount} mindre`}`,
  equalPartWhat: (now) =>
    `Kostnad når den like delen av nøkkelen går fra 0 til 100 %${now === null ? "" : ` (nå ${now})`}`,
  equalPartOf: (shown, of) => `${countFigure(shown)} av ${countFigure(of)} deltakere`,
  equalPartText: (moved) =>
    `Fra ingenting til alt likt: ${moved.map(({ name, from, to }) => `${name} fra ${from} til ${to}`).join(", ")}.`,

  assumption: (assumption, low, high) => `${assumption} betyr mest: netto blir fra ${low} til ${high}`,
  assumptionWhat: "Netto når én forutsetning endres om gangen",
  assumptionText: (assumption, low, high, centre) =>
    `Nettoen er ${centre}. Mest betyr ${assumption}: fra ${low} til ${high}.`,

  splitsNobody: "Ingen av delingene gjør at noen betaler mer enn uten samarbeid",
  splitsOne: (split, members) => `Med delingen «${split}» betaler ${members} mer enn uten samarbeid`,
  splitsSome: (splits, of) =>
    `Med ${countFigure(splits)} av ${countFigure(of)} delinger betaler noen mer enn uten samarbeid`,
  splitsWhat: "Kostnad med hver deling, mot kostnaden uten samarbeid",
  splitsText: (over) =>
    over === null
      ? "Alle merkene ligger under kostnaden uten samarbeid: ingen kommune betaler mer med noen av delingene."
      : `Et merke over kostnaden uten samarbeid er en deling der kommunen taper: ${over}.`,

  transfer: (from, amount, to) => `${from} betaler mest, ${amount} til ${to}`,
  transfersAlike: (amount) => `De største betalingene er på ${amount}`,
  transfersWhat: "Hvem betaler hvem",

  balance,
  balanceWhat: "Å betale, eller til gode",

  joint: (amount, cheaper) =>
    `Felles innkjøp koster ${amount === null ? "like mye som" : `${amount} ${cheaper ? "mindre" : "mer"} enn`} hver for seg`,
  jointWhat: "Fra pris hver for seg til felles pris",
  jointText: (separate, joint, item) =>
    `Hver for seg koster innkjøpene ${separate}, felles ${joint}. Mest spares på ${item.name}, ${item.amount}.`,
  jointSavings: "Innsparing ved felles innkjøp",
});
