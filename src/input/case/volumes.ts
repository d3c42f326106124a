import type { Base } from "../../core/model/member.ts";
import type { Volume } from "../../core/model/volume.ts";
import { baseNamed, findBase } from "../members/bases.ts";
import type { Settings } from "../settings/settings-model.ts";

/** The name that results have for what a setting calls by any of its names. */
export function canonicalBase(bases: readonly Base[], name: string): string {
  return findBase(bases, name)?.name ?? baseNamed(name);
}

/** Volumes of the settings, in the names that the case's bases have. */
export function namedVolumes(bases: readonly Base[], volumes: Settings["volumes"]): readonly Volume[] {
  return volumes.map(({ base, byYear }) => ({ base: canonicalBase(bases, base.text), byYear }));
}
