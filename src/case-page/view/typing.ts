import type { CasePageWords } from "../../messages/terms/case-page.ts";
import { pastedRows, type TypedCase } from "../files/typed-case.ts";
import { button, element } from "./element.ts";

const ROWS_AT_FIRST = 3;

/** Rows of cells to type into; it grows by what is pasted, and by Enter in its last row. */
class TypedTable {
  readonly element: HTMLElement;
  readonly #columns: readonly string[];
  readonly #body = element("tbody", {});
  readonly #words: CasePageWords["typing"];

  constructor(
    title: string,
    columns: readonly string[],
    rows: readonly (readonly string[])[],
    words: CasePageWords["typing"],
  ) {
    this.#columns = columns;
    this.#words = words;
    const heads = columns.map((column) => element("th", { scope: "col" }, column));
    const id = `typed-${columns[0]}`;
    this.element = element(
      "div",
      { class: "scroll" },
      element(
        "table",
        { class: "typed", "aria-labelledby": id },
        element("caption", { id }, title),
        element("thead", {}, element("tr", {}, ...heads)),
        this.#body,
      ),
    );
    for (const row of rows) this.addRow(row);
    while (this.#body.rows.length < ROWS_AT_FIRST) this.addRow([]);
    this.#body.addEventListener("paste", (event) => this.#pasted(event));
    this.#body.addEventListener("keydown", (event) => this.#entered(event));
  }

  addRow(cells: readonly string[]): HTMLInputElement | null {
    const number = this.#body.rows.length + 1;
    const inputs = this.#columns.map((column, at) =>
      element("input", {
        type: "text",
        value: cells[at] ?? "",
        "aria-label": this.#words.cell(column, number),
        autocomplete: "off",
        spellcheck: "false",
      }),
    );
    this.#body.append(element("tr", {}, ...inputs.map((input) => element("td", {}, input))));
    return inputs[0] ?? null;
  }

  #inputs(row: number): HTMLInputElement[] {
    return [...(this.#body.rows[row]?.querySelectorAll("input") ?? [])];
  }

  get rows(): string[][] {
    return [...this.#body.rows].map((_, row) => this.#inputs(row).map(({ value }) => value));
  }

  set(row: number, column: number, text: string): void {
    const input = this.#inputs(row)[column];
    if (input) input.value = text;
  }

  #placeOf(target: EventTarget | null): { readonly row: number; readonly column: number } | null {
    for (let row = 0; row < this.#body.rows.length; row++) {
      const column = this.#inputs(row).indexOf(target as HTMLInputElement);
      if (column >= 0) return { row, column };
    }
    return null;
  }

  #pasted(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const place = this.#placeOf(event.target);
    const rows = pastedRows(text);
    if (place === null || (rows.length === 1 && rows[0]?.length === 1)) return;
    event.preventDefault();
    for (const [down, cells] of rows.entries()) {
      while (this.#body.rows.length <= place.row + down) this.addRow([]);
      for (const [across, cell] of cells.entries()) this.set(place.row + down, place.column + across, cell);
    }
    this.#body.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #entered(event: KeyboardEvent): void {
    const place = event.key === "Enter" ? this.#placeOf(event.target) : null;
    if (place === null) return;
    event.preventDefault();
    if (place.row === this.#body.rows.length - 1) this.addRow([]);
    this.#inputs(place.row + 1)[place.column]?.focus();
  }
}

/** What the form does with what was typed. */
interface TypingActions {
  readonly use: (typed: TypedCase) => void;
  readonly save: (typed: TypedCase) => void;
  /** Whatever is typed, pasted or filled in. */
  readonly changed: () => void;
  /** The populations of municipalities by their names, as text, and of which year; null of those not found. */
  readonly populations: (
    names: readonly string[],
  ) => Promise<{ readonly year: number; readonly found: readonly (string | null)[] }>;
}

/** The part of the page where a case is typed by who has no file of it. */
export class TypingView {
  readonly element: HTMLElement;
  readonly #words: CasePageWords["typing"];
  readonly #actions: TypingActions;
  readonly #title: HTMLInputElement;
  readonly #key: HTMLInputElement;
  readonly #members: TypedTable;
  readonly #lines: TypedTable;
  readonly #told = element("p", { role: "status", class: "basis" });

  constructor(typed: TypedCase | null, words: CasePageWords["typing"], actions: TypingActions) {
    this.#words = words;
    this.#actions = actions;
    this.#title = element("input", { type: "text", value: typed?.title ?? words.untitled });
    this.#key = element("input", {
      type: "text",
      value: typed?.key ?? words.firstKey,
      "aria-describedby": "typed-key-help",
      spellcheck: "false",
    });
    this.#members = new TypedTable(words.members, words.memberColumns, typed?.members ?? [], words);
    this.#lines = new TypedTable(words.budget, words.budgetColumns, typed?.lines ?? [], words);
    const more = (table: TypedTable) => () => table.addRow([])?.focus();
    this.element = element(
      "section",
      { class: "typing", "aria-labelledby": "typing" },
      element("h3", { id: "typing" }, words.title),
      element("p", {}, words.intro),
      element(
        "div",
        { class: "choices" },
        element("label", { class: "wide" }, element("span", {}, words.caseTitle), this.#title),
        element(
          "label",
          { class: "wide" },
          element("span", {}, words.key),
          this.#key,
          element("small", { id: "typed-key-help" }, words.keyHelp),
        ),
      ),
      this.#members.element,
      element(
        "div",
        { class: "buttons" },
        button(words.addMember, more(this.#members)),
        button(words.fillPopulation, () => void this.#fill()),
      ),
      this.#told,
      this.#lines.element,
      element("div", { class: "buttons" }, button(words.addLine, more(this.#lines))),
      element(
        "div",
        { class: "buttons ends" },
        button(words.use, () => this.use(), "main"),
        button(words.saveFiles, () => actions.save(this.typed)),
      ),
    );
    this.element.addEventListener("input", () => actions.changed());
  }

  /** Makes a case of what is typed. */
  use(): void {
    this.#actions.use(this.typed);
  }

  get typed(): TypedCase {
    return { title: this.#title.value, key: this.#key.value, members: this.#members.rows, lines: this.#lines.rows };
  }

  /** Whether anything was typed that would be lost. */
  get isFilled(): boolean {
    const { members, lines } = this.typed;
    return [...members, ...lines].some((row) => row.some((cell) => cell.trim() !== ""));
  }

  focus(): void {
    this.#title.focus();
  }

  async #fill(): Promise<void> {
    const rows = this.#members.rows;
    const names = rows.map(([name = ""]) => name.trim());
    const { year, found } = await this.#actions.populations(names);
    for (const [row, population] of found.entries()) if (population !== null) this.#members.set(row, 1, population);
    this.#actions.changed();
    const lost = names.filter((name, row) => name !== "" && found[row] === null);
    const count = found.filter((population) => population !== null).length;
    this.#told.textContent = [
      ...(count > 0 ? [this.#words.filled(count, year)] : []),
      ...(lost.length > 0 ? [this.#words.notFound(lost.join(", "))] : []),
    ].join(" ");
  }
}
