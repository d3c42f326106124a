import type { Shell } from "./shells.ts";

/** A word as it stands on a command line, half typed or whole. */
export interface TypedWord {
  /** What the shell would hand the program. */
  readonly text: string;
  /** The quotation mark that is not closed yet; empty where none is. */
  readonly open: string;
}

/** What a backslash makes a letter of inside double quotes; before anything else it is itself. */
const ESCAPED_IN_QUOTES = /["$`\\]/;

/** A word without its quotation marks and escapes. Nothing in it is acted upon: `$(…)` and variables stay as they stand. */
export function unquoted(raw: string, shell: Shell): TypedWord {
  const escaping = shell === "powershell" ? "`" : "\\";
  let text = "";
  let open = "";
  for (let at = 0; at < raw.length; at++) {
    const sign = raw.charAt(at);
    const next = raw.charAt(at + 1);
    if (open === "" && (sign === '"' || sign === "'")) open = sign;
    else if (sign === open) open = "";
    else if (sign === escaping && next !== "" && open !== "'" && (open === "" || ESCAPED_IN_QUOTES.test(next))) {
      text += next;
      at++;
    } else text += sign;
  }
  return { text, open };
}

/** What bash takes as it stands outside of quotation marks. */
const PLAIN_IN_BASH = /[^\p{L}\p{N}_./@%+,=:-]/gu;
/** What PowerShell takes as it stands. */
const PLAIN_IN_POWERSHELL = /^[\p{L}\p{N}_./\\:=-]+$/u;

/** A word as it is put on the line after what is typed of it: zsh and fish quote by themselves. */
export function quoted(text: string, { open }: TypedWord, shell: Shell): string {
  switch (shell) {
    case "bash":
      if (open === "'") return text.replaceAll("'", "'\\''");
      return open === '"' ? text.replaceAll(/["$`\\]/g, "\\$&") : text.replaceAll(PLAIN_IN_BASH, "\\$&");
    case "powershell":
      return PLAIN_IN_POWERSHELL.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
    default:
      return text;
  }
}
