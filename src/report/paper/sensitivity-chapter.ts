import { assumptionEffectsChart } from "../charts/assumption-effects.ts";
import { unitOf } from "../comparison/compare-report.ts";
import { sensitivitySections } from "../comparison/sensitivity-tables.ts";
import type { Page } from "../report.ts";
import type { PaperView } from "./view.ts";

/** What the equal part of the key and the assumptions mean for the first scenario. */
export function sensitivityChapter(view: PaperView): Page[] {
  const { comparison, terms } = view;
  const [first] = comparison?.kroner ?? [];
  if (!comparison || !first) return [];
  return [
    {
      title: terms.sensitivity,
      unit: unitOf(comparison),
      basis: [],
      sections: [...sensitivitySections(comparison, first), ...assumptionEffectsChart(view, comparison, first)],
      notes: [],
      prose: null,
    },
  ];
}
