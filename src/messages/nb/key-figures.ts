import { countFigure } from "../phrases/figures.ts";
import type { KeyFigureWords } from "../terms/key-figures.ts";

const dated = (label: string, years: string) => (years === "" ? label : `${label} ${years}`);

/** Bokmål. */
export const nb = (): KeyFigureWords => ({
  heading: "Nøkkeltall",
  cost: (years) => dated("Kostnad", years),
  pays: (member) => `${member} betaler`,
  receives: (member) => `${member} får`,
  paysMost: (member) => `Mest betaler ${member}`,
  paysLeast: (member) => `Minst betaler ${member}`,
  perInhabitant: (years) => dated("Per innbygger", years),
  more: (before) => (before === "" ? "Mer enn før" : `Mer enn i ${before}`),
  less: (before) => (before === "" ? "Mindre enn før" : `Mindre enn i ${before}`),
  accounts: (year) => dated("Regnskap", year),
  toPay: (member) => `${member} skal betale`,
  inCredit: (member) => `${member} har til gode`,
  toPayMost: (member) => `Mest skal ${member} betale`,
  inCreditMost: (member) => `Mest til gode har ${member}`,
  procurement: (gains) => (gains ? "Spart ved felles innkjøp" : "Dyrere ved felles innkjøp"),
  savings: (gains) => (gains ? "Spart ved samarbeid" : "Dyrere ved samarbeid"),
  net: (gains) => (gains ? "Gevinst ved samarbeid" : "Tap ved samarbeid"),
  payback: "Tjent inn",
  paysFor: "Lønner seg for",

  unchanged: "uendret",
  neverBefore: (years) => `ikke i ${years}`,
  everyone: (count) => (count === 2 ? "begge" : `alle ${countFigure(count)}`),
  some: (count, of) => `${count === 0 ? "ingen" : countFigure(count)} av ${countFigure(of)}`,

  budgeted: "etter budsjettet",
  againstBudget: (difference, more) =>
    difference === null ? "som budsjettert" : `${difference} ${more ? "mer" : "mindre"} enn budsjettert`,
  each: (amount) => `${amount} per innbygger`,
  range: (least, most) => `fra ${least} til ${most}`,
  amountOf: (amount, member) => `${amount} (${member})`,
  ofWithout: (percent) => `${percent} av kostnaden uten`,
  ofSeparate: (percent) => `${percent} av prisen hver for seg`,
  saved: (amount, percent, establishment) =>
    `${amount}${percent === null ? "" : ` (${percent})`} spart i drift, ${establishment} til etablering`,
  dearer: (amount, establishment) => `${amount} dyrere i drift, ${establishment} til etablering`,
  after: (years) => `etter ${years} år`,
  loses: (member, amount) => `${member} taper ${amount}`,
  loseMost: (member, amount) => `mest taper ${member}, ${amount}`,
});
