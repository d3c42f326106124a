import { html } from "../../src/format/html/html.ts";
import type { Style } from "../../src/format/writing/style.ts";
import type { Chapter, Page } from "../../src/report/page/page.ts";
import type { Table } from "../../src/report/page/table.ts";
import { fordel } from "../cli/memory-io.ts";
import { CHARTS, chart, n, part } from "../format/html/sample-charts.ts";

const STYLE: Style = { language: "nb", color: false, columns: null, excel: false };

/** Names as long and as short as they come. */
const LONG = "Nordre Follo interkommunale brann- og redningsvesen IKS, avdeling for forebygging og beredskap";

function page(title: string, sections: Chapter["sections"]): Chapter {
  return { title, unit: "hele kroner", basis: ["Nøkkel: 50 % likt"], sections, notes: ["En note."], prose: null };
}

/** A table of so many members with amounts of hundreds of millions. */
export function wideTable(members: number): Table {
  const amount = { kind: "amount", value: n("123456789"), decimals: 0 } as const;
  const cells = Array.from({ length: members + 1 }, () => amount);
  const columns = ["I alt", ...Array.from({ length: members }, (_, at) => `Kommune ${at + 1}`)];
  const row = { role: "line", level: 1, label: LONG, cells } as const;
  return {
    kind: "table",
    heading: "2026",
    labelHeader: "",
    columns,
    rows: [row, { ...row, role: "sum", label: "Sum" }],
  };
}

const MANY = chart("Tolv kommuner, førti områder", {
  kind: "stacked-bars",
  bars: Array.from({ length: 12 }, (_, member) => ({
    label: member % 3 === 0 ? `${LONG} ${member}` : `Ås ${member}`,
    parts: Array.from({ length: 40 }, (_, at) =>
      part(`Område ${at}`, `${(at + 1) * 100_000 * (at % 9 === 0 ? -1 : 1)}`),
    ),
  })),
});

const ODD = [
  MANY,
  chart("Ingenting", { kind: "bars", bars: [part("Ås", "0")] }),
  chart("Begge veier", { kind: "bars", bars: [part(LONG, "-1200"), part("Ås", "800")] }),
  chart("Merkostnad", {
    kind: "pairs",
    first: "Uten samarbeid",
    second: "Med samarbeid",
    difference: "Innsparing",
    pairs: [
      { label: "2009", first: n("100"), second: n("180") },
      { label: "2010", first: n("-20"), second: n("-90") },
      { label: "2011", first: n("99000000"), second: n("98000000") },
    ],
  }),
];

/** A document with every kind of chart, ordinary and odd. */
export const CHART_PAPER: Page = {
  title: "Felles IKT-drift",
  date: "3. november 2026",
  keyFigures: null,
  picture: null,
  lead: [{ heading: "Økonomiske konsekvenser", paragraphs: ["Kostnaden er 55 230 000 kroner."] }],
  chapters: [page("Hva hver betaler", Object.values(CHARTS)), page("Ytterpunkter", ODD), page("Bredt", [wideTable(8)])],
};

async function printed(...argv: readonly string[]): Promise<string> {
  return (await fordel([...argv, "--format", "html"])).stdout;
}

/** The documents that are looked at, each made when asked for. */
export const PAPERS: Readonly<Record<string, () => Promise<string>>> = {
  "what two members pay": () => printed("split", "fixtures/melhus"),
  "what six members pay": () => printed("split", "fixtures/hallingdal"),
  "what cooperation saves": () => printed("compare", "fixtures/melhus", "--lang", "nn"),
  "procurement, in English": () => printed("savings", "fixtures/hallingdal", "--lang", "en"),
  "every chart": async () => html(CHART_PAPER, STYLE),
};

/** A document of one page, as a command prints it. */
export function onePage(sections: Chapter["sections"], title = "Tittel"): string {
  return html(
    { title, date: null, keyFigures: null, picture: null, lead: [], chapters: [page(title, sections)] },
    STYLE,
  );
}
