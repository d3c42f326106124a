import { runsOf } from "../../core/population/asked.ts";
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

/** The report of what a register was given from a newer table. */
export function updateReport(view: UpdateView, head: DocumentHead): Report {
  const { frame, file, years, filled, without, added } = view;
  const words = POPULATION_WORDS[frame.language];
  const lines = [
    words.taken({ file, years: enumerate(runsOf(years), frame.words), filled }),
    ...(without.length > 0 ? [words.without(someOf(without, frame))] : []),
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
      rows: [...without.map((name) => [name, "without"]), ...added.map((name) => [name, "added"])],
    },
    () =>
      document(head, {
        register: { file, source: REGISTER_SOURCE, years },
        years,
        municipalities: [],
        total: [],
        update: { filled, without, added },
      }),
  );
}
