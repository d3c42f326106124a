import type { Issue } from "../../core/model/issue.ts";
import type { Adopted } from "./try-out.ts";

/** What a page was worked out from, with its findings: the data that the page's program works on. */
export interface WhatIfData {
  readonly adopted: Adopted;
  readonly issues: readonly Issue[];
}

/** What lets a page's reader try a case otherwise, with the program that works it out again. */
export interface WhatIf {
  readonly data: WhatIfData;
  /** The program and its hash, in base64. */
  readonly program: { readonly code: string; readonly sha256: string };
}
