import { AskedNames, differentNames } from "../../model/asked-names.ts";
import type { Case } from "../../model/case.ts";
import { type Issue, issue } from "../../model/issue.ts";
import type { PlaceInBudget } from "../../model/line.ts";
import { membersByName } from "../../model/member-names.ts";
import { optionSource } from "../../model/source.ts";
import { unknownName } from "../shown/narrow.ts";

/** Names of lines and groups among which it is looked for what an unknown name was meant to be. */
const MOST_SPELLINGS = 50_000;

/** What `--year` and `--only` keep of lines that pass by; no figure changes. */
export class Narrowing {
  readonly #subject: Case;
  readonly #year: number | null;
  /** Names of groups and lines to keep; empty for all. */
  readonly #names: readonly string[];
  readonly #asked: AskedNames;
  /** Indices of the members to show. */
  readonly members: readonly number[];
  readonly #met = new Set<string>();
  readonly #spellings = new Set<string>();
  readonly #years = new Set<number>();

  /** @param present the members who take part */
  constructor(subject: Case, present: readonly number[], year: number | null, only: readonly string[]) {
    const memberNamed = membersByName(subject.members);
    const taking = new Set<number | null>(present);
    const isMember = (name: string) => taking.has(memberNamed(name));
    const chosen = new Set(only.filter(isMember).map(memberNamed));
    this.#subject = subject;
    this.#year = year;
    this.#names = differentNames(only.filter((name) => !isMember(name)));
    this.#asked = new AskedNames(this.#names);
    this.members = chosen.size > 0 ? present.filter((member) => chosen.has(member)) : present;
  }

  /** Whether a shared line is kept. */
  keeps(line: PlaceInBudget, year: number | null): boolean {
    if (this.#year !== null && year !== null) this.#years.add(year);
    const isMet = this.meets(line);
    return isMet && (this.#year === null || year === this.#year);
  }

  /** Whether a line, or a note, is among those asked for by name. */
  meets(line: PlaceInBudget): boolean {
    if (this.#names.length === 0) return true;
    if (this.#spellings.size < MOST_SPELLINGS) {
      for (const spelling of [...line.group, line.name]) this.#spellings.add(spelling);
    }
    const bearing = this.#asked.bearing(line);
    for (const wanted of bearing) this.#met.add(wanted);
    return bearing.length > 0;
  }

  /** What was asked for and never came. */
  issues(): readonly Issue[] {
    if (this.#year !== null && !this.#years.has(this.#year)) {
      const source = optionSource("--year", `${this.#year}`);
      return [issue("YEAR_UNKNOWN", { year: this.#year, years: [...this.#years].sort((a, b) => a - b) }, source)];
    }
    const members = this.#subject.members.map(({ name }) => name);
    const stray = this.#names.find((name) => !this.#met.has(name));
    return stray === undefined ? [] : [unknownName(stray, [...members, ...this.#spellings])];
  }
}
