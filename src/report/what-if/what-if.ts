import type { Issue } from "../../core/model/issue.ts";
import type { Adopted } from "./try-out.ts";

/** What a page was worked out from, with its findings: the data that the page's program works on. */
export interface WhatIfData {
  readonly adopted: Adopted;
  readonly issues: readonly Issue[];
}
