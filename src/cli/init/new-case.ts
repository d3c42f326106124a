import type { Language } from "../../core/model/language.ts";
import { csv } from "../../format/text/csv.ts";
import type { Style } from "../../format/writing/style.ts";
import type { ExampleLine, InitWords } from "../../messages/new-case/terms.ts";
import { INIT_WORDS } from "../../messages/registry.ts";
import type { Fact } from "../../report/page/report.ts";
import type { NewMembers } from "./new-members.ts";

/** The files that a case begins with. */
export const NEW_FILES = ["members.csv", "budget.csv", "fordel.yaml"] as const;
export type NewFile = (typeof NEW_FILES)[number];

/** Populations of made-up members, the largest first. */
const POPULATIONS = [12_000, 6_000, 2_000] as const;

/** The lines of an example, in kroner: one has a key of its own, one is income. */
const LINES = [
  { line: "pay", group: "operations", amount: 1_800_000, isEqual: false },
  { line: "licences", group: "operations", amount: 420_000, isEqual: false },
  { line: "support", group: "operations", amount: 240_000, isEqual: true },
  { line: "grant", group: "operations", amount: -60_000, isEqual: false },
  { line: "equipment", group: "equipment", amount: 300_000, isEqual: false },
] as const satisfies readonly {
  readonly line: ExampleLine;
  readonly group: keyof InitWords["groups"];
  readonly amount: number;
  readonly isEqual: boolean;
}[];

/** A name as YAML reads it back, in a list too. */
function yamlName(name: string): string {
  return /^\p{L}[\p{L}\p{N} .-]*$/u.test(name) ? name : JSON.stringify(name);
}

/**
 * The text of each file of a new case, in a language. Tables are as Norwegian Excel opens them on a double click.
 *
 * @param asked the municipalities of the register; null for made-up ones
 * @param hasMembers whether the members are those of this case, and their population is known to be there
 */
export function newCase(
  language: Language,
  asked: NewMembers | null,
  hasMembers: boolean,
): Readonly<Record<NewFile, string>> {
  const words = INIT_WORDS[language];
  const { headers } = words;
  const style: Style = { language, color: false, columns: null, excel: true };
  const table = (fields: readonly string[], rows: readonly (readonly Fact[])[]) =>
    [...csv({ fields, rows }, style)].join("");
  const members = asked
    ? table(
        [headers.member, headers.number, headers.population],
        asked.members.map(({ name, number, population }) => [name, number, population]),
      )
    : table(
        [headers.member, headers.population],
        words.members.map((name, at) => [name, POPULATIONS[at] ?? 0]),
      );
  const budget = table(
    [headers.group, headers.line, headers.amount, headers.key],
    LINES.map(({ line, group, amount, isEqual }) => {
      return [words.groups[group], words.lines[line], amount, isEqual ? words.keys.equal : ""];
    }),
  );
  const names = asked?.members.map(({ name }) => name) ?? words.members;
  const settings = words.settings({
    key: hasMembers ? words.keys.mixed : words.keys.equal,
    members: names.map(yamlName),
    year: asked?.year ?? null,
  });
  return { "members.csv": members, "budget.csv": budget, "fordel.yaml": settings };
}
