import type { Case } from "../../model/case.ts";
import { type Issue, isIssue, issue } from "../../model/issue.ts";
import { type BudgetLine, isShared } from "../../model/line.ts";
import { nameKey } from "../../model/names.ts";
import { ZERO } from "../../number/fraction.ts";
import { sharedAlike } from "./shared-alike.ts";

/** A line of the accounts as it is shared, and the lines of the budget that it is held against. */
export interface ActualLine {
  /** With what the budget says of it where the accounts say nothing; where only the budget has it, of nothing or of its amount. */
  readonly line: BudgetLine;
  /** Empty where only the accounts have it, and where other lines of theirs are held against all that the budget has of it. */
  readonly budgeted: readonly BudgetLine[];
  readonly isOnlyActual: boolean;
  readonly isOnlyBudgeted: boolean;
  /** Of a line that only the budget has: whether it counts as it was budgeted, not as nothing. */
  readonly isAsBudgeted: boolean;
}

/** Whether somebody pays it: a cost that is shared, or what members pay each other. */
function isPaid(line: BudgetLine): boolean {
  return isShared(line) || line.type === "transfer";
}

function placeOf({ group, name }: BudgetLine): string {
  return [...group, name].map(nameKey).join("\u0000");
}

function gathered<Item>(items: readonly Item[], by: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const same = found.get(by(item));
    if (same) same.push(item);
    else found.set(by(item), [item]);
  }
  return found;
}

/** A line of the accounts with type, key, members, host, group and funding of the budget's, where it has none of its own. */
function filled(actual: BudgetLine, { type, group, key, concerns, funding, host }: BudgetLine): BudgetLine {
  const { all, groups, named } = actual.concerns;
  return {
    ...actual,
    type: type === "transfer" && actual.type === "line" ? type : actual.type,
    group: actual.group.length > 0 ? actual.group : group,
    key: actual.key ?? key,
    concerns: !all || groups.length > 0 || named.length > 0 ? actual.concerns : concerns,
    funding: actual.funding ?? funding,
    host: actual.host ?? host,
  };
}

/** Whether it is no bill that a ledger would have: what members pay each other, and what assets cost by plan. */
function needsNoLedger({ type, capital }: BudgetLine): boolean {
  return type === "transfer" || capital !== undefined;
}

/** A line of the budget that the accounts lack. */
function unspent(budgeted: BudgetLine, year: number | null): BudgetLine {
  if (needsNoLedger(budgeted)) return { ...budgeted, year };
  const { portion: _, ...line } = budgeted;
  return { ...line, type: "line", amount: ZERO, driver: null, year };
}

/** What lines of the accounts are held against: lines of the budget, and what these say of a line that may be any of them. */
interface Meeting {
  readonly place: string;
  readonly there: readonly BudgetLine[];
  readonly alike: BudgetLine | null;
}

/**
 * Finds what a line of the accounts is held against: the lines of its name and groups. One without a group is of the only place
 * with its name that the accounts do not name with its groups, or of all such together where they are shared alike; else it is
 * an issue.
 */
function meetings(
  subject: Pick<Case, "hosting" | "members">,
  accounts: readonly BudgetLine[],
  budget: readonly BudgetLine[],
): (line: BudgetLine) => Meeting | Issue {
  const places = gathered(budget, placeOf);
  const named = gathered([...places.keys()], (place) => nameKey(places.get(place)?.[0]?.name ?? ""));
  const claimed = new Set(accounts.filter(({ group }) => group.length > 0).map(placeOf));
  const meeting = (place: string): Meeting => ({ place, there: places.get(place) ?? [], alike: null });
  const ofName = (line: BudgetLine): Meeting | Issue => {
    const all = named.get(nameKey(line.name)) ?? [];
    const left = all.filter((place) => !claimed.has(place));
    const open = left.length > 0 ? left : all;
    if (open.length <= 1) return meeting(open[0] ?? placeOf(line));
    const there = open.flatMap((place) => places.get(place) ?? []);
    const alike = sharedAlike(subject, there);
    const groups = open.map((place) => places.get(place)?.[0]?.group.join(" / ") ?? "");
    return alike
      ? { place: placeOf(line), there, alike }
      : issue("ACTUALS_GROUP", { line: line.name, groups }, line.source);
  };
  const known = new Map<string, Meeting | Issue>();
  return (line) => {
    const own = placeOf(line);
    const found = known.get(own) ?? (line.group.length > 0 || places.has(own) ? meeting(own) : ofName(line));
    known.set(own, found);
    return isIssue(found) ? { ...found, source: line.source } : found;
  };
}

/**
 * The lines of a year's accounts with those of its budget: of the same name and groups, or of the same name where the
 * accounts name no group and it does not matter which of the budget's is meant. Of several in one place the first meets the
 * first, and the last what is left. What only the budget has comes to nothing, but for what no ledger need have.
 *
 * @param year what lines without a year of their own are of
 */
export function actualLines(
  subject: Pick<Case, "hosting" | "members">,
  accounts: readonly BudgetLine[],
  budget: readonly BudgetLine[],
  year: number | null,
): { readonly lines: readonly ActualLine[]; readonly issues: readonly Issue[] } {
  const [spent, filed] = [accounts.filter(isPaid), budget.filter(isPaid)];
  const meetingOf = meetings(subject, spent, filed);
  const found = spent.map((actual) => ({ actual, meeting: meetingOf(actual) }));
  const issues = found.flatMap(({ meeting }) => (isIssue(meeting) ? [meeting] : []));
  const met = found.flatMap(({ actual, meeting }) => (isIssue(meeting) ? [] : [{ actual, meeting }]));
  const both = [...gathered(met, ({ meeting }) => meeting.place).values()].flatMap((group) =>
    group.map(({ actual, meeting: { there, alike } }, at) => {
      const like = alike ?? there[at] ?? there.at(-1);
      const line = { ...(like ? filled(actual, like) : actual), driver: null, year };
      const budgeted = there.slice(at, at + 1 === group.length ? there.length : at + 1);
      return [actual, { line, budgeted, isOnlyActual: !like, isOnlyBudgeted: false, isAsBudgeted: false }] as const;
    }),
  );
  const held = new Map<BudgetLine, ActualLine>(both);
  const taken = new Set(met.flatMap(({ meeting }) => meeting.there));
  const alone = filed
    .filter((line) => !taken.has(line))
    .map((line) => ({
      line: unspent(line, year),
      budgeted: [line],
      ...{ isOnlyActual: false, isOnlyBudgeted: true, isAsBudgeted: needsNoLedger(line) },
    }));
  return { lines: [...spent.flatMap((actual) => held.get(actual) ?? []), ...alone], issues };
}
