import { type Fraction, sum } from "../../core/number/fraction.ts";
import { type ListedMunicipality, runsOf } from "../../core/population/asked.ts";
import { enumerate } from "../../messages/phrases/enumerate.ts";
import { POPULATION_WORDS, WORDS } from "../../messages/registry.ts";
import { type DocumentHead, decimalOrNull, document } from "../page/document.ts";
import type { Chapter, Section } from "../page/page.ts";
import { type Json, type Report, reportOf } from "../page/report.ts";
import type { Cell, Row, Table } from "../page/table.ts";
import type { PopulationView } from "./view.ts";

/** Municipalities that fit as columns. */
const MOST_COLUMNS = 9;

function population({ municipality }: ListedMunicipality, year: number): Fraction | null {
  return municipality.figure(year)?.measure?.value ?? null;
}

/** What all have together at a year; null where one is not known. */
function total({ municipalities }: PopulationView, year: number): Fraction | null {
  const known = municipalities.flatMap((one) => population(one, year) ?? []);
  return known.length === municipalities.length ? sum(known) : null;
}

function label({ member, municipality: { number } }: ListedMunicipality): string {
  return member.startsWith(number) ? member : `${number} ${member}`;
}

function countCell({ frame }: PopulationView, value: Fraction | null): Cell {
  if (value === null) return { kind: "missing", text: POPULATION_WORDS[frame.language].unknown };
  return { kind: "amount", value, decimals: 0 };
}

function byMunicipality(view: PopulationView): Table {
  const words = POPULATION_WORDS[view.frame.language];
  const { municipalities, years } = view;
  const rows = municipalities.map((one): Row => {
    const cells = years.map((year) => countCell(view, population(one, year)));
    return { role: "line", level: 0, label: label(one), cells };
  });
  const sums: Row = {
    ...{ role: "sum", level: 0, label: words.sum },
    cells: years.map((year) => countCell(view, total(view, year))),
  };
  return {
    ...{ kind: "table", heading: null, labelHeader: words.municipality, columns: years.map((year) => `${year}`) },
    rows: municipalities.length > 1 ? [...rows, sums] : rows,
  };
}

/** The same with years down, where they are many and municipalities few. */
function byYear(view: PopulationView): Table {
  const words = POPULATION_WORDS[view.frame.language];
  const { municipalities, years } = view;
  const isSummed = municipalities.length > 1;
  return {
    ...{ kind: "table", heading: null, labelHeader: words.year },
    columns: [...municipalities.map(label), ...(isSummed ? [words.sum] : [])],
    rows: years.map((year) => {
      const cells = municipalities.map((one) => countCell(view, population(one, year)));
      const sums = isSummed ? [countCell(view, total(view, year))] : [];
      return { role: "line", level: 0, label: `${year}`, cells: [...cells, ...sums] };
    }),
  };
}

function sectionsOf(view: PopulationView): Section[] {
  const [wide, narrow] = [byMunicipality(view), byYear(view)];
  if (view.municipalities.length > MOST_COLUMNS || view.years.length === 1) return [wide];
  return [{ kind: "alternatives", mostColumns: MOST_COLUMNS, ways: [[wide], [narrow]] }];
}

function chapterOf(view: PopulationView): Chapter {
  const { frame, register, isOwn, years } = view;
  const words = POPULATION_WORDS[frame.language];
  return {
    title: words.title(enumerate(runsOf(years), frame.words)),
    unit: words.unit,
    basis: [WORDS[frame.language].populationSource],
    sections: sectionsOf(view),
    notes: isOwn ? [words.fromFile(register.file)] : [],
    prose: null,
  };
}

/** Whose register it is, in documents. */
export const REGISTER_SOURCE = "Statistics Norway, table 07459 (CC BY 4.0)";

function resultOf(view: PopulationView): Json {
  const { register, municipalities, years } = view;
  return {
    register: { file: register.file, source: REGISTER_SOURCE, years: register.years },
    years,
    municipalities: municipalities.map((one) => {
      const { number, name, otherNames, county } = one.municipality;
      const populations = years.map((year) => ({ year, population: decimalOrNull(population(one, year)) }));
      return { member: one.member, number, name, otherNames, county, populations };
    }),
    total: years.map((year) => ({ year, population: decimalOrNull(total(view, year)) })),
    update: null,
  };
}

/** The report of a look-up; its CSV is a members.csv that says of which 1 January its figures are. */
export function populationReport(view: PopulationView, head: DocumentHead): Report {
  const { municipalities, years } = view;
  const facts = municipalities.flatMap((one) =>
    years.map((year) => [one.member, one.municipality.number, year, population(one, year)]),
  );
  return reportOf(
    () => chapterOf(view),
    { fields: ["member", "number", "year", "population"], rows: facts },
    () => document(head, resultOf(view)),
  );
}
