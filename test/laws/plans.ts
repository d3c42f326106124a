import fc from "fast-check";
import type {
  Plan,
  PlanBase,
  PlanBound,
  PlanColumn,
  PlanFee,
  PlanKey,
  PlanKeyRef,
  PlanMember,
  PlanNamedKey,
  PlanPart,
  PlanRow,
  PlanTerm,
  PlanWeight,
} from "./plan.ts";

const NAMES = [
  "Flå",
  "Midtre Gauldal",
  "Ål",
  "Sør-Fron",
  "A 60",
  "__proto__",
  "Nes i Ådal",
  "Øyer",
  "constructor",
  "b",
];
const LEVELS = ["Drift", "IKT", "Nett/tele", "__proto__", "Lønn"];
const BASES = ["population", "users", "pcs", "fte", "80+"];
/** A key that may be part of others. */
const OLD = "gammel avtale";
const ROUNDS = ["1", "1", "1", "0.01", "10", "1000"];

/** Draws one thing after another; fast-check shrinks what it drew. */
interface Dice {
  readonly int: (min: number, max: number) => number;
  readonly chance: (percent: number) => boolean;
  readonly one: <Of>(choices: readonly Of[]) => Of;
  readonly some: <Of>(choices: readonly Of[], least: number) => Of[];
}

function diceOf(draw: <Of>(arbitrary: fc.Arbitrary<Of>) => Of): Dice {
  const int = (min: number, max: number) => draw(fc.integer({ min, max }));
  return {
    int,
    chance: (percent) => int(0, 99) >= 100 - percent,
    one: (choices) => choices[int(0, choices.length - 1)] as (typeof choices)[number],
    some: (choices, least) => {
      const mask = choices.map(() => int(0, 1) === 1);
      const chosen = choices.filter((_, at) => mask[at]);
      return chosen.length >= least ? chosen : choices.slice(0, least);
    },
  };
}

/** What kinds of cases are drawn; each law narrows what it cannot speak of. */
export interface Wishes {
  /** Keys with fees, and limits in kroner and against years before, which scale with nothing. */
  readonly fees?: boolean;
  /** Fees that grow with what members measure. */
  readonly measuredFees?: boolean;
  /** Bases that are reckoned from others: larger figures make other shares. */
  readonly reckoned?: boolean;
  /** Amounts that are percentages of groups, and keys that go by what is paid of them. */
  readonly overhead?: boolean;
  /** `--with`, `--without` and drivers. */
  readonly constellations?: boolean;
}

function amount(dice: Dice, fine: boolean): string {
  const sign = dice.chance(25) ? "-" : "";
  const whole = dice.one([dice.int(0, 9), dice.int(0, 999), dice.int(1000, 99_999_999)]);
  const cents = fine && dice.chance(40) ? `.${dice.one(["5", "25", "01", "99", "50"])}` : "";
  return whole === 0 && cents === "" ? "0" : `${sign}${whole}${cents}`;
}

function measureOf(dice: Dice, base: string): string {
  if (base === "population") return `${dice.one([dice.int(1, 9), dice.int(100, 60_000)])}`;
  if (base === "fte") return `${dice.int(0, 20)}${dice.one(["", ".5", ".25"])}`;
  return `${dice.chance(20) ? 0 : dice.int(1, 2000)}`;
}

type About = Pick<Plan, "bases" | "vintages" | "members" | "groups" | "years"> & {
  readonly reckoned: boolean;
  readonly inKroner: boolean;
};

function column(dice: Dice, { bases, vintages }: About, base = dice.one(bases)): PlanColumn {
  if (vintages.length > 2 && dice.chance(40)) return { kind: "column", base, year: 2007, to: dice.one([2008, 2009]) };
  return { kind: "column", base, year: dice.chance(20) ? dice.one(vintages) : null, to: null };
}

