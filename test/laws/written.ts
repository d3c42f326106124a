import {
  isFee,
  type Plan,
  type PlanBase,
  type PlanBound,
  type PlanFee,
  type PlanInner,
  type PlanKey,
  type PlanKeyRef,
  type PlanPart,
  type PlanRow,
} from "./plan.ts";

/** The texts of a case folder. */
export interface CaseText {
  readonly members: string;
  readonly budget: string;
  readonly keys: string | null;
  readonly settings: string;
}

const WORDS = {
  equal: ["equal", "likt", "LIKT"],
  each: ["each", "hver", "kvar"],
  rest: ["rest", "resten"],
  fees: ["fees", "beløp"],
  bands: ["bands", "trinn"],
  to: ["to", "til"],
  shares: ["shares", "andeler", "andelar"],
  min: ["min", "minst"],
  max: ["max", "maks"],
  within: ["within", "innenfor", "innanfor"],
  excess: ["excess to", "overskudd til", "overskot til", "det overskytende bæres av"],
  round: ["round", "avrundet", "avrunda"],
  as: ["as", "som", "i forhold til det hver betaler av", "in proportion to what each pays of"],
  population: ["population", "folketall", "innbyggjarar"],
  users: ["users", "brukere", "brukarar"],
  pcs: ["pcs", "pc-er", "arbeidsstasjoner"],
  fte: ["fte", "årsverk"],
} as const;

