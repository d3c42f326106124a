import { countFigure } from "../phrases/figures.ts";
import type { WhatIfWords } from "../terms/what-if.ts";

/** Nynorsk. */
export const nn = (): WhatIfWords => ({
  title: "Kva om?",
  intro:
    "Prøv andre vekter i nøkkelen eller andre deltakarar. Første side, tabellen her og kapitla det gjeld, blir rekna om, med same reglar og avrunding som elles. Det som blir prøvd, er ikkje vedteke og blir ikkje lagra.",
  key: "Nøkkelen",
  members: "Kven er med",
  inPercent: (part) => `${part}, i prosent`,
  fee: (currency) => `${currency === "NOK" ? "Kroner" : currency} kvar`,
  follows: "følgjer av dei andre",
  keyByYears: "Nøkkelen skiftar med åra. Her kan du berre prøve kven som er med.",
  noKey: "Kvar post har sin eigen nøkkel. Her kan du berre prøve kven som er med.",
  oneBase: "Nøkkelen har berre eitt grunnlag. Her kan du berre prøve kven som er med.",
  linesKeepTheirs: "Postar med eigen nøkkel held på han.",
  scenariosStay: "Alternativa held på deltakarane sine, og følgjer berre nøkkelen.",
  lastMember: "Minst éin må vere med.",
  reset: "Tilbake til saka",
  working: "Reknar …",
  notAdopted: "Ikkje vedteke",
  marked: (what) => `Ikkje vedteke: ${what}`,
  joined: (names) => `med ${names}`,
  left: (names) => `utan ${names}`,
  adopted: "Som i saka",
  tried: "Kva om",
  picture: "Kva kvar betaler, mot saka",
  notIn: "ikkje med",
  asAdopted: "Alt er som i saka.",
  sameAmounts: (what) => `Ikkje vedteke: ${what}. Alle betaler det same som i saka.`,
  difference: (what, parts, of) =>
    `Ikkje vedteke: ${what}. Mot saka${of === null ? "" : `, mest av ${countFigure(of)} kommunar`}: ${parts}.`,
  dropped: (lines, amount) => `${lines} (${amount}) gjeld ingen som er med, og fell bort.`,
  notSettled: "Avrekninga gjeld dei som er med i saka, og er ikkje rekna ut for andre.",
  impossible: (why) => `Dette kan ikkje reknast ut: ${why} Tala er frå førre forsøk.`,
  unreadable: (text) => `«${text}» er ikkje eit tal frå 0 til 100.`,
  noFee: (text) => `«${text}» er ikkje eit beløp på 0 eller meir.`,
  notHere: "Kapitlet har ingenting å vise i dette forsøket.",
  command: "Det same på kommandolinja:",
});
