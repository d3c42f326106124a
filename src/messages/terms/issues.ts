import type { IssueArguments, IssueCode } from "../../core/model/issue.ts";

/** One sentence or two for every code: what is wrong here, and what to do. */
export type IssueTexts = { readonly [C in IssueCode]: (args: IssueArguments[C]) => string };
