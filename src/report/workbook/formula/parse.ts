import { type Fraction, parseDecimal } from "../../../core/number/fraction.ts";
import { type Formula, levelOf, type Operator } from "./formula.ts";

/** What may stand in a formula written out: a formula, a number or a text; several as arguments of a function. */
export type Part = Formula | Fraction | bigint | string | readonly Formula[];

type Token =
  | { readonly kind: "sign" | "name" | "number" | "text"; readonly text: string }
  | { readonly kind: "part"; readonly at: number };

const TOKEN = /\s*(?:(<=|>=|<>|[-+*/^=<>(),])|([A-Z]+)|(\d+(?:\.\d+)?)|"([^"]*)")/y;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const [, sign, name, number, quoted] = TOKEN.exec(text) ?? [];
    if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
    else if (name !== undefined) tokens.push({ kind: "name", text: name });
    else if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (quoted !== undefined) tokens.push({ kind: "text", text: quoted });
    else throw new SyntaxError(`no formula: ${text}`);
  }
  return tokens;
}

/** A formula as it is written: with the places that its parts are put in. */
type Written =
  | { readonly kind: "part"; readonly at: number }
  | Extract<Formula, { readonly kind: "constant" }>
  | { readonly kind: "negative"; readonly of: Written }
  | { readonly kind: "operation"; readonly operator: Operator; readonly left: Written; readonly right: Written }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly Written[] };

/** What is written at a place in the code, which is read once; the same array each time it is passed. */
const writtenByPlace = new WeakMap<TemplateStringsArray, Written>();

function writtenAt(strings: TemplateStringsArray): Written {
  const before = writtenByPlace.get(strings);
  if (before) return before;
  const tokens = strings.flatMap((text, at): Token[] => [
    ...tokensOf(text),
    ...(at < strings.length - 1 ? [{ kind: "part", at } as const] : []),
  ]);
  const written = new Parser(tokens).whole();
  writtenByPlace.set(strings, written);
  return written;
}

const OPERATORS: readonly (readonly Operator[])[] = [["=", "<>", "<", ">", "<=", ">="], ["+", "-"], ["*", "/"], ["^"]];

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Written {
    const formula = this.#operation(0);
    if (this.#at < this.#tokens.length) throw new SyntaxError("a formula goes on after its end");
    return formula;
  }

  #sign(...signs: readonly string[]): string | null {
    const token = this.#tokens[this.#at];
    if (token?.kind !== "sign" || !signs.includes(token.text)) return null;
    this.#at++;
    return token.text;
  }

  #operation(level: number): Written {
    const operators = OPERATORS[level];
    if (operators === undefined) return this.#operand();
    let left = this.#operation(level + 1);
    for (;;) {
      const operator = operators.find((one) => this.#sign(one) !== null);
      if (operator === undefined) return left;
      if (levelOf(operator) !== level + 1) throw new SyntaxError(`a sign out of place: ${operator}`);
      left = { kind: "operation", operator, left, right: this.#operation(level + 1) };
    }
  }

  #operand(): Written {
    if (this.#sign("-") !== null) return { kind: "negative", of: this.#operand() };
    if (this.#sign("(") !== null) {
      const inside = this.#operation(0);
      this.#expect(")");
      return inside;
    }
    const token = this.#tokens[this.#at++];
    if (token?.kind === "number") return { kind: "constant", value: parseDecimal(token.text) };
    if (token?.kind === "text") return { kind: "constant", value: token.text };
    if (token?.kind === "name") return { kind: "call", name: token.text, arguments: this.#arguments() };
    if (token?.kind !== "part") throw new SyntaxError("a formula lacks an operand");
    return token;
  }

  #arguments(): readonly Written[] {
    this.#expect("(");
    const written: Written[] = [];
    do written.push(this.#operation(0));
    while (this.#sign(",") !== null);
    this.#expect(")");
    return written;
  }

  #expect(sign: string): void {
    if (this.#sign(sign) === null) throw new SyntaxError(`a formula lacks ${sign}`);
  }
}

function formulasOf(part: Part): readonly Formula[] {
  if (typeof part === "bigint") return [{ kind: "constant", value: { num: part, den: 1n } }];
  if (typeof part === "string") return [{ kind: "constant", value: part }];
  if ("kind" in part) return [part];
  return "num" in part ? [{ kind: "constant", value: part }] : part;
}

/** What is written, with the parts in their places. */
function filled(written: Written, parts: readonly Part[]): Formula {
  switch (written.kind) {
    case "constant":
      return written;
    case "part": {
      const [only, another] = formulasOf(parts[written.at] ?? []);
      if (only === undefined || another !== undefined) throw new SyntaxError("several formulas where one must be");
      return only;
    }
    case "negative":
      return { kind: "negative", of: filled(written.of, parts) };
    case "operation": {
      const { operator, left, right } = written;
      return { kind: "operation", operator, left: filled(left, parts), right: filled(right, parts) };
    }
    case "call": {
      const given: Formula[] = [];
      for (const one of written.arguments) {
        if (one.kind === "part") given.push(...formulasOf(parts[one.at] ?? []));
        else given.push(filled(one, parts));
      }
      return { kind: "call", name: written.name, arguments: given };
    }
  }
}

/**
 * A formula as a spreadsheet writes it, with the cells it refers to in their places: formula`IF(${all}=0,0,${own}/${all})`.
 * Texts that are put in are texts, whatever they say.
 */
export function formula(strings: TemplateStringsArray, ...parts: readonly Part[]): Formula {
  return filled(writtenAt(strings), parts);
}

/** Formulas added up; 0 when there are none. */
export function added(terms: readonly Formula[]): Formula {
  const [first, ...others] = terms;
  if (first === undefined) return formula`0`;
  return others.reduce((sum, term) => formula`${sum}+${term}`, first);
}
