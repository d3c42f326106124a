import type { PlacedText } from "../text/placed-text.ts";
import type { LimitSetting } from "./settings-model.ts";
import type { YamlReader, YamlValue } from "./yaml-values.ts";

const FIELDS = ["member", "min", "max", "within", "excess", "from", "to"] as const;

function readLimit(from: YamlReader, item: YamlValue, path: string): LimitSetting[] {
  const bounds: LimitSetting["bounds"][number][] = [];
  const names: { member: PlacedText | null; excess: PlacedText | null } = { member: null, excess: null };
  const years: { from: number | null; to: number | null } = { from: null, to: null };
  const earlier = from.issues.length;
  for (const { field, path: at, value } of from.fields(item, path, FIELDS)) {
    if (field === "from" || field === "to") years[field] = from.year(value, at)?.value ?? null;
    else {
      const text = from.text(value, at);
      if (field === "member" || field === "excess") names[field] = text;
      else if (text !== null) bounds.push({ side: field, text });
    }
  }
  if (item === null || from.issues.length > earlier) return [];
  if (bounds.length === 0) from.invalid(item, `${path}.max`, "text");
  return bounds.length === 0 ? [] : [{ ...names, bounds, ...years, source: from.sourceOf(item) }];
}

/** The limits on contributions, in their order. */
export function readLimitSettings(from: YamlReader, value: YamlValue, path: string): readonly LimitSetting[] {
  return (from.list(value, path) ?? []).flatMap((item) => readLimit(from, item, path));
}
