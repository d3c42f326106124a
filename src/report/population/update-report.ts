import { type LackingYears, runsOf } from "../../core/population/asked.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { POPULATION_WORDS, WORDS } from "../../messages/registry.ts";
import { type DocumentHead, document } from "../page/document.ts";
import type { Frame } from "../page/frame.ts";
import { type Report, reportOf } from "../page/report.ts";
import { REGISTER_SOURCE } from "./report.ts";
import type { UpdateView } from "./view.ts";

/** Municipalities that are named; machine output has all. */
const MOST_NAMED = 12;

function someOf(names: readonly string[], { words }: Frame): string {
  const rest = names.length - MOST_NAMED;
  const named = rest > 1 ? [...names.slice(0, MOST_NAMED), words.andMore(rest)] : names;
  return enumerate(named, words);
}

function namesOf(lacking: readonly LackingYears[]): readonly string[] {
  return lacking.map(({ municipality }) => municipality);
}

/** Those that lack some of the years, each with which where it is not all of them. */
function lackingOf(lacking: readonly LackingYears[], years: readonly number[]): readonly string[] {
  return lacking.map((one) =>
    one.years.length === years.length ? one.municipality : `${one.municipality} (${runsOf(one.years).join(", ")})`,
  );
}

/** The report of what a register was given from a newer table. */
export function updateReport(view: UpdateView, head: DocumentHead): Report {
  const { frame, file, years, filled, added } = view;
  const [without, blank] = [namesOf(view.without), namesOf(view.blank)];
  const words = POPULATION_WORDS[frame.language];
  const lines = [
    words.taken({ file, years: enumerate(runsOf(years), frame.words), filled }),
    ...(without.length > 0 ? [words.without(someOf(lackingOf(view.without, years), frame))] : []),
    ...(blank.length > 0 ? [words.blank(someOf(lackingOf(view.blank, years), frame))] : []),
    ...(added.length > 0 ? [words.added(someOf(added, frame))] : []),
  ];
  return reportOf(
    () => ({
      title: words.updated,
      unit: words.unit,
      basis: [WORDS[frame.language].populationSource],
      sections: [{ kind: "paragraph", lines }],
      notes: [],
      prose: null,
    }),
    {
      fields: ["municipality", "state"],
      rows: [
        ...without.map((name) => [name, "without"]),
        ...blank.map((name) => [name, "blank"]),
        ...added.map((name) => [name, "added"]),
      ],
    },
    () =>
      document(head, {
        register: { file, source: REGISTER_SOURCE, years },
        years,
        municipalities: [],
        total: [],
        update: { filled, without, blank, added },
      }),
  );
}
