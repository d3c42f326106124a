import type { FormatName } from "../../format/format-names.ts";
import { json } from "../../format/text/json.ts";
import { VERSION } from "../world/version.ts";
import { CsvOfCases } from "./csv-of-cases.ts";

/** How one of several cases went. */
export interface CaseOutcome {
  readonly folder: string;
  readonly code: number;
  /** What the command line of it was wrong in; null for nothing. */
  readonly problem: string | null;
  /** Whether a warning was found. */
  readonly isWarned: boolean;
}

/** How many cases have a result, how many of these with warnings apart, and how many have none. */
export function countsOf(outcomes: readonly CaseOutcome[]) {
  const done = outcomes.filter(({ code }) => code === 0);
  const warned = done.filter(({ isWarned }) => isWarned);
  return { done: done.length - warned.length, warned: warned.length, failed: outcomes.length - done.length };
}

/** Puts what several cases write together as one text. */
export interface Gathering {
  /** Begins a case; what it gives is written before it. */
  readonly begin: (folder: string) => string;
  /** Takes what a case writes; what it gives may be written at once. */
  readonly take: (piece: string) => string;
  /** Ends a case. */
  readonly end: (outcome: CaseOutcome) => string;
  /** Ends them all. */
  readonly close: (outcomes: readonly CaseOutcome[]) => string;
}

/** One after the other, each under its heading, with something between them. */
function inTurn(heading: (folder: string) => string, between: string): Gathering {
  let isFirst = true;
  return {
    begin: (folder) => {
      const gap = isFirst ? "" : between;
      isFirst = false;
      return gap + heading(folder);
    },
    take: (piece) => piece,
    end: () => "",
    close: () => "",
  };
}

/** One document, `fordel/cases/1`, with the document of each case as the command makes it; written as they come. */
function asDocument(command: string): Gathering {
  let isFirst = true;
  let document = "";
  const head = json({ schema: "fordel/cases/1", fordel: VERSION, command, cases: [] });
  const set = (text: string, levels: number) => text.trimEnd().replaceAll("\n", `\n${"  ".repeat(levels)}`);
  return {
    begin: () => {
      document = "";
      return "";
    },
    take: (piece) => {
      document += piece;
      return "";
    },
    end: ({ folder, code, problem }) => {
      const fields = set(json({ case: folder, exitCode: code, problem }), 2).slice(0, -"\n    }".length);
      const before = isFirst ? head.slice(0, head.lastIndexOf("[") + 1) : ",";
      isFirst = false;
      return `${before}\n    ${fields},\n      "document": ${document === "" ? "null" : set(document, 3)}\n    }`;
    },
    close: (outcomes) => `\n  ],\n  "counts": ${set(json(countsOf(outcomes)), 1)}\n}\n`,
  };
}

/** One table, of which the first column says which case a row is of. */
function asTable(excel: boolean): Gathering {
  const table = new CsvOfCases(excel);
  return {
    begin: (folder) => {
      table.begin(folder);
      return "";
    },
    take: (piece) => table.take(piece),
    end: () => "",
    close: () => "",
  };
}

/** How results of a format stand together; `heading` is of tables on a screen. */
export function gatheringOf(
  format: FormatName | null,
  command: string,
  excel: boolean,
  heading: (folder: string) => string,
): Gathering {
  if (format === "json") return asDocument(command);
  if (format === "csv") return asTable(excel);
  return format === "md" ? inTurn(() => "", "\n---\n\n") : inTurn(heading, "\n");
}
