import type { Chance } from "./chance.ts";
import { HEADERS, KEY_TOKENS, NUMBERS, WORDS, YAML_TOKENS } from "./dictionary.ts";

const DELIMITERS = [";", ",", "\t", "|"] as const;
const ENDS = ["\n", "\r\n", "\r", "\n\r", "\u2028", "\n\n"] as const;
const NUMBER = /[-−(]?\d[\d .,\u00a0]*\)?-?/g;
const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/g;

type Mutation = (text: string, chance: Chance, other: string) => string;

/** The text with one place, chosen among those that match, made anew. */
function replaceOne(text: string, pattern: RegExp, chance: Chance, anew: (found: string) => string): string {
  const places = [...text.matchAll(pattern)].filter(([found]) => found !== "");
  if (places.length === 0) return text;
  const { 0: found, index } = chance.pick(places);
  return text.slice(0, index) + anew(found) + text.slice(index + found.length);
}

function withLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.match(LINE) ?? [];
  change(lines);
  return lines.join("");
}

function withCells(text: string, chance: Chance, change: (cells: string[]) => void): string {
  const delimiter = DELIMITERS.find((sign) => text.includes(sign)) ?? ";";
  return withLines(text, (lines) => {
    const at = chance.once(3) ? 0 : chance.below(lines.length);
    const cells = (lines[at] ?? "").replace(/[\r\n]+$/, "").split(delimiter);
    change(cells);
    lines[at] = cells.join(delimiter) + (/[\r\n]+$/.exec(lines[at] ?? "")?.[0] ?? "");
  });
}

function swap(list: string[], chance: Chance): void {
  const [a, b] = [chance.below(list.length), chance.below(list.length)];
  [list[a], list[b]] = [list[b] ?? "", list[a] ?? ""];
}

const inserted = (text: string, chance: Chance, word: string) => {
  const at = chance.below(text.length + 1);
  return text.slice(0, at) + word + text.slice(at);
};

/** Lengths around those of a cell and a row, and what a quick run bears beyond them. */
const LENGTHS = [1000, 10_000, 32_767, 40_000, 100_000] as const;
/** What is seldom written, and may be read again from each of its characters. */
const REPEATED = [
  ..."1 |a |ab |; |;|,|, |/|a/|(|)|[|{|[], |- |? |a: |: |&a |*a |'|''|\"|\"\"|«|+ |1% equal + |@|population@|%|5 % of ".split(
    "|",
  ),
  ..."9|0.|1.|1,|.|-|−|e|=|*|*a|\\|#|# |!a |<<: |> |\t|\u00a0|\u0301|😀".split("|"),
  "|",
  "\n",
  "\r",
  "x\n",
  "\n ",
  ";\n",
];