/** Nothing is divided by but populations and numbers, which are not 0. */
function factor(dice: Dice, about: About): PlanTerm["factors"][number] {
  const isNumber = dice.chance(50);
  const of = isNumber ? dice.one(["12", "100", "0.5", "1000000"]) : column(dice, about);
  const by = typeof of === "string" || of.base === "population" ? dice.one(["*", "/"] as const) : "*";
  return { by, of };
}

function keyBase(dice: Dice, about: About): PlanBase {
  if (!about.reckoned || about.bases.length === 0 || !dice.chance(25)) return keyWeight(dice, about);
  const terms = Array.from({ length: dice.one([1, 1, 2, 3]) }, (): PlanTerm => {
    return { weight: keyWeight(dice, about), factors: dice.chance(60) ? [factor(dice, about)] : [] };
  });
  const upTo = dice.chance(30) ? dice.one(["0.5", "100", "5000"]) : null;
  const of = about.groups.length > 0 && dice.chance(40) ? dice.one(about.groups).name : null;
  return { kind: "reckoned", terms, upTo, of };
}

function keyWeight(dice: Dice, plan: About): PlanWeight {
  const kind = dice.int(0, 9);
  if (kind < 3 || plan.bases.length === 0) return { kind: "equal" };
  if (kind === 9) {
    const weights = dice.some(plan.members, 1).map(({ name }) => ({
      member: name,
      weight: dice.one(["1", "2", "60", "0.5", "1/3", "33.34", "7"]),
    }));
    return { kind: "shares", weights };
  }
  return column(dice, plan);
}

const MIXES = [
  ["100"],
  ["50", "50"],
  ["30", "70"],
  ["33.5", "66.5"],
  ["1/3", "2/3"],
  ["50", "35", "15"],
  ["1/7", "2/7", "4/7"],
];

function feePlan(dice: Dice, plan: About, measured: boolean): PlanFee {
  const amount = () => dice.one(["1", "100", "12.5", dice.one(["0.01", "25000"])]);
  const kind = measured && plan.bases.length > 0 ? dice.int(0, 4) : dice.int(0, 1);
  if (kind === 1) {
    return { kind: "agreed", fees: dice.some(plan.members, 1).map(({ name }) => ({ member: name, fee: amount() })) };
  }
  if (kind === 2)
    return { kind: "rate", fee: dice.one(["0.808", "0.0005", "0.01", "0.25"]), base: keyBase(dice, plan) };
  if (kind === 3) {
    const steps = ["10", "5000", "10000"].slice(dice.int(0, 3)).map((to) => ({ to, fee: amount() }));
    return { kind: "bands", base: keyBase(dice, plan), steps, over: amount() };
  }
  return { kind: "each", fee: amount() };
}

function keyPlan(
  dice: Dice,
  plan: About,
  { fees = true, measuredFees = true }: Wishes,
  inner: string | null = null,
): PlanKey {
  const mix = dice.one(MIXES);
  const rest = dice.chance(25);
  const innerAt = inner !== null && mix.length > 1 && dice.chance(50) ? dice.int(0, mix.length - 1) : null;
  const parts: PlanPart[] = mix.map((percent, at) => {
    const base = inner !== null && at === innerAt ? ({ kind: "key", name: inner } as const) : keyBase(dice, plan);
    return rest && at === mix.length - 1 ? { kind: "rest", base } : { kind: "percent", percent, base };
  });
  if (fees && dice.chance(25)) parts.unshift(feePlan(dice, plan, measuredFees));
  if (fees && dice.chance(8)) parts.push(feePlan(dice, plan, measuredFees));
  const bounds = dice.chance(25) ? boundsOf(dice, plan) : [];
  // Only limits that are whole steps leave nothing to choose in rounding.
  const inSteps = bounds.every(({ unit, figure }) => unit === "percent" && !figure.includes("/"));
  return {
    parts,
    bounds,
    excess: dice.chance(10) ? dice.one(plan.members).name : null,
    round: inSteps && dice.chance(20) ? dice.one(["1", "0.1", "0.001"]) : null,
  };
}

