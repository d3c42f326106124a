import { countFigure } from "../phrases/figures.ts";
import type { SettleWords } from "../terms/settle.ts";

const MONTHS = [
  ...["januar", "februar", "mars", "april", "mai", "juni", "juli"],
  ...["august", "september", "oktober", "november", "desember"],
];
const month = (at: number) => MONTHS[at - 1] ?? "";
const UNITS = { months: "måneder", days: "dager" } as const;

/** Bokmål. */
export const nb = (): SettleWords => ({
  commonWords: ["felles", "interkommunal", "interkommunalt", "interkommunale", "samarbeid", "drift", "vertskommune"],
  title: (year) => (year === null ? "Avregning" : `Avregning ${year}`),
  hostLabel: (several) => (several ? "Vertskommuner" : "Vertskommune"),
  hostMark: (member) => `${member} (vert)`,
  final: "Endelig",
  onAccount: "A konto",
  settlement: "Avregning",
  pays: ({ from, to, amount }) => `${from} betaler ${amount} til ${to}.`,
  nobodyPays: "Ingen har noe å betale.",
  noHost:
    "Saken nevner ingen vertskommune, så her står det ikke hvem som betaler hvem. Skriv host: NAVN i fordel.yaml.",
  hostless: (lines) => `Ingen vertskommune er oppgitt for ${lines}: hvem som betaler hvem for dem, står ikke her.`,
  why: "Hvorfor",
  causes: {
    price: "Pris og volum",
    key: "Nøkkel",
    population: "Folketall",
    membership: "Medlemstid",
    payment: "Betalt annet enn budsjettert",
  },
  laterFigures: "Fordelingsgrunnlag",
  budgetKey: (key) => `I budsjettet: ${key}`,
  withoutPayments: "Forutsetning: alle har betalt sin budsjetterte andel a konto.",
  otherPayments: (count) =>
    `${countFigure(count)} ${count === 1 ? "betaling" : "betalinger"} for andre år er ikke regnet med.`,
  time: ({ member, from, to, counted, of, unit }) =>
    `${[member, from && `fra ${from}`, to && `til ${to}`].filter((word) => word).join(" ")}: ${counted} av ${of} ${UNITS[unit]}`,
  day: (day, at) => `${day}. ${month(at)}`,
  date: (day, at, year) => `${day}. ${month(at)} ${year}`,
  onlyBudgeted: (lines) => `Står i budsjettet og ikke i regnskapet: ${lines}.`,
  asBudgeted: (lines) => `Står ikke i regnskapet og er regnet som budsjettert: ${lines}.`,
  onlyActual: (lines) => `Står i regnskapet og ikke i budsjettet: ${lines}.`,
  meant: (written, meant) => `Mente du «${meant}» med «${written}» i regnskapet?`,
  lines: "Post for post",
  budget: "Budsjett",
  accounts: "Regnskap",
  difference: "Avvik",
  carriedTitle: { fund: "Bundet driftsfond", advance: "Neste års a konto" },
  carried: "Overføres",
  carriedNote: {
    fund: "Avregningen blir ikke betalt, men tatt fra eller satt av til bundet driftsfond.",
    advance: "Avregningen blir ikke betalt, men overføres til neste års a konto.",
  },
  fund: (amount, grows) =>
    grows ? `${amount} settes av til bundet driftsfond.` : `${amount} tas fra bundet driftsfond.`,
  paidNow: "Betales nå",
  instalments: "Terminer",
  instalmentsIn: "Terminer til gode",
  instalment: (number) => `${number}. termin`,
  memberTitle: (member) => `Avregning for ${member}`,
  toPay: "Å betale",
  inCredit: "Til gode",
  nothingLeft: "Ingenting å betale og ingenting til gode.",
  asHost: "Som vertskommune",
  ownPart: "Egen del",
  bills: "Regninger betalt",
  fromOthers: "A konto fra de andre",
  toPayOthers: "Å betale de andre",
  inCreditWithOthers: "Til gode hos de andre",
  shares: "Slik er andelen regnet ut",
  shareOf: (lines) => `Andel av ${lines}`,
  ofWholeYear: (share) => `${share}, av hele året`,
  partOfYear: (counted, of, unit) => `${counted} av ${of} ${UNITS[unit]}`,
  account: (account) => `Konto: ${account}.`,
  accountOf: (payee, account) => `Konto til ${payee}: ${account}.`,
  due: (date, first) => (first ? `Første termin forfaller ${date}.` : `Forfaller ${date}.`),
  payments: "Betalt a konto",
  paidAsHost: { own: "Egen del av det kommunen er vert for", setOff: "Motregnet mellom vertskommuner" },
  undated: "uten dato",
  figure: "Hva det ble",
  ofWhich: "Budsjettert andel",
});
