import type { YearSpan } from "../../core/model/key.ts";
import { countFigure } from "../phrases/figures.ts";
import type { ExplainWords, RoundingWords } from "../terms/explain.ts";

const at = (place: string | null) => (place === null ? "" : ` (${place})`);

function handedOut({ left, single, claims, rank, claimants, lineShown }: RoundingWords): string {
  if (left === null) return `With everyone rounded so, nothing is left of ${lineShown}.`;
  const units = single ? `${left} is left` : `${left} are left`;
  const goes = single ? "it goes to the largest remainder" : "they go to the largest remainders";
  const rest = `With everyone rounded so, ${units} of ${lineShown}; ${goes}`;
  return claims === null
    ? `${rest}. This one is number ${countFigure(rank)} of ${countFigure(claimants)}.`
    : `${rest}: ${claims.getting}${claims.others === null ? "" : `, not to ${claims.others}`}.`;
}

function rounding(words: RoundingWords): string {
  const { unit, down, remainder, lineShown, lineExact, total, tied } = words;
  return [
    `Rounding to ${unit}: ${down}, with ${remainder} left over.`,
    ...(lineExact === null
      ? []
      : [`The line is ${lineExact}, shown as ${lineShown} so that all lines come to ${total}.`]),
    handedOut(words),
    ...(tied ? ["Of equal remainders the larger share comes first, then the order of members.csv."] : []),
  ].join(" ");
}

