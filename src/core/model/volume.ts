import type { Fraction } from "../number/fraction.ts";
import type { Source } from "./source.ts";

/** A quantity known for all members together only, perhaps by year. */
export interface Volume {
  readonly base: string;
  readonly byYear: readonly { readonly year: number | null; readonly value: Fraction; readonly source: Source }[];
}

/** What is stated of a base in a year, or else of every year; null where nothing is. */
export function statedVolume(
  volumes: readonly Volume[],
  base: string,
  year: number | null,
): Volume["byYear"][number] | null {
  const stated = volumes.find((volume) => volume.base === base)?.byYear ?? [];
  return stated.find((entry) => entry.year === year) ?? stated.find((entry) => entry.year === null) ?? null;
}

/** The quantity of it. */
export function volumeIn(volumes: readonly Volume[], base: string, year: number | null): Fraction | null {
  return statedVolume(volumes, base, year)?.value ?? null;
}
