import type { Asset } from "../../core/model/asset.ts";
import type { Case } from "../../core/model/case.ts";
import { type Issue, issue } from "../../core/model/issue.ts";
import { takingPart } from "../../core/model/member.ts";
import { membersOf } from "../../core/shares/constellation.ts";

/** The errors that who is named as having advanced an asset takes no part, or is none of the asset's members. */
export function absentAdvancers(assets: readonly Asset[], subject: Pick<Case, "members" | "memberGroups">): Issue[] {
  const present = takingPart(subject.members);
  return assets.flatMap(({ name: asset, advanced, concerns }) => {
    const having = advanced === null ? [] : membersOf(subject, { concerns }, present);
    return (advanced?.named ?? []).flatMap((member, at) => {
      const { name, source } = subject.members[member] ?? {};
      if (name === undefined || source === undefined || having.includes(member)) return [];
      return [issue("ASSET_UNFIT", { asset, reason: "advanced", text: name }, advanced?.places[at] ?? source)];
    });
  });
}
