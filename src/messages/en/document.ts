import { countFigure } from "../phrases/figures.ts";
import type { DocumentWords } from "../terms/document.ts";

/** English. */
export const en = (): DocumentWords => ({
  contents: "Contents",
  chartData: "The figures in this chart",
  others: (count) => `${countFigure(count)} others`,
  million: (figure) => `${figure}m`,
  milliard: (figure) => `${figure}bn`,
  table: "Table",
  figure: "Figure",
});
