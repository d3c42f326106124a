import type { DocumentWords } from "./document-words.ts";

/** Bokmål. */
export const nb: DocumentWords = {
  contents: "Innhold",
  chartData: "Tallene i figuren",
  others: (count) => `${count} andre`,
};
