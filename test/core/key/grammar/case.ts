import { type KeyNames, lexiconOf } from "../../../../src/core/key/grammar/key-names.ts";
import { parseKey } from "../../../../src/core/key/grammar/parse.ts";
import type { AskedYears, BaseTerm, Fee, Key, KeyBase, KeyBound, KeyPart } from "../../../../src/core/model/key.ts";
import type { Fraction } from "../../../../src/core/number/fraction.ts";
import { toFractionText } from "../../../../src/core/number/fraction.ts";
import type { DecimalSign } from "../../../../src/core/number/number-text.ts";

/** Names of a made-up case with everything that may be mistaken for something else. */
export const NAMES: KeyNames = {
  bases: [
    { name: "population", spellings: ["folketall", "folketal", "innbyggere", "innbyggjarar"] },
    { name: "users", spellings: ["brukere", "brukarar"] },
    { name: "pcs", spellings: ["pc", "pc-er"] },
    { name: "servers", spellings: ["Servere"] },
    { name: "80+", spellings: [] },
    { name: "2010", spellings: [] },
    { name: "Elever 1, 2 + 3", spellings: [] },
    { name: "Elever 1", spellings: [] },
    { name: "rest", spellings: [] },
    { name: "likt antall", spellings: [] },
    { name: "S\u00f8kere; nye", spellings: [] },
  ],
  members: ["Troms fylke", "Tromsø", "Sør-Fron", "A", "A 60", "B"],
  groups: [{ name: "Nord", members: [0, 1] }],
  keys: ["drift", "50/50 avtale"],
};

export const AT = { file: "budget.csv", line: 7, column: 24, length: 1 };

/** Parses with the names above. */
export function parsed(text: string, decimal: DecimalSign | null = null) {
  return parseKey(text, lexiconOf(NAMES), decimal, AT);
}

/** The key of a text that must be right. */
export function keyOf(text: string, names: KeyNames = NAMES, decimal: DecimalSign | null = null): Key {
  const { key, issues } = parseKey(text, lexiconOf(names), decimal, AT);
  if (key === null) throw new Error(`${text}: ${JSON.stringify(issues)}`);
  return key;
}

function yearsShown({ from, to, ofLine }: AskedYears): string {
  return `${ofLine ? "line " : ""}${from === to ? from : `${from}..${to}`}`;
}

function baseShown(base: KeyBase): string {
  if (base.kind === "equal") return "equal";
  if (base.kind === "base") return `[${base.name}]${base.years === null ? "" : `@${yearsShown(base.years)}`}`;
  if (base.kind === "key") return `${base.name}<${shown(base.key)}>`;
  if (base.kind === "reckoned") {
    const term = ({ weight, factors }: BaseTerm) =>
      [
        baseShown(weight),
        ...factors.map(
          ({ by, of }) => `${by === "times" ? "*" : "/"}${of.kind === "number" ? ratio(of.value) : baseShown(of)}`,
        ),
      ].join("");
    return [
      `(${base.terms.map(term).join(" + ")})`,
      ...(base.upTo === null ? [] : [`<=${ratio(base.upTo)}`]),
      ...(base.of === null ? [] : [`in ${base.of.name}`]),
    ].join(" ");
  }
  if (base.kind === "paid") return `<${base.of}>`;
  return `{${base.weights.map(({ member, name, weight }) => `${member}:${name}=${ratio(weight)}`).join(" ")}}`;
}

function feeShown(fee: Fee): string {
  switch (fee.kind) {
    case "each":
      return `${ratio(fee.amount)} kr`;
    case "rate":
      return `${ratio(fee.amount)} kr/${baseShown(fee.base)}`;
    case "agreed":
      return `kr{${fee.amounts.map(({ member, name, amount }) => `${member}:${name}=${ratio(amount)}`).join(" ")}}`;
    case "bands": {
      const bands = fee.bands.map(({ to, amount }) => `${to === null ? "" : `<=${ratio(to)}`}:${ratio(amount)}`);
      return `bands ${baseShown(fee.base)} ${bands.join(" ")}`;
    }
  }
}

function partShown(part: KeyPart): string {
  if (part.kind === "fee") return feeShown(part.fee);
  return `${part.kind === "rest" ? "rest" : ratio(part.ratio)} ${baseShown(part.base)}`;
}

function boundShown({ side, member, measure }: KeyBound): string {
  const whose = member === null ? "" : ` ${member.member}:${member.name}`;
  if (measure.kind === "amount") return `${side}${whose} ${ratio(measure.amount)} kr`;
  const { kind, ratio: figure } = measure;
  const of = kind === "paid" ? ` of ${measure.year.ofLine ? "line " : ""}${measure.year.year}` : "";
  return `${side}${whose} ${ratio(figure)}${of}`;
}

function ratio(value: Fraction): string {
  return toFractionText(value).replace(/\/1$/, "");
}

/** A key in a compact notation of its own, so that tests do not rest on the canonical text. */
export function shown({ parts, limits }: Pick<Key, "parts" | "limits">): string {
  const { bounds, excess, round } = limits;
  return [
    parts.map(partShown).join(" + "),
    ...bounds.map(boundShown),
    excess && `excess ${excess.member}:${excess.name}`,
    round && `round ${ratio(round)}`,
  ]
    .filter(Boolean)
    .join("; ");
}
