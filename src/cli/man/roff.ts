/** Text as roff takes it: nothing in it is a request or an escape, and letters that ASCII has not go by their numbers. */
export function roffText(text: string): string {
  const escaped = text.replaceAll("\\", "\\e").replaceAll("-", "\\-");
  const ascii = [...escaped].map((sign) => (sign < "\u0080" ? sign : named(sign))).join("");
  return ascii.replaceAll(/^(?=[.'])/gm, "\\&");
}

function named(sign: string): string {
  return `\\[u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
}

/** An argument of a request: its quotation marks are not its end. */
function argument(text: string): string {
  return `"${roffText(text).replaceAll('"', "\\(dq")}"`;
}

export function section(heading: string, ...body: readonly string[]): string {
  return [`.SH ${argument(heading)}`, ...body].join("\n");
}

export function subsection(heading: string, ...body: readonly string[]): string {
  return [`.SS ${argument(heading)}`, ...body].join("\n");
}

export function paragraph(text: string): string {
  return `.PP\n${roffText(text)}`;
}

/** What is described, in bold, over what it means. */
export function entry(term: string, meaning: string): string {
  return `.TP\n.B ${argument(term)}\n${roffText(meaning)}`;
}
