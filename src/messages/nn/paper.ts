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

/** Nynorsk. */
export const nn = (): PaperWords => ({
  date: (year, month, day) => `${day}. ${MONTHS[month - 1] ?? ""} ${year}`,
  allocation: "Kostnadsfordeling",
  change: (before, after) => (before === "" || after === "" ? "Endring" : `Endring frå ${before} til ${after}`),
  procurement: "Innsparing ved felles innkjøp",
  comparison: "Utan og med samarbeid",
  gains: "Løner det seg for alle?",
  sensitivity: "Sensitivitetsanalyse",
  method: "Slik er det rekna",
  sources: "Kjelder",
  findings: "Merknader til tala",
  roundings: "Avrunding",

  everyYear: (years) => `${years}, kvart år`,
  otherGroups: (count) => `Øvrige (${countFigure(count)})`,

  exactly: "Kvar post blir fordelt etter nøkkelen på dei han gjeld, med eksakte brøkar heilt til siste ledd.",
  exactShare: "Eksakt andel",
  roundedOnce: (unit) =>
    `Beløpa er avrunda éin gong (${unit}), over heile tabellen, slik at postar, område, år og deltakarar stemmer som vist; kvar deltakar sin del av ein post ligg mindre enn éi eining frå den eksakte, og ein sum er summen av delane som vist.`,
  withEstablishment: "Etableringa er rekna med.",
  savingsAre: "Innsparing er kostnaden utan samarbeid minus kostnaden med; netto er innsparing minus etablering.",
  paybackIs: "Tilbakebetalingstida blir rekna av akkumulert netto, med etableringa når året byrjar.",
  presentValueIs: "I noverdien fell etableringa når året byrjar og innsparinga eitt år seinare.",
  bases: "Fordelingsgrunnlag",
  baseDated: (header, years) =>
    years === null
      ? header
      : years.from === years.to
        ? `${header} 1.1.${years.from}`
        : `${header}, gjennomsnitt 1.1.${years.from}–${years.to}`,
  file: "Fil",
  madeWith: (version) => `Rekna med fordel ${version}.`,
  at: (file, line) => `${file}, linje ${line}`,
  tablesApart: "Kvar tabell er avrunda for seg: same tal kan skilje seg med éi eining frå ein tabell til ein annan.",
});
