import type { Case } from "../../core/model/case.ts";
import { type Issue, issue } from "../../core/model/issue.ts";
import { fileOfMembers, membersByName } from "../../core/model/member-names.ts";
import { optionSource } from "../../core/model/source.ts";
import { nearest } from "../../core/spelling/nearest.ts";

/** The member that `--member` names; null when it is not given. */
export function memberOption({ members }: Case, name: string | undefined): number | null | Issue {
  if (name === undefined) return null;
  const index = membersByName(members)(name);
  if (index !== null) return index;
  const suggestion = nearest(
    name,
    members.map((member) => member.name),
  );
  const source = optionSource("--member", name);
  return issue("MEMBER_UNKNOWN", { name, suggestion, file: fileOfMembers(members) }, source);
}
