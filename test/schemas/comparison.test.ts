import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fordel } from "../cli/memory-io.ts";

const COMMANDS = ["savings", "compare", "stability", "settle", "explain"] as const;
type Command = (typeof COMMANDS)[number];

const schemaOf = (command: Command) => JSON.parse(readFileSync(`schemas/${command}-1.json`, "utf8"));
const validator = (command: Command) =>
  new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schemaOf(command));
const VALIDATE = {
  savings: validator("savings"),
  compare: validator("compare"),
  stability: validator("stability"),
  settle: validator("settle"),
  explain: validator("explain"),
};

/** What the schema finds wrong with a document. */
function faults(command: Command, document: unknown): string[] {
  const validate = VALIDATE[command];
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const inside = (folder: string) =>
  readdirSync(`fixtures/${folder}`).map((name) => `${folder}/${name}`.replace(/^\//, ""));
const CASES = [...inside(""), ...inside("agreements"), ...inside("rounding")].filter((name) =>
  existsSync(`fixtures/${name}/budget.csv`),
);
/**
 * The smallest case of every finding, in turn with one command: what an issue is, the schemas say in the same words, and
 * `split` is asked of every finding. What is found in budgets of hundreds of rows is held against its schema alone.
 */
const ERRORS = inside("errors").filter((name) =>
  readdirSync(`fixtures/${name}`).every((file) => statSync(`fixtures/${name}/${file}`).size < 30_000),
);

async function documentOf(command: Command, folder: string, ...more: readonly string[]) {
  const { code, stdout } = await fordel([command, folder, "--format", "json", ...more]);
  return { code, document: JSON.parse(stdout) };
}

/** Melhus with everything that an outlook can say, and growth to 2015. */
let rich: string;
beforeAll(() => {
  rich = mkdtempSync(join(tmpdir(), "fordel-schema-"));
  for (const file of ["members.csv", "budget.csv", "alone.csv"]) {
    writeFileSync(join(rich, file), readFileSync(`fixtures/melhus/${file}`));
  }
  const settings = readFileSync("fixtures/melhus/fordel.yaml", "utf8");
  const outlook = "index: [{of: Drift, percent: 3}]\nhorizon: 2015\ndeflator: 2,5\ndiscount: 4\n";
  writeFileSync(join(rich, "fordel.yaml"), settings + outlook);
});
afterAll(() => rmSync(rich, { recursive: true, force: true }));

describe.each(COMMANDS)("the JSON Schema of fordel/%s/1", (command) => {
  test.each(CASES)("holds for %s", async (name) => {
    const { code, document } = await documentOf(command, `fixtures/${name}`);
    expect(faults(command, document)).toEqual([]);
    expect(code).toBe(document.result === null ? 3 : 0);
  });

  test("holds for every finding, and with an error the result is null", async () => {
    const codes = new Set<string>();
    const turn = COMMANDS.indexOf(command);
    for (const name of ERRORS.filter((_, at) => at % COMMANDS.length === turn)) {
      const { code, document } = await documentOf(command, `fixtures/${name}`);
      expect([name, faults(command, document)]).toEqual([name, []]);
      const errors = document.issues.filter((issue: { severity: string }) => issue.severity === "error");
      expect([name, code, document.result === null]).toEqual([name, errors.length > 0 ? 3 : 0, errors.length > 0]);
      for (const issue of document.issues) codes.add(issue.code);
    }
    expect(codes.size).toBeGreaterThan(20);
  });

  test("says of findings what that of split says", () => {
    const issues = ({ properties, $defs }: ReturnType<typeof schemaOf>) => [properties.issues, $defs.issue];
    expect(issues(schemaOf(command))).toEqual(issues(JSON.parse(readFileSync("schemas/split-1.json", "utf8"))));
  });

  test("describes every field and lets none be added or left out", () => {
    const bare: string[] = [];
    const look = (node: unknown, path: string) => {
      if (typeof node !== "object" || node === null) return;
      const { type, properties, required, additionalProperties } = node as Record<string, unknown>;
      if (type === "object") {
        const whole = JSON.stringify(required) === JSON.stringify(Object.keys(properties as object));
        if (additionalProperties !== false || !whole) bare.push(path);
        for (const [name, field] of Object.entries(properties as Record<string, object>)) {
          if (!("description" in field) && !("$ref" in field)) bare.push(`${path}/${name}`);
        }
      }
      for (const [name, field] of Object.entries(node)) look(field, `${path}/${name}`);
    };
    look(schemaOf(command), "");
    expect(bare).toEqual([]);
  });
});

const COMPARE_VIEWS: readonly (readonly string[])[] = [
  ["melhus", "--sensitivity"],
  ["melhus", "--scenario", "three", "--sensitivity"],
  ["melhus", "--key", "100% equal", "--sensitivity"],
  ["melhus", "--key", "50% equal + 50% population; min 30%", "--sensitivity"],
  ["hallingdal", "--key", "equal", "--key", "population", "--key", "30% equal + 70% population"],
  ["ringebu", "--key", "equal"],
];

describe("what the options bring", () => {
  test.each([
    ["melhus", "--scenario", "three"],
    ["melhus", "--with", "Skaun", "--key", "50% equal + 50% population; min 30%"],
    ["melhus", "--without", "Midtre Gauldal"],
    ["four-members", "--key", "equal"],
    ["agreements/operations-centre-english", "--coalitions", "fixtures/tennessee-valley/coalitions.csv"],
  ])("stability %s %s %s", async (name = "", ...more) => {
    const { code, document } = await documentOf("stability", `fixtures/${name}`, ...more);
    expect([code, faults("stability", document)]).toEqual([document.result === null ? 3 : 0, []]);
  });

  test.each(COMPARE_VIEWS)("compare %s %s %s", async (name = "", ...more) => {
    const { code, document } = await documentOf("compare", `fixtures/${name}`, ...more);
    expect([code, faults("compare", document)]).toEqual([0, []]);
  });

  test.each([
    ["hallingdal", "--years", "4"],
    ["hallingdal", "--unit", "1000", "--round", "0.01"],
    ["melhus", "--scenario", "three"],
  ])("savings %s %s %s", async (name, ...more) => {
    const { code, document } = await documentOf("savings", `fixtures/${name}`, ...more);
    expect([code, faults("savings", document)]).toEqual([0, []]);
  });

  test.each([
    ["melhus", "--member", "Melhus", "--line", "15.1 Oppstart"],
    ["melhus", "--line", "Drift", "--year", "2010"],
    ["melhus", "--member", "Skaun"],
    ["ringebu", "--member", "Øyer", "--line", "GISline"],
    ["hallingdal", "--member", "Ål", "--round", "1000"],
    ["hallingdal", "--per", "users", "--line", "IKT-avdeling"],
    ["hallingdal", "--item", "Innkjøp", "--member", "Ål"],
    ["melhus", "--figure", "net", "--scenario", "three"],
  ])("explain %s %s %s", async (name, ...more) => {
    const { code, document } = await documentOf("explain", `fixtures/${name}`, ...more);
    expect([code, faults("explain", document)]).toEqual([0, []]);
  });

  test("growth, real amounts and present value", async () => {
    const compared = await documentOf("compare", rich, "--sensitivity");
    expect([compared.code, faults("compare", compared.document)]).toEqual([0, []]);
    const [filed] = compared.document.result.scenarios;
    expect(filed.years[1].real).not.toBeNull();
    expect(filed.total.netPresentValue).not.toBeNull();
    expect(compared.document.result.sensitivity.assumptions.map(({ kind }: { kind: string }) => kind)).toContain(
      "growth",
    );
  });
});

type Change = { readonly what: string; readonly document: unknown };

/** The document with one thing wrong at a time, as in the test of fordel/split/1. */
function* spoilt(value: unknown, path = ""): Generator<Change> {
  if (Array.isArray(value)) {
    const [first, ...others] = value;
    for (const { what, document } of spoilt(first, `${path}/0`)) yield { what, document: [document, ...others] };
    yield { what: `${path} is an object`, document: { ...value } };
    return;
  }
  if (typeof value !== "object" || value === null) {
    const wrong = typeof value === "boolean" ? 1 : true;
    yield { what: `${path} is ${wrong}`, document: wrong };
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
  test.each([
    ["compare", ["--sensitivity"]],
    ["savings", []],
  ] as const)("of %s, whatever is left out, put in or of another type", async (command, more) => {
    const { document } = await documentOf(command, rich, ...more);
    expect(faults(command, document)).toEqual([]);
    const changes = [...spoilt(document)];
    expect(changes.length).toBeGreaterThan(command === "compare" ? 200 : 80);
    expect(changes.filter((change) => faults(command, change.document).length === 0).map(({ what }) => what)).toEqual(
      [],
    );
  });

  test("of savings by buying together", async () => {
    const { document } = await documentOf("savings", "fixtures/hallingdal", "--years", "2");
    const changes = [...spoilt(document)];
    expect(changes.filter((change) => faults("savings", change.document).length === 0).map(({ what }) => what)).toEqual(
      [],
    );
  });

  test("another schema number", async () => {
    for (const command of COMMANDS) {
      const { document } = await documentOf(command, "fixtures/melhus");
      expect(faults(command, { ...document, schema: `fordel/${command}/2` })).not.toEqual([]);
    }
  });
});
