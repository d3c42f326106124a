import type { LeadWords } from "./lead-words.ts";

const some = (text: string | null) => (text === null ? "" : ` (${text})`);
const list = (parts: string | null) => (parts === null ? "." : `: ${parts}.`);

/** English. */
export const en: LeadWords = {
  cost: (amount, years, key) =>
    `The cost${years === "" ? "" : ` for ${years}`} is ${amount}${key === null ? "" : `, shared ${key}`}.`,
  othersSharedBy: (key) => `Lines without a key of their own are shared ${key}.`,
  linesSharedBy: (lines, count, key) =>
    count === 1 ? `The line ${lines} is shared ${key}.` : `The lines ${lines} are shared ${key}.`,
  otherKeys: (count) => `${count} more keys are in use for single lines.`,
  someOnly: "Lines that concern only some of the members are shared among those.",
  quoted: (name) => `“${name}”`,
  inYears: (key, years) => `${key} in ${years}`,
  fixedShares: (weights) => `by fixed shares (${weights})`,
  feeEach: (fee) => `with ${fee} from each`,
  pays: (members) => `${members}.`,
  firstPays: (member, amount, share) => `${member} pays ${amount}${some(share)}`,
  alsoPays: (member, amount, share) => `${member} ${amount}${some(share)}`,
  paysBetween: (count, least, most) =>
    `The ${count} members pay from ${least.amount} (${least.name}) to ${most.amount} (${most.name}).`,
  before: (years) => (years === "" ? "before" : `in ${years}`),
  sameAsBefore: (before) => `That is the same as ${before}.`,
  moreThanBefore: (amount, percent, more, before, parts) =>
    `That is ${amount}${some(percent)} ${more ? "more" : "less"} than ${before}${parts === "" ? "." : `: ${parts}.`}`,
  memberMore: (member, amount, more) => `${member} ${amount} ${more ? "more" : "less"}`,
  memberSame: (member) => `${member} the same`,

  separately: (separate, joint, years) =>
    `Bought together it costs ${joint}${years === 1 ? "" : ` over ${years} years`}, against ${separate} bought separately.`,
  procurementSaves: (savings, percent, annual) =>
    `That saves ${savings}${some(percent)}${annual === null ? "" : `, of this ${annual} every year`}.`,
  procurementDearer: (loss) => `That is ${loss} dearer.`,
  equalSeparate: "This assumes that the price of buying separately, known only as a sum, is divided equally.",
  everyoneSaves: (count) => (count === 2 ? "Both save by it." : "Everyone saves by it."),
  paysMoreAlone: (member, amount) => `${member} pays ${amount === null ? "" : `${amount} `}more than separately.`,

  without: (amount, years) =>
    `Without cooperation the cost is estimated at ${amount}${years === "" ? "" : ` in ${years}`}.`,
  saves: (amount, percent) => `Cooperation saves ${amount}${some(percent)} in operations`,
  dearer: (amount) => `Cooperation costs ${amount} more in operations`,
  net: (establishment, net, parts) =>
    `; with the establishment of ${establishment} deducted the gain is ${net}${list(parts)}`,
  netLoss: (establishment, loss, parts) =>
    `; with the establishment of ${establishment} it comes to a loss of ${loss}${list(parts)}`,
  savingsParts: (parts) => (parts === "" ? "." : `: ${parts}.`),
  partOf: (member, amount) => `${amount} for ${member}`,
  paysForAll: (count) => `It pays for ${count === 1 ? "the member" : count === 2 ? "both" : "everyone"}.`,
  nobodyLoses: "Nobody loses by it.",
  loses: (member, amount) => `${member} pays ${amount === null ? "" : `${amount} `}more than without cooperation.`,
  paidBack: (year, years) => `The establishment is paid back in ${year}, after ${years} years.`,
  neverPaidBack: "The establishment is not paid back in these years.",
  dividedBaseline: (key) =>
    key === null
      ? "The calculation assumes that the cost without cooperation, which is known only as a sum, is divided by the same key."
      : `The calculation assumes that the cost without cooperation, which is known only as a sum, is divided ${key}.`,
  alternative: (name, members, net, gain) =>
    `The scenario “${name}” (${members}) gives them a ${gain ? "gain" : "loss"} of ${net} together.`,
  otherAlternatives: (count) => `${count} more scenarios are worked out.`,

  proposal: "Proposed resolution",
  draft: "Draft, in the same words for each member:",
  proposeKey: (title, key) => `The cost of “${title}” is shared ${key}.`,
  exceptLines: (lines, count, key) =>
    count === 1 ? `Excepted is the line ${lines}, shared ${key}.` : `Excepted are the lines ${lines}, shared ${key}.`,
  proposeCost: (amount, years) => `A cost of ${amount} in all is assumed${years === "" ? "" : ` for ${years}`}.`,
  cover: (member, amount) => `${member} covers ${amount}`,
  covers: (parts) => `Of this, ${parts}.`,
  coversInTable: (table) => `What each member covers is shown in the table under “${table}”.`,
  proposeBudget: "Each member provides for its part in its budget and financial plan.",
  proposeSettlement: (keys) =>
    `The amounts are paid on account and settled by the same ${keys === 1 ? "key" : "keys"} when the accounts are closed.`,
  proposePopulation: (years) =>
    `The population on 1 January ${years} is used for the settlement as well, unless otherwise resolved.`,
};
