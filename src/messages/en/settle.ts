import type { SettleWords } from "../terms/settle.ts";

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];
const month = (at: number) => MONTHS[at - 1] ?? "";

/** English. */
export const en: SettleWords = {
  commonWords: ["joint", "shared", "common", "inter-municipal", "intermunicipal"],
  title: (year) => (year === null ? "Settlement" : `Settlement ${year}`),
  hostLabel: (several) => (several ? "Hosts" : "Host"),
  hostMark: (member) => `${member} (host)`,
  final: "Final",
  onAccount: "On account",
  settlement: "Settlement",
  pays: ({ from, to, amount }) => `${from} pays ${amount} to ${to}.`,
  nobodyPays: "Nobody pays anybody.",
  noHost: "The case names no host, so it is not said who pays whom. Name one: host: NAME in fordel.yaml.",
  hostless: (lines) => `Nobody is named as the host of ${lines}: who pays whom for them is not said.`,
  why: "Why",
  causes: {
    price: "Price and volume",
    key: "Key",
    population: "Population",
    membership: "Time as a member",
    payment: "Paid otherwise than budgeted",
  },
  laterFigures: "Base figures",
  budgetKey: (key) => `In the budget: ${key}`,
  withoutPayments: "Assumption: all have paid their budgeted share on account; there is no payments.csv.",
  otherPayments: (count) =>
    `${count} ${count === 1 ? "payment" : "payments"} dated in other years ${count === 1 ? "is" : "are"} not counted.`,
  time: ({ member, from, to, counted, of, unit }) =>
    `${[member, from && `from ${from}`, to && `to ${to}`].filter((word) => word).join(" ")}: ${counted} of ${of} ${unit}`,
  day: (day, at) => `${day} ${month(at)}`,
  date: (day, at, year) => `${day} ${month(at)} ${year}`,
  onlyBudgeted: (lines) => `In the budget and not in the accounts: ${lines}.`,
  asBudgeted: (lines) => `Not in the accounts, and counted as budgeted: ${lines}.`,
  onlyActual: (lines) => `In the accounts and not in the budget: ${lines}.`,
  lines: "Line by line",
  budget: "Budget",
  accounts: "Accounts",
  difference: "Difference",
  carriedTitle: { fund: "Earmarked reserve", advance: "Next year's advance" },
  carried: "Carried",
  carriedNote: {
    fund: "Balances are not paid but taken from or put into the earmarked reserve.",
    advance: "Balances are not paid but carried to next year's advance.",
  },
  fund: (amount, grows) =>
    grows ? `${amount} is put into the earmarked reserve.` : `${amount} is taken from the earmarked reserve.`,
  paidNow: "Paid now",
  instalments: "Instalments",
  instalment: (number) => `No. ${number}`,
  memberTitle: (member) => `Settlement for ${member}`,
  toPay: "To pay",
  inCredit: "In credit",
  even: "Even",
  verdict: (balance, amount) =>
    ({ pays: `To pay: ${amount}.`, gets: `In credit: ${amount}.`, even: "Nothing to pay and nothing in credit." })[
      balance
    ],
  asHost: (part, bills) => `Own share: ${part}. Bills paid as host: ${bills}.`,
  account: (account) => `Account: ${account}.`,
  due: (date, first) => (first ? `The first instalment is due on ${date}.` : `Due on ${date}.`),
  payments: "Paid on account",
  undated: "without a date",
  figure: "What it came to",
  ofWhich: "Budgeted share",
};
