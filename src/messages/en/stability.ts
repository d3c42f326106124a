import { countFigure } from "../phrases/figures.ts";
import type { StabilityWords } from "../terms/stability.ts";

const head = "Does cooperation pay for everyone?";

/** English. */
export const en = (): StabilityWords => ({
  title: (years, what) => [`${head}${years === "" ? "" : ` ${years}`}`, ...(what === "" ? [] : [what])].join(", "),
  operations: "operations",
  establishment: "establishment",
  groupsFromFile: "What groups of members would pay on their own is from coalitions.csv.",
  groupsFromBudget:
    "What groups of members would pay on their own is reckoned from the budget: lines with a driver by the group's part, other lines in full.",
  aloneFromFile: (of) => `“Without cooperation”${of === null ? "" : ` for ${of}`} is from coalitions.csv.`,
  aloneFromBudget: (of) =>
    `“Without cooperation”${of === null ? "" : ` for ${of}`} is reckoned from the budget: lines with a driver by the member's part, other lines in full.`,
  aloneFromBaseline: (scenario, of) =>
    `“Without cooperation”${of === null ? "" : ` for ${of}`} is the scenario “${scenario}”.`,

  yes: (members, groups) =>
    `Yes, ${members === 2 ? "both" : "all"} pay less than without cooperation${groups ? ", and no group of members would pay less on its own" : ""}.`,
  nobodyMore: (groups) =>
    `Yes, nobody pays more than without cooperation${groups ? ", and no group of members would pay less on its own" : ""}.`,
  no: "No, not for everyone.",
  noForGroups: "No: no member by itself loses, but some would pay less together without the others.",
  loses: (member, amount) => `${member} pays ${amount} more than without cooperation.`,
  groupLoses: (members, amount) => `${members} together pay ${amount} more than they would on their own.`,
  allBut: (members) => `all but ${members}`,
  moreGroups: (count) => `So ${count === 1 ? "does 1 more group" : `do ${countFigure(count)} more groups`}, by less.`,
  groupsLeftOut: (members) =>
    `Only each member by itself is looked at: ${countFigure(members)} members make too many groups (at most 20 members).`,

  breakEven: (each) => `Break-even: nobody loses as long as the cost without cooperation is at least ${each}.`,
  threshold: (member, amount, percent, lower) =>
    `${amount} for ${member}${percent === null ? "" : ` (${percent} ${lower ? "less" : "more"} than estimated)`}`,
  othersFurther: (count) =>
    `${count === 1 ? "The last one has" : `The ${countFigure(count)} others have`} at least as much to spare.`,
  leastMargin: (members, amount, percent) =>
    `Of the groups ${members} have the least to spare: together they pay ${amount}${percent === null ? "" : ` (${percent})`} less than on their own.`,
  populationOfTwo: (amount, member, loss) => `Divided by population it is ${amount}: then ${member} loses ${loss}.`,
  populationOfMore: (losses) => `Divided by population, there are losses: ${losses}.`,
  populationLoss: (member, loss) => `${member} ${loss}`,
  populationNobody: "Divided by population nobody loses either.",
  weight: (base, within) => `The weight ${base} can be ${within} without anyone losing.`,
  weightAlwaysLoses: (base) => `Whatever the weight ${base}, somebody loses.`,
  equalPartAny: "Nobody loses, whatever the equal part.",
  weightAny: (base) => `Nobody loses, whatever the weight ${base}.`,
  groupsAny: "Nor does any group.",
  groupsToo: (within) => `Nor does any group lose when it is ${within}.`,
  groupsNever: "Some group always loses.",
  about: {
    limits: "The bounds are rounded: the key has limits of its own for the shares.",
    payments: "The bounds are rounded: some lines are shared by what is paid of others.",
    "buy-in": "The bounds are rounded: what is paid in to join is shared by how far the part of each falls.",
  },

  methodsHeading: "Other ways to split: for comparison, not a proposal",
  savingsHeading: (established) => `${established ? "Net" : "Savings"} against without cooperation`,
  method: {
    key: "The key of the case",
    shapley: "Average extra cost (Shapley)",
    nucleolus: "Most for who saves least (nucleolus)",
    scrb: "Extra cost, the rest by benefit (SCRB)",
    "equal-non-separable": "Extra cost, the rest equally",
    proportional: "By cost without cooperation",
  },
  equalSavings: "The savings split equally",
  equalSavingsNote:
    "With two members Shapley, the nucleolus, SCRB and “extra cost, the rest equally” say the same: the savings split equally.",
  keepsAll: (groups) => `By none of the splits does any member${groups ? " or group" : ""} pay more than on its own.`,
  keeps: (methods) => `No member or group pays more than on its own by: ${methods}.`,
  leaves: (method, members, amount, more) =>
    `${method}: ${members} would pay ${amount} more than alone${more === 0 ? "" : `; ${countFigure(more)} more ${more === 1 ? "group pays" : "groups pay"} too much`}.`,
  leftOut: (methods, most) => `Not reckoned for more than ${countFigure(most)} members: ${methods}.`,
  noProportion: (method) => `${method}: cannot be reckoned, there is nothing to be in proportion to.`,
  negative: (method, member, amount) => `${method}: ${member} would get ${amount} from the others.`,
  everyoneCanSave: (amount, groups) =>
    groups
      ? `The cost can be split so that every member and group saves at least ${amount}; no split gives all of them more.`
      : `The cost can be split so that both save ${amount}; no split gives both more.`,
  justKept: "The cost can be split so that no member or group pays more than on its own, but then some save nothing.",
  nobodyCanKeep: (amount) =>
    `No split pays for every group: whatever it is, some pay at least ${amount} more than they would on their own.`,
  binding: (groups) => `These decide it: ${groups}.`,
  moreBinding: (count) => `${countFigure(count)} more`,
  progress: (members) => `Reckoning with all groups of ${countFigure(members)} members …`,
});
