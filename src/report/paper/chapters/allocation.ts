import { PAPER_WORDS } from "../../../messages/registry.ts";
import { scaleInWords } from "../../page/frame.ts";
import type { Chapter, Section } from "../../page/page.ts";
import { span } from "../../page/span.ts";
import { basisOf } from "../../split/basis.ts";
import { costPerInhabitant } from "../../split/cost-per-inhabitant.ts";
import { conservation, coverageNotes, netNote, shareNote } from "../../split/notes.ts";
import { linesOfYear, tableOfAllYears, tablesOfYear } from "../../split/report.ts";
import { costByGroup, groupsTable, paidTable } from "../charts/cost-by-group.ts";
import type { PaperView } from "../view/view.ts";
import { planTable } from "./plan-table.ts";

/** Of more years than this every line is told once, with its years across. */
const MOST_YEARS = 5;

/** Every year's tables; those of years that are all alike stand once. */
function yearly({ split, frame }: PaperView, years: readonly number[]): Section[] {
  const terms = PAPER_WORDS[frame.language];

  const alike: { readonly years: number[]; readonly made: Section }[] = [];
  for (const year of years) {
    const made = tablesOfYear(split, year, null);
    const last = alike.at(-1);
    if (last && isSame(last.made, made)) last.years.push(year);
    else alike.push({ years: [year], made });
  }
  return alike.map((same) => {
    const heading = same.years.length === 1 ? span(same.years) : terms.everyYear(span(same.years));
    return tablesOfYear(split, same.years[0] ?? null, heading);
  });
}

/** Whether two tables have the same figures, whatever year each is of. */
function isSame(one: Section, other: Section): boolean {
  const text = (section: Section) =>
    JSON.stringify(section, (name, value) =>
      name === "of" ? undefined : typeof value === "bigint" ? `${value}` : value,
    );
  return text(one) === text(other);
}

function tables(view: PaperView): Section[] {
  const { split } = view;
  const years = split.shown.years.flatMap(({ year }) => year ?? []);
  const [only, another] = years;
  if (another === undefined) {
    return [linesOfYear(split, only ?? null, null, [groupsTable(view)])];
  }
  const told = years.length > MOST_YEARS ? [planTable(split)] : yearly(view, years);
  return [groupsTable(view), ...paidTable(view), tableOfAllYears(split), ...told];
}

/** What each member pays: per inhabitant and by group, in all, then by year and line by line. */
export function allocationChapter(view: PaperView): Chapter[] {
  const { split } = view;
  const terms = PAPER_WORDS[view.frame.language];
  return [
    {
      title: terms.allocation,
      unit: scaleInWords(view.split.frame),
      basis: basisOf(split),
      sections: [...costPerInhabitant(split), ...costByGroup(view), ...tables(view)],
      notes: [...netNote(split), conservation(split), ...shareNote(split), ...coverageNotes(split)],
      prose: null,
    },
  ];
}