/** A text said so often that it has one of the lengths. */
function long(text: string, chance: Chance): string {
  const length = chance.pick(LENGTHS);
  return text === "" ? "" : text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

const ANYWHERE: readonly Mutation[] = [
  (text, chance) => inserted(text, chance, chance.pick(WORDS)),
  (text, chance) => replaceOne(text, NUMBER, chance, () => chance.pick(NUMBERS)),
  (text, chance) => replaceOne(text, /[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*/gu, chance, () => chance.pick(WORDS)),
  (text, chance) => replaceOne(text, /\r\n|\n|\r/g, chance, () => chance.pick(ENDS)),
  (text, chance) => text.replace(/\r\n|\n|\r/g, chance.pick(ENDS)),
  (text, chance) => withLines(text, (lines) => lines.splice(chance.below(lines.length), 1)),
  (text, chance) => withLines(text, (lines) => swap(lines, chance)),
  (text, chance) =>
    withLines(text, (lines) => {
      const line = chance.pick(lines);
      lines.splice(chance.below(lines.length), 0, ...Array.from({ length: 1 + chance.below(4) }, () => line));
    }),
  (text, chance) => {
    const [start, end] = chance.stretch(text.length);
    return text.slice(0, start) + text.slice(end);
  },
  (text, chance) => {
    const [start, end] = chance.stretch(text.length);
    return inserted(text, chance, text.slice(start, end).repeat(1 + chance.below(3)));
  },
  (text, chance, other) => {
    const [start, end] = chance.stretch(other.length);
    return inserted(text, chance, other.slice(start, end));
  },
  (text, chance, other) => text.slice(0, chance.below(text.length + 1)) + other.slice(chance.below(other.length + 1)),
  (text, chance) => text.slice(0, chance.below(text.length + 1)),
  (text, chance) => `${chance.pick(WORDS)}\n${text}`,
  (text) => `\ufeff${text}`,
  (text, chance) => inserted(text, chance, chance.pick(["\u0000", "\r", "\t", "\ufeff", "\ud800", "\u001b[2J", '"'])),
  (text, chance) => inserted(text, chance, chance.pick(["x", " ", "/", "(", "9", '"', ";"]).repeat(1000)),
  (text, chance) => inserted(text, chance, long(chance.pick(WORDS), chance)),
  (text, chance) => inserted(text, chance, long(chance.pick(REPEATED), chance)),
  (text, chance) => {
    const start = chance.below(text.length + 1);
    return inserted(text, chance, long(text.slice(start, start + 1 + chance.below(40)), chance));
  },
];

const OF_TABLES: readonly Mutation[] = [
  (text, chance) => text.replaceAll(chance.pick(DELIMITERS), chance.pick(DELIMITERS)),
  (text, chance) => replaceOne(text, /[;,\t|]/g, chance, () => chance.pick([...DELIMITERS, ""])),
  (text, chance) => replaceOne(text, /[^;\r\n]+/g, chance, (cell) => `"${cell}"`),
  (text, chance) => replaceOne(text, /[^;\r\n]+/g, chance, (cell) => `"${cell.replaceAll('"', '""')}\nmore"`),
  (text, chance) => inserted(text, chance, chance.pick(['"', '""', "'", '";"'])),
  (text, chance) => `sep=${chance.pick(DELIMITERS)}\n${text}`,
  (text, chance) => `${chance.pick(["(tall i hele 1000 kr)", "Budsjett 2026;;;", "x;y;z", "i mill. kr"])}\n${text}`,
  (text, chance) => withCells(text, chance, (cells) => swap(cells, chance)),
  (text, chance) => withCells(text, chance, (cells) => cells.splice(chance.below(cells.length), 1)),
  (text, chance) =>
    withCells(text, chance, (cells) => cells.splice(chance.below(cells.length), 1, chance.pick(HEADERS))),
  (text, chance) => withCells(text, chance, (cells) => cells.splice(chance.below(cells.length), 1, chance.pick(WORDS))),
  (text, chance) => withCells(text, chance, (cells) => cells.splice(chance.below(cells.length), 1, chance.pick(cells))),
  (text, chance) => withCells(text, chance, (cells) => cells.splice(chance.below(cells.length), 0, chance.pick(WORDS))),
  (text, chance) =>
    withCells(text, chance, (cells) =>
      cells.splice(chance.below(cells.length), 1, someKey(chance, chance.pick(cells))),
    ),
  (text, chance) => text.replace(/^[^\r\n]*/, (first) => `${first};${chance.pick(HEADERS)}`),
  (text, chance) => text.replace(/(?=\r\n|\n|\r|$)/g, chance.pick([";", ";;", ",", ";0", ";x"])),
];

const OF_YAML: readonly Mutation[] = [
  (text, chance) => inserted(text, chance, chance.pick(YAML_TOKENS)),
  (text, chance) => `${text}\n${chance.pick(YAML_TOKENS)}\n`,
  (text, chance) => replaceOne(text, /^ */gm, chance, (spaces) => `${spaces}${chance.pick([" ", "  ", "\t"])}`),
  (text, chance) => replaceOne(text, /^ +/gm, chance, () => ""),
  (text, chance) => replaceOne(text, /: [^\r\n]+/g, chance, () => `: ${chance.pick([...YAML_TOKENS, ...WORDS])}`),
  (text, chance) => replaceOne(text, /: [^\r\n]+/g, chance, (value) => `: ${someKey(chance, value.slice(2))}`),
  (text, chance) => replaceOne(text, /[\w-]+(?=:)/g, chance, () => chance.pick(WORDS).replace(/[\r\n]/g, " ")),
];

const OF_JSON: readonly Mutation[] = [
  (text, chance) => replaceOne(text, /"[^"]*"/g, chance, () => JSON.stringify(chance.pick(WORDS))),
  (text, chance) =>
    replaceOne(text, /(?<=": )[^,\n]+/g, chance, () => chance.pick(["null", "[]", "{}", "1e999", '""'])),
  (text, chance) => replaceOne(text, /[[\]{},:]/g, chance, () => chance.pick(["", "[", "]", "{", "}", ",", ":"])),
];

/** A key written anew from an old one and the words of the grammar. */
export function someKey(chance: Chance, key: string): string {
  const parts = key.split(/(?<=[+;,(@/%])|(?=[+;,)@/%])/);
  for (let times = chance.below(4); times >= 0; times--) {
    const at = chance.below(parts.length + 1);
    parts.splice(at, chance.below(2), chance.once(8) ? chance.pick(WORDS) : ` ${chance.pick(KEY_TOKENS)} `);
  }
  return parts.join("");
}

function mutationsFor(name: string): readonly Mutation[] {
  if (name.endsWith(".yaml")) return [...ANYWHERE, ...OF_YAML, ...OF_YAML];
  if (name.endsWith(".json")) return [...ANYWHERE, ...OF_JSON, ...OF_JSON];
  return [...ANYWHERE, ...OF_TABLES];
}

/** A field that holds any text as it is. */
const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`;

/** What leaves a file readable for the most part: other names and other numbers in the same places. */
const GENTLE: readonly Mutation[] = [
  (text, chance) => replaceOne(text, NUMBER, chance, () => `${chance.below(10 ** chance.below(12))}`),
  (text, chance) => replaceOne(text, NUMBER, chance, () => chance.pick(NUMBERS)),
  (text, chance) =>
    replaceOne(text, /(?<=[\n;])[^;\r\n"]*\p{L}[^;\r\n"]*(?=;)/gu, chance, () => quoted(chance.pick(WORDS))),
  (text, chance) => {
    const word = chance.pick(text.match(/[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*/gu) ?? ["x"]);
    return text.replaceAll(word, chance.pick(WORDS));
  },
  (text, chance) => withLines(text, (lines) => lines.splice(1 + chance.below(lines.length), 1)),
  (text, chance) => withLines(text, (lines) => lines.splice(1 + chance.below(lines.length), 0, chance.pick(lines))),
];

/** Texts do not grow beyond this: other tests look at size. */
const LONGEST = 100_000;

/** A text changed in some ways that fit its file; `other` is another file to take from. */
export function mutateText(name: string, text: string, other: string, chance: Chance): string {
  const mutations = chance.once(2) ? GENTLE : mutationsFor(name);
  let mutated = text;
  for (let times = 1 + chance.below(1 + chance.below(6)); times > 0; times--) {
    mutated = chance.pick(mutations)(mutated, chance, other).slice(0, LONGEST);
  }
  return mutated;
}
