import { countFigure } from "../phrases/figures.ts";
import type { PopulationWords } from "../terms/population.ts";

/** English. */
export const en = (): PopulationWords => ({
  title: (years) => `Population on 1 January ${years}`,
  unit: "inhabitants",
  municipality: "Municipality",
  year: "Year",
  sum: "Sum",
  unknown: "unknown",
  fromFile: (file) => `From ${file}.`,
  updated: "The register of populations",
  taken: ({ file, years, filled }) =>
    `${file} has the populations on 1 January ${years} of ${countFigure(filled)} ${filled === 1 ? "municipality" : "municipalities"}, and all that was there before. The case takes them from there.`,
  without: (names) => `Not in the table, and blank for those years: ${names}.`,
  blank: (names) => `Without a number in the table, and blank for those years: ${names}.`,
  added: (names) => `New, and without earlier years: ${names}.`,
});
