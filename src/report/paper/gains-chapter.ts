import { totalOf } from "../../core/comparison/amounts.ts";
import { isZero } from "../../core/fraction.ts";
import { headingOf, unitOf } from "../comparison/compare-report.ts";
import { memberTable } from "../comparison/member-table.ts";
import { breakEvenLines } from "../comparison/sentences.ts";
import type { Page, Section } from "../report.ts";
import type { PaperView } from "./view.ts";

/** What each member pays without and with, establishment included, and how wrong that may be before one of them loses. */
export function gainsChapter(view: PaperView): Page[] {
  const { comparison, terms } = view;
  if (!comparison || comparison.shown.length === 0) return [];
  const sections = comparison.shown.flatMap((scenario, at): Section[] => {
    const lines = breakEvenLines(comparison, comparison.kroner[at] ?? scenario);
    return [
      memberTable(comparison, scenario, headingOf(comparison, scenario)),
      ...(lines.length > 0 ? [{ kind: "paragraph", lines } as const] : []),
    ];
  });
  const establishes = comparison.shown.some(({ total }) => !isZero(totalOf(total.establishment)));
  const basis = establishes ? [terms.withEstablishment] : [];
  return [{ title: terms.gains, unit: unitOf(comparison), basis, sections, notes: [], prose: null }];
}
