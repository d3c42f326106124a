import { type Coalition, coalitionOf, membersIn } from "../fairness/coalition.ts";
import type { Case } from "../model/case.ts";
import type { CoalitionCost } from "../model/coalition-cost.ts";
import { addIssues, type Issue, issue } from "../model/issue.ts";
import { takingPart } from "../model/member.ts";
import { memberName, sameName } from "../model/names.ts";
import type { Source } from "../model/source.ts";
import { decimalText, equals, type Fraction, isNegative, subtract } from "../number/fraction.ts";

/** Missing coalitions that are named; the rest are counted. */
const MOST_NAMED = 20;

/** Names of members in one text, by their places in the cooperation. */
export function namesOf(subject: Case, members: readonly number[], places: readonly number[]): string {
  return places.map((place) => subject.members[members[place] ?? 0]?.name ?? "").join(", ");
}

/** The members that a row names, by index in file order; `all` are those who take part in the case as filed. */
function namedIn(subject: Case, { concerns }: CoalitionCost): number[] {
  const filed = takingPart(subject.members);
  const grouped = subject.memberGroups
    .filter(({ name }) => concerns.groups.some((asked) => sameName(asked, name)))
    .flatMap((group) => group.members);
  const named = new Set([...(concerns.all ? filed : []), ...grouped, ...concerns.named]);
  return [...named].sort((a, b) => a - b);
}

/** What coalitions.csv says of the members of a cooperation, by their places in it. */
export interface FiledCosts {
  readonly rows: readonly { readonly places: readonly number[]; readonly cost: Fraction; readonly source: Source }[];
  readonly issues: readonly Issue[];
}

/** The notice that rows name others than those who take part. */
function strangersIn(subject: Case, rows: readonly { row: CoalitionCost; strangers: readonly number[] }[]): Issue[] {
  const [first] = rows;
  if (!first) return [];
  const strangers = [...new Set(rows.flatMap((one) => one.strangers))].sort((a, b) => a - b);
  const members = strangers.map((member) => memberName(subject, member));
  return [issue("COALITION_OUTSIDE", { members, count: rows.length }, first.row.source)];
}

function totalOff(stated: CoalitionCost, total: Fraction): Issue[] {
  if (equals(stated.cost, total)) return [];
  const difference = decimalText(subtract(stated.cost, total));
  const args = { stated: decimalText(stated.cost), total: decimalText(total), difference };
  return [issue("COALITION_TOTAL_OFF", args, stated.costSource)];
}

/**
 * The rows of coalitions.csv that are about these members only. Two rows about the same coalition are an error; rows with
 * others are left out with one notice; a negative cost is a warning, as is a cost of all that is not what they share.
 */
export function filedCosts(subject: Case, members: readonly number[], total: Fraction): FiledCosts {
  const issues: Issue[] = [];
  const outside: { row: CoalitionCost; strangers: readonly number[] }[] = [];
  const byMembers = new Map<string, { readonly row: CoalitionCost; readonly places: readonly number[] }>();
  for (const row of subject.coalitions) {
    const named = namedIn(subject, row);
    const strangers = named.filter((member) => !members.includes(member));
    if (strangers.length > 0) {
      outside.push({ row, strangers });
      continue;
    }
    const places = named.map((member) => members.indexOf(member));
    const earlier = byMembers.get(places.join(" "));
    const coalition = namesOf(subject, members, places);
    if (earlier) {
      issues.push(issue("COALITION_DUPLICATE", { coalition, line: earlier.row.source.line }, row.source));
      continue;
    }
    byMembers.set(places.join(" "), { row, places });
    if (isNegative(row.cost)) issues.push(issue("COALITION_COST_NEGATIVE", { coalition }, row.costSource));
    if (members.length > 1 && places.length === members.length) addIssues(issues, totalOff(row, total));
  }
  const rows = [...byMembers.values()].map(({ row, places }) => ({ places, cost: row.cost, source: row.source }));
  return { rows, issues: [...issues, ...strangersIn(subject, outside)] };
}

/** The coalitions of so many members, in file order. */
function* coalitionsOfSize(size: number, members: number): Generator<Coalition> {
  const chosen = Array.from({ length: size }, (_, at) => at);
  for (;;) {
    yield coalitionOf(chosen);
    let at = size - 1;
    while (at >= 0 && chosen[at] === members - size + at) at--;
    if (at < 0) return;
    chosen[at] = (chosen[at] ?? 0) + 1;
    for (let next = at + 1; next < size; next++) chosen[next] = (chosen[next - 1] ?? 0) + 1;
  }
}

/** The issue that members have no cost alone, or coalitions none, the smallest named first; null when all have one. */
export function missingCoalitions(
  subject: Case,
  members: readonly number[],
  hasCost: (coalition: Coalition) => boolean,
): Issue | null {
  let count = 0;
  const coalitions: string[] = [];
  for (let size = 1; size < members.length; size++) {
    for (const coalition of coalitionsOfSize(size, members.length)) {
      if (hasCost(coalition)) continue;
      count++;
      if (coalitions.length < MOST_NAMED) coalitions.push(namesOf(subject, members, membersIn(coalition)));
    }
  }
  const place = subject.coalitions[0]?.source ?? null;
  const header = place && { ...place, line: 1, column: 1, length: 1 };
  return count === 0 ? null : issue("COALITION_MISSING", { coalitions, count }, header);
}
