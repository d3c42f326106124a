import type { DocumentWords } from "./document-words.ts";

/** Nynorsk. */
export const nn: DocumentWords = {
  contents: "Innhald",
  chartData: "Tala i figuren",
  others: (count) => `${count} andre`,
};
