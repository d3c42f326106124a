/**
 * How large a table may be that is rounded, known before any of the work.
 */
import { type Issue, issue } from "../../model/issue.ts";

/** With no more members a table is always rounded over pairs of members. */
const FEW = 40;

/** More members, or more lines, are never rounded: there is no room for what is to be known of each. */
export const MOST_MEMBERS = 5_000;
export const MOST_LINES = 200_000;

/**
 * How many cells a table may have to be rounded in a few seconds, all measured: there is room for no more of them, nor time in a
 * network of hundreds of members, and of thousands.
 */
export const MOST_CELLS = { inAll: 1_200_000, inNetwork: 100_000, ofThousands: 10_000 } as const;
/** More lines are not held of a case and the budgets that its scenarios have of their own together. */
export const MOST_LINES_OF_ALL = 350_000;
/** More groups, on all levels, are not told apart, nor more of them times members added up. */
export const MOST_GROUPS = 200_000;
export const MOST_SUBTOTALS = 400_000;
/** Over pairs of members it takes room and time as members squared times lines, of which there may be so many. */
export const MOST_OVER_PAIRS = 24_000_000;
/** With no more members a table that is too large for a network is rounded over pairs. */
export const MOST_IN_PAIRS = 80;
const THOUSANDS = 1_000;

/** Whether a table is rounded over pairs of members, or in a network of its cells: measured. */
export function inPairs(members: number, lines: number): boolean {
  if (members <= FEW || members ** 2 <= 2 * lines) return true;
  return members <= MOST_IN_PAIRS && members * lines > MOST_CELLS.inNetwork;
}

/** How many cells a table of so many members may have to be rounded in reasonable time. */
export function mostCells(members: number): number {
  if (members > THOUSANDS) return MOST_CELLS.ofThousands;
  const overPairs = members > MOST_IN_PAIRS ? 0 : Math.floor(MOST_OVER_PAIRS / members);
  return Math.min(MOST_CELLS.inAll, Math.max(MOST_CELLS.inNetwork, overPairs));
}

/** Whether a table can be rounded in reasonable time. */
export function canRound(members: number, lines: number): boolean {
  return members <= MOST_MEMBERS && lines <= MOST_LINES && members * lines <= mostCells(members);
}

/** Whether groups can be added up for each member in reasonable time. */
export function canAddUp(members: number, groups: number): boolean {
  return members * groups <= MOST_SUBTOTALS;
}

/** The issue of a table that would take minutes to round, or more room than there is. */
export function tableTooLarge(members: number, lines: number, mostFigures: number): Issue {
  const most = { mostMembers: MOST_MEMBERS, mostLines: MOST_LINES, mostFigures };
  return issue("TABLE_TOO_LARGE", { members, lines, ...most }, null);
}
