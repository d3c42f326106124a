import { beforeAll, describe, expect, test } from "vitest";
import { docx } from "../../../src/format/docx/docx.ts";
import type { Style } from "../../../src/format/writing/style.ts";
import type { Chapter } from "../../../src/report/page/page.ts";
import { fordel, fordelBytes } from "../../cli/memory-io.ts";
import { HOSTILE_WORDS } from "../../hostile-words.ts";
import { partsOf } from "../xlsx/parts.ts";
import { hasWriter, opened } from "./word.ts";

const STYLE: Style = { language: "nn", color: false, columns: null, excel: false };

/** What is wrong with the XML of a part: an element that does not end, a character that may not be; null for nothing. */
function fault(xml: string): string | null {
  const open: string[] = [];
  for (const [tag, end, name, empty] of xml.matchAll(/<(\/?)([\w:]+)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (end && open.pop() !== name) return tag;
    if (!end && !empty) open.push(name ?? "");
  }
  const rest = xml.replace(/<\?xml[^?]*\?>|<\/?[\w:]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?>/g, "");
  const stray = /<|&(?!(?:amp|lt|gt|quot|apos|#\d+);)|[\p{Cs}\ufffe\uffff]|(?![\t\n\r])\p{Cc}/u.exec(rest);
  return open.length > 0 ? `<${open.join(" ")}>` : (stray?.[0] ?? null);
}

const faults = (bytes: Uint8Array) =>
  [...partsOf(bytes)]
    .filter(([name]) => /\.(?:xml|rels|svg)$/.test(name))
    .flatMap(([, xml]) => fault(xml) ?? [])
    .map(String);

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("\n");
}

/** Amounts of four digits or more, as they are written. */
const amounts = (text: string) => new Set(text.match(/\d{1,3}(?:\u00a0\d{3})+/g));

async function reported(name: string, ...options: readonly string[]): Promise<Buffer> {
  const { code, stdout } = await fordelBytes(["report", `fixtures/${name}`, "--format", "docx", ...options]);
  expect(code).toBe(0);
  return stdout;
}

describe("a case as a Word document", () => {
  let bytes: Buffer;
  let parts: Map<string, string>;
  let body: string;

  beforeAll(async () => {
    bytes = await reported("melhus");
    parts = partsOf(bytes);
    body = parts.get("word/document.xml") ?? "";
  }, 60_000);

  test("is whole XML in all its parts", () => {
    expect(body.length).toBeGreaterThan(10_000);
    expect(faults(bytes)).toEqual([]);
  });

  test("is the same bytes the next time", async () => {
    expect((await reported("melhus")).equals(bytes)).toBe(true);
    expect(parts.get("docProps/core.xml")).not.toContain("dcterms");
  });

  test("has the amounts of the Markdown", async () => {
    const { stdout } = await fordel(["report", "fixtures/melhus"]);
    const own = amounts(textOf(body));
    expect(own.size).toBeGreaterThan(100);
    expect([...amounts(stdout)].filter((amount) => !own.has(amount))).toEqual([]);
  });

  test("is in the styles that Word and templates know", () => {
    for (const style of ["Title", "Heading1", "Caption", "ListBullet"]) {
      const used = body.includes(`<w:pStyle w:val="${style}"/>`);
      expect([style, used, parts.get("word/styles.xml")?.includes(`w:styleId="${style}"`)]).toEqual([
        style,
        true,
        true,
      ]);
    }
    expect(parts.get("word/styles.xml")).toContain('<w:lang w:val="nb-NO"/>');
    expect(parts.get("docProps/core.xml")).not.toContain("creator");
    expect(parts.get("docProps/core.xml")).toContain("<dc:title>Felles IKT-drift, Melhus og Midtre Gauldal");
    expect(parts.get("word/footer1.xml")).toMatch(/PAGE.* \/ .*NUMPAGES/s);
  });

  test("repeats the head of every table, cuts no row, and numbers tables and figures", () => {
    const tables = body.split("<w:tblLook").length - 1;
    expect(body.split("<w:tblHeader/>").length - 1).toBe(tables - 1);
    expect(body.split("<w:cantSplit/>").length).toBe(body.split("<w:tr>").length);
    const numbers = [...body.matchAll(/SEQ Tabell [^"]*"><w:r><w:t[^>]*>(\d+)/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: tables - 1 }, (_, at) => at + 1));
  });

  test("calls no two tables the same", () => {
    const captions = [...body.matchAll(/SEQ Tabell .*?<\/w:fldSimple><w:r><w:t[^>]*>\. ([^<]*)/g)].map(
      ([, text]) => text,
    );
    expect(captions.length).toBeGreaterThan(10);
    expect(captions.filter((text, at) => captions.indexOf(text) < at)).toEqual([]);
  });

  test("has every chart as a drawing, with a metafile for what draws none, and says what there is to see", () => {
    const charts = [...body.matchAll(/<wp:docPr [^>]*>/g)].map(([tag]) => tag);
    const drawings = [...parts.keys()].filter((name) => name.endsWith(".svg"));
    expect(drawings.length).toBeGreaterThan(5);
    expect([...parts.keys()].filter((name) => name.endsWith(".emf"))).toHaveLength(drawings.length);
    expect(charts.filter((tag) => !/descr="[^"]{20,}/.test(tag))).toEqual([]);
    expect(new Set(charts.map((tag) => / id="(\d+)"/.exec(tag)?.[1])).size).toBe(charts.length);
  });
});

test("a list of contents leads to every chapter, with nothing that Word must ask about", async () => {
  const parts = partsOf(await reported("melhus"));
  const body = parts.get("word/document.xml") ?? "";
  const headings = [...body.matchAll(/w:val="Heading1"\/>.*?w:name="(_Toc\d+)".*?<w:t[^>]*>([^<]*)/g)].map(
    ([, ...of]) => of,
  );
  const entries = [...body.matchAll(/w:anchor="(_Toc\d+)"><w:r><w:t[^>]*>([^<]*)/g)].map(([, ...of]) => of);
  expect(entries.length).toBeGreaterThan(5);
  expect(entries).toEqual(headings);
  expect(body).toContain("TOC \\o &quot;1-1&quot;");
  expect([body.includes("w:dirty"), parts.get("word/settings.xml")?.includes("updateFields")]).toEqual([false, false]);
}, 30_000);

test("sheets lie only for what cannot stand, and a table is no wider than its content asks", async () => {
  const body = partsOf(await reported("vertskommuner")).get("word/document.xml") ?? "";
  expect(body).not.toContain('w:orient="landscape"');
  const widths = [...body.matchAll(/<w:tblW w:type="dxa" w:w="(\d+)"/g)].map(([, width]) => Number(width));
  expect(Math.min(...widths)).toBeLessThan(6000);
}, 30_000);

test("no text of a file breaks it, wherever it stands", async () => {
  const words = [...HOSTILE_WORDS, "\ufffe\uffff\ud800", "{notes-0} & <w:p>]]>"];
  const chapters = words.map(
    (word): Chapter => ({
      title: word,
      unit: word,
      basis: [word],
      sections: [
        {
          kind: "table",
          heading: word,
          labelHeader: word,
          columns: [word],
          rows: [{ role: "line", level: 0, label: word, cells: [{ kind: "text", text: word }] }],
        },
        { kind: "paragraph", lines: [word] },
      ],
      notes: [word],
      prose: { heading: word, paragraphs: [word] },
    }),
  );
  const title = words.join(" ");
  const bytes = await docx({ title, date: title, keyFigures: null, picture: null, lead: [], chapters }, STYLE);
  expect(faults(bytes)).toEqual([]);
}, 30_000);

test("points of a resolution are items of Word's own numbered list", async () => {
  const lead = [{ heading: "Framlegg", paragraphs: ["Utkast:", "1. Kostnaden", "2. Beløpa"] }];
  const page = { title: "Sak", date: null, keyFigures: null, picture: null, lead, chapters: [] };
  const body = partsOf(await docx(page, STYLE)).get("word/document.xml") ?? "";
  expect(body.split('<w:pStyle w:val="ListNumber"/>')).toHaveLength(3);
  expect(textOf(body)).toContain("Utkast:\nKostnaden\nBeløpa");
});

test("is not shown on a screen", async () => {
  const { code, stderr } = await fordel(["split", "fixtures/melhus", "--format", "docx", "--lang", "nb"], {
    columns: 80,
  });
  expect([code, stderr]).toEqual([2, expect.stringContaining("Et Word-dokument (docx) kan ikke vises på skjermen")]);
});

describe.skipIf(!hasWriter())("opened by LibreOffice", () => {
  test("has its headings, its tables and the amounts of the Markdown", async () => {
    const names = ["melhus", "hallingdal", "vertskommuner"];
    const documents = new Map<string, Uint8Array>();
    for (const name of names) documents.set(name, await reported(name, "--lang", "nn"));
    const found = opened(documents);
    for (const name of names) {
      const page = found.get(name) ?? "";
      expect(page.match(/<h1/g)?.length, name).toBeGreaterThan(4);
      expect(page.match(/<table/g)?.length, name).toBeGreaterThan(4);
      expect(page.match(/<img/g)?.length, name).toBeGreaterThan(1);
      const own = amounts(page.replaceAll("&nbsp;", "\u00a0"));
      const { stdout } = await fordel(["report", `fixtures/${name}`, "--lang", "nn"]);
      expect(
        [...amounts(stdout)].filter((amount) => !own.has(amount)),
        name,
      ).toEqual([]);
    }
  }, 300_000);
});
