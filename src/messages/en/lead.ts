import { countFigure } from "../phrases/figures.ts";
import type { LeadWords } from "../terms/lead.ts";

const some = (text: string | null) => (text === null ? "" : ` (${text})`);
const list = (parts: string | null) => (parts === null ? "." : `: ${parts}.`);

/** English. */
export const en = (): LeadWords => ({
  cost: (amount, years, key) =>
    `The cost${years === "" ? "" : ` for ${years}`} is ${amount}${key === null ? "" : `, shared ${key}`}.`,
  othersSharedBy: (key) => `Lines without a key of their own are shared ${key}.`,
  linesSharedBy: (lines, count, key) =>
    count === 1 ? `The line ${lines} is shared ${key}.` : `The lines ${lines} are shared ${key}.`,
  otherKeys: (count) => `${countFigure(count)} other keys apply to individual lines.`,
  someOnly: "Lines that concern only some of the members are shared among those.",
  quoted: (name) => `“${name}”`,
  inYears: (key, years) => `${key} in ${years}`,
  fixedShares: (weights) => `by fixed shares (${weights})`,
  withFee: (fee) => `with ${fee}`,
  feeEach: (fee, yearly) => `with ${fee}${yearly ? " a year" : ""} from each`,
  pays: (members) => `${members}.`,
  firstPays: (member, amount, share) => `${member} pays ${amount}${some(share)}`,
  alsoPays: (member, amount, share) => `${member} ${amount}${some(share)}`,
  ofCost: (parts) => `Of the cost, ${parts}.`,
  coversBetween: (count, least, most) =>
    `Of the cost, the ${countFigure(count)} members cover from ${least.amount} (${least.name}) to ${most.amount} (${most.name}).`,
  inAll: (members) => `With surcharges and transfers between them, ${members}.`,
  inAllBetween: (least, most) =>
    `With surcharges and transfers between them, they pay from ${least.amount} (${least.name}) to ${most.amount} (${most.name}).`,
  paysBetween: (count, least, most) =>
    `The ${countFigure(count)} members pay from ${least.amount} (${least.name}) to ${most.amount} (${most.name}).`,
  before: (years) => (years === "" ? "before" : `in ${years}`),
  sameAsBefore: (before, of) => `${of === "" ? "That" : `The cost for ${of}`} is the same as ${before}.`,
  sharedAnew: "What is paid before is reckoned with the key and the figures of today.",
  moreThanBefore: (amount, percent, more, before, parts, of) =>
    `${of === "" ? "That" : `The cost for ${of}`} is ${amount}${some(percent)} ${more ? "more" : "less"} than ${before}${parts === "" ? "." : `: ${parts}.`}`,
  memberMore: (member, amount, more) => `${member} ${amount} ${more ? "more" : "less"}`,
  memberSame: (member) => `${member} the same`,

  separately: (separate, joint, years) =>
    `Joint purchasing costs ${joint}${years === 1 ? "" : ` over ${years} years`}, against ${separate} if each buys separately.`,
  procurementSaves: (savings, percent, annual) =>
    `That saves ${savings}${some(percent)}${annual === null ? "" : `, of which ${annual} every year`}.`,
  procurementDearer: (loss) => `That is ${loss} dearer.`,
  equalSeparate: "This assumes that the price of buying separately, known only as a sum, is divided equally.",
  everyoneSaves: (count) => (count === 2 ? "Both members save." : "Every member saves."),
  paysMoreAlone: (member, amount) => `${member} pays ${amount === null ? "" : `${amount} `}more than separately.`,

  without: (amount, years) =>
    `Without cooperation the cost is estimated at ${amount}${years === "" ? "" : ` in ${years}`}.`,
  saves: (amount, percent) => `Cooperation saves ${amount}${some(percent)} in operations`,
  dearer: (amount) => `Cooperation costs ${amount} more in operations`,
  net: (establishment, net, parts) =>
    `; after establishment costs of ${establishment} the net gain is ${net}${list(parts)}`,
  netLoss: (establishment, loss, parts) =>
    `; with the establishment of ${establishment} it comes to a loss of ${loss}${list(parts)}`,
  savingsParts: (parts) => (parts === "" ? "." : `: ${parts}.`),
  partOf: (member, amount) => `${amount} for ${member}`,
  paysForAll: (count) => `${count === 1 ? "The member gains" : count === 2 ? "Both gain" : "Every member gains"}.`,
  nobodyLoses: "Nobody loses by it.",
  loses: (member, amount, alternative) =>
    `${member} pays ${amount === null ? "" : `${amount} `}more than estimated without cooperation${alternative === null ? "" : ` under the scenario “${alternative}”`}.`,
  paidBack: (year, years) => `The establishment is paid back in ${year}, after ${years} years.`,
  neverPaidBack: "The establishment is not paid back in these years.",
  dividedBaseline: (key, of) =>
    `The calculation assumes that the cost without cooperation${of === null ? "" : ` of ${of}`}, which is known only as a sum, is divided ${key ?? "by the same key"}.`,
  unknownWithout: (members) =>
    `What ${members} would pay without cooperation is not known, so neither is what cooperation saves in all.`,
  alternative: (name, members, net, gain) =>
    `The scenario “${name}” (${members}) gives them a joint ${gain ? "gain" : "loss"} of ${net}.`,
  alternativeUnknown: (name, members, unknown) =>
    `What the alternative “${name}” (${members}) saves in all is not known, because what ${unknown} would pay without cooperation is not.`,
  otherAlternatives: (count) => `${countFigure(count)} more scenarios are worked out.`,

  accounts: (year, amount, difference, more) =>
    `By the accounts${year === "" ? "" : ` for ${year}`} the cost came to ${amount}, ${difference === null ? "as budgeted" : `${difference} ${more ? "more" : "less"} than budgeted`}.`,
  settled: (outcome) => `The settlement: ${outcome}`,

  proposal: "Proposed resolution",
  draft: "Draft, identically worded for each member:",
  proposeKey: (title, key) => `The cost${title === null ? "" : ` of “${title}”`} is shared ${key}.`,
  exceptLines: (lines, count, key) =>
    `Exception${count === 1 ? "" : "s"}: ${lines} ${count === 1 ? "is" : "are"} shared ${key}.`,
  proposeCost: (amount, years) => `The total cost${years === "" ? "" : ` for ${years}`} is taken to be ${amount}.`,
  cover: (member, amount, share) => `${member} covers ${amount}${some(share)}`,
  covers: (parts) => `Of this, ${parts}.`,
  coversInTable: (table) => `What each member covers is shown in the table under “${table}”.`,
  proposeBudget: "Each member provides for its part in its budget and financial plan.",
  approveSettlement: (text) => `The settlement is approved. ${text}`,
  proposeSettlement: (keys) =>
    `The amounts are paid on account and settled by the same ${keys === 1 ? "key" : "keys"} when the accounts are closed.`,
  proposePopulation: (years, count) =>
    `The population${count === 1 ? "" : "s"} on 1 January ${years} ${count === 1 ? "is" : "are"} used for the settlement as well, unless otherwise resolved.`,
});
