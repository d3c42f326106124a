import { PAPER_WORDS } from "../../../messages/registry.ts";
import type { Chapter } from "../../page/page.ts";
import type { Row } from "../../page/table.ts";
import type { PaperView } from "../view/view.ts";

/** The files that everything was worked out from, each by its content, and the program that did. */
export function sourcesChapter({ inputs, version, frame }: PaperView): Chapter[] {
  const terms = PAPER_WORDS[frame.language];

  const rows = inputs.map(({ path, sha256 }): Row => {
    return { role: "line", level: 0, label: path, cells: [{ kind: "text", text: sha256 }] };
  });
  return [
    {
      title: terms.sources,
      unit: "",
      basis: [],
      sections: [{ kind: "table", heading: null, labelHeader: terms.file, columns: ["SHA-256"], rows }],
      notes: [terms.madeWith(version)],
      prose: null,
    },
  ];
}
