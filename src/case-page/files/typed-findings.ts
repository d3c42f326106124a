import type { Source } from "../../core/model/source.ts";
import type { ToldFinding } from "../../format/text/issues.ts";
import { lineRanges } from "../../messages/phrases/line-ranges.ts";
import type { CasePageWords } from "../../messages/terms/case-page.ts";
import type { Looked } from "../work.ts";
import { type TypedCase, type TypedPlace, typedPlace } from "./typed-case.ts";

/** A place as its reader sees it, who typed no file: the table, the column and the row. */
function placeWords({ part, row, column }: TypedPlace, { typing }: CasePageWords): string {
  if (part === "title") return typing.caseTitle;
  if (part === "key") return typing.key;
  const [table, columns] =
    part === "members" ? [typing.members, typing.memberColumns] : [typing.budget, typing.budgetColumns];
  const header = column === null ? null : columns[column];
  if (!header) return table;
  return `${table}: ${row === null ? header : typing.cell(header, row + 1)}`;
}

/** What was found in files of a table that was typed, with places in the table. */
export function asTyped(looked: Looked, typed: TypedCase, words: CasePageWords): Looked {
  const placeOf = (source: Source | null) => source && typedPlace(typed, words.typing, source);
  const findings = looked.findings.map((finding): ToldFinding => {
    const place = placeOf(finding.source);
    if (place === null) return finding;
    const rows = finding.alikeSources.flatMap((source) => placeOf(source)?.row ?? []).map((row) => row + 1);
    const isCell = place.row !== null;
    return {
      ...finding,
      place: placeWords(place, words),
      excerpt: isCell ? [] : finding.excerpt,
      alike: rows.length === 0 ? finding.alike : words.typing.alikeRows(lineRanges(rows)),
    };
  });
  return { ...looked, findings };
}

/** The cells and fields with errors. */
export function markedPlaces({ findings }: Looked, typed: TypedCase, { typing }: CasePageWords): TypedPlace[] {
  return findings
    .filter(({ severity }) => severity === "error")
    .flatMap(({ source, alikeSources }) => [...(source ? [source] : []), ...alikeSources])
    .flatMap((source) => typedPlace(typed, typing, source) ?? []);
}
