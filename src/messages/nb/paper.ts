import { countFigure } from "../phrases/figures.ts";
import type { PaperWords } from "../terms/paper.ts";

const MONTHS = [
  "januar",
  "februar",
  "mars",
  "april",
  "mai",
  "juni",
  "juli",
  "august",
  "september",
  "oktober",
  "november",
  "desember",
];

/** Bokmål. */
export const nb = (): PaperWords => ({
  date: (year, month, day) => `${day}. ${MONTHS[month - 1] ?? ""} ${year}`,
  allocation: "Kostnadsfordeling",
  change: (before, after) => (before === "" || after === "" ? "Endring" : `Endring fra ${before} til ${after}`),
  procurement: "Innsparing ved felles innkjøp",
  comparison: "Uten og med samarbeid",
  gains: "Lønner det seg for alle?",
  sensitivity: "Følsomhetsanalyse",
  method: "Slik er det regnet",
  sources: "Kilder",
  findings: "Merknader til tallene",
  roundings: "Avrunding",

  everyYear: (years) => `${years}, hvert år`,
  otherGroups: (count) => `Øvrige (${countFigure(count)})`,

  exactly: "Hver post fordeles etter nøkkelen på dem den gjelder, med eksakte brøker helt til siste ledd.",
  exactShare: "Eksakt andel",
  roundedOnce: (unit) =>
    `Beløpene er avrundet én gang (${unit}), over hele tabellen, slik at poster, områder, år og deltakere stemmer som vist; hver deltakers del av en post ligger mindre enn én enhet fra den eksakte, og en sum er summen av delene som vist.`,
  withEstablishment: "Etableringen er regnet med.",
  savingsAre: "Innsparing er kostnaden uten samarbeid minus kostnaden med; netto er innsparing minus etablering.",
  paybackIs: "Tilbakebetalingstiden regnes av akkumulert netto, med etableringen ved årets begynnelse.",
  presentValueIs: "I nåverdien faller etableringen ved årets begynnelse og innsparingen ett år senere.",
  bases: "Fordelingsgrunnlag",
  baseDated: (header, years) =>
    years === null
      ? header
      : years.from === years.to
        ? `${header} 1.1.${years.from}`
        : `${header}, gjennomsnitt 1.1.${years.from}–${years.to}`,
  file: "Fil",
  madeWith: (version) => `Regnet med fordel ${version}.`,
  at: (file, line) => `${file}, linje ${line}`,
  tablesApart: "Hver tabell er avrundet for seg: samme tall kan skille seg med én enhet fra en tabell til en annen.",
});
