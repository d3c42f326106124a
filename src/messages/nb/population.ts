import { countFigure } from "../phrases/figures.ts";
import type { PopulationWords } from "../terms/population.ts";

/** Bokmål. */
export const nb = (): PopulationWords => ({
  title: (years) => `Folketall per 1. januar ${years}`,
  unit: "innbyggere",
  municipality: "Kommune",
  year: "År",
  sum: "Sum",
  unknown: "ukjent",
  fromFile: (file) => `Fra ${file}.`,
  updated: "Folketallsregisteret",
  taken: ({ file, years, filled }) =>
    `${file} har folketall per 1. januar ${years} for ${countFigure(filled)} ${filled === 1 ? "kommune" : "kommuner"}, og alt som var der fra før. Saken henter dem derfra.`,
  without: (names) => `Ikke i tabellen, og tomt for de årene: ${names}.`,
  blank: (names) => `Uten tall i tabellen, og tomt for de årene: ${names}.`,
  added: (names) => `Nye, uten tidligere år: ${names}.`,
});
