import type { CasePageWords } from "../../messages/terms/case-page.ts";
import { settingsByRole } from "./held.ts";
import type { FileInCase } from "./roles.ts";

/**
 * What is to be said of files beside what is in them: which the page chose among several, which are settings under a name of
 * their own, and which are not read.
 *
 * @param read the paths of the files that the case was read from
 */
export function roleNotes(
  files: readonly FileInCase[],
  read: readonly string[],
  { notes, roles }: CasePageWords,
): string[] {
  const settings = settingsByRole(files);
  const lastYears = files.find(({ role }) => role === "against")?.path ?? null;
  const chosen = files.flatMap(({ path, role, rivals = [] }) => {
    if (rivals.length === 0) return [];
    const compared = role === "budget" && lastYears !== null && rivals.includes(lastYears) ? lastYears : null;
    return [notes.chosen(path, roles[role], rivals, compared)];
  });
  const unread = files.filter(({ path, role }) => role === "other" && !read.includes(path)).map(({ path }) => path);
  return [
    ...chosen,
    ...(settings === null ? [] : [notes.settings(settings)]),
    ...(unread.length > 0 ? [notes.unread(unread)] : []),
  ];
}
