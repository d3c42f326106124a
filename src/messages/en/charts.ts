import { countFigure } from "../phrases/figures.ts";
import type { ChartWords, SignedWords, Told } from "../terms/charts.ts";
import type { NamedAmount } from "../terms/lead.ts";

const inAll = (years: string | null) => (years === null ? "" : ` in ${years}`);
const others = (named: readonly NamedAmount[]) => named.map(({ name, amount }) => `, ${name} ${amount}`).join("");

/** A verb in the present, of one or of several. */
const verb = (told: Pick<Told, "count"> | null, stem: string) => (told?.count === 1 ? `${stem}s` : stem);
const has = (told: Pick<Told, "count"> | null) => (told?.count === 1 ? "has" : "have");

const change: SignedWords = {
  one: (name, amount, sign, before) => {
    const what = sign === 0 ? "the same" : `${amount} ${sign > 0 ? "more" : "less"}`;
    return before === null ? `${name} pays ${what}` : `${name} ${what}`;
  },
  all: (sign, most, least) =>
    `All pay ${sign > 0 ? "more" : "less"}: ${most.name} most, ${most.amount}, ${least.name} least, ${least.amount}`,
  apart: (up, down) => {
    if (!up) return `The largest decrease is for ${down?.name}, ${down?.amount}; nobody pays more`;
    return `The largest increase is for ${up.name}, ${up.amount}; ${down ? `the largest decrease for ${down.name}, ${down.amount}` : "nobody pays less"}`;
  },
};

const net: SignedWords = {
  one: (name, amount, sign, before) => {
    if (sign === 0) return before === 0 ? name : `${name} breaks even`;
    return before === sign ? `${name} ${amount}` : `${name} ${sign > 0 ? "saves" : "loses"} ${amount}`;
  },
  all: (sign, most, least) =>
    `All ${sign > 0 ? "save" : "lose"}: ${most.name} most, ${most.amount}, ${least.name} least, ${least.amount}`,
  apart: (up, down, count) => {
    if (!up) return `${down?.name} ${verb(down, "lose")} most, ${down?.amount}, and nobody saves`;
    if (!down) return `${up.name} ${verb(up, "save")} most, ${up.amount}, and nobody loses`;
    const loses =
      count.down === 1
        ? `${down.name} loses ${down.amount}`
        : `${count.down} of ${count.all} lose, ${down.name} most, ${down.amount}`;
    return `${loses}; ${up.name} ${verb(up, "save")} most, ${up.amount}`;
  },
};

const balance: SignedWords = {
  one: (name, amount, sign, before) => {
    if (sign === 0) return `${name} owes nothing`;
    if (sign < 0) return `${name} has ${amount} in credit`;
    return before === 1 ? `${name} ${amount}` : `${name} is to pay ${amount}`;
  },
  all: (sign, most, least) =>
    `All ${sign > 0 ? "are to pay" : "have a credit"}: ${most.name} most, ${most.amount}, ${least.name} least, ${least.amount}`,
  apart: (up, down, count) => {
    if (!up) return `${down?.name} ${has(down)} most in credit, ${down?.amount}, and nobody is to pay`;
    const pays = `${up.name} ${up.count === 1 ? "is" : "are"} to pay most, ${up.amount}`;
    if (!down) return `${pays}, and nobody has a credit`;
    const credit = count.down === 1 ? `has ${down.amount} in credit` : `${has(down)} most in credit, ${down.amount}`;
    return `${pays}; ${down.name} ${credit}`;
  },
};

