import { type Issue, issue } from "../../core/model/issue.ts";
import type { Concerns } from "../../core/model/line.ts";
import type { Member, MemberGroup } from "../../core/model/member.ts";
import { fileOfMembers, membersByName } from "../../core/model/member-names.ts";
import { nameKey, sameName } from "../../core/model/names.ts";
import type { Source } from "../../core/model/source.ts";
import { namesApart } from "../../core/spelling/names-apart.ts";
import { Nearest } from "../../core/spelling/nearest.ts";
import { type PlacedText, slice, trimmed } from "../text/placed-text.ts";

const ALL_WORDS = ["all", "alle"];

/** A line that concerns everyone who takes part: a blank `members` cell. */
export const EVERYONE: Concerns = { all: true, groups: [], named: [], places: [] };

/** The names in a list parted by commas, with their places; a name in quotes may hold commas. Blanks are passed over. */
export function partNames(cell: PlacedText): PlacedText[] {
  const names: PlacedText[] = [];
  for (const match of cell.text.matchAll(/\s*(?:"((?:[^"]|"")*)"\s*(?=,|$)|[^,]+)/g)) {
    const [whole, quoted] = match;
    const part = trimmed(slice(cell, match.index, whole.length));
    const name = quoted === undefined ? part : { ...part, text: quoted.replaceAll('""', '"').trim() };
    if (name.text !== "") names.push(name);
  }
  return names;
}

/** The members and groups of the case, to be found by name. */
export class MemberNames {
  readonly members: readonly Member[];
  readonly groups: readonly MemberGroup[];
  readonly #namesakes: ReadonlyMap<number, string>;
  #told: ReadonlySet<number> = new Set();
  readonly #memberOf: (name: string) => number | null;
  readonly #groups: ReadonlyMap<string, MemberGroup>;
  readonly #nearestMember: Nearest;
  readonly #nearestGroup: Nearest;

  /** @param namesakes regions of the past that had the name of a member, by its index */
  constructor(
    members: readonly Member[],
    groups: readonly MemberGroup[],
    namesakes: ReadonlyMap<number, string> = new Map(),
  ) {
    this.members = members;
    this.groups = groups;
    this.#namesakes = namesakes;
    this.#memberOf = membersByName(members);
    this.#groups = new Map(groups.map((group) => [nameKey(group.name), group]));
    this.#nearestMember = new Nearest(members.map(({ name }) => name));
    this.#nearestGroup = new Nearest(groups.map(({ name }) => name));
  }

  /** The index of the member with this name, or null. */
  member(name: string): number | null {
    return this.#memberOf(name);
  }

  /** The member's name that is nearest to a text, if any is near. */
  nearest(text: string): string | null {
    return this.#nearestMember.to(text);
  }

  /** The members whose names were said to be another region's too. */
  get told(): ReadonlySet<number> {
    return this.#told;
  }

  /** Begins again from what was told before, for a table that is read once more. */
  tellAgain(told: ReadonlySet<number>): void {
    this.#told = told;
  }

  /** A warning, once, where the name of a member was a former region's too and no number says which is meant. */
  confusion({ text, source }: PlacedText, member: number): Issue | null {
    const former = this.#namesakes.get(member);
    const { name = "", number = null } = this.members[member] ?? {};
    if (former === undefined || number === null || this.#told.has(member) || !sameName(text, name)) return null;
    this.#told = new Set([...this.#told, member]);
    return issue("NAME_OF_FORMER", { name, number, former }, source);
  }

  group(name: string): MemberGroup | null {
    return this.#groups.get(nameKey(name)) ?? null;
  }

  /** What is wrong with a name that is neither a member's nor a group's. */
  unknown({ text, source }: PlacedText): Issue {
    const group = this.#nearestGroup.to(text);
    const member = this.#nearestMember.to(text);
    if (group !== null && member === null) {
      return issue("MEMBER_GROUP_UNKNOWN", { name: text, suggestion: group }, source);
    }
    const names = namesApart(text, (name) => this.member(name) !== null || this.group(name) !== null);
    const apart = names && { names, option: null };
    return issue(
      "MEMBER_UNKNOWN",
      { name: text, suggestion: member, file: fileOfMembers(this.members), apart },
      source,
    );
  }
}

/** Reads a `members` cell: names, `all`, or groups, parted by commas. Blank is everyone. */
export function readConcerns(
  cell: PlacedText,
  names: MemberNames,
): { readonly concerns: Concerns; readonly issues: readonly Issue[] } {
  const whole = names.member(cell.text);
  const parts = whole === null ? partNames(cell) : [cell];
  const groups: string[] = [];
  const named = new Map<number, Source>();
  const issues: Issue[] = [];
  let all = parts.length === 0;
  for (const part of parts) {
    const member = names.member(part.text);
    const group = names.group(part.text);
    if (member !== null) {
      if (!named.has(member)) named.set(member, part.source);
      const confusion = names.confusion(part, member);
      if (confusion !== null) issues.push(confusion);
    } else if (group !== null) {
      if (!groups.includes(group.name)) groups.push(group.name);
    } else if (ALL_WORDS.includes(nameKey(part.text))) all = true;
    else issues.push(names.unknown(part));
  }
  return { concerns: { all, groups, named: [...named.keys()], places: [...named.values()] }, issues };
}
