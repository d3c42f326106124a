import type { Verdict, VerifyWords } from "../terms/verify.ts";

function verdict({ file, differing, changed, otherVersion }: Verdict): string {
  const since = changed.length === 0 ? "filene er uendra" : `endra sidan: ${changed.join(", ")}`;
  if (differing === 0) return `Ja: alle tal i ${file} følgjer framleis av filene (${since}).`;
  const count = differing === 1 ? "eitt tal er" : `${differing} tal er`;
  if (changed.length > 0) return `Nei: ${count} ikkje som i ${file}. Endra sidan: ${changed.join(", ")}.`;
  const cause =
    otherVersion === null ? "ho er endra etter at ho vart lagra" : "ho er endra, eller laga av ein annan versjon";
  return `Nei: ${count} ikkje som i ${file}, enda filene er uendra: ${cause}.`;
}

/** Nynorsk. */
export const nn: VerifyWords = {
  title: (file) => `Følgjer resultatet av filene? ${file}`,
  unit: (currency) => (currency === "NOK" ? "beløp i kroner" : `beløp i ${currency}`),
  madeBy: (version, command) => `Laga av fordel ${version} med: ${command}`,
  verdict,
  files: "Filer",
  file: "Fil",
  state: "No",
  states: { unchanged: "uendra", changed: "endra", missing: "blir ikkje lesen lenger", new: "vart ikkje lesen då" },
  moved: "Kva det flyttar",
  what: "Av",
  figure: "Tal",
  saved: "Lagra",
  now: "No",
  change: "Endring",
  total: "I alt",
  more: (count) => `… og ${count} til; alle med --format json.`,
  fields: {
    amount: "beløp",
    allocated: "betaler",
    exact: "uavrunda",
    share: "andel",
    fraction: "andel",
    key: "nøkkel",
    volume: "mengd",
    cost: "kostnad",
    savings: "innsparing",
    savingsShare: "innsparing i prosent",
    separate: "kvar for seg",
    joint: "felles",
    establishment: "etablering",
    net: "netto",
    cumulative: "akkumulert",
    netPresentValue: "noverdi",
    baseline: "kostnad utan samarbeid",
    staff: "tilsette",
    low: "lågt anslag",
    high: "høgt anslag",
    title: "tittel",
    vat: "mva.",
    round: "avrunding",
  },
};
