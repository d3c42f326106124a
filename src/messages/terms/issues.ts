import type { IssueArguments, IssueCode } from "../../core/model/issue.ts";

/** What is wrong here; then what to do, where a document that only tells of the case leaves that out. */
export type IssueText = string | readonly [fact: string, remedy: string];

/** One sentence or two for every code: what is wrong here, and what to do. */
export type IssueTexts = { readonly [C in IssueCode]: (args: IssueArguments[C]) => IssueText };
