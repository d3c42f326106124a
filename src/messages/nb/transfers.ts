import type { TransferWords } from "../terms/transfers.ts";

const ofYear = (year: number | null) => (year === null ? "" : ` ${year}`);
const onPart = (of: string | null) => (of === null ? "" : ` på ${of}`);

export const nb = (): TransferWords => ({
  title: "Hvem betaler hvem",
  standing: (year) => `Mellomværende${ofYear(year)}`,
  payments: (year) => `Hvem betaler hvem${ofYear(year)}`,
  instalments: (year) => `Terminer${ofYear(year)}`,
  share: "Andel",
  bills: "Betaler som vert",
  surcharge: "Påslag",
  transfer: "Overføringer",
  direct: "Betaler utenom",
  hostless: "Uten vert",
  toPay: "Å betale",
  inCredit: "Til gode",
  payer: "Fra",
  payee: "Til",
  amount: "Beløp",
  paysTo: (from, to) => `${from} til ${to}`,
  pays: (from, amount, to) => `${from} betaler ${amount} til ${to}.`,
  paysNobody: "Ingen skylder noen noe.",
  instalment: (number) => `${number}. termin`,
  eachInstalment: (count) => `1.–${count}. termin, hver`,
  balanceIs:
    "Å betale og til gode: andelen, minus regningene kommunen selv betaler som vert, og det som ellers står imellom.",
  partlessIs: (host) =>
    `${host} er ikke med, men er fortsatt den som betaler regningene, og får derfor betalt av de andre.`,
  directIs: (hosts) => `${hosts} er ikke blant kommunene: hver betaler sin del dit selv, og ingenting blir motregnet.`,
  hostlessIs: (lines, amount) =>
    `Det er ikke sagt hvem som betaler regningene for ${lines} (${amount}): ikke med i hvem som betaler hvem.`,
  hostIsNot: "Budsjettet sier ikke hvem som betaler regningene: terminene er av det hver kommune betaler i alt.",
  surchargeRow: (rate, host, of) => `Påslag ${rate}${onPart(of)} (til ${host})`,
  transferRow: (line, host) => `${line} (til ${host})`,
  besidesInAll: "Påslag og overføringer",
  inAll: "Å betale i alt",
  besides: (rows) =>
    `Det kommunene betaler hverandre, går opp i null og er ikke med i summen av postene, eller i andeler og enhetskostnader, som er av den: ${rows}.`,
  surchargeIs: (rate, host, of, invoiced, amount) =>
    `${host} tar et påslag på ${rate} av det som faktureres de andre${onPart(of)}: av ${invoiced} blir det ${amount}.`,
  surchargeShared: (rate, of, invoiced) =>
    `Påslaget på ${rate}${onPart(of)} er fordelt etter det som faktureres, i alt ${invoiced}.`,
  leftOut: "Overføringer og påslag mellom kommunene er ikke regnet med her: de går opp i null.",
});
