import type { InitWords } from "./terms.ts";

/** Bokmål. */
export const nb = (): InitWords => ({
  headers: {
    ...{ member: "kommune", number: "kommunenummer", population: "folketall" },
    ...{ group: "område", line: "post", amount: "beløp", key: "nøkkel" },
  },
  members: ["Kommune A", "Kommune B", "Kommune C"],
  groups: { operations: "Drift", equipment: "Utstyr" },
  lines: {
    ...{ pay: "Lønn", licences: "Lisenser", support: "Brukerstøtte" },
    ...{ grant: "Tilskudd fra staten", equipment: "Datautstyr" },
  },
  keys: { equal: "likt", mixed: "50 % likt + 50 % folketall" },
  settings: ({
    key,
    members,
    year,
  }) => `# Innstillingene i saken. Det som står etter #, er forklaringer og endrer ingenting:
# ta bort # foran en innstilling for å bruke den.

language: nb

# Det som står over hver tabell.
title: Felles tjeneste

# Hvordan poster uten egen nøkkel i budget.csv fordeles. Andre nøkler: likt,
# folketall, 20 % likt + 80 % folketall, 100 000 hver + resten folketall.
key: ${key}
${year === null ? "" : `\n# Folketallet i members.csv er det per 1. januar ${year}, fra Statistisk sentralbyrå,\n# tabell 07459 (CC BY 4.0).\npopulation: {date: ${year}}\n`}
# Hvem som er med, når det står flere i members.csv. Ellers: alle.
# members: [${members.join(", ")}]

# Vertskommunen, som de andre betaler til: fordel split --transfers
# host: ${members[0]}

# Beløp avrundes til hele kroner; 1000 avrunder til tusen.
# round: 1

# Hva samarbeidet sparer: fordel compare. Det hver ville betalt alene, står i en egen
# fil, alene.csv, med kolonnene post, beløp og deltakere.
# baseline: alene
# scenarios:
#   alene: {budget: alene.csv}
`,
  made: (folder) => `Skrevet i ${folder ?? "denne mappen"}:`,
  registered: (count, year) => `${count} ${count === 1 ? "kommune" : "kommuner"}, folketall per 1. januar ${year}`,
  exampleMembers: "tre oppdiktede kommuner: sett inn deres egne",
  exampleBudget: "et eksempel: sett inn deres egne poster og beløp",
  explained: "innstillinger, hver med en forklaring",
  kept: "sto der fra før, og er som den var",
  next: "Så:",
  split: "hva hver betaler",
  check: "om noe er galt, eller verdt å se på",
});
