import type { LackingYears, ListedMunicipality } from "../../core/population/asked.ts";
import type { PopulationRegister } from "../../core/population/register.ts";
import type { Frame } from "../page/frame.ts";

/** Municipalities and years that were looked up in a register. */
export interface PopulationView {
  readonly frame: Frame;
  readonly register: PopulationRegister;
  /** Whether the register is not the one that comes with the program. */
  readonly isOwn: boolean;
  readonly municipalities: readonly ListedMunicipality[];
  /** The first first, at least one. */
  readonly years: readonly number[];
}

/** What a register was given from a newer table. */
export interface UpdateView {
  readonly frame: Frame;
  /** The file it was written to. */
  readonly file: string;
  readonly years: readonly number[];
  readonly filled: number;
  readonly without: readonly LackingYears[];
  readonly blank: readonly LackingYears[];
  readonly added: readonly string[];
}
