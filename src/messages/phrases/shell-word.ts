/** What a shell leaves alone without quotation marks. */
const PLAIN = () => /^[\p{L}\p{N}_./:@%=+,-]+$/u;
/** What a shell would act upon, or end, inside double quotes. */
const ACTIVE = /["$`\\!]/;

/**
 * An argument as it can be pasted after a command: in double quotes, as every shell takes them; where something in it
 * would be acted upon there, in single quotes, as those of Unix do. `!=` is harmless.
 */
export function shellWord(argument: string): string {
  if (PLAIN().test(argument)) return argument;
  return quotedWord(argument);
}

/** The same, always in quotation marks: in a sentence they show where the argument ends. */
export function quotedWord(argument: string): string {
  if (!ACTIVE.test(argument.replaceAll("!=", ""))) return `"${argument}"`;
  return `'${argument.replaceAll("'", "'\\''")}'`;
}
