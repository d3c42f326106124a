import { countFigure } from "../phrases/figures.ts";
import type { PaperWords } from "../terms/paper.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** English. */
export const en = (): PaperWords => ({
  date: (year, month, day) => `${day} ${MONTHS[month - 1] ?? ""} ${year}`,
  allocation: "Cost sharing",
  change: (before, after) => (before === "" || after === "" ? "Change" : `Change from ${before} to ${after}`),
  procurement: "Savings by buying together",
  comparison: "Without and with cooperation",
  gains: "Does it pay for everyone?",
  sensitivity: "Sensitivity",
  method: "How it is worked out",
  sources: "Sources",
  findings: "Remarks on the figures",
  roundings: "Rounding",

  everyYear: (years) => `${years}, every year`,
  otherGroups: (count) => `Others (${countFigure(count)})`,

  exactly: "Every line is shared by its key among those it concerns, in exact fractions up to the last step.",
  exactShare: "Exact share",
  roundedOnce: (unit) =>
    `Amounts are rounded once (${unit}), over the whole table, so that lines, groups, years and members add up as shown; each member's part of a line is less than one unit from the exact one, and a sum is the sum of the parts as shown.`,
  withEstablishment: "The establishment is included.",
  savingsAre: "Savings are the cost without cooperation less the cost with; net is savings less establishment.",
  paybackIs: "Payback is calculated from the accumulated net, with the establishment at the start of its year.",
  presentValueIs: "In the net present value establishment falls at the start of its year, savings one year later.",
  bases: "Bases",
  baseDated: (header, years) =>
    years === null
      ? header
      : years.from === years.to
        ? `${header}, 1 January ${years.from}`
        : `${header}, mean of 1 January ${years.from}–${years.to}`,
  file: "File",
  madeWith: (version) => `Calculated with fordel ${version}.`,
  at: (file, line) => `${file}, line ${line}`,
  tablesApart: "Every table is rounded by itself: the same figure may differ by one unit from one table to another.",
});
