import type { CasePageWords, SavedKind, ShownResult } from "../../messages/terms/case-page.ts";
import { type Choices, resultOptions } from "../files/options.ts";
import { onPage } from "../files/page-remedies.ts";
import type { FileInCase } from "../files/roles.ts";
import { savedCase } from "../files/saved-case.ts";
import { zip } from "../files/zip.ts";
import type { GivenFile, Looked, Ran } from "../work.ts";
import { button, choice, element } from "./element.ts";
import { addressOf, fileName, save } from "./save.ts";

/** What the results of a page are made from. */
export interface CaseAtHand {
  readonly looked: Looked;
  readonly files: readonly FileInCase[];
  /** What was given, by paths from the folder of the case. */
  readonly given: readonly GivenFile[];
  /** What it is called where it has no title. */
  readonly name: string;
}

interface ResultActions {
  /** Runs a command on the case, and says that it reckons; null when its reader stopped it. */
  readonly reckon: (command: ShownResult, options: ReturnType<typeof resultOptions>) => Promise<Ran | null>;
  readonly chosen: (choices: Choices) => void;
  readonly withKey: (files: readonly GivenFile[], key: string) => Promise<readonly GivenFile[] | null>;
}

const KINDS_OF_REPORT: readonly SavedKind[] = ["docx", "xlsx", "html", "md"];
const FIGURES: readonly SavedKind[] = ["csv", "json"];
const DONE = 0;
const USAGE = 2;
/** What is said where a budget of several years is held against one. */
const ONE_YEAR = "AGAINST_YEARS";

function isShown(result: string): result is ShownResult {
  return ["report", "split", "savings", "compare", "stability", "settle"].includes(result);
}

/** The part of the page where results are chosen, seen and saved. */
export class ResultView {
  readonly element: HTMLElement;
  readonly #atHand: CaseAtHand;
  readonly #words: CasePageWords;
  readonly #actions: ResultActions;
  readonly #frame = element("div", { class: "shown" });
  readonly #outdated = element("div", { role: "status" });
  readonly #firstYear = element("p", { class: "basis", role: "status" });
  readonly #saving = element("div", { class: "saving" });
  #result: ShownResult = "report";
  #choices: Choices;

