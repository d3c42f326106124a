import type { AskedYears } from "../../core/model/key.ts";
import { countFigure, figureOfText } from "../phrases/figures.ts";
import type { UnitWords, Words } from "../terms/result.ts";

const UNIT_NOUN: Readonly<Record<string, string>> = {
  population: "inhabitant",
  users: "user",
  pcs: "PC",
  servers: "server",
  fte: "FTE",
  staff: "employee",
};

const BASE_NOUN: Readonly<Record<string, string>> = {
  population: "population",
  users: "users",
  pcs: "PCs",
  servers: "servers",
  fte: "FTE",
  staff: "staff",
};

function unit({ currency, unit, decimals, coarse }: UnitWords): string {
  const short = currency === "NOK" ? "kr" : currency;
  if (unit === 1_000_000n) return `amounts in million ${short}`;
  if (unit > 1n) return `amounts in ${unit} ${short}`;
  if (currency !== "NOK") return `amounts in ${currency}`;
  if (coarse !== null) return `kroner, rounded to ${coarse}`;
  return decimals > 0 ? "kroner and øre" : "whole kroner";
}

function money(currency: string, figure: string, one: boolean): string {
  if (currency !== "NOK") return `${figure} ${currency}`;
  return one ? `${figure} krone` : `${figure} kroner`;
}

function moneyIn(
  { currency, unit }: { readonly currency: string; readonly unit: bigint },
  figure: string,
  one: boolean,
): string {
  if (unit === 1n) return money(currency, figure, one);
  const many = unit === 1000n ? "thousand" : "million";
  return `${figure} ${many} ${currency === "NOK" ? "kroner" : currency}`;
}

function unitCost(currency: string, per: string, header: string, of: string | null): string {
  const noun = UNIT_NOUN[per] ?? `“${header}”`;
  const cost = `${currency === "NOK" ? "Kroner" : currency} per ${noun}`;
  return of === null ? cost : `${cost}, ${of}`;
}

/** What is measured, and when. */
function measured(per: string, header: string, years: AskedYears | null): string {
  return dated(BASE_NOUN[per] ?? `“${header}”`, years);
}

function dated(base: string, years: AskedYears | null): string {
  if (years === null) return base;
  const mean = years.from === years.to ? "" : "the mean of ";
  return `${mean}${base} on 1 January ${yearsText(years)}`;
}

function yearsText({ from, to, ofLine }: AskedYears): string {
  if (!ofLine) return from === to ? `${from}` : `${from}–${to}`;
  if (from === to && from === 0) return "of the same year";
  if (from === to && from === -1) return "of the year before";
  return from === to ? `${-from} years before` : `${-from} to ${Math.abs(to)} years before`;
}

