import type { TransferWords } from "../terms/transfers.ts";

const ofYear = (year: number | null) => (year === null ? "" : ` ${year}`);
const onPart = (of: string | null) => (of === null ? "" : ` on ${of}`);

export const en = (): TransferWords => ({
  title: "Who pays whom",
  standing: (year) => `How each member stands${ofYear(year)}`,
  payments: (year) => `Who pays whom${ofYear(year)}`,
  instalments: (year) => `Instalments${ofYear(year)}`,
  share: "Share",
  bills: "Pays as host",
  surcharge: "Surcharge",
  transfer: "Transfers",
  direct: "Pays outside",
  hostless: "Without host",
  toPay: "To pay",
  inCredit: "In credit",
  payer: "From",
  payee: "To",
  amount: "Amount",
  paysTo: (from, to) => `${from} to ${to}`,
  pays: (from, amount, to) => `${from} pays ${amount} to ${to}.`,
  paysNobody: "Nobody owes anyone anything.",
  instalment: (number) => `No. ${number}`,
  eachInstalment: (count) => `Nos 1–${count}, each`,
  balanceIs:
    "To pay and in credit: the share, less the bills a member pays itself as host, and what else stands between.",
  partlessIs: (host) =>
    `${host} takes no part, but is still the one who pays the bills, and is therefore paid by the others.`,
  directIs: (hosts) => `${hosts} is no member: each pays its own part there, and nothing of it is set off.`,
  hostlessIs: (lines, amount) =>
    `Nobody is named who pays the bills of ${lines} (${amount}): no part of who pays whom.`,
  hostIsNot: "The budget names nobody who pays the bills: the instalments are of what each member pays in all.",
  surchargeRow: (rate, host, of) => `Surcharge ${rate}${onPart(of)} (to ${host})`,
  transferRow: (line, host) => `${line} (to ${host})`,
  besidesInAll: "Surcharges and transfers",
  inAll: "To pay in all",
  besides: (rows) =>
    `What members pay each other adds up to nothing, and is in no sum of the lines, nor in shares and unit costs, which are of it: ${rows}.`,
  surchargeIs: (rate, host, of, invoiced, amount) =>
    `${host} takes a surcharge of ${rate} on what it invoices the others${onPart(of)}: of ${invoiced} that is ${amount}.`,
  surchargeShared: (rate, of, invoiced) =>
    `The surcharge of ${rate}${onPart(of)} is shared in proportion to what is invoiced, ${invoiced} in all.`,
  leftOut: "What members pay each other by transfers and surcharges is not counted here: it adds up to nothing.",
});
