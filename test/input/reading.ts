import type { Issue } from "../../src/core/issue.ts";
import { type CaseReading, type ReadingOptions, readCase } from "../../src/input/case.ts";
import { readSettings } from "../../src/input/settings.ts";
import { emptySettings } from "../../src/input/settings-model.ts";

export const NO_OPTIONS: ReadingOptions = {
  key: null,
  rivals: [],
  amount: null,
  where: [],
  decimal: null,
  delimiter: null,
  encoding: null,
};

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Latin-1 bytes, as ledgers export them. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** A case from the texts of its files. */
export function reading(files: {
  members?: string | Uint8Array;
  budget?: string | Uint8Array;
  keys?: string;
  procurement?: string;
  /** Texts of the scenarios' budgets by path. */
  budgets?: Readonly<Record<string, string>>;
  settings?: string;
  options?: Partial<ReadingOptions>;
}): CaseReading {
  const bytes = (text: string | Uint8Array) => (typeof text === "string" ? bytesOf(text) : text);
  const optional = (file: string, text: string | undefined) =>
    text === undefined ? null : { file, bytes: bytesOf(text) };
  const budgets = Object.entries(files.budgets ?? {});
  const { members = "member;population\nMelhus;14457\nSkaun;6326\n", budget = "line;amount\nDrift;100\n" } = files;
  const set =
    files.settings === undefined
      ? { settings: emptySettings(), issues: [] }
      : readSettings("fordel.yaml", files.settings, files.options?.decimal);
  const read = readCase({
    members: { file: "members.csv", bytes: bytes(members) },
    budget: { file: "budget.csv", bytes: bytes(budget) },
    keys: optional("keys.csv", files.keys),
    procurement: optional("procurement.csv", files.procurement),
    scenarioBudgets: new Map(budgets.map(([file, text]) => [file, { file, bytes: bytesOf(text) }])),
    settings: set.settings,
    options: { ...NO_OPTIONS, ...files.options },
  });
  return { ...read, issues: [...set.issues, ...read.issues] };
}

/** Each issue as `CODE file:line:column:length`. */
export function places(issues: readonly Issue[]): string[] {
  return issues.map(({ code, source }) =>
    source === null ? code : `${code} ${source.file}:${source.line}:${source.column}:${source.length}`,
  );
}

/** The lines of a case as `name|year|amount`. */
export function linesOf(read: CaseReading): string[] {
  return (read.case?.lines ?? []).map(
    ({ name, year, amount }) => `${name}|${year ?? ""}|${amount ? Number(amount.num) / Number(amount.den) : ""}`,
  );
}