  constructor(atHand: CaseAtHand, words: CasePageWords, choices: Choices, actions: ResultActions) {
    this.#atHand = atHand;
    this.#words = words;
    this.#choices = choices;
    this.#actions = actions;
    this.element = element("div", {}, this.#controls(), this.#firstYear, this.#outdated, this.#saving, this.#frame);
  }

  /** Says that what is shown is of a table that was changed since, and takes the saving away; null when it is not. */
  outdate(again: (() => void) | null): void {
    this.#saving.hidden = again !== null;
    this.#frame.inert = again !== null;
    this.element.classList.toggle("outdated", again !== null);
    const told = again && [
      element("p", { class: "error" }, this.#words.outdated),
      button(this.#words.again, again, "main"),
    ];
    this.#outdated.replaceChildren(...(told ?? []));
  }

  #controls(): HTMLElement {
    const { results, unit, units } = this.#words;
    const { looked } = this.#atHand;
    const shown = looked.results.filter(isShown).map((value) => ({ value, text: results[value] }));
    const years = looked.facts?.years ?? [];
    const choose = (changed: Partial<Choices>) => {
      this.#choices = { ...this.#choices, ...changed };
      this.#actions.chosen(this.#choices);
      void this.show();
    };
    return element(
      "div",
      { class: "controls" },
      choice(this.#words.result, shown, this.#result, (value) => {
        if (isShown(value)) this.#result = value;
        void this.show();
      }),
      element(
        "details",
        {},
        element("summary", {}, this.#words.choices),
        element(
          "div",
          { class: "choices" },
          choice(
            this.#words.documentLanguage,
            [
              { value: "", text: this.#words.asCase },
              ...(["nb", "nn", "en"] as const).map((value) => ({ value, text: this.#words.languages[value] })),
            ],
            this.#choices.language ?? "",
            (value) => choose({ language: value === "nb" || value === "nn" || value === "en" ? value : null }),
          ),
          choice(
            unit,
            (["1", "1000", "1000000"] as const).map((value) => ({ value, text: units[value] })),
            this.#choices.unit ?? "1",
            (value) => choose({ unit: value === "1000" || value === "1000000" ? value : null }),
          ),
          ...(years.length < 2
            ? []
            : [
                choice(
                  this.#words.year,
                  [
                    { value: "", text: this.#words.allYears },
                    ...years.map((year) => ({ value: `${year}`, text: `${year}` })),
                  ],
                  this.#choices.year ?? "",
                  (value) => {
                    this.#firstYear.textContent = "";
                    choose({ year: value || null });
                  },
                  "year",
                ),
              ]),
          this.#keyField(choose),
          this.#proposalBox(choose),
        ),
      ),
    );
  }

  #keyField(choose: (changed: Partial<Choices>) => void): HTMLElement {
    const input = element("input", {
      type: "text",
      value: this.#choices.key ?? "",
      "aria-describedby": "key-help",
      spellcheck: "false",
    });
    input.addEventListener("change", () => choose({ key: input.value.trim() || null }));
    const help = element("small", { id: "key-help" }, this.#words.otherKeyHelp);
    return element("label", { class: "wide" }, element("span", {}, this.#words.otherKey), input, help);
  }

  #proposalBox(choose: (changed: Partial<Choices>) => void): HTMLElement {
    const box = element("input", { type: "checkbox", checked: this.#choices.proposal });
    box.addEventListener("change", () => choose({ proposal: box.checked }));
    return element("label", { class: "tick" }, box, element("span", {}, this.#words.proposal));
  }

  #optionsOf(command: ShownResult, format: SavedKind) {
    return resultOptions(command, format, this.#atHand.files, this.#choices);
  }

  /** Makes the chosen result anew and shows it. */
  async show(): Promise<void> {
    const result = this.#result;
    const ran = await this.#actions.reckon(result, this.#optionsOf(result, "html"));
    if (ran === null || result !== this.#result) return;
    if (ran.told.includes(ONE_YEAR) && this.#choices.year === null && this.#chooseFirstYear()) return this.show();
    if (ran.code !== DONE || ran.output.length === 0) {
      this.#saving.replaceChildren();
      this.#frame.replaceChildren(this.#failed(ran));
      return;
    }
    const title = this.#words.shown(this.#words.results[result]);
    // What a file says cannot leave the frame: it has no origin, no forms and no windows.
    const frame = element("iframe", { sandbox: "allow-scripts", title, srcdoc: new TextDecoder().decode(ran.output) });
    this.#saving.replaceChildren(...this.#saveButtons(ran.output));
    this.#frame.replaceChildren(frame);
  }

  /** Where last year’s budget can be held against one year only, the first is shown, and said; false without years. */
  #chooseFirstYear(): boolean {
    const year = this.#atHand.looked.facts?.years[0];
    const select = this.element.querySelector<HTMLSelectElement>("select.year");
    if (year === undefined || select === null) return false;
    this.#choices = { ...this.#choices, year: `${year}` };
    this.#actions.chosen(this.#choices);
    select.value = `${year}`;
    this.#firstYear.textContent = this.#words.heldAgainstOne(year);
    return true;
  }

  #failed({ told }: Ran): HTMLElement {
    return element(
      "div",
      { role: "alert" },
      element("p", { class: "error" }, this.#words.noResult),
      element("pre", { tabindex: 0 }, onPage(told, this.#words)),
    );
  }

  #saveButtons(shown: Uint8Array): Node[] {
    const { kinds, saveCase, openApart, figuresOnly } = this.#words;
    const isReport = this.#result === "report";
    const saveAs = (kind: SavedKind) => button(kinds[kind], () => void this.#save(kind));
    const apart = element("a", { href: addressOf(shown, "html"), target: "_blank", rel: "noopener" }, openApart);
    return [
      element("p", { class: "label", id: "save-as" }, this.#words.save),
      element(
        "div",
        { class: "buttons", role: "group", "aria-labelledby": "save-as" },
        ...[...KINDS_OF_REPORT, ...FIGURES].map(saveAs),
        button(saveCase, () => void this.#saveCase()),
      ),
      element("p", { class: "basis" }, ...(isReport ? [figuresOnly, " "] : []), apart),
    ];
  }

  async #save(kind: SavedKind): Promise<void> {
    const { looked, name } = this.#atHand;
    const command = this.#result === "report" && FIGURES.includes(kind) ? "split" : this.#result;
    const { against, ...options } = this.#optionsOf(command, kind);
    const held = against === undefined ? null : await this.#actions.reckon(command, { ...options, against });
    // Of a CSV nothing rests on what was paid the year before, but where limits do.
    const isRefused = held?.code === USAGE && kind === "csv";
    const ran = held && !isRefused ? held : await this.#actions.reckon(command, options);
    if (ran === null) return;
    if (ran.code !== DONE) this.#frame.prepend(this.#failed(ran));
    else
      save(
        fileName(`${looked.title ?? name} ${command === "report" ? "" : this.#words.results[command]}`, kind),
        ran.output,
        kind,
      );
  }

  /** Saves the files as the command line finds them, with the key that was chosen. */
  async #saveCase(): Promise<void> {
    const { given, files: roles, looked, name } = this.#atHand;
    const { key } = this.#choices;
    const named = savedCase(given, roles);
    const keyed = key === null ? named : await this.#actions.withKey(named, key);
    const files = (keyed ?? []).flatMap(({ path, bytes }) => (bytes === null ? [] : [{ path, bytes }]));
    if (keyed) save(fileName(looked.title ?? name, "zip"), zip(files), "zip");
  }
}
