import type { Case } from "../../model/case.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { groupBears } from "../../model/line.ts";
import { membersByName } from "../../model/member-names.ts";
import { sameName } from "../../model/names.ts";
import { optionSource } from "../../model/source.ts";
import { unknownName } from "../narrow.ts";

/** What `--year` and `--only` keep of lines that pass by; no figure changes. */
export class Narrowing {
  readonly #subject: Case;
  readonly #year: number | null;
  /** Names of groups and lines to keep; empty for all. */
  readonly #names: readonly string[];
  /** Indices of the members to show. */
  readonly members: readonly number[];
  readonly #groups = new WeakMap<readonly string[], readonly string[]>();
  readonly #found = new Set<string>();
  readonly #years = new Set<number>();

  /** @param present the members who take part */
  constructor(subject: Case, present: readonly number[], year: number | null, only: readonly string[]) {
    const memberNamed = membersByName(subject.members);
    const memberOf = (name: string) => present.find((index) => index === memberNamed(name));
    const chosen = only.flatMap((name) => memberOf(name) ?? []);
    this.#subject = subject;
    this.#year = year;
    this.#names = only.filter((name) => memberOf(name) === undefined);
    this.members = chosen.length > 0 ? present.filter((member) => chosen.includes(member)) : present;
  }

  keeps(name: string, group: readonly string[], year: number | null): boolean {
    if (this.#year === null && this.#names.length === 0) return true;
    if (this.#year !== null && year !== null) this.#years.add(year);
    if (this.#year !== null && year !== this.#year) return false;
    if (this.#names.length === 0) return true;
    const bearing = [...this.#bearing(group), ...this.#names.filter((wanted) => sameName(wanted, name))];
    for (const wanted of bearing) this.#found.add(wanted);
    return bearing.length > 0;
  }

  /** What was asked for and never came. */
  issues(): readonly Issue[] {
    if (this.#year !== null && !this.#years.has(this.#year)) {
      const source = optionSource("--year", `${this.#year}`);
      return [issue("YEAR_UNKNOWN", { year: this.#year, years: [...this.#years].sort((a, b) => a - b) }, source)];
    }
    const members = this.#subject.members.map(({ name }) => name);
    const stray = this.#names.find((name) => !this.#found.has(name));
    return stray === undefined ? [] : [unknownName(stray, members)];
  }

  /** The wanted names that a group, or one around it, bears. */
  #bearing(group: readonly string[]): readonly string[] {
    const remembered = this.#groups.get(group);
    if (remembered) return remembered;
    const bearing = this.#names.filter((name) => groupBears(group, name));
    this.#groups.set(group, bearing);
    return bearing;
  }
}
