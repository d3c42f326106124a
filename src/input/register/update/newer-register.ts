import { type Issue, issue } from "../../../core/model/issue.ts";
import type { Fraction } from "../../../core/number/fraction.ts";
import { decimalText, isInteger, isPositive } from "../../../core/number/fraction.ts";
import { askedFor, MunicipalityLookUp } from "../../../core/population/look-up.ts";
import { type Municipality, numbered, type PopulationRegister } from "../../../core/population/register.ts";
import { readMembers } from "../../case/read-members.ts";
import type { Sheet } from "../../text/sheet.ts";

/** A register with the newer years of a table, as the text of its file, and what that added. */
export interface NewerRegister {
  readonly text: string;
  readonly years: readonly number[];
  /** How many municipalities have figures of those years. */
  readonly filled: number;
  /** Those of before that have none, and those that are new. */
  readonly without: readonly string[];
  readonly added: readonly string[];
}

interface Entry {
  readonly municipality: Pick<Municipality, "number" | "name" | "otherNames" | "county">;
  readonly figures: ReadonlyMap<number, Fraction>;
}

function cell(text: string): string {
  return text.replace(/[;"\r\n]+/g, " ").trim();
}

function fileText(years: readonly number[], entries: readonly Entry[]): string {
  const rows = entries.map(({ municipality, figures }) => {
    const { number, name, otherNames, county } = municipality;
    const known = years.map((year) => figures.get(year));
    return [number, name, otherNames.join(", "), county, ...known.map((value) => (value ? decimalText(value) : ""))];
  });
  const header = ["number", "name", "other names", "county", ...years.map((year) => `${year}`)];
  return [header, ...rows].map((row) => `${row.map(cell).join(";")}\n`).join("");
}

/**
 * Adds to a register the years after its last that a table of Statistics Norway has (07459). What it has already stays: a
 * table has earlier years with the borders of then, the register with those of today. A municipality of neither keeps blanks.
 */
export function newerRegister(
  register: PopulationRegister,
  sheet: Sheet,
): { readonly newer: NewerRegister | null; readonly issues: readonly Issue[] } {
  const { members, bases, isRegister, issues } = readMembers(sheet, null);
  const last = register.years.at(-1) ?? 0;
  const dated = (bases.find(({ name }) => name === "population")?.vintages ?? []).flatMap((vintage) =>
    vintage.year === null ? [] : [{ ...vintage, year: vintage.year }],
  );
  const newer = dated.filter(({ year }) => year > last);
  if (!isRegister || newer.length === 0) {
    const newest = isRegister ? (dated.at(-1)?.year ?? null) : null;
    return { newer: null, issues: [...issues, issue("REGISTER_NOT_NEWER", { last, newest }, null)] };
  }
  const lookUp = new MunicipalityLookUp(register);
  const figuresOf = new Map<string, Map<number, Fraction>>();
  const added = new Map<string, Entry["municipality"]>();
  members.forEach((member, at) => {
    const asked = member.number === null ? askedFor(member.name) : { number: member.number, name: "" };
    const found = lookUp.find(asked);
    const number = found.kind === "found" ? found.municipality.number : asked.number;
    const figures = newer.flatMap(({ year, measures }): [number, Fraction][] => {
      const value = measures[at]?.value;
      return value && isInteger(value) && isPositive(value) ? [[year, value]] : [];
    });
    if (number === null || figures.length === 0) return;
    figuresOf.set(number, new Map(figures));
    if (found.kind === "found") return;
    const county =
      register.municipalities.find((other) => other.number.slice(0, 2) === number.slice(0, 2))?.county ?? "";
    added.set(number, { number, name: askedFor(member.name).name, otherNames: [], county });
  });
  const before = register.municipalities.map((municipality): Entry => {
    const known = register.years.flatMap((year): [number, Fraction][] => {
      const value = municipality.figure(year)?.measure?.value;
      return value ? [[year, value]] : [];
    });
    return { municipality, figures: new Map([...known, ...(figuresOf.get(municipality.number) ?? [])]) };
  });
  const fresh = [...added.values()].map((municipality): Entry => {
    return { municipality, figures: figuresOf.get(municipality.number) ?? new Map() };
  });
  const entries = [...before, ...fresh].sort((a, b) => (a.municipality.number < b.municipality.number ? -1 : 1));
  const years = newer.map(({ year }) => year);
  const without = register.municipalities.filter(({ number }) => !figuresOf.has(number));
  return {
    newer: {
      text: fileText([...register.years, ...years], entries),
      years,
      filled: figuresOf.size,
      without: without.map(numbered),
      added: [...added.values()].map(({ number, name }) => `${number} ${name}`),
    },
    issues,
  };
}
