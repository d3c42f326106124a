import type { CasePageWords } from "../../messages/terms/case-page.ts";
import { filledIn, pastedRows, type TypedCase, type TypedPlace } from "../files/typed-case.ts";
import type { Populations } from "../work.ts";
import { button, element } from "./element.ts";

const ROWS_AT_FIRST = 3;
const POPULATION_COLUMN = 1;

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

  mark(row: number, column: number): void {
    this.#inputs(row)[column]?.setAttribute("aria-invalid", "true");
  }

  unmark(): void {
    for (const input of this.#body.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
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
  /** The populations of municipalities by their names; null when its reader stopped it. */
  readonly populations: (names: readonly string[]) => Promise<Populations | null>;
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
  readonly #told = element("div", { role: "status", class: "basis" });
  #filled: TypedCase["filled"];

  constructor(typed: TypedCase | null, words: CasePageWords["typing"], actions: TypingActions) {
    this.#words = words;
    this.#actions = actions;
    this.#filled = typed?.filled ?? null;
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
    this.element.addEventListener("input", ({ target }) => {
      if (target instanceof HTMLInputElement) target.removeAttribute("aria-invalid");
      actions.changed();
    });
  }

  /** Makes a case of what is typed. */
  use(): void {
    this.#actions.use(this.typed);
  }

  get typed(): TypedCase {
    const [title, key, filled] = [this.#title.value, this.#key.value, this.#filled ?? null];
    return { title, key, members: this.#members.rows, lines: this.#lines.rows, filled };
  }

  /** Whether anything was typed that would be lost. */
  get isFilled(): boolean {
    const { members, lines } = this.typed;
    return [...members, ...lines].some((row) => row.some((cell) => cell.trim() !== ""));
  }

  focus(): void {
    this.#title.focus();
  }

  /** Fills in the populations that lack, and says which stand there already, and whom the register does not know. */
  async #fill(): Promise<void> {
    const rows = this.#members.rows;
    const named = rows.flatMap(([name = ""], row) => (name.trim() === "" ? [] : [{ name: name.trim(), row }]));
    const answer = await this.#actions.populations(named.map(({ name }) => name));
    if (answer === null) return;
    const found = rows.map((): string | null => null);
    const told: string[] = [];
    const populations = new Map(this.#filled?.year === answer.year ? this.#filled.populations : []);
    for (const [at, { name, row }] of named.entries()) {
      const one = answer.found[at];
      if (one && "told" in one) told.push(one.told);
      if (!one || "told" in one) continue;
      found[row] = one.population;
      populations.set(name, one.population);
    }
    const { set, kept } = filledIn(rows, found);
    for (const [row, population] of set) this.#members.set(row, POPULATION_COLUMN, population);
    if (set.length > 0) this.#filled = { year: answer.year, populations };
    this.#actions.changed();
    const differing = kept.map((row) => `${rows[row]?.[0]?.trim()} (${found[row]})`);
    const texts = [
      ...(set.length > 0 ? [this.#words.filled(set.length, answer.year)] : []),
      ...(kept.length > 0 ? [this.#words.keptPopulations(differing.join(", "))] : []),
      ...told,
    ];
    this.#told.replaceChildren(...texts.map((text) => element("p", {}, text)));
  }

  /** Marks the cells that something is said of, until they are changed; none takes the marks away. */
  mark(places: readonly TypedPlace[]): void {
    this.#members.unmark();
    this.#lines.unmark();
    this.#key.removeAttribute("aria-invalid");
    for (const { part, row, column } of places) {
      if (part === "key") this.#key.setAttribute("aria-invalid", "true");
      const table = part === "members" ? this.#members : part === "lines" ? this.#lines : null;
      if (row !== null && column !== null) table?.mark(row, column);
    }
  }
}
