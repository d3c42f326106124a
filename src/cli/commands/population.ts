import { addIssues, hasErrors, type Issue, inReadingOrder, isIssue, issue } from "../../core/model/issue.ts";
import { ONE } from "../../core/number/fraction.ts";
import { everyMunicipality, type ListedMunicipality, listed, runsOf } from "../../core/population/asked.ts";
import { askedFor, MunicipalityLookUp } from "../../core/population/look-up.ts";
import { type Municipality, numbered, type PopulationRegister } from "../../core/population/register.ts";
import { partNames } from "../../input/members/concerns.ts";
import { askedYears } from "../../input/register/asked-years.ts";
import { municipalityIssue } from "../../input/register/municipality-issue.ts";
import { readRegister } from "../../input/register/read-register.ts";
import { askedOfMember } from "../../input/register/register-base.ts";
import { optionText } from "../../input/text/placed-text.ts";
import { caseFields, type DocumentHead, document } from "../../report/page/document.ts";
import { frameOf } from "../../report/page/frame.ts";
import { type Json, type Report, withNotes } from "../../report/page/report.ts";
import { populationReport } from "../../report/population/report.ts";
import { OWN_REGISTER, registerFile } from "../files/register-file.ts";
import type { Invocation } from "../line/invocation.ts";
import { deliver, outputOf } from "../output/output-options.ts";
import { type CaseMembers, loadMembers } from "../population/case-members.ts";
import { updateRegister } from "../population/update-register.ts";
import { warningTexts } from "../steps/prepare.ts";
import type { Io } from "../world/io.ts";
import { VERSION } from "../world/version.ts";

const SCHEMA = "fordel/population/1";

/** Those who are named, or why one of them is nobody. */
function named(names: string, { municipalities }: PopulationRegister, lookUp: MunicipalityLookUp) {
  const issues: Issue[] = [];
  const option = optionText("--members", names);
  const parts = partNames(option);
  const found = (parts.length > 0 ? parts : [option]).flatMap(({ text, source }): Municipality[] => {
    const asked = askedFor(text);
    const one = lookUp.find(asked);
    addIssues(
      issues,
      [municipalityIssue(asked, one, source)].filter((problem) => problem !== null),
    );
    return one.kind === "found" ? [one.municipality] : [];
  });
  return { listed: listed(found, municipalities), issues };
}

/** The members of a case under their own names, or why one of them is nobody. */
function ofCase(members: NonNullable<CaseMembers["members"]>, lookUp: MunicipalityLookUp) {
  const issues: Issue[] = [];
  const found = members.flatMap((member): ListedMunicipality[] => {
    const asked = askedOfMember(member);
    const one = lookUp.find(asked);
    addIssues(
      issues,
      [municipalityIssue(asked, one, member.source)].filter((problem) => problem !== null),
    );
    return one.kind === "found" ? [{ member: member.name, municipality: one.municipality }] : [];
  });
  return { listed: found, issues };
}

/** That a population is not known at some of the years: by name, and never a zero. */
function blankYears(municipalities: readonly ListedMunicipality[], years: readonly number[]): Issue[] {
  return municipalities.flatMap(({ municipality }) => {
    const blank = years.filter((year) => !municipality.figure(year)?.measure);
    const told = { municipality: numbered(municipality), years: runsOf(blank) };
    return blank.length === 0 ? [] : [issue("POPULATION_YEARS_BLANK", told, null)];
  });
}

/** What is asked of a register: whom, and when. */
function lookedUp(register: PopulationRegister, { members }: CaseMembers, { options }: Invocation) {
  const lookUp = new MunicipalityLookUp(register);
  const everyone = () => ({ listed: everyMunicipality(register), issues: [] });
  const ofMembers = members === null ? everyone() : ofCase(members, lookUp);
  const found = options.members === undefined ? ofMembers : named(options.members, register, lookUp);
  const asked = askedYears(options.year, register.years) ?? register.years.slice(-1);
  const years = asked.filter((year): year is number => !isIssue(year));
  const issues = [...found.issues, ...asked.filter(isIssue)];
  return { ...found, years, issues: hasErrors(issues) ? issues : blankYears(found.listed, years) };
}

/** `fordel population`: municipalities and their populations; or, with `--update`, a newer register for the case. */
export async function run(invocation: Invocation, io: Io): Promise<number> {
  const { folder, options, given } = invocation;
  if (options.update !== undefined) return updateRegister(invocation, options.update, io);
  const loaded = await loadMembers(folder, options.members === undefined, io);
  const { issues, texts } = loaded;
  if (folder !== undefined && options.members === undefined && loaded.members === null && issues.length === 0) {
    issues.push(issue("FILE_MISSING", { file: "members.csv", needed: true, suggestion: null }, null));
  }
  const file = registerFile(loaded.folder, io, issues);
  const read = file && readRegister(file);
  const register = read?.register ?? null;
  addIssues(issues, read?.issues ?? []);
  if (options.members !== undefined) texts.set("--members", options.members);
  if (options.year !== undefined) texts.set("--year", options.year);
  if (file && read) texts.set(file.file, read.text);
  const output = outputOf(options, loaded.language, io);
  const found = register && lookedUp(register, loaded, invocation);
  addIssues(issues, found?.issues ?? []);
  const ordered = inReadingOrder(issues, [...texts.keys()]);
  const head: DocumentHead = {
    ...{ schema: SCHEMA, version: VERSION, arguments: given, case: caseFields(null, loaded.language) },
    ...{
      options: optionsOf(options.members ?? null, found?.years ?? []),
      inputs: () => io.files.digests(),
      issues: ordered,
    },
  };
  const lineOf = (name: string, line: number) => texts.get(name)?.split(/\r\n|\n|\r/)[line - 1] ?? null;
  if (!found || !register || hasErrors(ordered)) {
    return deliver({ document: () => document(head, null) }, ordered, lineOf, output, io);
  }
  const frame = frameOf(output.style.language, { unit: ONE, step: ONE }, "NOK");
  const view = {
    frame,
    register,
    isOwn: register.file === OWN_REGISTER,
    municipalities: found.listed,
    years: found.years,
  };
  const report: Report = populationReport(view, head);
  const noted = output.format === "table" ? report : withNotes(report, warningTexts(ordered, frame.language));
  return deliver(noted, ordered, lineOf, output, io);
}

function optionsOf(members: string | null, years: readonly number[]): { readonly [option: string]: Json } {
  return { members, years };
}
