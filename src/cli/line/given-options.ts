import type { OptionValues } from "./option-values.ts";
import { longFlag, OPTIONS, type Option, type OptionSpec } from "./options.ts";

/** Options that say how and where a result is written; it is the same whatever they are. */
const OF_OUTPUT: readonly string[] = [
  "format",
  "output",
  "excel",
  "lang",
  "color",
  "bars",
  "plain",
  "strict",
  "force",
  "quiet",
  "watch",
];

/** Options that write a file beside the result: a saved document may not have them, for nobody has asked to write again. */
const WRITING: readonly string[] = ["update"];

/** The name commander gives a value by: of `-o, --output <file>` it is `output`. */
function attributeOf(flag: string): string {
  return flag.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * The options of a command line that bear on its result, as they would be typed, in the order of the registry: what a
 * document says it was made with, so that it can be made again.
 */
export function givenOptions(options: Readonly<Record<string, unknown>>): string[] {
  const flags = new Set(Object.values(OPTIONS).map(longFlag));
  return [...flags].flatMap((flag) => {
    const value = options[attributeOf(flag)];
    if (value === undefined || OF_OUTPUT.includes(attributeOf(flag))) return [];
    return value === true ? [flag] : [value].flat().flatMap((one) => [flag, `${one}`]);
  });
}

/** Whether a list of arguments is one that {@link givenOptions} could have made of a command's options. */
export function isGiven(given: readonly string[], options: readonly Option[]): boolean {
  const [flag, ...rest] = given;
  if (flag === undefined) return true;
  const spec = options.map((option): OptionSpec => OPTIONS[option]).find((candidate) => longFlag(candidate) === flag);
  if (spec === undefined || flag.startsWith("--no-") || [...OF_OUTPUT, ...WRITING].includes(attributeOf(flag))) {
    return false;
  }
  if (!spec.flags.includes("<")) return isGiven(rest, options);
  return rest.length > 0 && isGiven(rest.slice(1), options);
}

/** The options with every text that names a file changed. */
export function withFiles(options: OptionValues, change: (file: string) => string): OptionValues {
  const specs: readonly OptionSpec[] = Object.values(OPTIONS);
  const ofFiles = new Set(
    specs.flatMap((spec) => (spec.flags.includes("<file>") ? [attributeOf(longFlag(spec))] : [])),
  );
  const changed = Object.entries(options).map(([name, value]) => [
    name,
    ofFiles.has(name) && typeof value === "string" ? change(value) : value,
  ]);
  return Object.fromEntries(changed);
}

/** The files that given options name to be read, each with its option. */
export function filesNamed(given: readonly string[]): { readonly flag: string; readonly path: string }[] {
  const specs: readonly OptionSpec[] = Object.values(OPTIONS);
  const flags = new Set(specs.flatMap((spec) => (spec.flags.includes("<file>") ? [longFlag(spec)] : [])));
  return given.flatMap((flag, at) => {
    const path = given[at + 1];
    return flags.has(flag) && path !== undefined ? [{ flag, path }] : [];
  });
}

/** What a document was made with, but for the options that are typed anew, which hold instead; lists take in both. */
export function withoutTyped(saved: readonly string[], typed: readonly string[]): string[] {
  const specs: readonly OptionSpec[] = Object.values(OPTIONS);
  const anew = new Set(
    specs.flatMap((spec) => (!spec.repeated && typed.includes(longFlag(spec)) ? [longFlag(spec)] : [])),
  );
  const kept: string[] = [];
  for (let at = 0; at < saved.length; at += 1) {
    const flag = saved[at] ?? "";
    const spec = specs.find((candidate) => longFlag(candidate) === flag);
    const own = saved.slice(at, spec?.flags.includes("<") ? at + 2 : at + 1);
    if (!anew.has(flag)) kept.push(...own);
    at += own.length - 1;
  }
  return kept;
}
