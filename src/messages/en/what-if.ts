import { countFigure } from "../phrases/figures.ts";
import type { WhatIfWords } from "../terms/what-if.ts";

/** English. */
export const en = (): WhatIfWords => ({
  title: "What if?",
  intro:
    "Try other weights in the key, or other members. The first page, the table here and the chapters concerned are reckoned again, by the same rules and rounding as otherwise. What is tried is not adopted and is not saved.",
  key: "The key",
  members: "Who takes part",
  inPercent: (part) => `${part}, in percent`,
  fee: (currency) => `${currency} each`,
  follows: "follows from the others",
  keyByYears: "The key changes over the years. Here you can only try who takes part.",
  noKey: "Every line has a key of its own. Here you can only try who takes part.",
  oneBase: "The key has only one base. Here you can only try who takes part.",
  linesKeepTheirs: "Lines with a key of their own keep it.",
  scenariosStay: "Scenarios keep their members, and follow only the key.",
  lastMember: "At least one must take part.",
  reset: "Back to the case",
  working: "Reckoning …",
  notAdopted: "Not adopted",
  marked: (what) => `Not adopted: ${what}`,
  joined: (names) => `with ${names}`,
  left: (names) => `without ${names}`,
  adopted: "As in the case",
  tried: "What if",
  picture: "What each pays, against the case",
  notIn: "takes no part",
  asAdopted: "Everything is as in the case.",
  sameAmounts: (what) => `Not adopted: ${what}. Everyone pays the same as in the case.`,
  difference: (what, parts, of) =>
    `Not adopted: ${what}. Against the case${of === null ? "" : `, most of ${countFigure(of)} members`}: ${parts}.`,
  dropped: (lines, amount, count) =>
    count === 1
      ? `${lines} (${amount}) concerns nobody who takes part, and is left out.`
      : `${lines} (${amount}) concern nobody who takes part, and are left out.`,
  notSettled: "The settlement is of those who take part in the case, and is not worked out for others.",
  impossible: (why) => `This cannot be reckoned: ${why} The figures are those of the last trial.`,
  unreadable: (text) => `“${text}” is not a number from 0 to 100.`,
  noFee: (text) => `“${text}” is not an amount of 0 or more.`,
  notHere: "The chapter has nothing to show in this trial.",
  command: "The same on the command line:",
});
