import { type BudgetLine, isShared } from "../../model/line.ts";
import { nameKey } from "../../model/names.ts";
import { ZERO } from "../../number/fraction.ts";

/** A line of the accounts as it is shared, and the lines of the budget that it is held against. */
export interface ActualLine {
  /** With what the budget says of it where the accounts say nothing; where only the budget has it, of nothing or of its amount. */
  readonly line: BudgetLine;
  /** Empty where only the accounts have it. */
  readonly budgeted: readonly BudgetLine[];
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

/**
 * The lines of a year's accounts with those of its budget: of the same name and groups, or of the same name where the
 * accounts name no group and one place of the budget has it. Of several in one place the first meets the first, and the
 * last what is left. What only the budget has comes to nothing, but for what no ledger need have.
 *
 * @param year what lines without a year of their own are of
 */
export function actualLines(
  accounts: readonly BudgetLine[],
  budget: readonly BudgetLine[],
  year: number | null,
): readonly ActualLine[] {
  const places = gathered(budget.filter(isPaid), placeOf);
  const named = gathered([...places], ([, [first]]) => nameKey(first?.name ?? ""));
  const meets = (line: BudgetLine): string => {
    const own = placeOf(line);
    if (line.group.length > 0 || places.has(own)) return own;
    const [only, ...others] = named.get(nameKey(line.name)) ?? [];
    return only && others.length === 0 ? only[0] : own;
  };
  const met = gathered(accounts.filter(isPaid), meets);
  const both = new Map(
    [...met].flatMap(([place, lines]) => {
      const there = places.get(place) ?? [];
      return lines.map((actual, at) => {
        const like = there[at] ?? there.at(-1);
        const line = { ...(like ? filled(actual, like) : actual), driver: null, year };
        const budgeted = there.slice(at, at + 1 === lines.length ? there.length : at + 1);
        return [actual, { line, budgeted, isOnlyBudgeted: false, isAsBudgeted: false }] as const;
      });
    }),
  );
  const alone = [...places].flatMap(([place, there]) =>
    met.has(place)
      ? []
      : there.map((line) => ({
          line: unspent(line, year),
          budgeted: [line],
          isOnlyBudgeted: true,
          isAsBudgeted: needsNoLedger(line),
        })),
  );
  return [...accounts.flatMap((actual) => both.get(actual) ?? []), ...alone];
}
