import { type Issue, issue } from "../../core/model/issue.ts";
import type { Base, Measure, Member, Vintage } from "../../core/model/member.ts";
import { isUnknownBefore } from "../../core/population/inhabitants.ts";
import {
  type AskedMunicipality,
  askedFor,
  MunicipalityLookUp,
  municipalityNumber,
} from "../../core/population/look-up.ts";
import { numbered, type PopulationRegister } from "../../core/population/register.ts";
import { municipalityIssue } from "./municipality-issue.ts";

/** Whom a member is in a register: by its number where it has one of a municipality, else by its name, `1515 Herøy`. */
export function askedOfMember({ name, number }: Pick<Member, "name" | "number">): AskedMunicipality {
  return number === null ? askedFor(name) : { number: municipalityNumber(number), name };
}

/** What a register has of a member at a year. */
interface Entry {
  readonly measure: Measure | null;
  readonly fault: Issue | null;
}

/**
 * The base `population` of members as a register has it, each of its years a vintage, each figure at its cell there. A
 * member that is no certain municipality, and a figure that is not known, is an error where it is needed, and only there.
 */
export function registerBase(members: readonly Member[], register: PopulationRegister): Base {
  const lookUp = new MunicipalityLookUp(register);
  const entriesOf = members.map((member): ((year: number) => Entry) => {
    const asked = askedOfMember(member);
    const found = lookUp.find(asked);
    const fault = municipalityIssue(asked, found, member.source);
    if (found.kind !== "found") return () => ({ measure: null, fault });
    const { municipality } = found;
    return (year) => {
      const figure = municipality.figure(year);
      if (figure?.measure || figure?.fault) return figure;
      const isBefore = isUnknownBefore(municipality, register.years, year);
      const unknown = { municipality: numbered(municipality), year, member: member.name, isBefore };
      return { measure: null, fault: issue("POPULATION_UNKNOWN", unknown, figure?.source ?? member.source) };
    };
  });
  const vintages = register.years.map((year): Vintage => {
    const entries = entriesOf.map((entryOf) => entryOf(year));
    return {
      year,
      measures: entries.map(({ measure }) => measure),
      blanks: entries.map(() => null),
      faults: entries.map(({ fault }) => fault),
    };
  });
  const fromRegister = { first: register.years[0] ?? 0, last: register.years.at(-1) ?? 0 };
  return { name: "population", header: "population", percent: false, fromRegister, vintages };
}
