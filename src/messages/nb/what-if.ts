import { countFigure } from "../phrases/figures.ts";
import type { WhatIfWords } from "../terms/what-if.ts";

/** Bokmål. */
export const nb = (): WhatIfWords => ({
  title: "Hva om?",
  intro:
    "Prøv andre vekter i nøkkelen eller andre deltakere. Første side, tabellen her og kapitlene det gjelder, regnes om, med samme regler og avrunding som ellers. Det som prøves, er ikke vedtatt og lagres ikke.",
  key: "Nøkkelen",
  members: "Hvem er med",
  inPercent: (part) => `${part}, i prosent`,
  fee: (currency) => `${currency === "NOK" ? "Kroner" : currency} hver`,
  follows: "følger av de andre",
  keyByYears: "Nøkkelen skifter med årene. Her kan du bare prøve hvem som er med.",
  noKey: "Hver post har sin egen nøkkel. Her kan du bare prøve hvem som er med.",
  oneBase: "Nøkkelen har bare ett grunnlag. Her kan du bare prøve hvem som er med.",
  linesKeepTheirs: "Poster med egen nøkkel beholder den.",
  scenariosStay: "Alternativene beholder sine deltakere, og følger bare nøkkelen.",
  lastMember: "Minst én må være med.",
  reset: "Tilbake til saken",
  working: "Regner …",
  notAdopted: "Ikke vedtatt",
  marked: (what) => `Ikke vedtatt: ${what}`,
  joined: (names) => `med ${names}`,
  left: (names) => `uten ${names}`,
  adopted: "Som i saken",
  tried: "Hva om",
  picture: "Hva hver betaler, mot saken",
  notIn: "ikke med",
  asAdopted: "Alt er som i saken.",
  sameAmounts: (what) => `Ikke vedtatt: ${what}. Alle betaler det samme som i saken.`,
  difference: (what, parts, of) =>
    `Ikke vedtatt: ${what}. Mot saken${of === null ? "" : `, mest av ${countFigure(of)} kommuner`}: ${parts}.`,
  dropped: (lines, amount) => `${lines} (${amount}) gjelder ingen som er med, og faller bort.`,
  notSettled: "Avregningen gjelder dem som er med i saken, og er ikke regnet ut for andre.",
  impossible: (why) => `Dette kan ikke regnes ut: ${why} Tallene er fra forrige forsøk.`,
  unreadable: (text) => `«${text}» er ikke et tall fra 0 til 100.`,
  noFee: (text) => `«${text}» er ikke et beløp på 0 eller mer.`,
  notHere: "Kapitlet har ingenting å vise i dette forsøket.",
  command: "Det samme på kommandolinjen:",
});
