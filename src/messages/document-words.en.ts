import type { DocumentWords } from "./document-words.ts";

/** English. */
export const en: DocumentWords = {
  contents: "Contents",
  chartData: "The figures in this chart",
  others: (count) => `${count} others`,
};
