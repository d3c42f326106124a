import type { DocumentWords } from "../terms/document.ts";

/** Nynorsk. */
export const nn: DocumentWords = {
  contents: "Innhald",
  chartData: "Tala i figuren",
  others: (count) => `${count} andre`,
};