/** Rows that rest on a group, which none of them stands in. */
function overheadRows(dice: Dice, rows: readonly PlanRow[], years: readonly (number | null)[]): readonly PlanRow[] {
  const lines = rows.filter(({ type }) => type === "line");
  const names = ["Drift", "IKT"].filter((name) => lines.some(({ group }) => group.includes(name)));
  if (names.length === 0) return [];
  const plain = { group: ["Overbygning"], type: "line", concerns: [], driver: null } as const;
  const equally: PlanPart = { kind: "rest", base: { kind: "equal" } };
  const asPaid: PlanPart = {
    kind: "percent",
    percent: dice.one(["100", "60", "1/3"]),
    base: { kind: "paid", of: dice.one(names) },
  };
  const paid = { parts: [asPaid, equally], bounds: [], excess: null, round: null };
  const portion = { percent: dice.one(["5", "2.5", "110"]), of: dice.one(names) };
  return [
    { ...plain, name: "Påslag", amounts: years.map(() => "1"), key: dice.chance(30) ? paid : null, portion },
    { ...plain, name: "Ledelse", amounts: years.map(() => amount(dice, true)), key: paid },
  ];
}

const FIGURES = {
  min: { percent: ["1", "5", "10", "1/7"], kroner: ["10", "250.5", "40000"], paid: ["10", "50", "90"] },
  max: { percent: ["30", "45", "60", "90"], kroner: ["90000", "5000000", "40000000"], paid: ["110", "1000", "5000"] },
  within: { percent: ["10"], kroner: ["10"], paid: ["25", "90", "2000"] },
} as const;

/** Bounds of which no two say the same. Kroner and years paid before scale with nothing, like fees. */
function boundsOf(dice: Dice, { members, years, inKroner }: About): PlanBound[] {
  const drawn = Array.from({ length: dice.one([1, 1, 2, 3]) }, (): PlanBound => {
    const units = inKroner ? (["percent", "percent", "kroner", "paid"] as const) : (["percent"] as const);
    const chosen = dice.one(units);
    const unit = chosen === "paid" && years.length < 2 ? "percent" : chosen;
    const side = dice.one(unit === "paid" ? (["min", "max", "within"] as const) : (["min", "max"] as const));
    const member = dice.chance(50) ? dice.one(members).name : null;
    const year = unit === "paid" ? (dice.chance(85) ? (years[0] ?? null) : -1) : null;
    return { side, member, unit, figure: dice.one(FIGURES[side][unit] as readonly string[]), year };
  });
  const told = ({ side, member, unit, year }: PlanBound) => [side, member, unit, year].join(" ");
  return drawn.filter((bound, at) => drawn.findIndex((other) => told(other) === told(bound)) === at);
}

