import { countFigure } from "../phrases/figures.ts";
import type { SettleWords } from "../terms/settle.ts";

const MONTHS = [
  ...["januar", "februar", "mars", "april", "mai", "juni", "juli"],
  ...["august", "september", "oktober", "november", "desember"],
];
const month = (at: number) => MONTHS[at - 1] ?? "";
const UNITS = { months: "månader", days: "dagar" } as const;

/** Nynorsk. */
export const nn = (): SettleWords => ({
  commonWords: ["felles", "interkommunal", "interkommunalt", "interkommunale", "samarbeid", "drift", "vertskommune"],
  title: (year) => (year === null ? "Avrekning" : `Avrekning ${year}`),
  hostLabel: (several) => (several ? "Vertskommunar" : "Vertskommune"),
  hostMark: (member) => `${member} (vert)`,
  final: "Endeleg",
  onAccount: "A konto",
  settlement: "Avrekning",
  pays: ({ from, to, amount }) => `${from} betaler ${amount} til ${to}.`,
  nobodyPays: "Ingen har noko å betale.",
  noHost:
    "Saka nemner ingen vertskommune, så her står det ikkje kven som betaler kven. Skriv host: NAMN i fordel.yaml.",
  hostless: (lines) => `Ingen vertskommune er oppgitt for ${lines}: kven som betaler kven for dei, står ikkje her.`,
  why: "Kvifor",
  causes: {
    price: "Pris og volum",
    key: "Nøkkel",
    population: "Folketal",
    membership: "Medlemstid",
    payment: "Betalt anna enn budsjettert",
  },
  laterFigures: "Fordelingsgrunnlag",
  budgetKey: (key) => `I budsjettet: ${key}`,
  withoutPayments: "Føresetnad: alle har betalt den budsjetterte delen sin a konto.",
  otherPayments: (count) =>
    `${countFigure(count)} ${count === 1 ? "betaling" : "betalingar"} for andre år er ikkje rekna med.`,
  time: ({ member, from, to, counted, of, unit }) =>
    `${[member, from && `frå ${from}`, to && `til ${to}`].filter((word) => word).join(" ")}: ${counted} av ${of} ${UNITS[unit]}`,
  day: (day, at) => `${day}. ${month(at)}`,
  date: (day, at, year) => `${day}. ${month(at)} ${year}`,
  onlyBudgeted: (lines) => `Står i budsjettet og ikkje i rekneskapen: ${lines}.`,
  asBudgeted: (lines) => `Står ikkje i rekneskapen og er rekna som budsjettert: ${lines}.`,
  onlyActual: (lines) => `Står i rekneskapen og ikkje i budsjettet: ${lines}.`,
  meant: (written, meant) => `Meinte du «${meant}» med «${written}» i rekneskapen?`,
  lines: "Post for post",
  budget: "Budsjett",
  accounts: "Rekneskap",
  difference: "Avvik",
  carriedTitle: { fund: "Bunde driftsfond", advance: "A konto neste år" },
  carried: "Blir overført",
  carriedNote: {
    fund: "Avrekninga blir ikkje betalt, men teken frå eller sett av til bunde driftsfond.",
    advance: "Avrekninga blir ikkje betalt, men blir overført til a konto neste år.",
  },
  fund: (amount, grows) =>
    grows ? `${amount} blir sett av til bunde driftsfond.` : `${amount} blir teke frå bunde driftsfond.`,
  paidNow: "Blir betalt no",
  instalments: "Terminar",
  instalmentsIn: "Terminar til gode",
  instalment: (number) => `${number}. termin`,
  memberTitle: (member) => `Avrekning for ${member}`,
  toPay: "Å betale",
  inCredit: "Til gode",
  nothingLeft: "Ingenting å betale og ingenting til gode.",
  asHost: "Som vertskommune",
  ownPart: "Eigen del",
  bills: "Rekningar betalte",
  fromOthers: "A konto frå dei andre",
  toPayOthers: "Å betale dei andre",
  inCreditWithOthers: "Til gode hos dei andre",
  shares: "Slik er delen rekna ut",
  shareOf: (lines) => `Del av ${lines}`,
  ofWholeYear: (share) => `${share}, av heile året`,
  partOfYear: (counted, of, unit) => `${counted} av ${of} ${UNITS[unit]}`,
  account: (account) => `Konto: ${account}.`,
  accountOf: (payee, account) => `Kontoen til ${payee}: ${account}.`,
  due: (date, first) => (first ? `Første termin forfell ${date}.` : `Forfell ${date}.`),
  payments: "Betalt a konto",
  paidAsHost: { own: "Eigen del av det kommunen er vert for", setOff: "Motrekna mellom vertskommunar" },
  undated: "utan dato",
  figure: "Kva det vart",
  ofWhich: "Budsjettert del",
});
