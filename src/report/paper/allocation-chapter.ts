import { costByGroup, groupsTable } from "../charts/cost-by-group.ts";
import { costPerInhabitant } from "../charts/cost-per-inhabitant.ts";
import type { Page, Section } from "../report.ts";
import { basisOf } from "../split/basis.ts";
import { conservation, coverageNotes, netNote } from "../split/notes.ts";
import { tableOfAllYears, tablesOfYear } from "../split/report.ts";
import { planTable } from "./plan-table.ts";
import { splitUnit } from "./unit.ts";
import type { PaperView } from "./view.ts";

/** Of more years than this every line is told once, with its years across. */
const MOST_YEARS = 5;

function tables(view: PaperView): Section[] {
  const { split } = view;
  const years = split.shown.years.flatMap(({ year }) => year ?? []);
  const [only, another] = years;
  if (another === undefined) return tablesOfYear(split, only ?? null, null);
  const yearly =
    years.length > MOST_YEARS ? [planTable(split)] : years.flatMap((year) => tablesOfYear(split, year, `${year}`));
  return [...yearly, tableOfAllYears(split), groupsTable(view)];
}

/** What each member pays: every line, by year, by group and per inhabitant. */
export function allocationChapter(view: PaperView): Page[] {
  const { split, terms } = view;
  return [
    {
      title: terms.allocation,
      unit: splitUnit(view),
      basis: basisOf(split),
      sections: [...tables(view), costByGroup(view), ...costPerInhabitant(view)],
      notes: [...netNote(split), conservation(split), ...coverageNotes(split)],
      prose: null,
    },
  ];
}
