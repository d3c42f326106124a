import { countFigure } from "../phrases/figures.ts";
import type { PopulationWords } from "../terms/population.ts";

/** Nynorsk. */
export const nn = (): PopulationWords => ({
  title: (years) => `Folketal per 1. januar ${years}`,
  unit: "innbyggjarar",
  municipality: "Kommune",
  year: "År",
  sum: "Sum",
  unknown: "ukjent",
  fromFile: (file) => `Frå ${file}.`,
  updated: "Folketalsregisteret",
  taken: ({ file, years, filled }) =>
    `${file} har folketal per 1. januar ${years} for ${countFigure(filled)} ${filled === 1 ? "kommune" : "kommunar"}, og alt som var der frå før. Saka hentar dei derfrå.`,
  without: (names) => `Ikkje i tabellen, og tomt for dei åra: ${names}.`,
  blank: (names) => `Utan tal i tabellen, og tomt for dei åra: ${names}.`,
  added: (names) => `Nye, utan tidlegare år: ${names}.`,
});
