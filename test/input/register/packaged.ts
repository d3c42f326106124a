import { readFileSync } from "node:fs";
import type { PopulationRegister } from "../../../src/core/population/register.ts";
import { readRegister } from "../../../src/input/register/read-register.ts";
import { readRows } from "../../../src/input/text/csv-rows.ts";

export const REGISTER_FILE = {
  file: "population-1-january.csv",
  bytes: readFileSync("data/population-1-january.csv"),
};

/** The register that comes with the program. */
export function packagedRegister(): PopulationRegister {
  const { register } = readRegister(REGISTER_FILE, readRows);
  if (register === null) throw new Error("the register of the package cannot be read");
  return register;
}
