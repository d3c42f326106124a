/** What JSON can hold, as it comes from a file. */
export type Saved = string | number | boolean | null | readonly Saved[] | SavedObject;
export interface SavedObject {
  readonly [field: string]: Saved;
}

/** A result that was saved with `--format json`, of any command. */
export interface SavedDocument {
  /** The command that made it: of `fordel/split/1` it is `split`. */
  readonly command: string;
  readonly version: string;
  readonly arguments: readonly string[];
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
  readonly case: SavedObject;
  readonly options: SavedObject;
  readonly result: SavedObject;
}

/** Why a text is no saved result: no such document at all, or one without a result. */
export type SavedFault = "no-document" | "no-result";

function isObject(value: Saved | undefined): value is SavedObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTexts(value: Saved | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}

function isInput(value: Saved): value is { readonly path: string; readonly sha256: string } {
  const digest = isObject(value) ? value["sha256"] : null;
  return isObject(value) && typeof value["path"] === "string" && typeof digest === "string" && DIGEST.test(digest);
}

const DIGEST = /^[0-9a-f]{64}$/;
/** No result is nested deeper; what is, was made to fill the stack. */
const DEEPEST = 32;

function isShallow(value: Saved | undefined, depth = 0): boolean {
  if (typeof value !== "object" || value === null) return true;
  return depth < DEEPEST && Object.values(value).every((entry) => isShallow(entry, depth + 1));
}

function parsed(text: string): Saved | undefined {
  try {
    return JSON.parse(text.replace(/^\ufeff/, "")) as Saved;
  } catch {
    return undefined;
  }
}

/** Reads a saved result, or says why it is none. Nothing in it is trusted beyond its shape. */
export function readSavedDocument(text: string): SavedDocument | SavedFault {
  const whole = parsed(text);
  if (!isObject(whole) || !isShallow(whole)) return "no-document";
  const { schema, fordel: version, arguments: given, inputs, case: subject, options, result } = whole;
  const command = typeof schema === "string" ? /^fordel\/([a-z-]+)\/1$/.exec(schema)?.[1] : undefined;
  if (command === undefined || typeof version !== "string" || !isTexts(given)) return "no-document";
  if (!Array.isArray(inputs) || !inputs.every(isInput) || !isObject(subject) || !isObject(options))
    return "no-document";
  if (!isObject(result)) return "no-result";
  return { command, version, arguments: given, inputs, case: subject, options, result };
}
