import type { Verdict, VerifyWords } from "../terms/verify.ts";

function verdict({ file, differing, changed, otherVersion }: Verdict): string {
  const since = changed.length === 0 ? "the files are unchanged" : `changed since: ${changed.join(", ")}`;
  if (differing === 0) return `Yes: every figure in ${file} still follows from the files (${since}).`;
  const count = differing === 1 ? "one figure is" : `${differing} figures are`;
  if (changed.length > 0) return `No: ${count} not as in ${file}. Changed since: ${changed.join(", ")}.`;
  const cause =
    otherVersion === null ? "it was changed after it was saved" : "it was changed, or made by another version";
  return `No: ${count} not as in ${file}, though the files are unchanged: ${cause}.`;
}

/** English. */
export const en: VerifyWords = {
  title: (file) => `Does the result follow from the files? ${file}`,
  unit: (currency) => (currency === "NOK" ? "amounts in kroner" : `amounts in ${currency}`),
  madeBy: (version, command) => `Made by fordel ${version} with: ${command}`,
  verdict,
  files: "Files",
  file: "File",
  state: "Now",
  states: { unchanged: "unchanged", changed: "changed", missing: "not read any more", new: "not read then" },
  moved: "What it moves",
  what: "Of",
  figure: "Figure",
  saved: "Saved",
  now: "Now",
  change: "Change",
  total: "In all",
  more: (count) => `… and ${count} more; all of them with --format json.`,
  fields: {
    amount: "amount",
    allocated: "pays",
    exact: "unrounded",
    share: "share",
    fraction: "share",
    key: "key",
    volume: "volume",
    cost: "cost",
    savings: "savings",
    savingsShare: "savings in percent",
    separate: "separately",
    joint: "together",
    establishment: "establishment",
    net: "net",
    cumulative: "accumulated",
    netPresentValue: "present value",
    baseline: "cost without cooperation",
    staff: "staff",
    low: "low estimate",
    high: "high estimate",
    title: "title",
    vat: "VAT",
    round: "rounding",
  },
};
