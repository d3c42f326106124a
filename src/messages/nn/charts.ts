import { countFigure } from "../phrases/figures.ts";
import type { ChartWords, SignedWords } from "../terms/charts.ts";
import type { NamedAmount } from "../terms/lead.ts";

const inAll = (years: string | null) => (years === null ? "" : ` i ${years}`);
const others = (named: readonly NamedAmount[]) => named.map(({ name, amount }) => `, ${name} ${amount}`).join("");

const change: SignedWords = {
  one: (name, amount, sign, before) => {
    const what = sign === 0 ? "det same" : `${amount} ${sign > 0 ? "meir" : "mindre"}`;
    return before === null ? `${name} betaler ${what}` : `${name} ${what}`;
  },
  all: (sign, most, least) =>
    `Alle betaler ${sign > 0 ? "meir" : "mindre"}: ${most.name} mest, ${most.amount}, ${least.name} minst, ${least.amount}`,
  apart: (up, down) => {
    if (!up) return `Størst nedgang for ${down?.name}, ${down?.amount}; ingen betaler meir`;
    return `Størst auke for ${up.name}, ${up.amount}; ${down ? `størst nedgang for ${down.name}, ${down.amount}` : "ingen betaler mindre"}`;
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
    if (sign === 0) return `${name} skuldar ingenting`;
    if (sign < 0) return `${name} har ${amount} til gode`;
    return before === 1 ? `${name} ${amount}` : `${name} skal betale ${amount}`;
  },
  all: (sign, most, least) =>
    `Alle ${sign > 0 ? "skal betale" : "har til gode"}: ${most.name} mest, ${most.amount}, ${least.name} minst, ${least.amount}`,
  apart: (up, down, count) => {
    if (!up) return `${down?.name} har mest til gode, ${down?.amount}, og ingen skal betale`;
    if (!down) return `${up.name} skal betale mest, ${up.amount}, og ingen har noko til gode`;
    const credit = count.down === 1 ? `har ${down.amount} til gode` : `har mest til gode, ${down.amount}`;
    return `${up.name} skal betale mest, ${up.amount}; ${down.name} ${credit}`;
  },
};