/** English. */
export const en = (): ChartWords => ({
  millions: (figure) => `${figure} million`,
  currency: (code) => (code === "NOK" ? "kroner" : code),
  members: (count) => `${countFigure(count)} members`,
  inYears: (label, years) => (years === "" ? label : `${label}, ${years}`),
  ofScenario: (label, scenario) => `${label}, “${scenario}”`,
  barsText: (most, least) => `Bars from ${most.name}, ${most.amount}, to ${least.name}, ${least.amount}.`,

  perHeadFew: (first, named, years) =>
    `${first.name} pays ${first.amount} per inhabitant${inAll(years)}${others(named)}`,
  perHeadMany: (most, least, years) =>
    `${most.name} ${verb(most, "pay")} most per inhabitant${inAll(years)}, ${most.amount}, and ${least.name} least, ${least.amount}`,
  perHeadText: (most, least) => `Most in ${most.name}, ${most.amount}, and least in ${least.name}, ${least.amount}.`,

  sharesFew: (first, named) => `${first.name} pays ${first.amount} per cent of the cost${others(named)}`,
  costsMany: (most, least) =>
    `${most.name} ${verb(most, "pay")} most, ${most.amount}, and ${least.name} least, ${least.amount}`,
  costsAlike: (count, amount) => `${count === 2 ? "Both" : "All"} pay the same, ${amount}`,
  ofGroup: (group, finding) => `${group}: ${finding}`,
  ofLines: "Without surcharges and transfers",
  cost: "Cost",
  costByGroup: "Cost by group",
  costText: (most, least, group) =>
    `${most.name} pays most, ${most.amount}, and ${least.name} least, ${least.amount}. The largest group is ${group}.`,

  change,
  changed: (before, after) =>
    before === "" || after === "" ? "Change in what each pays" : `Change in what each pays from ${before} to ${after}`,

  yearly: (first, last) => {
    const same = first.amount !== null && last.amount !== null && first.cheaper === last.cheaper;
    const word = (one: typeof first) => (one.cheaper ? "less" : "more");
    const said = (one: typeof first) => (one.amount === null ? "the same" : `${one.amount} ${word(one)}`);
    return `With cooperation operations cost ${said(first)} in ${first.year}, ${same ? last.amount : said(last)} in ${last.year}`;
  },
  yearlyWhat: "Cost of operations without and with cooperation",
  yearlyText: (first, last) =>
    `The savings in operations are ${first.amount} in ${first.name} and ${last.amount} in ${last.name}.`,

  cheaper: (amount, cheaper, established) => {
    const cost = amount === null ? "the same" : `${amount} ${cheaper ? "lower" : "higher"}`;
    return `With cooperation the cost is ${cost}${established ? ", establishment included" : ""}`;
  },
  stepsWhat: "From the cost without cooperation to the cost with",
  stepsText: (without, savings, establishment, withIt) =>
    `${without} without cooperation, less ${savings} saved in operations${establishment === null ? "" : `, plus ${establishment} for establishment`}, makes ${withIt} with cooperation.`,

  net,
  netWhat: (established) => `Cost without cooperation less cost with${established ? ", establishment included" : ""}`,

  accumulated: (last, amount) => `The net is ${amount} by the end of ${last}`,
  accumulatedPaidBack: (year, last, amount) =>
    year === last
      ? `Paid back in ${year}, with a net of ${amount}`
      : `Paid back in ${year}; a net of ${amount} by the end of ${last}`,
  accumulatedNotPaidBack: (last, amount) => `Not paid back by the end of ${last}: a net of ${amount}`,
  accumulatedWhat: "Accumulated net",
  accumulatedText: (years) =>
    `Accumulated net of all: ${years.map(({ name, amount }) => `${amount} in ${name}`).join(", ")}.`,
  paidBackIn: (year) => `Paid back in ${year}`,

  equalPartWithin: (within) => `The equal part can be ${within} without anyone losing`,
  equalPartAny: "Nobody loses, however large the equal part is",
  equalPartNever: "Whatever the equal part, somebody loses",
  equalPartMoves: (more, less) =>
    `All of it equal costs ${more.name} ${more.amount} more than none of it${less === null ? "" : `, ${less.name} ${less.amount} less`}`,
  equalPartWhat: (now) => `Cost as the equal part of the key goes from 0 to 100%${now === null ? "" : ` (now ${now})`}`,
  equalPartOf: (shown, of) => `${countFigure(shown)} of ${countFigure(of)} members`,
  equalPartText: (moved) =>
    `From none to all of it equal: ${moved.map(({ name, from, to }) => `${name} from ${from} to ${to}`).join(", ")}.`,

  assumption: (assumption, low, high) => `${assumption} means most: the net becomes ${low} to ${high}`,
  assumptionWhat: "Net when one assumption changes at a time",
  assumptionText: (assumption, low, high, centre) =>
    `The net is ${centre}. What means most is ${assumption}: from ${low} to ${high}.`,

  splitsNobody: "None of the splits makes anyone pay more than without cooperation",
  splitsOne: (split, members, count) =>
    `By the split “${split}” ${members} ${verb({ count }, "pay")} more than without cooperation`,
  splitsSome: (splits, of) =>
    `By ${countFigure(splits)} of ${countFigure(of)} splits somebody pays more than without cooperation`,
  splitsWhat: "Cost by each split, against the cost without cooperation",
  splitsText: (over) =>
    over === null
      ? "All marks lie below the cost without cooperation: no member pays more under any of the splits."
      : `A mark above the cost without cooperation is a split by which the member loses: ${over}.`,

  transfer: (from, amount, to) => `${from} pays most, ${amount} to ${to}`,
  transfersAlike: (amount) => `The largest payments are of ${amount}`,
  transfersWhat: "Who pays whom",

  balance,
  balanceWhat: "To pay, or in credit",

  joint: (amount, cheaper) =>
    `Buying together costs ${amount === null ? "the same as" : `${amount} ${cheaper ? "less" : "more"} than`} buying separately`,
  jointWhat: "From prices by oneself to the joint price",
  jointText: (separate, joint, item) =>
    `Bought separately the items cost ${separate}, jointly ${joint}. Most is saved on ${item.name}, ${item.amount}.`,
  jointSavings: "Savings by buying together",
});
