import type { OPTIONS, Option, OptionSpec } from "./options.ts";

/** `what-if` as a field: `whatIf`. */
type Camel<Text extends string> = Text extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Text;

/** The field that the command line's reader puts a value in: of `-o, --output <file>` it is `output`, of `--no-color` `color`. */
type FieldOf<Flags extends string> = Flags extends `${string}--${infer Name} <${string}`
  ? Camel<Name>
  : Flags extends `--no-${infer Name}`
    ? Camel<Name>
    : Flags extends `${string}--${infer Name}`
      ? Camel<Name>
      : never;

/** What is written after a flag: texts where it may be repeated, one of its choices, any text; a flag alone is on or off. */
type ValueOf<Spec extends OptionSpec> = Spec extends { readonly repeated: true }
  ? readonly string[]
  : Spec extends { readonly choices: readonly (infer Choice)[] }
    ? Choice
    : Spec["flags"] extends `${string}<${string}`
      ? string
      : boolean;

/**
 * The options of a command line, as written; one that is not given is left out. A flag that commands take in two ways, as
 * `--key`, has the values of both.
 */
export type OptionValues = {
  readonly [Name in Option as FieldOf<(typeof OPTIONS)[Name]["flags"]>]?: ValueOf<(typeof OPTIONS)[Name]>;
};
