import { capitalLines, yearsShared } from "../assets/capital-lines.ts";
import { AskedNames } from "../model/asked-names.ts";
import type { Case } from "../model/case.ts";
import { NO_CONTRIBUTION_LIMITS } from "../model/contribution-limit.ts";
import { type BudgetLine, isShared } from "../model/line.ts";
import { takingPart } from "../model/member.ts";
import { memberName } from "../model/names.ts";
import type { GrowthIndex, LineChange, Scenario } from "../model/scenario.ts";
import { add, multiply, ONE, ZERO } from "../number/fraction.ts";
import { namesOf, withPortions } from "../overhead/portions.ts";
import { membersOf } from "../shares/constellation.ts";
import type { SplitChoices } from "../split/split.ts";
import { establishmentTest, type IsEstablishment } from "./establishment.ts";
import { grown } from "./growth.ts";
import { membershipsIn } from "./membership.ts";
import { scaledLine } from "./scaled-line.ts";

/** Who joins and who leaves, by name, against the members who take part in the case as filed, and when. */
export type MemberChoices = SplitChoices;

/** What became of a line on its way from a budget file into a scenario. */
export interface LineOrigin {
  /** The line as its file has it. */
  readonly filed: BudgetLine;
  /** What the scenario changed of its amount, in the order of the changes. */
  readonly changes: readonly LineChange[];
  /** How it grew beyond the budget's last year, by an index or by none; null for a line of the budget's own years. */
  readonly growth: { readonly index: GrowthIndex | null; readonly years: number } | null;
}

/** A case as a scenario has it, to the horizon. */
export interface ScenarioCase {
  /** Null for the case as filed. */
  readonly scenario: Scenario | null;
  readonly subject: Case;
  readonly choices: MemberChoices;
  readonly isEstablishment: IsEstablishment;
  /** Of the lines that are not as their file has them. */
  readonly origins: ReadonlyMap<BudgetLine, LineOrigin>;
}

/** Whether who takes part under a scenario, or what a line comes to for so many, is another matter in other years. */
export function changesWithTime({ choices, subject }: Pick<ScenarioCase, "choices" | "subject">): boolean {
  const { isAway, buyIns } = choices;
  return isAway !== undefined || buyIns !== undefined || subject.lines.some(({ steps }) => steps !== undefined);
}

/** Which of some changes are of a line, in their order. */
function changesAmong(changes: readonly LineChange[]): (line: BudgetLine) => LineChange[] {
  const asked = new AskedNames(changes.map(({ line: { text } }) => text));
  return (line) => {
    if (line.amount === null || line.type !== "line") return [];
    const names = new Set(namesOf(line, asked));
    if (names.size === 0) return [];
    return changes.filter(
      ({ line: { text }, year, change: { kind } }) =>
        (year ?? line.year) === line.year && names.has(text) && !(line.portion && (kind === "step" || kind === "each")),
    );
  };
}

/**
 * A line after a change: a portion of others is so much more of them, or no portion any longer. A step stays with the line,
 * for what it adds depends on who takes part in the year.
 */
function changed(subject: Case, line: BudgetLine, { change, source }: LineChange): BudgetLine {
  const { portion, ...alone } = line;
  if (change.kind === "amount") return { ...alone, amount: change.amount };
  if (change.kind === "percent") return scaledLine(line, add(ONE, change.ratio));
  const step =
    change.kind === "step"
      ? { amount: change.amount, members: change.members, repeats: false }
      : {
          amount: multiply(line.amount ?? ZERO, change.times),
          members: filedCount(subject, line) + 1,
          repeats: true,
        };
  return { ...line, steps: [...(line.steps ?? []), { ...step, source }] };
}

/** The lines with their portions worked out, and what became of each under its new self. */
function reworked(lines: readonly BudgetLine[], origins: Map<BudgetLine, LineOrigin>): readonly BudgetLine[] {
  const worked = withPortions(lines);
  if (worked === lines) return lines;
  return worked.map((line, at) => {
    const before = lines[at];
    const origin =
      before && before !== line ? (origins.get(before) ?? { filed: before, changes: [], growth: null }) : null;
    if (origin) origins.set(line, origin);
    return line;
  });
}

/** The years that lines have, ascending; only null where they have none. */
export function yearsOf(lines: readonly BudgetLine[]): (number | null)[] {
  const years = new Set(lines.flatMap((line) => (isShared(line) ? (line.year ?? []) : [])));
  return years.size === 0 ? [null] : [...years].sort((a, b) => a - b);
}

/** Who joins and who leaves under a scenario, and when. */
function choicesOf(subject: Case, scenario: Scenario): MemberChoices {
  const filed = takingPart(subject.members);
  const { ever, isAway, buyIns } = membershipsIn(subject, scenario, yearsOf(subject.lines));
  const name = (index: number) => memberName(subject, index);
  return {
    with: ever.filter((index) => !filed.includes(index)).map(name),
    without: filed.filter((index) => !ever.includes(index)).map(name),
    ...(isAway && { isAway }),
    ...(buyIns.length > 0 && { buyIns }),
  };
}

/** How many of its members a line is filed for. */
function filedCount(subject: Case, line: BudgetLine): number {
  return membersOf(subject, line, takingPart(subject.members)).length;
}

/** What assets cost in the years from the budget's last to the horizon. */
function capitalBeyond({ lines, assets, members, outlook: { horizon } }: Case): BudgetLine[] {
  const last = yearsShared(lines).at(-1);
  if (last === undefined || horizon === null || assets.list.length === 0) return [];
  const years = Array.from({ length: Math.max(0, horizon - last) }, (_, at) => last + 1 + at);
  return capitalLines(assets, members, years);
}

/**
 * The case as a scenario has it (null: as filed): its own budget or the case's with its changes, grown to the horizon, its
 * key and volumes. Who takes part is told apart from who took part when the budget was filed, because drivers measure from
 * one to the other.
 */
export function inScenario(filed: Case, scenario: Scenario | null): ScenarioCase {
  const origins = new Map<BudgetLine, LineOrigin>();
  const changesOf = changesAmong(scenario?.changes ?? []);
  const budget = (scenario?.lines ?? [...filed.lines, ...capitalBeyond(filed)]).map((line) => {
    const changes = changesOf(line);
    if (changes.length === 0) return line;
    const after = changes.reduce((one, change) => changed(filed, one, change), line);
    origins.set(after, { filed: line, changes, growth: null });
    return after;
  });
  const isEstablishment = establishmentTest(filed.establishment);
  const added = grown(budget, filed.outlook, isEstablishment).map(({ line, from, index, years }) => {
    const before = origins.get(from) ?? { filed: from, changes: [] };
    origins.set(line, { ...before, growth: { index, years } });
    return line;
  });
  const volumes = [...(scenario?.volumes ?? []), ...(scenario?.lines ? [] : filed.volumes)];
  const lines = reworked([...budget, ...added], origins);
  // What another budget costs is not what the members agreed to limit.
  const limits = scenario?.lines ? NO_CONTRIBUTION_LIMITS : filed.limits;
  const subject = { ...filed, lines, key: scenario?.key ?? filed.key, volumes, limits };
  const choices = scenario ? choicesOf(subject, scenario) : { with: [], without: [] };
  return { scenario, subject, choices, isEstablishment, origins };
}
