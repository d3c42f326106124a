import type { MembershipWords } from "../terms/membership.ts";

/** Bokmål. */
export const nb = (): MembershipWords => ({
  title: { in: (who, date) => `${who} kjøper seg inn ${date}`, out: (who, date) => `${who} trer ut ${date}` },
  law: "Gjøres opp: endringen i andel × (bokført verdi − felles gjeld), etter nøkkelen for hver eiendel.",
  paidOut: (isStated) =>
    isStated
      ? "Etter exit: i fordel.yaml utbetales andelen av det som eies sammen."
      : "Forutsetning: andelen av det som eies sammen, utbetales; exit: i fordel.yaml kan si noe annet.",
  forfeited: "Etter exit: i fordel.yaml tilfaller andelen av det som eies sammen, de andre.",
  notice: (who, months, from, isStated, paid) =>
    `${isStated ? "Oppsigelsestid" : "Forutsetning: oppsigelsestid"} ${months} ${months === 1 ? "måned" : "måneder"}, varslet innen ${from}: fram til uttredenen betaler ${who} som før${paid === null ? "" : `, ${paid}`}.`,
  debtAssumption: "Felles gjeld er nedbetalt i takt med avskrivningen.",
  brought: (assets, several) =>
    `${assets} er tingsinnskudd og forblir hos den som skjøt inn ${several ? "hvert av dem" : "det"}.`,
  advanced: (asset, members, { isExit, several }) =>
    isExit
      ? `${asset} er forskuttert av ${members}: ingen andre får noe utbetalt for det.`
      : `${asset} er forskuttert av ${members}, og det den nye betaler for det, går til ${several ? "dem" : members}.`,
  between: "Det kommunene betaler hverandre i overføringer og påslag, er regnet med i det hver av dem betaler.",
  noAssets: "Ingenting som eies sammen, har noen verdi igjen: det er ingenting å gjøre opp.",
  owned: "Eies sammen",
  asset: "Eiendel",
  bookValue: "Bokført verdi",
  debt: "Felles gjeld",
  base: "Grunnlag",
  settlement: "Oppgjør",
  before: "Før",
  after: "Etter",
  pays: "Betaler",
  gets: "Får",
  transfer: (from, amount, to) => `${from} betaler ${amount} til ${to}.`,
  part: (who, asset, place, share, base, amount) => `${who}, ${asset}: ${share} av ${base} er ${amount} (${place}).`,
  byAsset: "Oppgjør for hver eiendel (−: får)",
  nothingToSettle: "Ingen betaler noe til noen.",
  commitments: "Forpliktelser for dem som blir igjen, til eiendelene er avskrevet",
  costLeft: "Kapitalkostnader",
  year: (year, from) => (from === null ? `Kostnad ${year}` : `Kostnad ${year}, endret fra ${from}`),
  change: "Endring",
  noYears: (year) => `Budsjettet har ingen år fra ${year}; horizon: i fordel.yaml legger dem til.`,
});