/** English. */
export const en = (): Words => ({
  and: "and",
  or: "or",
  of: "of",
  andMore: (count) => `${countFigure(count)} more`,
  costSharing: "Cost sharing",
  total: "Total",
  sum: "Sum",
  share: "Share",
  member: "Member",
  line: "Line",
  yearByMember: "All years",
  note: "note",
  noteLabel: "Note",
  notShared: (amount) => `note: ${amount}, not shared`,
  members: (count) => `${countFigure(count)} ${count === 1 ? "member" : "members"}`,
  unit,
  money,
  moneyIn,
  notApplicable: "not applicable",
  vat: {
    excluded: "Amounts are excluding VAT.",
    included: "Amounts are including VAT.",
    unknown: "It is not stated whether amounts include VAT.",
  },
  unitCost,
  unitCostDated: (cost, byDate) => `${cost}: ${byDate}, as in the key.`,

  selection: "Selection",
  keyLabel: "Key",
  ownKeys: "Own key",
  equally: "equally",
  baseNoun: (per) => BASE_NOUN[per] ?? null,
  measured,
  unitMeasured: (per, header, years) => dated(UNIT_NOUN[per] ?? `“${header}”`, years),
  atMost: (most) => `at most ${most}`,
  by: (base) => `by ${base}`,
  upTo: (base, most) => `${base} up to ${most}`,
  among: (base, group) => `${base} of “${group}”`,
  paid: (lines) => `in proportion to what each pays of ${lines}`,
  fixedShares: "fixed shares",
  each: (currency, figure) => `${currency === "NOK" ? "kr" : currency} ${figure} each`,
  rate: (currency, figure, base) => `${currency === "NOK" ? "kr" : currency} ${figure} per ${base}`,
  bands: "bands",
  bandTo: (most) => `to ${most}`,
  bandOver: "over",
  fees: "fees",
  rest: "the rest",
  restYields: (rest) =>
    `When a weight is moved, the others stay as they are and ${rest} takes what is left. When nothing is left, the others share in proportion.`,
  min: (bound) => `at least ${bound}`,
  max: (bound) => `at most ${bound}`,
  within: (bound) => `within ${bound}`,
  limitAmount: (currency, figure) => `${currency === "NOK" ? "kr" : currency} ${figure}`,
  ofPaid: (percent, year) => `${percent} of ${year}`,
  yearsBefore: (years) => (years === 1 ? "the year before" : `year-${years}`),
  limitFor: (limit, member) => `${limit} for ${member}`,
  excessTo: (member) => `the excess borne by ${member}`,
  roundedTo: (percent) => `shares rounded to ${percent}`,
  contributionLimits: "Limits on contributions",
  buyIn: "Buy-in",
  driven: (lines, header, factor) =>
    `The cost of ${lines} follows ${header === null ? "the number of members" : `“${header}”`}, × ${factor} for those who take part.`,
  keptOwnKey: (lines) => `Kept their own key: ${lines}.`,

  inEqualsAllocated: (amount) => `In ${amount} = allocated ${amount}.`,
  netToShare: (expenditure, income, net) => `Expenditure ${expenditure} − income ${income} = net to share ${net}.`,
  roundingGave: (amount, allocated, difference) => `In ${amount}, allocated ${allocated}: rounding ${difference}.`,
  exactShare: (fractions, rounded) => `Computed from the ${rounded ? "rounded" : "unrounded"} share (${fractions}).`,
  exactShareEach: (fraction) => `Computed from the unrounded share (${fraction} each).`,
  sharesApart: "Shares are rounded one by one, and do not make exactly 100% as shown.",
  exactShares: "Computed from unrounded shares.",
  moved: (line, amount) => `${line}: ${amount} moved so that the sums hold.`,
  movedMore: (lines) => `The same in ${countFigure(lines)} more ${lines === 1 ? "line" : "lines"}.`,
  offLargestRemainder: (member, amount) =>
    `${member}: ${amount} against rounding the total alone; the table cannot add up both ways without.`,
  roundedAgain: (unit) => `The table is rounded again to whole kr ${unit}, so that it adds up as shown.`,
  groupsOnly: (lines) => `Only the groups are shown, of ${countFigure(lines)} lines in all; --all shows the lines.`,
  linesPassed: (lines) =>
    `${lines} lines, too many to hold: their groups are rounded as one table. In CSV each line is rounded as it passes, so that what its lines come to may differ from a group shown here.`,
  outsideGroups: "Outside the groups",
  comesToAsStated: (amount, year) =>
    `Checked: the budget comes to ${figureOfText(amount, "en")}${year === null ? "" : ` in ${year}`}, as stated.`,
  populationSource: "Population: Statistics Norway, table 07459 (CC BY 4.0).",
  reservation: "Reservation",

  consequences: "Economic consequences",
  prose: (amount, parts, years) =>
    `The cost${years === null ? "" : ` for ${years}`} is ${amount}. It is shared as follows: ${parts}.`,
  proseChange: (amount, percent, more, parts) =>
    `That is ${amount}${percent === null ? "" : ` (${percent})`} ${more ? "more" : "less"} than before: ${parts}.`,
  proseMemberChange: (member, amount, more) => `${member} ${amount} ${more ? "more" : "less"}`,
});
