import { OPTIONS, type OptionSpec } from "./options.ts";

/** Options that say how and where a result is written; it is the same whatever they are. */
const OF_OUTPUT: readonly string[] = ["format", "output", "excel", "lang", "color", "strict", "force"];

/** The name commander gives a value by: of `-o, --output <file>` it is `output`. */
function attributeOf(flag: string): string {
  return flag.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * The options of a command line that bear on its result, as they would be typed, in the order of the registry: what a
 * document says it was made with, so that it can be made again.
 */
export function givenOptions(options: Readonly<Record<string, unknown>>): string[] {
  const flags = Object.values(OPTIONS).map((spec: OptionSpec) => /--[\w-]+/.exec(spec.flags)?.[0] ?? "");
  return [...new Set(flags)].flatMap((flag) => {
    const value = options[attributeOf(flag)];
    if (value === undefined || OF_OUTPUT.includes(attributeOf(flag))) return [];
    return value === true ? [flag] : [value].flat().flatMap((one) => [flag, `${one}`]);
  });
}