/** English. */
export const en = (): ExplainWords => ({
  everyone: "All",
  everything: "all lines",
  where: "Where",
  wholeKroner: "whole kroner",
  others: "others",
  lines: (count) => `${countFigure(count)} ${count === 1 ? "line" : "lines"}`,
  amount: (line, amount, written, place) =>
    `Amount: ${amount} for ${line}${written === null ? "" : `, written “${written}”`} (${place}).`,
  portion: (line, amount, percent, of, basis, place) =>
    `Amount: ${amount} for ${line}: ${percent} of ${of}, which comes to ${basis} (${place}).`,
  growth: (from, to, rate, of, place, amount) =>
    rate === null
      ? `${to} is beyond the budget, and nothing says what it grows by: as in ${from}${amount === null ? "" : `, ${amount}`}.`
      : `${to} is beyond the budget: from ${from} ${of === null ? "it" : `“${of}”`} grows ${rate} a year (${place})${amount === null ? "" : `, and becomes ${amount}`}.`,
  driver: (header, before, now, ratio, amount) =>
    header === null
      ? `The amount follows the number of members: ${now} now, ${before} as filed. × ${ratio} is ${amount}.`
      : `The amount follows “${header}”: ${now} now, ${before} as filed. × ${ratio} is ${amount}.`,
  stepped: (members, repeats, count, added, amount, place) =>
    `${repeats ? `For each member from number ${countFigure(members)} on` : `From ${countFigure(members)} members on`} it grows (${place}): with ${countFigure(count)} members ${added} more, ${amount} in all.`,
  joins: (member, amount, year, place) =>
    `${member} joins${year === null ? "" : ` in ${year}`} and pays the others ${amount} (${place}).`,
  credit: (year, before, after, part, sum) =>
    `The share of the cost${year === null ? "" : ` of ${year}`} falls from ${before} to ${after}, which is ${part} of what the others' shares fall in all. ${sum} is credited.`,
  presence: (by, groups, members, place) => {
    if (by === "all") return `For everyone who takes part: ${members}.`;
    return by === "groups" ? `For ${groups}: ${members}${at(place)}.` : `For ${members} only${at(place)}.`;
  },
  outside: {
    named: (member, line, members, place) => `${member} has no part in ${line}; it is for ${members} (${place}).`,
    candidate: (member, place) => `${member} takes no part, it is a candidate only (${place}). --with takes it in.`,
    nobody: (line, place) => `${line} drops out: none of those it is for take part (${place}).`,
    note: (line, place) => `${line} is a note and is never shared (${place}).`,
    year: (line, years, place) => `${line} has no amount that year, only in ${years} (${place}).`,
    away: (member, years) => `${member} takes no part in ${years} under this scenario.`,
  },
  key: (key, whose, name, years, place) => {
    const owner = {
      line: "the line's own",
      case: "the case's key",
      option: "what --key says",
      stages: "what the stages make",
    }[whose];
    const named = name === null ? "" : `, “${name}”`;
    const where = whose === "option" ? "" : at(place);
    return `Key: ${key}. It is ${owner}${named}${years === null ? "" : `, for ${years}`}${where}.`;
  },
  within: (name) => `“${name}” by itself:`,
  directly: (percent) => `${percent} directly`,
  through: (percent, group) => `${percent} through ${group}`,
  reached: (group, percent, ways) => `${group} with ${percent}${ways === null ? "" : ` (${ways})`}`,
  reaches: (group, reached) => `${group} reaches ${reached}.`,
  part: ({ ratio, base, own, place, total, of, share }) =>
    `– ${ratio === null ? base : `${ratio} ${base}`}: ${own}${at(place)} of ${total}${of === null ? "" : ` (${of})`} gives ${share}.`,
  partOfKey: ({ ratio, base, own, share }) =>
    `– ${ratio === null ? base : `${ratio} ${base}`}, which gives ${own}: ${share}.`,
  memberCount: (members) => `${countFigure(members)} members`,
  share: (sum) => `Share: ${sum}.`,
  fee: ({ fee, members, pool, lines, left, before, share }) =>
    `Fixed fee: ${fee} from each of ${countFigure(members)}, taken once from ${pool}${
      lines > 1 ? ` (${countFigure(lines)} lines with the same key, year and members)` : ""
    }. Of the rest, ${left}, the share is ${before}; of the whole ${share}.`,
  feeOf: {
    each: (fee) => `– ${fee} from each.`,
    rate: (rate, own, place, amount) => `– ${rate}: ${own}${at(place)} gives ${amount}.`,
    band: (own, place, band, amount) => `– ${own}${at(place)} is in the band “${band}”: ${amount}.`,
    agreed: (amount) => `– Agreed by name: ${amount}.`,
  },
  fees: ({ own, members, all, pool, lines, left, before, share }) =>
    `Fees: ${own}; ${all} from all ${countFigure(members)}, taken once from ${pool}${
      lines > 1 ? ` (${countFigure(lines)} lines with the same key, year and members)` : ""
    }. Of the rest, ${left}, the share is ${before}; of the whole ${share}.`,
  feesAlone: (own, members, all, share) =>
    `Fees: ${own} of the ${all} that ${countFigure(members)} members pay: ${share}.`,
  limit: {
    min: (bound, before, bearer) =>
      `At least ${bound}: the share is raised from ${before}${bearer === null ? "" : `, and that of ${bearer} lowered`}.`,
    max: (bound, before, bearer) =>
      `At most ${bound}: the share is lowered from ${before}${bearer === null ? "" : `, and the excess borne by ${bearer}`}.`,
    ofPool: (amount, pool, share) => `${amount} of ${pool} (${share})`,
    ofPaid: (percent, more, paid, year) =>
      `${percent} ${more === null ? "of" : more ? "more than" : "less than"} the ${paid} paid in ${year}`,
    points: (moved) => `${moved} percentage points`,
    scaled: (before, share, moved) =>
      `The limits bind others (${moved}): the share goes from ${before} to ${share}, by one factor for all between the limits.`,
    excess: (before, share, moved) => `Bears what the limits of others move (${moved}): ${before} becomes ${share}.`,
    round: (step, before, share) =>
      `The shares are rounded to ${step} by largest remainder: ${before} becomes ${share}.`,
  },
  contribution: (member, amount, year) => `By the lines ${member} pays ${amount}${year === null ? "" : ` in ${year}`}.`,
  correction: (after, before, difference) => `With the limits it is ${after}: ${after} − ${before} = ${difference}.`,
  exact: (sum) => `Unrounded: ${sum}.`,
  nothingToShare: "The amount is zero: there is nothing to share.",
  noRounding: (member, value) => `It comes out even: ${member} pays ${value}.`,
  rounding: (words) =>
    words.alone === words.value ? `${rounding(words)} ${words.member} pays ${words.value}.` : rounding(words),
  stake: ({ member, of, exact, would, may }, { alone, member: payer, value }) => {
    const which = of === null ? "the sum of everything" : `the sum of ${of}`;
    const allowed = may.length > 1 ? `can only be ${may.join(" or ")}` : `is ${may.join()} by largest remainder`;
    return `By itself the line would give ${payer} ${alone}. But then ${which} would be ${would} for ${member}; unrounded it is ${exact}, and it ${allowed}. So it was moved: ${payer} pays ${value}.`;
  },
  equallyGood: ({ member, alone, value }) =>
    `By itself the line would give ${member} ${alone}. Another rounding of the table is as good, and it was taken: ${member} pays ${value}.`,
  bases: {
    population: "population",
    users: "users",
    pcs: "PCs",
    servers: "servers",
    fte: "full-time equivalents",
    staff: "staff",
  },
  volume: (base, years, value, of, stated) =>
    `Divided by ${base}${years === null ? "" : datedText(years)}: ${value}${stated ? ", stated for all together" : ""}${at(of)}.`,
  ratio: (amount, volume, cost) => `${amount} / ${volume} = ${cost}.`,
  scenario: (name, place, differs) => `The scenario “${name}” (${place}): ${differs}.`,
  asFiled: "otherwise as the case",
  joining: (members) => `with ${members} too`,
  leaving: (members) => `without ${members}`,
  inYears: (from, to) => (from === null ? `until ${to}` : to === null ? `from ${from}` : `from ${from} to ${to}`),
  stepFrom: (line, amount, members, place) =>
    `${line} grows by ${amount} from ${countFigure(members)} members on${at(place)}`,
  stepEach: (line, times, place) => `${line} grows by ${times} times its amount for each member more${at(place)}`,
  ownBudget: "a budget of its own",
  ownKey: "a key of its own",
  changedTo: (line, amount, place) => `${line} is set to ${amount} (${place})`,
  changedBy: (line, percent, place) => `${line} is changed by ${percent} (${place})`,
  side: {
    without: "Without cooperation",
    with: "With cooperation",
    establishment: "Establishment",
    "establishment-without": "Establishment without cooperation",
    separate: "Separately",
    joint: "Together",
  },
  overYears: (years) => `over ${years} years`,
  price: (side, price, years, place) =>
    `${side}: ${price}${years === null ? "" : ` a year × ${years} years`} (${place}).`,
  pricePart: (price, how, members, value) =>
    how === "own"
      ? `${price} It is its own price.`
      : `${price} Divided equally by ${countFigure(members)}, an assumption: ${value}.`,
  rounded: (side, exact, value) => `${side}, rounded with the rest of the table: ${exact} becomes ${value}.`,
  figure: { cost: "cost", establishment: "establishment", savings: "savings", net: "net", settlement: "settlement" },
  settled: {
    budgeted: (amount) => `Budgeted share: ${amount}.`,
    cause: (cause, amount) => `${cause}: ${amount}.`,
    final: (amount) => `What it came to, rounded with the whole table: ${amount}.`,
    paid: (amount, place) => (place === "" ? `Paid on account: ${amount}.` : `Paid on account (${place}): ${amount}.`),
    own: (amount) => `Own part of what it hosts, taken to be paid: ${amount}.`,
    setOff: (amount) => `Set off between hosts: ${amount}.`,
    balance: (amount) => `Settlement: ${amount}.`,
  },
  inPeriod: (length, amount, share, value) =>
    share === null
      ? `Of ${length} of the year: takes no part.`
      : `Of ${length} of the year, ${amount}, the share ${share}: ${value}.`,
  surcharge: ({ host, member, isAmount, rate, of, place, sum, rounded }) => {
    const on = of === null ? "" : ` on ${of}`;
    const taken = isAmount ? `${rate}${on}, shared by what is invoiced` : `${rate} of what ${member} is invoiced${on}`;
    const shown = rounded === null ? "" : `, rounded with the others to ${rounded}`;
    return `${host} takes a surcharge of ${taken} (${place}): ${sum}${shown}.`;
  },
  balance: (sum) => `${sum}.`,
  exactSum: (exact) => `Every line is rounded so that everything adds up; unrounded the sum is ${exact}.`,
});

function datedText({ from, to }: YearSpan): string {
  return from === to ? ` on 1 January ${from}` : `, the mean of 1 January ${from}–${to}`;
}
