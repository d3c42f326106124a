import type { DocumentWords } from "../terms/document.ts";

/** Bokmål. */
export const nb: DocumentWords = {
  contents: "Innhold",
  chartData: "Tallene i figuren",
  others: (count) => `${count} andre`,
};
