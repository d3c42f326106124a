import type { MembershipWords } from "../terms/membership.ts";

/** Nynorsk. */
export const nn = (): MembershipWords => ({
  title: { in: (who, date) => `${who} kjøper seg inn ${date}`, out: (who, date) => `${who} trer ut ${date}` },
  law: "Blir gjort opp: endringa i del × (bokført verdi − felles gjeld), etter nøkkelen for kvar eigedel.",
  paidOut: (isStated) =>
    isStated
      ? "Etter exit: i fordel.yaml blir delen av det som er eigd saman, utbetalt."
      : "Føresetnad: delen av det som er eigd saman, blir utbetalt; exit: i fordel.yaml kan seie noko anna.",
  forfeited: "Etter exit: i fordel.yaml går delen av det som er eigd saman, over til dei andre.",
  notice: (who, months, from, isStated, paid) =>
    `${isStated ? "Oppseiingstid" : "Føresetnad: oppseiingstid"} ${months} ${months === 1 ? "månad" : "månader"}, varsla innan ${from}: fram til uttredinga betaler ${who} som før${paid === null ? "" : `, ${paid}`}.`,
  debtAssumption: "Felles gjeld er nedbetalt i takt med avskrivinga.",
  brought: (assets, several) =>
    `${assets} er tingsinnskot og blir verande hos den som skaut inn ${several ? "kvart av dei" : "det"}.`,
  advanced: (asset, members, { isExit, several }) =>
    isExit
      ? `${asset} er forskottert av ${members}: ingen andre får noko utbetalt for det.`
      : `${asset} er forskottert av ${members}, og det den nye betaler for det, går til ${several ? "dei" : members}.`,
  between: "Det kommunane betaler kvarandre i overføringar og påslag, er rekna med i det kvar av dei betaler.",
  noAssets: "Ingenting som er eigd saman, har nokon verdi att: det er ingenting å gjere opp.",
  owned: "Eigd saman",
  asset: "Eigedel",
  bookValue: "Bokført verdi",
  debt: "Felles gjeld",
  base: "Grunnlag",
  settlement: "Oppgjer",
  before: "Før",
  after: "Etter",
  pays: "Betaler",
  gets: "Får",
  transfer: (from, amount, to) => `${from} betaler ${amount} til ${to}.`,
  part: (who, asset, place, share, base, amount) => `${who}, ${asset}: ${share} av ${base} er ${amount} (${place}).`,
  byAsset: "Oppgjer for kvar eigedel (−: får)",
  nothingToSettle: "Ingen betaler noko til nokon.",
  commitments: "Plikter for dei som blir att, til eigedelane er avskrivne",
  costLeft: "Kapitalkostnader",
  year: (year, from) => (from === null ? `Kostnad ${year}` : `Kostnad ${year}, endra frå ${from}`),
  change: "Endring",
  noYears: (year) => `Budsjettet har ingen år frå ${year}; horizon: i fordel.yaml legg dei til.`,
});
