import type { PlacedText } from "../text/placed-text.ts";
import type { MembershipSetting } from "./settings-model.ts";
import type { YamlReader, YamlValue } from "./yaml-values.ts";

const JOIN_FIELDS = ["member", "from", "to", "buy-in"] as const;
const LEAVE_FIELDS = ["member", "from", "to"] as const;

/** When members join or leave, and what each pays for it. */
type Terms = Pick<MembershipSetting, "from" | "to" | "buyIn">;

/** A field of a scenario or of a member in it: its value, and the path of its setting. */
interface Entry {
  readonly field: string;
  readonly path: string;
  readonly value: YamlValue;
}

function readTerms(from: YamlReader, entries: readonly Entry[]): Terms {
  const entryOf = (name: string) => entries.find(({ field }) => field === name);
  const yearOf = (entry: Entry | undefined) => (entry ? (from.year(entry.value, entry.path)?.value ?? null) : null);
  const [begin, end, paid] = [entryOf("from"), entryOf("to"), entryOf("buy-in")];
  const years = { from: yearOf(begin), to: yearOf(end) };
  if (end?.value && years.from !== null && years.to !== null && years.to < years.from) {
    from.invalid(end.value, end.path, "later-year");
  }
  return { ...years, buyIn: paid ? (from.number(paid.value, paid.path, true)?.value ?? null) : null };
}

/** One of `joins` or `leaves`: `{member: Skaun, from: 2027, buy-in: 400 000}`. */
function readMember(from: YamlReader, item: YamlValue, path: string, fields: readonly string[]): MembershipSetting[] {
  const entries = from.fields(item, path, fields);
  const member = entries.find(({ field }) => field === "member");
  const name = member ? from.text(member.value, member.path) : null;
  const terms = readTerms(from, entries);
  if (name === null && item !== null) from.invalid(item, `${path}.member`, "text");
  return name === null ? [] : [{ member: name, ...terms }];
}

/** Who joins and who leaves, when, and for what. */
interface Memberships {
  readonly joins: readonly MembershipSetting[];
  readonly leaves: readonly MembershipSetting[];
}

/** The fields of a scenario that say who takes part and when. */
export const MEMBERSHIP_FIELDS = ["with", "without", "from", "to", "buy-in", "joins", "leaves"] as const;

/**
 * The members that `with`, `without`, `joins` and `leaves` of a scenario name. `from`, `to` and `buy-in` beside the first two
 * are a short form: they hold for every member that these name.
 */
export function readMemberships(from: YamlReader, entries: readonly Entry[], path: string): Memberships {
  const of = (name: string) => entries.filter(({ field }) => field === name);
  const terms = readTerms(from, entries);
  const named = (name: string): readonly PlacedText[] =>
    of(name).flatMap((entry) => from.texts(entry.value, entry.path) ?? []);
  const listed = (name: string, fields: readonly string[]) =>
    of(name).flatMap((entry) =>
      (from.list(entry.value, entry.path) ?? []).flatMap((item) => readMember(from, item, entry.path, fields)),
    );
  const [joining, leaving] = [named("with"), named("without")];
  if (joining.length === 0) {
    for (const entry of of("buy-in")) from.withoutEffect(entry.value, `${path}.buy-in`, `${path}.with`);
    if (leaving.length === 0) {
      for (const entry of [...of("from"), ...of("to")]) from.withoutEffect(entry.value, entry.path, `${path}.with`);
    }
  }
  return {
    joins: [...joining.map((member) => ({ member, ...terms })), ...listed("joins", JOIN_FIELDS)],
    leaves: [...leaving.map((member) => ({ member, ...terms, buyIn: null })), ...listed("leaves", LEAVE_FIELDS)],
  };
}
