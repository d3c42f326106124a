import type { Issue } from "../model/issue.ts";
import type { Measure } from "../model/member.ts";
import type { Source } from "../model/source.ts";

/** What a register says of one municipality and year: its population, or that this is not known, and where it says so. */
export interface RegisteredFigure {
  readonly measure: Measure | null;
  /** Why what stands there is no population; an error where it is needed. */
  readonly fault: Issue | null;
  readonly source: Source;
}

/** A municipality of today, as a register has it. */
export interface Municipality {
  /** Four digits. */
  readonly number: string;
  readonly name: string;
  /** Other official names, Sámi and Kven. */
  readonly otherNames: readonly string[];
  readonly county: string;
  /** Inhabitants on 1 January, with the borders of today; null where the register has no such year. */
  readonly figure: (year: number) => RegisteredFigure | null;
}

/** Populations of municipalities on 1 January (Statistics Norway, table 07459), by number. */
export interface PopulationRegister {
  /** The file it was read from, as it is reported. */
  readonly file: string;
  /** The years it has, the first first. */
  readonly years: readonly number[];
  readonly municipalities: readonly Municipality[];
}

/** A municipality as it is told from all others: `5028 Melhus`. */
export function numbered({ number, name }: Pick<Municipality, "number" | "name">): string {
  return `${number} ${name}`;
}
