import { type Fraction, fraction } from "../../core/number/fraction.ts";
import type { Stage } from "../../core/overhead/stages.ts";
import { type PlacedText, writtenName } from "../text/placed-text.ts";
import type { YamlReader, YamlValue } from "./yaml-values.ts";

/** `60 %`, or `1/3` where percentages never end. */
function readRatio(from: YamlReader, value: YamlValue, path: string): Fraction | null {
  const [, num, den] = /^(\d{1,15}) ?\/ ?([1-9]\d{0,14})$/.exec(from.text(value, path)?.text ?? "") ?? [];
  if (num === undefined || den === undefined) return from.ratio(value, path, "percent-of-whole")?.value ?? null;
  return fraction(BigInt(num), BigInt(den));
}

function readStage(from: YamlReader, item: YamlValue, path: string): readonly Stage[] {
  if (item === null) return [];
  const earlier = from.issues.length;
  let group: PlacedText | null = null;
  const to: Stage["to"][number][] = [];
  for (const entry of from.fields(item, path, ["group", "to"])) {
    if (entry.field === "group") {
      group = from.text(entry.value, entry.path);
      continue;
    }
    for (const { name, value } of from.entries(entry.value, entry.path) ?? []) {
      const ratio = readRatio(from, value, `${entry.path}.${name.text}`);
      if (ratio) to.push({ group: writtenName(name), ratio });
    }
  }
  if (from.issues.length > earlier) return [];
  if (group === null) from.invalid(item, `${path}.group`, "text");
  else if (to.length === 0) from.invalid(item, `${path}.to`, "mapping");
  return group === null || to.length === 0 ? [] : [{ group: writtenName(group), to, source: from.sourceOf(item) }];
}

/** Support groups and what of each goes to which groups: `[{group: Stab, to: {Drift: 60 %, Support: 40 %}}]`. */
export function readStages(from: YamlReader, value: YamlValue, path: string): readonly Stage[] {
  return (from.list(value, path) ?? []).flatMap((item) => readStage(from, item, path));
}
