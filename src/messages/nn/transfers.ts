import type { TransferWords } from "../terms/transfers.ts";

const ofYear = (year: number | null) => (year === null ? "" : ` ${year}`);
const onPart = (of: string | null) => (of === null ? "" : ` på ${of}`);

export const nn = (): TransferWords => ({
  title: "Kven betaler kven",
  standing: (year) => `Mellomvære${ofYear(year)}`,
  payments: (year) => `Kven betaler kven${ofYear(year)}`,
  instalments: (year) => `Terminar${ofYear(year)}`,
  share: "Del",
  bills: "Betaler som vert",
  surcharge: "Påslag",
  transfer: "Overføringar",
  direct: "Betaler utanom",
  hostless: "Utan vert",
  toPay: "Å betale",
  inCredit: "Til gode",
  payer: "Frå",
  payee: "Til",
  amount: "Beløp",
  paysTo: (from, to) => `${from} til ${to}`,
  pays: (from, amount, to) => `${from} betaler ${amount} til ${to}.`,
  paysNobody: "Ingen skuldar nokon noko.",
  instalment: (number) => `${number}. termin`,
  eachInstalment: (count) => `1.–${count}. termin, kvar`,
  balanceIs:
    "Å betale og til gode: delen, minus rekningane kommunen sjølv betaler som vert, og det som elles står imellom.",
  partlessIs: (host) =>
    `${host} er ikkje med, men er framleis den som betaler rekningane, og får difor betalt av dei andre.`,
  directIs: (hosts) => `${hosts} er ikkje blant kommunane: kvar betaler sin del dit sjølv, og ingenting blir motrekna.`,
  hostlessIs: (lines, amount) =>
    `Det er ikkje sagt kven som betaler rekningane for ${lines} (${amount}): ikkje med i kven som betaler kven.`,
  hostIsNot: "Budsjettet seier ikkje kven som betaler rekningane: terminane er av det kvar kommune betaler i alt.",
  surchargeRow: (rate, host, of) => `Påslag ${rate}${onPart(of)} (til ${host})`,
  transferRow: (line, host) => `${line} (til ${host})`,
  besidesInAll: "Påslag og overføringar",
  inAll: "Å betale i alt",
  besides: (rows) =>
    `Det kommunane betaler kvarandre, går opp i null og er ikkje med i summen av postane, eller i andelar og einingskostnader, som er av han: ${rows}.`,
  surchargeIs: (rate, host, of, invoiced, amount) =>
    `${host} tek eit påslag på ${rate} av det som blir fakturert dei andre${onPart(of)}: av ${invoiced} blir det ${amount}.`,
  surchargeShared: (rate, of, invoiced) =>
    `Påslaget på ${rate}${onPart(of)} er fordelt etter det som blir fakturert, i alt ${invoiced}.`,
  leftOut: "Overføringar og påslag mellom kommunane er ikkje rekna med her: dei går opp i null.",
});
