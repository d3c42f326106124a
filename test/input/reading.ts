import type { Issue } from "../../src/core/model/issue.ts";
import { type CaseReading, type ReadingOptions, readCase } from "../../src/input/case/case.ts";
import type { RegisterFile } from "../../src/input/register/read-register.ts";
import { readSettings } from "../../src/input/settings/settings.ts";
import { emptySettings } from "../../src/input/settings/settings-model.ts";
import type { WorkbookSheet } from "../../src/input/table/workbook-sheet.ts";
import { readRows } from "../../src/input/text/csv-rows.ts";

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

/** A table of a case: its text, the bytes of a file, or the rows of a workbook's sheet. */
export type TableText = string | Uint8Array | Pick<WorkbookSheet, "rows">;

/** A case from the texts of its files. */
export function reading(files: {
  members?: TableText;
  budget?: TableText;
  keys?: TableText;
  procurement?: string;
  coalitions?: string;
  assets?: string;
  actuals?: TableText;
  payments?: string;
  /** Texts of the scenarios' budgets by path. */
  budgets?: Readonly<Record<string, string>>;
  settings?: string;
  options?: Partial<ReadingOptions>;
  register?: () => RegisterFile | null;
}): CaseReading {
  const table = (file: string, text: TableText) => {
    if (typeof text === "string") return { file, bytes: bytesOf(text) };
    return text instanceof Uint8Array ? { file, bytes: text } : { file, ...text };
  };
  const optional = (file: string, text: TableText | undefined) => (text === undefined ? null : table(file, text));
  const budgets = Object.entries(files.budgets ?? {});
  const { members = "member;population\nMelhus;14457\nSkaun;6326\n", budget = "line;amount\nDrift;100\n" } = files;
  const set =
    files.settings === undefined
      ? { settings: emptySettings(), issues: [] }
      : readSettings("fordel.yaml", files.settings, files.options?.decimal);
  const read = readCase(
    {
      members: table("members.csv", members),
      budget: table("budget.csv", budget),
      keys: optional("keys.csv", files.keys),
      procurement: optional("procurement.csv", files.procurement),
      coalitions: optional("coalitions.csv", files.coalitions),
      assets: optional("assets.csv", files.assets),
      actuals: optional("actuals.csv", files.actuals),
      payments: optional("payments.csv", files.payments),
      scenarioBudgets: new Map(budgets.map(([file, text]) => [file, { file, bytes: bytesOf(text) }])),
      settings: set.settings,
      options: { ...NO_OPTIONS, ...files.options },
      ...(files.register ? { register: files.register } : {}),
    },
    readRows,
  );
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
