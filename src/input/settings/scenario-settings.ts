import type { LineChange } from "../../core/model/scenario.ts";
import type { PlacedText } from "../text/placed-text.ts";
import { readVolumes } from "./list-settings.ts";
import { MEMBERSHIP_FIELDS, readMemberships } from "./membership-settings.ts";
import type { ChangeSetting, ScenarioSetting } from "./settings-model.ts";
import type { YamlReader, YamlValue } from "./yaml-values.ts";

const CHANGE_FIELDS = ["line", "year", "percent", "amount", "step"] as const;
const SCENARIO_FIELDS = ["budget", "key", "members", "changes", "volumes", ...MEMBERSHIP_FIELDS] as const;

const FROM_MEMBERS = /^(.+?)\s+from\s+(\d{1,4})\s+members?$/iu;
const PER_MEMBER = /^(.+?)\s+per\s+member$/iu;

/** A step: `700 000 from 3 members`, or `1 per member`: the line's own amount once more for each beyond those filed. */
function readStep(from: YamlReader, value: YamlValue, path: string): LineChange["change"] | null {
  const text = from.text(value, path, "step");
  if (text === null || value === null) return null;
  const [, amount, members] = FROM_MEMBERS.exec(text.text) ?? [];
  const [, times] = PER_MEMBER.exec(text.text) ?? [];
  const figure = from.numberIn({ ...text, text: amount ?? times ?? text.text }, path, "step", value);
  if (figure === null) return null;
  if (amount !== undefined) return { kind: "step", amount: figure, members: Number(members) };
  return times === undefined ? from.invalid(value, path, "step") : { kind: "each", times: figure };
}

/** One change to a line: `{line, year, percent}`, `{line, year, amount}` or `{line, year, step}`. */
function readChange(from: YamlReader, item: YamlValue, path: string): readonly ChangeSetting[] {
  if (item === null) return [];
  const earlier = from.issues.length;
  let line: PlacedText | null = null;
  let year: number | null = null;
  const changes: LineChange["change"][] = [];
  for (const entry of from.fields(item, path, CHANGE_FIELDS)) {
    if (entry.field === "line") line = from.text(entry.value, entry.path);
    else if (entry.field === "year") year = from.year(entry.value, entry.path)?.value ?? null;
    else if (entry.field === "amount") {
      const amount = from.number(entry.value, entry.path);
      if (amount) changes.push({ kind: "amount", amount: amount.value });
    } else if (entry.field === "step") {
      const step = readStep(from, entry.value, entry.path);
      if (step) changes.push(step);
    } else {
      const ratio = from.ratio(entry.value, entry.path, "percent");
      if (ratio) changes.push({ kind: "percent", ratio: ratio.value });
    }
  }
  const [change] = changes;
  if (from.issues.length > earlier) return [];
  if (line === null) from.invalid(item, `${path}.line`, "text");
  if (change === undefined || changes.length > 1) from.invalid(item, path, "amount-or-percent");
  if (line === null || change === undefined || changes.length > 1) return [];
  return [{ line, year, change, source: from.sourceOf(item) }];
}

function readScenario(from: YamlReader, name: PlacedText, value: YamlValue, path: string): ScenarioSetting {
  const read: { -readonly [Field in keyof ScenarioSetting]: ScenarioSetting[Field] } = {
    name,
    budget: null,
    key: null,
    members: null,
    ...{ joins: [], leaves: [] },
    changes: [],
    volumes: [],
  };
  const entries = from.fields(value, path, SCENARIO_FIELDS);
  Object.assign(read, readMemberships(from, entries, path));
  for (const entry of entries) {
    if (entry.field === "budget") read.budget = from.text(entry.value, entry.path);
    else if (entry.field === "key") read.key = from.text(entry.value, entry.path);
    else if (entry.field === "members") read.members = from.texts(entry.value, entry.path);
    else if (entry.field === "volumes") read.volumes = readVolumes(from, entry.value, entry.path);
    else if (entry.field === "changes") {
      const items = from.list(entry.value, entry.path) ?? [];
      read.changes = items.flatMap((item) => readChange(from, item, entry.path));
    }
  }
  return read;
}

/** The scenarios by name. One that says nothing, or cannot be read, is there all the same: others may refer to it. */
export function readScenarios(from: YamlReader, value: YamlValue, path: string): readonly ScenarioSetting[] {
  return (from.entries(value, path) ?? []).map((entry) =>
    readScenario(from, entry.name, entry.value, `${path}.${entry.name.text}`),
  );
}
