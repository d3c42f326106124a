/**
 * Plain data as JSON that gives back exactly the same: whole numbers of any size, and one object where there was one. A
 * list of what is an object or array; in its fields `[2]` is the third of these and `["12"]` a whole number.
 */
type Written = string | number | boolean | null | readonly [number] | readonly [string];

/** What could end the element it stands in, or hide text from who looks at the source. */
const UNSEEN = /[<\u007f-\u009f\u2028\u2029\p{Cf}]/gu;

function escapedUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => escapedUnit(character.charCodeAt(at))).join("");
}

/** Writes it. Throws on what is no plain data. */
export function exactJson(value: unknown): string {
  const places = new Map<object, number>();
  const nodes: unknown[] = [];
  const written = (one: unknown): Written => {
    if (typeof one === "bigint") return [`${one}`];
    if (one === null || typeof one === "string" || typeof one === "number" || typeof one === "boolean") return one;
    if (typeof one !== "object") throw new TypeError(`no plain data: ${typeof one}`);
    const before = places.get(one);
    if (before !== undefined) return [before];
    const place = nodes.push(null) - 1;
    places.set(one, place);
    nodes[place] = Array.isArray(one)
      ? one.map(written)
      : Object.fromEntries(Object.entries(one).map(([field, own]) => [field, written(own)]));
    return [place];
  };
  written({ value });
  return JSON.stringify(nodes).replace(UNSEEN, escaped);
}

/** Reads what `exactJson` wrote. */
export function readExactJson(text: string): unknown {
  const nodes = JSON.parse(text) as readonly (object | readonly unknown[])[];
  const made: unknown[] = [];
  const read = (one: unknown): unknown => {
    if (!Array.isArray(one)) return one;
    const place = one[0] as number | string;
    return typeof place === "string" ? BigInt(place) : node(place);
  };
  const node = (place: number): unknown => {
    if (place in made) return made[place];
    const shallow = nodes[place] ?? {};
    made[place] = Array.isArray(shallow)
      ? shallow.map(read)
      : Object.fromEntries(Object.entries(shallow).map(([field, one]) => [field, read(one)]));
    return made[place];
  };
  return (node(0) as { readonly value: unknown }).value;
}
