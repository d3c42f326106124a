import { addIssues, hasErrors, type Issue, issue } from "../../../core/model/issue.ts";
import type { Vintage } from "../../../core/model/member.ts";
import { decimalText, equals, type Fraction, isZero, ZERO } from "../../../core/number/fraction.ts";
import type { LackingYears } from "../../../core/population/asked.ts";
import { isNumberOfInhabitants, yearOfTodaysBorders } from "../../../core/population/inhabitants.ts";
import { MunicipalityLookUp } from "../../../core/population/look-up.ts";
import { type Municipality, numbered, type PopulationRegister } from "../../../core/population/register.ts";
import { readMembers } from "../../case/read-members.ts";
import type { Sheet } from "../../text/sheet.ts";
import { leaps } from "./leaps.ts";
import { ownerOf } from "./table-rows.ts";

/** A register with what a table adds to it, as the text of its file, and what that added. */
export interface NewerRegister {
  readonly text: string;
  readonly years: readonly number[];
  /** How many municipalities got figures of those years. */
  readonly filled: number;
  /** Those that lack one of those years: that the table has not, and that it leaves blank there or says 0 of. */
  readonly without: readonly LackingYears[];
  readonly blank: readonly LackingYears[];
  /** Those that are new. */
  readonly added: readonly string[];
}

interface Entry {
  readonly municipality: Omit<Municipality, "figure">;
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

/** A year of a table with what it counts, by member index. */
type DatedFigures = Pick<Vintage, "measures" | "faults"> & { readonly year: number };

/**
 * What one row of a table has that a register has not: of years after its last, and of years that it leaves blank. A zero
 * says that nobody lives there: before a municipality came, and after it went.
 *
 * @param before the municipality in the register; null for one that it has not
 */
function newFigures(
  register: PopulationRegister,
  before: Municipality | null,
  dated: readonly DatedFigures[],
  at: number,
): { readonly figures: readonly (readonly [year: number, value: Fraction])[]; readonly issues: readonly Issue[] } {
  const last = register.years.at(-1) ?? 0;
  const isOpen = (year: number) => register.municipalities.some((one) => !one.figure(year)?.measure);
  const issues: Issue[] = [];
  const figures = dated.flatMap(({ year, measures, faults }) => {
    const [measure, fault] = [measures[at], faults[at]];
    if (fault) issues.push(fault);
    if (!measure || isZero(measure.value)) return [];
    const { value, source } = measure;
    if (!isNumberOfInhabitants(value)) {
      issues.push(issue("REGISTER_FIGURE_INVALID", { text: decimalText(value) }, source));
      return [];
    }
    const known = before?.figure(year)?.measure ?? null;
    if (known && before && year >= yearOfTodaysBorders() && !equals(known.value, value)) {
      const told = { municipality: numbered(before), year, has: Number(known.value.num), table: Number(value.num) };
      issues.push(issue("REGISTER_FIGURE_DIFFERS", told, source));
    }
    const isNew =
      year > last || (known === null && ((before?.figure(year) ?? null) !== null || (year === last && isOpen(year))));
    return isNew ? [[year, value] as const] : [];
  });
  return { figures, issues };
}

/**
 * Adds to a register what a table of Statistics Norway (07459) has of years after its last, and fills what it leaves blank.
 * What it has already stays: a table has earlier years with the borders of then, the register with those of today. A
 * municipality of neither keeps blanks.
 */
export function newerRegister(
  register: PopulationRegister,
  sheet: Sheet,
): { readonly newer: NewerRegister | null; readonly issues: readonly Issue[] } {
  const { members, bases, isRegister, leftOut, issues: read } = readMembers(sheet, null);
  // A cell that cannot be read is left out in a case that has no use of it; a register has.
  const issues = read.filter(({ code }) => code !== "BASE_CELL_UNREAD");
  const last = register.years.at(-1) ?? 0;
  const dated = (bases.find(({ name }) => name === "population")?.vintages ?? []).flatMap((vintage) =>
    vintage.year === null ? [] : [{ ...vintage, year: vintage.year }],
  );
  const lookUp = new MunicipalityLookUp(register);
  const figuresOf = new Map<string, Map<number, Fraction>>();
  const added = new Map<string, Entry["municipality"]>();
  const inTable = new Set(leftOut.flatMap(({ number }) => number ?? []));
  // Before, a table counts municipalities that are gone.
  const ofToday = dated.filter(({ year }) => year >= yearOfTodaysBorders());
  members.forEach((member, at) => {
    const { number, name, municipality, issue: uncertain } = ownerOf(member, lookUp);
    const isCounted = ofToday.some(({ measures, faults }) => faults[at] || !isZero(measures[at]?.value ?? ZERO));
    if (uncertain !== null) {
      if (isCounted || uncertain.code === "MUNICIPALITY_NUMBER_OTHER") issues.push(uncertain);
      return;
    }
    const told = newFigures(register, municipality, dated, at);
    addIssues(issues, told.issues);
    if (number === null) return;
    inTable.add(number);
    if (told.figures.length === 0) return;
    figuresOf.set(number, new Map([...(figuresOf.get(number) ?? []), ...told.figures]));
    addIssues(
      issues,
      leaps(`${number} ${municipality?.name ?? name}`, register.years, municipality, told.figures, dated, at),
    );
    if (municipality) return;
    const county =
      register.municipalities.find((other) => other.number.slice(0, 2) === number.slice(0, 2))?.county ?? "";
    added.set(number, { number, name, otherNames: [], county });
  });
  const years = [...new Set([...figuresOf.values()].flatMap((figures) => [...figures.keys()]))].sort((a, b) => a - b);
  if (hasErrors(issues)) return { newer: null, issues };
  if (!isRegister || years.length === 0) {
    const newest = isRegister ? (dated.at(-1)?.year ?? null) : null;
    return { newer: null, issues: [...issues, issue("REGISTER_NOT_NEWER", { last, newest }, null)] };
  }
  const before = register.municipalities.map((municipality): Entry => {
    const known = register.years.flatMap((year): [number, Fraction][] => {
      const figure = municipality.figure(year);
      if (figure?.fault) issues.push(figure.fault);
      return figure?.measure ? [[year, figure.measure.value]] : [];
    });
    return { municipality, figures: new Map([...known, ...(figuresOf.get(municipality.number) ?? [])]) };
  });
  const fresh = [...added.values()].map((municipality): Entry => {
    return { municipality, figures: figuresOf.get(municipality.number) ?? new Map() };
  });
  const entries = [...before, ...fresh].sort((a, b) => (a.municipality.number < b.municipality.number ? -1 : 1));
  const lacking = before.flatMap(({ municipality, figures }) => {
    const some = years.filter((year) => !figures.has(year));
    const told = { municipality: numbered(municipality), years: some };
    return some.length > 0 ? [{ ...told, isInTable: inTable.has(municipality.number) }] : [];
  });
  const lackingIn = (table: boolean) =>
    lacking.flatMap(({ isInTable, ...told }) => (isInTable === table ? [told] : []));
  return {
    newer: {
      text: fileText(
        [...new Set([...register.years, ...years])].sort((a, b) => a - b),
        entries,
      ),
      years,
      filled: figuresOf.size,
      without: lackingIn(false),
      blank: lackingIn(true),
      added: [...added.values()].map(({ number, name }) => `${number} ${name}`),
    },
    issues,
  };
}
