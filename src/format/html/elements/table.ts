import { capitalized } from "../../../messages/phrases/capitalized.ts";
import { WORDS } from "../../../messages/registry.ts";
import { cellText } from "../../../report/page/cell-text.ts";
import type { Row, Table } from "../../../report/page/table.ts";
import type { Style } from "../../writing/style.ts";
import { bodyLength, hasAmounts, isFigures, isStrong } from "../../writing/table-parts.ts";
import { labelWidth, tableWidth } from "../../writing/table-width.ts";
import { block, type Content, element, type Markup } from "./markup.ts";

/** Four no-break spaces: an indent that is still there when the table is pasted into a text. */
const INDENT = "\u00a0".repeat(4);
/** From this level on a label's further lines stand as far in as this level's. */
const DEEPEST_HANG = 3;
/** Tables of more characters than these are printed in smaller type, and closer still with long labels broken. */
const WIDEST_PLAIN = 80;
const WIDEST_DENSE = 100;
/** A table of more characters than this, its labels broken at so many, is printed on a sheet turned sideways. */
const WIDEST_UPRIGHT = 128;
const BROKEN_LABEL = 28;
/** A table of more characters than this is printed in the smallest type also there. */
const WIDEST_TURNED = 160;
/** A table of no more rows than this is printed on one sheet; of more than the other, closer, so that a sheet holds two. */
const MOST_WHOLE = 24;
const MANY_ROWS = 18;

/** A table of more characters than this is wider than a phone. */
const WIDEST_PHONE = 36;
/** A figure of more characters than this needs more of a phone than a third: an amount with øre. */
const LONGEST_NARROW = 11;

function hasLongFigures({ rows }: Table, figures: readonly boolean[], { language }: Style): boolean {
  return rows.some(({ cells }) =>
    cells.some((cell, at) => figures[at] && cellText(cell, language).length > LONGEST_NARROW),
  );
}

/** Whether a sheet of A4 that stands upright is too narrow for the table. */
export function isWide(table: Table, style: Style): boolean {
  const width = tableWidth(table, style.language) - Math.max(0, labelWidth(table) - BROKEN_LABEL);
  return width > WIDEST_UPRIGHT;
}

/** How closely the table is printed, in words for the style sheet. */
function density(table: Table, style: Style): readonly string[] {
  const width = tableWidth(table, style.language);
  if (width <= WIDEST_PLAIN) return [];
  if (width <= WIDEST_DENSE) return ["dense"];
  if (!isWide(table, style)) return ["close"];
  return width > WIDEST_TURNED ? ["dense", "tight"] : ["dense"];
}

/**
 * The column that answers, kept in sight where the page is narrow: the sum of the others, else what members are compared
 * by, as the change; none when it stands first.
 */
function answerColumn({ columns, barColumn = 0 }: Table, { language }: Style): number | null {
  const { sum, total } = WORDS[language];
  const sums = columns.findIndex((text) => text === sum || text === total);
  const at = sums < 0 ? barColumn : sums;
  return at > 0 ? at : null;
}

/** Word and its kin look at `align` and `<b>`, not at a style sheet; the security policy forbids inline styles. */
function rowElement(row: Row, figures: readonly boolean[], all: number | null, style: Style): Markup {
  const strong = (text: string): Content => (isStrong(row) && text !== "" ? element("b", {}, text) : text);
  const cells = row.cells.map((cell, at) => {
    const text = strong(cellText(cell, style.language));
    if (!figures[at]) return element("td", { class: "words" }, text);
    return element("td", { class: at === all ? "all" : null, align: "right" }, text);
  });
  const label = element("th", { scope: "row", align: "left" }, INDENT.repeat(row.level), strong(row.label));
  const indent = row.level === 0 ? "" : ` in-${Math.min(row.level, DEEPEST_HANG)}`;
  return element("tr", { class: `${row.role}${indent}` }, label, ...cells);
}

function header(table: Table, figures: readonly boolean[], all: number | null): Markup {
  const corner =
    table.labelHeader === ""
      ? element("td", {}, "")
      : element("th", { scope: "col", align: "left" }, table.labelHeader);
  const columns = table.columns.map((text, at) =>
    element("th", { scope: "col", class: at === all ? "all" : null, align: figures[at] ? "right" : "left" }, text),
  );
  return element("tr", {}, corner, ...columns);
}

function rowGroup(name: "tbody" | "tfoot", rows: readonly Markup[]): Content {
  return rows.length === 0 ? "" : block(name, {}, rows);
}

/**
 * A table in a frame that scrolls where the page is narrower, also with the keyboard; `labelledBy` is the id of the
 * heading that names it. The unit of its amounts stands over it.
 */
export function tableElement(table: Table, unit: string, labelledBy: string, style: Style): Markup {
  const figures = table.columns.map((_, column) => isFigures(table, column));
  const all = answerColumn(table, style);
  const rows = table.rows.map((row) => rowElement(row, figures, all, style));
  const length = bodyLength(table);
  const named = { "aria-labelledby": labelledBy };
  const long = [...(rows.length > MANY_ROWS ? ["many"] : []), ...(rows.length > MOST_WHOLE ? [] : ["whole"])];
  const columns = tableWidth(table, style.language) > WIDEST_PHONE ? ["columns"] : [];
  if (columns.length > 0 && hasLongFigures(table, figures, style)) columns.push("long");
  return block(
    "div",
    {
      class: ["scroll", ...columns, ...density(table, style), ...long].join(" "),
      role: "group",
      tabindex: "0",
      ...named,
    },
    [
      block("table", named, [
        unit !== "" && hasAmounts(table) ? element("caption", { align: "right" }, capitalized(unit)) : "",
        element("thead", {}, header(table, figures, all)),
        rowGroup("tbody", rows.slice(0, length)),
        rowGroup("tfoot", rows.slice(length)),
      ]),
    ],
  );
}
