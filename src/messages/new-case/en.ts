import type { InitWords } from "./terms.ts";

/** English. */
export const en = (): InitWords => ({
  headers: {
    ...{ member: "municipality", number: "municipality number", population: "population" },
    ...{ group: "group", line: "line", amount: "amount", key: "key" },
  },
  members: ["Municipality A", "Municipality B", "Municipality C"],
  groups: { operations: "Operations", equipment: "Equipment" },
  lines: {
    ...{ pay: "Pay", licences: "Licences", support: "User support" },
    ...{ grant: "Grant from the state", equipment: "Computers" },
  },
  keys: { equal: "equal", mixed: "50 % equal + 50 % population" },
  settings: ({ key, members, year }) => `# The settings of the case. What follows a # explains, and changes nothing:
# take the # away from a setting to use it.

language: en

# What stands above every table.
title: Our shared service

# How lines without a key of their own in budget.csv are shared. Other keys: equal,
# population, 20 % equal + 80 % population, 100 000 each + rest population.
key: ${key}
${year === null ? "" : `\n# The populations in members.csv are those of 1 January ${year}, from Statistics Norway,\n# table 07459 (CC BY 4.0).\npopulation: {date: ${year}}\n`}
# Who takes part, when there are more in members.csv. Otherwise: all.
# members: [${members.join(", ")}]

# The host municipality, whom the others pay: fordel split --transfers
# host: ${members[0]}

# Amounts are rounded to whole kroner; 1000 rounds to thousands.
# round: 1

# What cooperation saves: fordel compare. What each would pay alone stands in a file
# of its own, alone.csv, with the columns line, amount and members.
# baseline: alone
# scenarios:
#   alone: {budget: alone.csv}
`,
  made: (folder) => `Written in ${folder ?? "this folder"}:`,
  registered: (count, year) =>
    `${count} ${count === 1 ? "municipality" : "municipalities"}, population on 1 January ${year}`,
  exampleMembers: "three made-up municipalities: put in your own",
  exampleBudget: "an example: put in your own lines and amounts",
  explained: "settings, each with an explanation",
  kept: "was there, and is left as it is",
  next: "Then:",
  split: "what each pays",
  check: "whether anything is wrong, or worth a look",
});
