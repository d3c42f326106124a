import type { InitWords } from "./terms.ts";

/** Nynorsk. */
export const nn = (): InitWords => ({
  headers: {
    ...{ member: "kommune", number: "kommunenummer", population: "folketal" },
    ...{ group: "område", line: "post", amount: "beløp", key: "nøkkel" },
  },
  members: ["Kommune A", "Kommune B", "Kommune C"],
  groups: { operations: "Drift", equipment: "Utstyr" },
  lines: {
    ...{ pay: "Løn", licences: "Lisensar", support: "Brukarstøtte" },
    ...{ grant: "Tilskot frå staten", equipment: "Datautstyr" },
  },
  keys: { equal: "likt", mixed: "50 % likt + 50 % folketal" },
  settings: ({
    key,
    members,
    year,
  }) => `# Innstillingane i saka. Det som står etter #, er forklaringar og endrar ingenting:
# ta bort # framfor ei innstilling for å bruke henne.

language: nn

# Det som står over kvar tabell.
title: Felles teneste

# Korleis postar utan eigen nøkkel i budget.csv blir fordelte. Andre nøklar: likt,
# folketal, 20 % likt + 80 % folketal, 100 000 kvar + resten folketal.
key: ${key}
${year === null ? "" : `\n# Folketalet i members.csv er det per 1. januar ${year}, frå Statistisk sentralbyrå,\n# tabell 07459 (CC BY 4.0).\npopulation: {date: ${year}}\n`}
# Kven som er med, når det står fleire i members.csv. Elles: alle.
# members: [${members.join(", ")}]

# Vertskommunen, som dei andre betaler til: fordel split --transfers
# host: ${members[0]}

# Beløp blir avrunda til heile kroner; 1000 avrundar til tusen.
# round: 1

# Kva samarbeidet sparer: fordel compare. Det kvar ville betalt aleine, står i ei eiga
# fil, aleine.csv, med kolonnane post, beløp og deltakarar.
# baseline: aleine
# scenarios:
#   aleine: {budget: aleine.csv}
`,
  made: (folder) => `Skrive i ${folder ?? "denne mappa"}:`,
  registered: (count, year) => `${count} ${count === 1 ? "kommune" : "kommunar"}, folketal per 1. januar ${year}`,
  exampleMembers: "tre oppdikta kommunar: set inn dykkar eigne",
  exampleBudget: "eit døme: set inn dykkar eigne postar og beløp",
  explained: "innstillingar, kvar med ei forklaring",
  kept: "stod der frå før, og er som ho var",
  next: "Så:",
  split: "kva kvar betaler",
  check: "om noko er gale, eller verdt å sjå på",
});
