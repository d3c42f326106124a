import { addIssues, hasErrors, type Issue, isIssue, issue } from "../../core/model/issue.ts";
import { ONE } from "../../core/number/fraction.ts";
import { everyMunicipality, type ListedMunicipality, runsOf } from "../../core/population/asked.ts";
import { isUnknownBefore } from "../../core/population/inhabitants.ts";
import { MunicipalityLookUp } from "../../core/population/look-up.ts";
import { numbered, type PopulationRegister } from "../../core/population/register.ts";
import { askedYears } from "../../input/register/asked-years.ts";
import { readRegister } from "../../input/register/read-register.ts";
import { askedOfMember } from "../../input/register/register-base.ts";
import { readRows } from "../../input/text/csv-rows.ts";
import type { DocumentHead } from "../../report/page/document.ts";
import { frameOf } from "../../report/page/frame.ts";
import { populationReport } from "../../report/population/report.ts";
import { missingTable } from "../files/case-files.ts";
import { OWN_REGISTER, registerFile } from "../files/register-file.ts";
import type { Invocation } from "../line/invocation.ts";
import { outputOf } from "../output/output-options.ts";
import { type CaseMembers, loadMembers } from "../population/case-members.ts";
import { finishPopulation } from "../population/finish-population.ts";
import { found, named } from "../population/named.ts";
import { updateRegister } from "../population/update-register.ts";
import { withWarnings } from "../steps/prepare.ts";
import type { Io } from "../world/io.ts";

/** The members of a case under their own names, or why one of them is nobody. */
function ofCase(members: NonNullable<CaseMembers["members"]>, lookUp: MunicipalityLookUp) {
  const issues: Issue[] = [];
  const all = members.flatMap((member): ListedMunicipality[] => {
    const municipality = found(askedOfMember(member), member.source, lookUp, issues);
    return municipality ? [{ member: member.name, municipality }] : [];
  });
  return { listed: all, issues };
}

/** That a population is not known at some of the years: by name, and never a zero. A cell that has none is an error. */
function blankYears(
  municipalities: readonly ListedMunicipality[],
  years: readonly number[],
  register: PopulationRegister,
): Issue[] {
  return municipalities.flatMap(({ municipality }) => {
    const figures = years.map((year) => ({ year, ...municipality.figure(year) }));
    const blank = figures.flatMap(({ year, measure, fault }) => (measure || fault ? [] : [year]));
    const isBefore = (year: number) => isUnknownBefore(municipality, register.years, year);
    const blanks = [true, false].flatMap((before) => {
      const some = blank.filter((year) => isBefore(year) === before);
      const told = { municipality: numbered(municipality), years: runsOf(some), isBefore: before };
      return some.length === 0 ? [] : [issue("POPULATION_YEARS_BLANK", told, null)];
    });
    return [...figures.flatMap(({ fault }) => fault ?? []), ...blanks];
  });
}

/** What is asked of a register: whom, and when. */
function lookedUp(register: PopulationRegister, { members }: CaseMembers, { options }: Invocation) {
  const lookUp = new MunicipalityLookUp(register);
  const everyone = () => ({ listed: everyMunicipality(register), issues: [] });
  const ofMembers = members === null ? everyone() : ofCase(members, lookUp);
  const whom = options.members === undefined ? ofMembers : named(options.members, register, lookUp);
  const asked = askedYears(options.year, register.years) ?? register.years.slice(-1);
  const years = asked.filter((year): year is number => !isIssue(year));
  const issues = [...whom.issues, ...asked.filter(isIssue)];
  return { ...whom, years, issues: hasErrors(issues) ? issues : blankYears(whom.listed, years, register) };
}

/** `fordel population`: municipalities and their populations; or, with `--update`, a newer register for the case. */
export async function run(invocation: Invocation, io: Io): Promise<number> {
  const { folder, options, given } = invocation;
  if (options.update !== undefined) return updateRegister(invocation, options.update, io);
  const loaded = await loadMembers(folder, options.members === undefined, io);
  const { issues, texts } = loaded;
  if (folder !== undefined && options.members === undefined && loaded.members === null && issues.length === 0) {
    issues.push(missingTable("members", folder, loaded.folder, io));
  }
  const file = registerFile(loaded.folder, io, issues);
  const read = file && readRegister(file, readRows);
  const register = read?.register ?? null;
  addIssues(issues, read?.issues ?? []);
  if (options.members !== undefined) texts.set("--members", options.members);
  if (options.year !== undefined) texts.set("--year", options.year);
  if (file && read) texts.set(file.file, read.text);
  const output = outputOf(options, loaded.language, io);
  const result = register && lookedUp(register, loaded, invocation);
  addIssues(issues, result?.issues ?? []);
  const ofRun = { given, language: loaded.language, issues, texts };
  const report =
    result &&
    register &&
    ((head: DocumentHead) => {
      const frame = frameOf(output.style.language, { unit: ONE, step: ONE }, "NOK");
      const isOwn = register.file === OWN_REGISTER;
      const made = populationReport(
        { frame, register, isOwn, municipalities: result.listed, years: result.years },
        head,
      );
      return withWarnings(made, head.issues, output);
    });
  return finishPopulation(
    { ...ofRun, members: options.members ?? null, years: result?.years ?? [] },
    report,
    output,
    io,
  );
}
