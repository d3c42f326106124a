import { shellWord } from "./shell-word.ts";

/** A text as a value between the braces of YAML. */
function yamlWord(text: string): string {
  return /^[\p{L}_][\p{L}\p{N}_ ()/.-]*$/u.test(text) && !/^(?:yes|no|true|false|null|on|off|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text);
}

/** Both ways to say which header is a column: the option, and the setting of fordel.yaml. */
export function columnChoice(column: string, header: string): { readonly option: string; readonly setting: string } {
  return {
    option: `--column ${shellWord(`${column}=${header}`)}`,
    setting: `columns: {${column}: ${yamlWord(header)}}`,
  };
}
