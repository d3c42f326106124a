import { addIssues, hasErrors, type Issue, isIssue, issue } from "../../core/model/issue.ts";
import { optionSource } from "../../core/model/source.ts";
import type { Fraction } from "../../core/number/fraction.ts";
import { isUnknownBefore } from "../../core/population/inhabitants.ts";
import { MunicipalityLookUp } from "../../core/population/look-up.ts";
import { numbered } from "../../core/population/register.ts";
import { askedYears } from "../../input/register/asked-years.ts";
import { readRegister } from "../../input/register/read-register.ts";
import { readRows } from "../../input/text/csv-rows.ts";
import { registerFile } from "../files/register-file.ts";
import { named } from "../population/named.ts";
import { yearOption } from "../steps/case-options.ts";
import type { Io } from "../world/io.ts";

/** Municipalities of the register that a new case begins with, at a 1 January. */
export interface NewMembers {
  readonly year: number;
  readonly members: readonly { readonly name: string; readonly number: string; readonly population: Fraction }[];
}

/**
 * Those whom `--members` names, with their populations; null, with issues, where one is nobody for certain or its population
 * is not known.
 *
 * @param folder the case's, from the root: it may have a register of its own
 * @param written the year of `--year`; left out, the newest of the register
 */
export function newMembers(
  names: string,
  written: string | undefined,
  folder: string,
  io: Io,
): { readonly asked: NewMembers | null; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const file = registerFile(folder, io, issues);
  const read = file && readRegister(file, readRows);
  addIssues(issues, read?.issues ?? []);
  const register = read?.register ?? null;
  if (register === null) return { asked: null, issues };
  const whom = named(names, register, new MunicipalityLookUp(register));
  const one = yearOption(written);
  const years = isIssue(one) ? [one] : askedYears(written, register.years);
  const [year = null] = years ?? register.years.slice(-1);
  addIssues(issues, [...whom.issues, ...(isIssue(year) ? [year] : [])]);
  if (year === null || isIssue(year) || hasErrors(issues)) return { asked: null, issues };
  const members = whom.listed.flatMap(({ member, municipality }) => {
    const figure = municipality.figure(year);
    const population = figure?.measure?.value ?? null;
    if (population !== null) return [{ name: member, number: municipality.number, population }];
    const isBefore = isUnknownBefore(municipality, register.years, year);
    const unknown = { municipality: numbered(municipality), year, member, isBefore };
    issues.push(figure?.fault ?? issue("POPULATION_UNKNOWN", unknown, optionSource("--members", names)));
    return [];
  });
  return { asked: hasErrors(issues) ? null : { year, members }, issues };
}