function planOf(dice: Dice, wishes: Wishes): Plan {
  const names = NAMES.slice(0, dice.int(1, NAMES.length));
  const bases = dice.some(BASES, 1);
  const vintages = dice.chance(25)
    ? dice.one([
        [2008, 2017],
        [2007, 2008, 2009],
      ])
    : dice.chance(20)
      ? [2008]
      : [null];
  const candidates = wishes.constellations && names.length > 2 && dice.chance(50);
  const members = names.map((name, at): PlanMember => {
    const measures = bases.map((base) => [base, vintages.map(() => measureOf(dice, base))] as const);
    return { name, takesPart: !(candidates && at > 0 && dice.chance(40)), measures: Object.fromEntries(measures) };
  });
  const taking = members.filter(({ takesPart }) => takesPart).map(({ name }) => name);

  const groups = ["2K", "Alle små"].slice(0, dice.int(0, 2)).map((name) => {
    const inside = dice.some(names, 1);
    return { name, members: inside.some((member) => taking.includes(member)) ? inside : [...inside, taking[0] ?? ""] };
  });
  const layout = dice.one(["plain", "plain", "year columns", "year column"] as const);
  const years = layout === "plain" ? [null] : [2009, 2010, 2012].slice(0, dice.int(1, 3));
  const reckoned = wishes.reckoned ?? true;
  const about = { bases, vintages, members, groups, years, reckoned, inKroner: wishes.fees ?? true };
  const periodsOf = (inner: string | null): PlanNamedKey["periods"] =>
    layout === "plain" || dice.chance(40)
      ? [{ from: null, to: null, key: keyPlan(dice, about, wishes, inner) }]
      : [
          { from: null, to: 2009, key: keyPlan(dice, about, wishes, inner) },
          { from: 2010, to: null, key: keyPlan(dice, about, wishes, inner) },
        ];
  const old = dice.chance(40) ? [{ name: OLD, periods: periodsOf(null) }] : [];
  const inner = old.length > 0 ? OLD : null;
  const agreed = dice.chance(40) ? [{ name: "avtalen", periods: periodsOf(inner) }] : [];
  const keys = [...agreed, ...old];
  const keyRef = (): PlanKeyRef =>
    keys.length > 0 && dice.chance(50) ? dice.one(keys).name : keyPlan(dice, about, wishes, inner);
  const own = keyRef();
  const fine = dice.chance(50);
  const rows = Array.from({ length: dice.one([1, 2, 3, 6, 12]) }, (_, at): PlanRow => {
    const note = dice.chance(8) && at > 0;
    const amounts = years.map(() => (dice.chance(15) ? null : amount(dice, fine)));
    const blank = amounts.every((text) => text === null) && !(note && layout !== "year column");
    return {
      name: dice.one(["Lisenser", "Drift; felles", "Lønn", `Post ${at + 1}`]),
      group: dice.chance(25) ? [] : Array.from({ length: dice.int(1, 3) }, () => dice.one(LEVELS)),
      type: note ? "note" : "line",
      amounts: blank ? [amount(dice, fine), ...amounts.slice(1)] : amounts,
      concerns: dice.one([
        [],
        [],
        dice.some(taking, 1),
        groups.length > 0 ? [dice.one(groups).name] : [],
        groups.length > 0 ? [...new Set([dice.one(groups).name, dice.one(taking)])] : [dice.one(taking)],
      ]),
      key: dice.chance(25) ? keyRef() : null,
      driver: wishes.constellations && dice.chance(40) ? dice.one(["equal", ...bases]) : null,
    };
  });
  if (wishes.overhead) rows.push(...overheadRows(dice, rows, years));
  const leavers = wishes.constellations && taking.length > 1 && dice.chance(50) ? [dice.one(taking)] : [];
  const outside = names.filter((name) => !taking.includes(name));
  const levels = rows.filter(({ type }) => type === "line").flatMap(({ group }) => group.slice(0, 1));
  const { reckoned: _, ...filed } = about;
  return {
    ...filed,
    populationDate: vintages.length > 1 || dice.chance(30) ? (vintages[0] ?? 2008) : null,
    years,
    layout,
    rows,
    key: own,
    keys,
    round: dice.one(ROUNDS),
    unitCosts: dice.chance(40)
      ? dice.some(bases, 1).map((per) => ({ per, of: levels.length > 0 && dice.chance(50) ? dice.one(levels) : null }))
      : null,
    volumes: dice.chance(20) ? [{ base: "servers", volume: `${dice.int(1, 500)}` }] : [],
    with: outside.length > 0 && dice.chance(60) ? [dice.one(outside)] : [],
    without: leavers,
    hand: dice.int(0, 1_000_000),
  };
}

/** Cases as real cooperations have them, and worse. */
export function plans(wishes: Wishes = {}): fc.Arbitrary<Plan> {
  return fc.gen().map((gen) =>
    planOf(
      diceOf((arbitrary) => gen(() => arbitrary)),
      wishes,
    ),
  );
}