/** Nynorsk. */
export const nn = (): ChartWords => ({
  millions: (figure, one) => `${figure} ${one ? "million" : "millionar"}`,
  currency: (code) => (code === "NOK" ? "kroner" : code),
  members: (count) => `${countFigure(count)} deltakarar`,
  inYears: (label, years) => (years === "" ? label : `${label}, ${years}`),
  ofScenario: (label, scenario) => `${label}, «${scenario}»`,
  barsText: (most, least) => `Søyler frå ${most.name}, ${most.amount}, til ${least.name}, ${least.amount}.`,

  perHeadFew: (first, named, years) =>
    `${first.name} betaler ${first.amount} per innbyggjar${inAll(years)}${others(named)}`,
  perHeadMany: (most, least, years) =>
    `${most.name} betaler mest per innbyggjar${inAll(years)}, ${most.amount}, og ${least.name} minst, ${least.amount}`,
  perHeadText: (most, least) => `Mest i ${most.name}, ${most.amount}, og minst i ${least.name}, ${least.amount}.`,

  sharesFew: (first, named) => `${first.name} betaler ${first.amount} prosent av kostnaden${others(named)}`,
  costsMany: (most, least) => `${most.name} betaler mest, ${most.amount}, og ${least.name} minst, ${least.amount}`,
  costsAlike: (count, amount) => `${count === 2 ? "Begge" : "Alle"} betaler like mykje, ${amount}`,
  ofGroup: (group, finding) => `${group}: ${finding}`,
  ofLines: "Utan påslag og overføringar",
  cost: "Kostnad",
  costByGroup: "Kostnad etter område",
  costText: (most, least, group) =>
    `${most.name} betaler mest, ${most.amount}, og ${least.name} minst, ${least.amount}. Det største området er ${group}.`,

  change,
  changed: (before, after) =>
    before === "" || after === ""
      ? "Endring i det kvar betaler"
      : `Endring i det kvar betaler frå ${before} til ${after}`,

  yearly: (first, last) => {
    const same = first.amount !== null && last.amount !== null && first.cheaper === last.cheaper;
    const word = (one: typeof first) => (one.cheaper ? "billegare" : "dyrare");
    const said = (one: typeof first) => (one.amount === null ? "like dyr" : `${one.amount} ${word(one)}`);
    return `Med samarbeid blir drifta ${said(first)} i ${first.year}, ${same ? last.amount : said(last)} i ${last.year}`;
  },
  yearlyWhat: "Kostnad til drift utan og med samarbeid",
  yearlyText: (first, last) =>
    `Innsparinga i drift er ${first.amount} i ${first.name} og ${last.amount} i ${last.name}.`,

  cheaper: (amount, cheaper, established) => {
    const cost =
      amount === null ? "er kostnaden den same" : `blir kostnaden ${amount} ${cheaper ? "lågare" : "høgare"}`;
    return `Med samarbeid ${cost}${established ? ", etablering medrekna" : ""}`;
  },
  stepsWhat: "Frå kostnad utan samarbeid til kostnad med",
  stepsText: (without, savings, establishment, withIt) =>
    `${without} utan samarbeid, minus ${savings} spart i drift${establishment === null ? "" : `, pluss ${establishment} til etablering`}, gir ${withIt} med samarbeid.`,

  net,
  netWhat: (established) => `Kostnad utan samarbeid minus kostnad med${established ? ", etablering medrekna" : ""}`,

  accumulated: (last, amount) => `Netto er ${amount} ved utgangen av ${last}`,
  accumulatedPaidBack: (year, last, amount) =>
    year === last
      ? `Tent inn i ${year}, med ${amount} i netto`
      : `Tent inn i ${year}; netto ${amount} ved utgangen av ${last}`,
  accumulatedNotPaidBack: (last, amount) => `Ikkje tent inn ved utgangen av ${last}: netto ${amount}`,
  accumulatedWhat: "Akkumulert netto",
  accumulatedText: (years) =>
    `Akkumulert netto for alle: ${years.map(({ name, amount }) => `${amount} i ${name}`).join(", ")}.`,
  paidBackIn: (year) => `Tent inn i ${year}`,

  equalPartWithin: (within) => `Den like delen kan vere ${within} utan at nokon taper`,
  equalPartAny: "Ingen taper, uansett kor stor den like delen er",
  equalPartNever: "Uansett lik del er det nokon som taper",
  equalPartMoves: (more, less) =>
    `Alt likt kostar ${more.name} ${more.amount} meir enn ingenting likt${less === null ? "" : `, ${less.name} ${less.amount} mindre`}`,
  equalPartWhat: (now) =>
    `Kostnad når den like delen av nøkkelen går frå 0 til 100 %${now === null ? "" : ` (no ${now})`}`,
  equalPartOf: (shown, of) => `${countFigure(shown)} av ${countFigure(of)} deltakarar`,
  equalPartText: (moved) =>
    `Frå ingenting til alt likt: ${moved.map(({ name, from, to }) => `${name} frå ${from} til ${to}`).join(", ")}.`,

  assumption: (assumption, low, high) => `${assumption} betyr mest: netto blir frå ${low} til ${high}`,
  assumptionWhat: "Netto når éin føresetnad blir endra om gongen",
  assumptionText: (assumption, low, high, centre) =>
    `Nettoen er ${centre}. Mest betyr ${assumption}: frå ${low} til ${high}.`,

  splitsNobody: "Ingen av delingane gjer at nokon betaler meir enn utan samarbeid",
  splitsOne: (split, members) => `Med delinga «${split}» betaler ${members} meir enn utan samarbeid`,
  splitsSome: (splits, of) =>
    `Med ${countFigure(splits)} av ${countFigure(of)} delingar betaler nokon meir enn utan samarbeid`,
  splitsWhat: "Kostnad med kvar deling, mot kostnaden utan samarbeid",
  splitsText: (over) =>
    over === null
      ? "Alle merka ligg under kostnaden utan samarbeid: ingen kommune betaler meir med nokon av delingane."
      : `Eit merke over kostnaden utan samarbeid er ei deling der kommunen taper: ${over}.`,

  transfer: (from, amount, to) => `${from} betaler mest, ${amount} til ${to}`,
  transfersAlike: (amount) => `Dei største betalingane er på ${amount}`,
  transfersWhat: "Kven betaler kven",

  balance,
  balanceWhat: "Å betale, eller til gode",

  joint: (amount, cheaper) =>
    `Felles innkjøp kostar ${amount === null ? "like mykje som" : `${amount} ${cheaper ? "mindre" : "meir"} enn`} kvar for seg`,
  jointWhat: "Frå pris kvar for seg til felles pris",
  jointText: (separate, joint, item) =>
    `Kvar for seg kostar innkjøpa ${separate}, felles ${joint}. Mest blir spart på ${item.name}, ${item.amount}.`,
  jointSavings: "Innsparing ved felles innkjøp",
});
