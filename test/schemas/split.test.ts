import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { fordel } from "../cli/memory-io.ts";

const SCHEMA = JSON.parse(readFileSync("schemas/split-1.json", "utf8"));
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(SCHEMA);

/** What the schema finds wrong with a document. */
function faults(document: unknown): string[] {
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const inside = (folder: string) =>
  readdirSync(`fixtures/${folder}`).map((name) => `${folder}/${name}`.replace(/^\//, ""));
const CASES = [...inside(""), ...inside("agreements"), ...inside("rounding")].filter((name) =>
  existsSync(`fixtures/${name}/budget.csv`),
);
const ERRORS = inside("errors");

const VIEWS: readonly (readonly string[])[] = [
  ["melhus", "--year", "2009"],
  ["melhus", "--only", "Melhus"],
  ["melhus", "--only", "Etablering", "--year", "2010"],
  ["melhus", "--with", "Skaun", "--without", "Melhus", "--sort", "amount"],
  ["melhus", "--key", "50% equal + 50% population, round 1%", "--unit", "1000"],
  ["hallingdal", "--round", "0.01"],
  ["ringebu", "--only", "Gerica"],
  ["ringebu", "--against", "fixtures/ringebu/budget.csv"],
];

async function documentOf(folder: string, ...more: readonly string[]) {
  const { code, stdout } = await fordel(["split", `fixtures/${folder}`, "--format", "json", ...more]);
  return { code, document: JSON.parse(stdout) };
}

describe("the JSON Schema of fordel/split/1", () => {
  test("there are cases to hold against it", () => {
    expect(CASES).toEqual(expect.arrayContaining(["melhus", "agreements/troms-ownership", "rounding/columns-off"]));
    expect(ERRORS.length).toBeGreaterThan(40);
  });

  test.each(CASES)("holds for %s", async (name) => {
    const { code, document } = await documentOf(name);
    expect([code, faults(document)]).toEqual([0, []]);
    expect(document.result).not.toBeNull();
  });

  test.each(VIEWS)("holds for %s %s %s", async (name = "", ...more) => {
    const { code, document } = await documentOf(name, ...more);
    expect([code, faults(document)]).toEqual([0, []]);
  });

  test("holds for every finding, and with an error the result is null", async () => {
    const codes = new Set<string>();
    for (const name of ERRORS) {
      const { code, document } = await documentOf(name);
      expect([name, faults(document)]).toEqual([name, []]);
      const errors = document.issues.filter((issue: { severity: string }) => issue.severity === "error");
      expect([name, code, document.result === null]).toEqual([name, errors.length > 0 ? 3 : 0, errors.length > 0]);
      for (const issue of document.issues) codes.add(issue.code);
    }
    expect(codes.size).toBeGreaterThan(40);
  });
});

type Change = { readonly what: string; readonly document: unknown };

/** The document with one thing wrong at a time: a field left out, a field too many, a number for text. Of a list the
 * first entry stands for all. */
function* spoilt(value: unknown, path = ""): Generator<Change> {
  if (Array.isArray(value)) {
    const [first, ...others] = value;
    for (const { what, document } of spoilt(first, `${path}/0`)) yield { what, document: [document, ...others] };
    yield { what: `${path} is an object`, document: { ...value } };
    return;
  }
  if (typeof value !== "object" || value === null) {
    yield { what: `${path} is true`, document: true };
    return;
  }
  yield { what: `${path} has a field too many`, document: { ...value, surplus: null } };
  for (const [name, field] of Object.entries(value)) {
    const { [name]: _, ...others } = value as Record<string, unknown>;
    yield { what: `${path}/${name} is missing`, document: others };
    for (const { what, document } of spoilt(field, `${path}/${name}`)) {
      yield { what, document: { ...value, [name]: document } };
    }
  }
}

describe("a wrong document fails", () => {
  test("whatever is left out, put in or of another type", async () => {
    const whole = await documentOf("hallingdal");
    const held = await documentOf("ringebu", "--against", "fixtures/ringebu/budget.csv");
    expect([faults(whole.document), faults(held.document)]).toEqual([[], []]);
    const changes = [...spoilt(whole.document), ...spoilt(held.document)];
    expect(changes.length).toBeGreaterThan(300);
    expect(changes.filter((change) => faults(change.document).length === 0).map(({ what }) => what)).toEqual([]);
  });

  test.each(["1.50", "-0", "1e3", "1 000", "01", "0.1234567890123", ""])("an amount of %j", async (amount) => {
    const { document } = await documentOf("rounding/columns-off");
    const { result } = document;
    expect(faults({ ...document, result: { ...result, total: { ...result.total, amount } } })).not.toEqual([]);
  });

  test("another schema number", async () => {
    const { document } = await documentOf("rounding/columns-off");
    expect(faults({ ...document, schema: "fordel/split/2" })).not.toEqual([]);
  });
});
