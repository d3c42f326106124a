import type { Encoding } from "./decode.ts";
import type { Delimiter } from "./delimiter.ts";

/** How text is read where it does not show it by itself; a null delimiter is told from the headers. */
export interface TextDialect {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter | null;
}
