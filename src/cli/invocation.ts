/** A command line that was read: the case folder, if given, and the options as written. */
export interface Invocation {
  readonly folder: string | undefined;
  readonly options: Readonly<Record<string, unknown>>;
  /** The options that bear on the result, as they would be typed. */
  readonly given: readonly string[];
}
