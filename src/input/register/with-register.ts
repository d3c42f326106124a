import { type Issue, issue } from "../../core/model/issue.ts";
import type { Base, Member } from "../../core/model/member.ts";
import type { Settings } from "../settings/settings-model.ts";
import type { ReadText } from "../text/sheet.ts";
import { type RegisterFile, readRegister } from "./read-register.ts";
import { registerBase } from "./register-base.ts";

/** The bases of a case, with the populations of a register where the case asks for them and has none of its own. */
export interface RegisteredBases {
  readonly bases: readonly Base[];
  /** The register's file and what it says; null where it is not used. */
  readonly register: { readonly file: string; readonly text: string } | null;
  /** As they are to be read: `register` is the date where no other is given. */
  readonly settings: Settings;
  readonly issues: readonly Issue[];
}

/**
 * Adds the populations of a register to the bases of members. A column of members.csv always wins, and the two are never
 * mixed: that would be a base from two sources.
 *
 * @param asks whether the case asks for the register, told only when it has no such column
 * @param file the register's file; null where there is none
 */
export function withRegister(
  { members, bases }: { readonly members: readonly Member[]; readonly bases: readonly Base[] },
  settings: Settings,
  asks: () => boolean,
  file: () => RegisterFile | null,
  readText: ReadText,
): RegisteredBases {
  const asked = settings.register;
  const own = bases.find(({ name }) => name === "population");
  if (own) {
    const issues = asked ? [issue("REGISTER_NOT_USED", { header: own.header }, asked.source)] : [];
    return { bases, register: null, settings, issues };
  }
  const found = asks() ? file() : null;
  if (found === null) return { bases, register: null, settings, issues: [] };
  const { register, text, issues } = readRegister(found, readText);
  const used = { file: found.file, text };
  if (register === null) return { bases, register: used, settings, issues };
  const [first, last] = [register.years[0] ?? 0, register.years.at(-1) ?? 0];
  const isKnown = asked === null || register.years.includes(asked.value);
  const unknown = isKnown ? [] : [issue("REGISTER_YEAR_UNKNOWN", { year: asked.value, first, last }, asked.source)];
  return {
    bases: [...bases, registerBase(members, register)],
    register: used,
    settings: { ...settings, populationDate: settings.populationDate ?? asked },
    issues: [...issues, ...unknown],
  };
}
