import { countFigure } from "../phrases/figures.ts";
import type { KeyFigureWords } from "../terms/key-figures.ts";

const dated = (label: string, years: string) => (years === "" ? label : `${label} ${years}`);

/** Nynorsk. */
export const nn = (): KeyFigureWords => ({
  heading: "Nøkkeltal",
  cost: (years) => dated("Kostnad", years),
  pays: (member) => `${member} betaler`,
  receives: (member) => `${member} får`,
  paysMost: (member) => `Mest betaler ${member}`,
  paysLeast: (member) => `Minst betaler ${member}`,
  perInhabitant: (years) => dated("Per innbyggjar", years),
  more: (before) => (before === "" ? "Meir enn før" : `Meir enn i ${before}`),
  less: (before) => (before === "" ? "Mindre enn før" : `Mindre enn i ${before}`),
  accounts: (year) => dated("Rekneskap", year),
  toPay: (member) => `${member} skal betale`,
  inCredit: (member) => `${member} har til gode`,
  toPayMost: (member) => `Mest skal ${member} betale`,
  inCreditMost: (member) => `Mest til gode har ${member}`,
  procurement: (gains) => (gains ? "Spart ved felles innkjøp" : "Dyrare ved felles innkjøp"),
  savings: (gains) => (gains ? "Spart ved samarbeid" : "Dyrare ved samarbeid"),
  net: (gains) => (gains ? "Gevinst ved samarbeid" : "Tap ved samarbeid"),
  payback: "Tent inn",
  paysFor: "Løner seg for",

  unchanged: "uendra",
  neverBefore: (years) => `ikkje i ${years}`,
  everyone: (count) => (count === 2 ? "begge" : `alle ${countFigure(count)}`),
  some: (count, of) => `${count === 0 ? "ingen" : countFigure(count)} av ${countFigure(of)}`,

  budgeted: "etter budsjettet",
  againstBudget: (difference, more) =>
    difference === null ? "som budsjettert" : `${difference} ${more ? "meir" : "mindre"} enn budsjettert`,
  each: (amount) => `${amount} per innbyggjar`,
  range: (least, most) => `frå ${least} til ${most}`,
  amountOf: (amount, member) => `${amount} (${member})`,
  ofWithout: (percent) => `${percent} av kostnaden utan`,
  ofSeparate: (percent) => `${percent} av prisen kvar for seg`,
  saved: (amount, percent, establishment) =>
    `${amount}${percent === null ? "" : ` (${percent})`} spart i drift, ${establishment} til etablering`,
  dearer: (amount, establishment) => `${amount} dyrare i drift, ${establishment} til etablering`,
  after: (years) => `etter ${years} år`,
  loses: (member, amount) => `${member} taper ${amount}`,
  loseMost: (member, amount) => `mest taper ${member}, ${amount}`,
});
