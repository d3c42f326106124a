import { countFigure } from "../phrases/figures.ts";
import type { KeyFigureWords } from "../terms/key-figures.ts";

const dated = (label: string, years: string) => (years === "" ? label : `${label}, ${years}`);

/** English. */
export const en = (): KeyFigureWords => ({
  heading: "Key figures",
  cost: (years) => dated("Cost", years),
  pays: (member) => `${member} pays`,
  receives: (member) => `${member} receives`,
  paysMost: (member) => `${member} pays most`,
  paysLeast: (member) => `${member} pays least`,
  perInhabitant: (years) => dated("Per inhabitant", years),
  more: (before) => (before === "" ? "More than before" : `More than in ${before}`),
  less: (before) => (before === "" ? "Less than before" : `Less than in ${before}`),
  accounts: (year) => dated("Accounts", year),
  toPay: (member) => `${member} is to pay`,
  inCredit: (member) => `${member} is owed`,
  toPayMost: (member) => `${member} is to pay most`,
  inCreditMost: (member) => `${member} is owed most`,
  procurement: (gains) => (gains ? "Saved by joint procurement" : "Dearer by joint procurement"),
  savings: (gains) => (gains ? "Saved by cooperation" : "Dearer by cooperation"),
  net: (gains) => (gains ? "Gain from cooperation" : "Loss from cooperation"),
  payback: "Paid back",
  paysFor: "Pays for",

  unchanged: "unchanged",
  neverBefore: (years) => `not in ${years}`,
  everyone: (count) => (count === 2 ? "both" : `all ${countFigure(count)}`),
  some: (count, of) => `${count === 0 ? "none" : countFigure(count)} of ${countFigure(of)}`,

  budgeted: "by the budget",
  againstBudget: (difference, more) =>
    difference === null ? "as budgeted" : `${difference} ${more ? "above" : "below"} the budget`,
  each: (amount) => `${amount} per inhabitant`,
  range: (least, most) => `from ${least} to ${most}`,
  amountOf: (amount, member) => `${amount} (${member})`,
  ofWithout: (percent) => `${percent} of the cost without`,
  ofSeparate: (percent) => `${percent} of the separate price`,
  saved: (amount, percent, establishment) =>
    `${amount}${percent === null ? "" : ` (${percent})`} saved in operations, ${establishment} for establishment`,
  dearer: (amount, establishment) => `${amount} dearer in operations, ${establishment} for establishment`,
  after: (years) => `after ${years} years`,
  loses: (member, amount) => `${member} loses ${amount}`,
  loseMost: (member, amount) => `${member} loses most, ${amount}`,
});
