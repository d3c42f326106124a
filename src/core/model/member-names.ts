import type { Member } from "./member.ts";
import { nameKey } from "./names.ts";

/** What parts the names of a municipality in several languages: `Nordreisa - Ráisa - Raisi`. */
const BETWEEN_LANGUAGES = /\s+[-–—/]\s+/u;

/**
 * The index of the member that people call by a name: its own; failing that, number and name (`3228 Nes`) or its name in
 * one of several languages, where no other member is called so. Null when there is none.
 */
export function membersByName(members: readonly Pick<Member, "name" | "number">[]): (name: string) => number | null {
  const presentNames = new Map(members.map(({ name }, index) => [nameKey(name), index]));
  const others = new Map<string, number | null>();
  for (const [index, { name, number }] of members.entries()) {
    const parts = name.split(BETWEEN_LANGUAGES);
    for (const other of [...(number === null ? [] : [`${number} ${name}`]), ...parts]) {
      const before = others.get(nameKey(other));
      others.set(nameKey(other), before === undefined || before === index ? index : null);
    }
  }
  return (name) => presentNames.get(nameKey(name)) ?? others.get(nameKey(name)) ?? null;
}

/** The file that members were read from. */
export function fileOfMembers(members: readonly Pick<Member, "source">[]): string {
  return members[0]?.source.file ?? "members.csv";
}
