import type { Verdict, VerifyWords } from "../terms/verify.ts";

function verdict({ file, differing, changed, otherVersion }: Verdict): string {
  const since = changed.length === 0 ? "filene er uendret" : `endret siden: ${changed.join(", ")}`;
  if (differing === 0) return `Ja: alle tall i ${file} følger fortsatt av filene (${since}).`;
  const count = differing === 1 ? "ett tall er" : `${differing} tall er`;
  if (changed.length > 0) return `Nei: ${count} ikke som i ${file}. Endret siden: ${changed.join(", ")}.`;
  const cause =
    otherVersion === null ? "den er endret etter at den ble lagret" : "den er endret, eller laget av en annen versjon";
  return `Nei: ${count} ikke som i ${file}, enda filene er uendret: ${cause}.`;
}

/** Bokmål. */
export const nb: VerifyWords = {
  title: (file) => `Følger resultatet av filene? ${file}`,
  unit: (currency) => (currency === "NOK" ? "beløp i kroner" : `beløp i ${currency}`),
  madeBy: (version, command) => `Laget av fordel ${version} med: ${command}`,
  verdict,
  files: "Filer",
  file: "Fil",
  state: "Nå",
  states: { unchanged: "uendret", changed: "endret", missing: "leses ikke lenger", new: "ble ikke lest da" },
  moved: "Hva det flytter",
  what: "Av",
  figure: "Tall",
  saved: "Lagret",
  now: "Nå",
  change: "Endring",
  total: "I alt",
  more: (count) => `… og ${count} til; alle med --format json.`,
  fields: {
    amount: "beløp",
    allocated: "betaler",
    exact: "uavrundet",
    share: "andel",
    fraction: "andel",
    key: "nøkkel",
    volume: "mengde",
    cost: "kostnad",
    savings: "innsparing",
    savingsShare: "innsparing i prosent",
    separate: "hver for seg",
    joint: "felles",
    establishment: "etablering",
    net: "netto",
    cumulative: "akkumulert",
    netPresentValue: "nåverdi",
    baseline: "kostnad uten samarbeid",
    staff: "ansatte",
    low: "lavt anslag",
    high: "høyt anslag",
    title: "tittel",
    vat: "mva.",
    round: "avrunding",
  },
};
