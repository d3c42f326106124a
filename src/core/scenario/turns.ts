import { type ScenarioCase, yearsOf } from "./scenario-case.ts";

/** That some members join, leave or are back from a year on, under a scenario. */
export interface Turn {
  readonly kind: "joins" | "leaves" | "returns";
  /** By index, in file order. */
  readonly members: readonly number[];
  readonly year: number;
}

/** Who comes and goes over the years of a scenario. */
export interface Turns {
  /** By year. */
  readonly turns: readonly Turn[];
  /** The years in which nobody takes part, and nothing is shared. */
  readonly deserted: readonly number[];
}

/** Who of some members joins and leaves under a scenario after its first year. */
export function turnsIn(
  { subject, choices: { isAway } }: Pick<ScenarioCase, "subject" | "choices">,
  members: readonly number[],
): Turns {
  if (!isAway) return { turns: [], deserted: [] };
  const years = yearsOf(subject.lines).flatMap((year) => year ?? []);
  const kindOf = (member: number, at: number): Turn["kind"] | null => {
    const [was, is] = years.slice(at - 1, at + 1).map((year) => !isAway(member, year));
    if (was === is) return null;
    if (was) return "leaves";
    return years.slice(0, at).some((year) => !isAway(member, year)) ? "returns" : "joins";
  };
  const turns = years.flatMap((year, at) =>
    (["joins", "leaves", "returns"] as const).flatMap((kind): Turn[] => {
      const those = at === 0 ? [] : members.filter((member) => kindOf(member, at) === kind);
      return those.length === 0 ? [] : [{ kind, members: those, year }];
    }),
  );
  return { turns, deserted: years.filter((year) => members.every((member) => isAway(member, year))) };
}