/** Chooses spellings, always the same ones for the same plan. */
class Hand {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  pick<Of>(choices: readonly Of[]): Of {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    const choice = choices[(this.#state >>> 16) % choices.length];
    if (choice === undefined) throw new Error("nothing to choose from");
    return choice;
  }
}

/** `1234567.5` as people write it in a column with decimal commas. */
function amountText(value: string, hand: Hand): string {
  const negative = value.startsWith("-");
  const [whole = "", decimals] = value.replace("-", "").split(".");
  const space = hand.pick(["", " ", "\u00a0", "\u202f"]);
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, space) + (decimals === undefined ? "" : `,${decimals}`);
  if (!negative) return hand.pick([digits, digits, `kr ${digits}`]);
  return hand.pick([`-${digits}`, `−${digits}`, `${digits}-`, `(${digits})`]);
}

/** An amount, or what it is so many percent of. */
function cellText({ portion }: PlanRow, value: string, hand: Hand): string {
  if (!portion) return amountText(value, hand);
  return `${comma(portion.percent)}${hand.pick([" %", "%", " prosent"])} ${hand.pick(["av", "of"])} ${portion.of}`;
}

const comma = (value: string) => value.replace(".", ",");
const percentText = (value: string) => (value.includes("/") ? value : `${comma(value)} %`);
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

function baseText(base: PlanBase | PlanInner, hand: Hand): string {
  switch (base.kind) {
    case "key":
      return hand.pick([base.name, `«${base.name}»`, `etter ${base.name} (100 kr hver, resten likt; maks 40 %)`]);
    case "equal":
      return hand.pick(WORDS.equal);
    case "column": {
      const known = WORDS[base.base as "population"] as readonly string[] | undefined;
      const years = base.to === null ? base.year : `${base.year}${"-"}${base.to}`;
      return hand.pick(known ?? [base.base]) + (years === null ? "" : `@${years}`);
    }
    case "shares": {
      const weights = base.weights.map(({ member, weight }) => `${quoted(member)} ${comma(weight)}`);
      return `${hand.pick(WORDS.shares)}(${weights.join(hand.pick([", ", "; "]))})`;
    }
    case "reckoned":
      return reckonedText(base, hand);
    case "paid":
      return `${hand.pick(WORDS.as)} ${hand.pick([base.of, quoted(base.of)])}`;
  }
}

function reckonedText({ terms, upTo, of }: Extract<PlanBase, { kind: "reckoned" }>, hand: Hand): string {
  const worded = terms.map(({ weight, factors }) => {
    const signs = { "*": [" * ", "×"], "/": [" / "] } as const;
    const factor = ({ by, of: value }: (typeof factors)[number]) =>
      hand.pick(signs[by]) + (typeof value === "string" ? comma(value) : baseText(value, hand));
    return baseText(weight, hand) + factors.map(factor).join("");
  });
  const all = terms.length > 1 || hand.pick([true, false]) ? `(${worded.join(" + ")})` : worded.join("");
  const ceiling = upTo === null ? "" : ` ${hand.pick(["up to", "opp til"])} ${comma(upTo)}`;
  return all + ceiling + (of === null ? "" : ` ${hand.pick(["of", "av"])} ${quoted(of)}`);
}

function feeText(fee: PlanFee, hand: Hand): string {
  switch (fee.kind) {
    case "each":
      return `${comma(fee.fee)} ${hand.pick(WORDS.each)}`;
    case "rate":
      return `${comma(fee.fee)} per ${baseText(fee.base, hand)}`;
    case "agreed":
      return `${hand.pick(WORDS.fees)}(${fee.fees.map((one) => `${quoted(one.member)} ${comma(one.fee)}`).join("; ")})`;
    case "bands": {
      const steps = fee.steps.map((step) => `; ${hand.pick(WORDS.to)} ${comma(step.to)}: ${comma(step.fee)}`);
      return `${hand.pick(WORDS.bands)}(${baseText(fee.base, hand)}${steps.join("")}; over: ${comma(fee.over)})`;
    }
  }
}

function partText(part: PlanPart, alone: boolean, hand: Hand): string {
  if (isFee(part)) return feeText(part, hand);
  const base = baseText(part.base, hand);
  if (part.kind === "rest") return `${hand.pick(WORDS.rest)} ${base}`;
  return alone && part.percent === "100" ? base : `${percentText(part.percent)} ${base}`;
}

function boundText({ side, member, unit, figure, year }: PlanBound, hand: Hand): string {
  const of =
    year === null ? "" : ` ${hand.pick(["of", "av"])} ${year < 0 ? `${hand.pick(["year", "år"])}${year}` : year}`;
  const text = unit === "kroner" ? hand.pick([`${comma(figure)} kr`, `kr ${comma(figure)}`]) : percentText(figure) + of;
  const word = hand.pick<string>(WORDS[side]);
  if (member === null) return `${word} ${text}`;
  return hand.pick([`${word} ${quoted(member)} ${text}`, `${word} ${text} for ${quoted(member)}`]);
}

export function keyText(key: PlanKey, hand: Hand): string {
  const round = key.round === null ? [] : [`${hand.pick(WORDS.round)} ${percentText(key.round)}`];
  const excess = key.excess === null ? [] : [`${hand.pick(WORDS.excess)} ${quoted(key.excess)}`];
  const limits = [...round, ...excess, ...key.bounds.map((bound) => boundText(bound, hand))];
  if (hand.pick([true, false])) limits.reverse();
  return [key.parts.map((part) => partText(part, key.parts.length === 1, hand)).join(" + "), ...limits].join("; ");
}

const refText = (ref: PlanKeyRef, hand: Hand) => (typeof ref === "string" ? ref : keyText(ref, hand));

function csv(rows: readonly (readonly string[])[]): string {
  const field = (text: string) => (/[";\n]/.test(text) ? quoted(text) : text);
  return rows.map((row) => `${row.map(field).join(";")}\n`).join("");
}

function membersText(plan: Plan, hand: Hand): string {
  const dated = plan.vintages[0] !== null;
  const heads = plan.bases.map((base) => hand.pick((WORDS[base as "population"] as readonly string[]) ?? [base]));
  const rows = plan.members.flatMap(({ name, measures }) =>
    plan.vintages.map((year, at) => [
      name,
      ...(dated ? [`${year}`] : []),
      ...plan.bases.map((base) => comma(measures[base]?.[at] ?? "")),
    ]),
  );
  return csv([[hand.pick(["member", "kommune"]), ...(dated ? ["år"] : []), ...heads], ...rows]);
}

/** The rows of budget.csv with their place in the plan: one a row, or one a row and year. */
export function budgetRows(plan: Plan): readonly { readonly row: PlanRow; readonly years: readonly number[] }[] {
  const every = plan.years.map((_, at) => at);
  if (plan.layout !== "year column") return plan.rows.map((row) => ({ row, years: every }));
  return plan.rows.flatMap((row) => every.filter((at) => row.amounts[at] !== null).map((at) => ({ row, years: [at] })));
}

function budgetText(plan: Plan, hand: Hand): string {
  const { layout, years } = plan;
  const amountHeads = layout === "year columns" ? years.map(String) : [hand.pick(["amount", "beløp"])];
  const heads = ["line", "gruppe", ...(layout === "year column" ? ["år"] : []), ...amountHeads];
  const rows = budgetRows(plan).map(({ row, years: at }) => [
    row.name,
    row.group.map((level) => level.replaceAll("/", "\\/")).join("/"),
    ...(layout === "year column" ? [`${years[at[0] ?? 0]}`] : []),
    ...at.map((index) => (row.amounts[index] == null ? "" : cellText(row, row.amounts[index] ?? "", hand))),
    row.concerns.length === 0 ? hand.pick(["", "all", "alle"]) : row.concerns.join(", "),
    row.key === null ? "" : refText(row.key, hand),
    {
      line: hand.pick(["", "line", "linje"]),
      note: hand.pick(["note", "merknad"]),
      total: hand.pick(["total", "sum"]),
    }[row.type],
    row.driver === null ? "" : row.driver,
  ]);
  return csv([[...heads, "members", "nøkkel", "type", "driver"], ...rows]);
}

/** Keys that keys.csv can hold: percentages of columns, whenever it is. */
function fitsSheet(key: PlanKey | undefined): boolean {
  return (
    key !== undefined &&
    key.bounds.length === 0 &&
    [key.excess, key.round].every((limit) => limit === null) &&
    key.parts.every(
      (part) =>
        part.kind === "percent" &&
        part.base.kind !== "shares" &&
        part.base.kind !== "reckoned" &&
        part.base.kind !== "paid" &&
        !part.percent.includes("/"),
    )
  );
}

function settingsText(plan: Plan, inYaml: Plan["keys"], hand: Hand): string {
  const yaml = (text: string) => JSON.stringify(text);
  const list = (texts: readonly string[]) => `[${texts.map(yaml).join(", ")}]`;
  const lines = ["title: A made-up case", `round: ${yaml(plan.round)}`, `key: ${yaml(refText(plan.key, hand))}`];
  if (plan.populationDate !== null) lines.push(`population: {date: ${plan.populationDate}}`);
  if (plan.members.some(({ takesPart }) => !takesPart)) {
    lines.push(`members: ${list(plan.members.filter(({ takesPart }) => takesPart).map(({ name }) => name))}`);
  }
  if (plan.groups.length > 0) {
    lines.push("groups:", ...plan.groups.map(({ name, members }) => `  ${yaml(name)}: ${list(members)}`));
  }
  if (inYaml.length > 0) lines.push("keys:");
  for (const { name, periods } of inYaml) {
    lines.push(`  ${yaml(name)}:`);
    for (const { from, to, key } of periods) {
      const years = [...(from === null ? [] : [`from: ${from}`]), ...(to === null ? [] : [`to: ${to}`])];
      lines.push(`    - {${[`key: ${yaml(keyText(key, hand))}`, ...years].join(", ")}}`);
    }
  }
  if (plan.unitCosts !== null) {
    lines.push("unit-costs:");
    for (const { per, of } of plan.unitCosts) {
      lines.push(`  - {per: ${yaml(per)}${of === null ? "" : `, of: ${yaml(of)}`}}`);
    }
  }
  if (plan.volumes.length > 0) {
    lines.push("volumes:", ...plan.volumes.map(({ base, volume }) => `  ${yaml(base)}: ${volume}`));
  }
  return `${lines.join("\n")}\n`;
}

/** Types the case into files: any accepted spelling, the same for the same plan. */
export function writtenCase(plan: Plan): CaseText {
  const hand = new Hand(plan.hand);
  const inSheet = plan.keys.filter(
    ({ periods }) => periods.length === 1 && periods[0]?.from === null && fitsSheet(periods[0].key),
  );
  const sheetRows = inSheet.flatMap(({ name, periods }) =>
    (periods[0]?.key.parts ?? []).flatMap((part) =>
      part.kind === "percent"
        ? [[name, part.base.kind === "key" ? part.base.name : baseText(part.base, hand), comma(part.percent)]]
        : [],
    ),
  );
  return {
    members: membersText(plan, hand),
    budget: budgetText(plan, hand),
    keys: inSheet.length > 0 ? csv([["key", "base", "percent"], ...sheetRows]) : null,
    settings: settingsText(
      plan,
      plan.keys.filter((key) => !inSheet.includes(key)),
      hand,
    ),
  };
}
