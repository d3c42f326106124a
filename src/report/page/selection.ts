import type { Case, RowCondition } from "../../core/model/case.ts";
import { sameName } from "../../core/model/names.ts";
import type { Words } from "../../messages/terms/result.ts";

/** Conditions on one column, as a table's basis names them: `Konto = 1*, 3*`. */
function columnText(conditions: readonly RowCondition[], { header, is }: RowCondition): string {
  const same = conditions.filter((other) => other.is === is && sameName(other.header, header));
  return `${header} ${is ? "=" : "≠"} ${same.map(({ pattern }) => pattern || '""').join(", ")}`;
}

/** Which rows of the budget the figures rest on, one sentence; none when it was read whole. */
export function selectionLines({ selection }: Case, words: Words): string[] {
  const texts = new Set(selection.map((condition) => columnText(selection, condition)));
  return texts.size === 0 ? [] : [`${words.selection}: ${[...texts].join("; ")}`];
}
