import { countFigure } from "../phrases/figures.ts";
import type { DocumentWords } from "../terms/document.ts";

/** Nynorsk. */
export const nn = (): DocumentWords => ({
  contents: "Innhald",
  chartData: "Tala i figuren",
  others: (count) => `${countFigure(count)} andre`,
  million: (figure) => `${figure}\u00a0mill.`,
  milliard: (figure) => `${figure}\u00a0mrd.`,
  table: "Tabell",
  figure: "Figur",
});
