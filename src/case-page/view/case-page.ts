import { LANGUAGES, type Language } from "../../core/model/language.ts";
import { lineRanges } from "../../messages/phrases/line-ranges.ts";
import { CASE_PAGE_WORDS } from "../../messages/registry.ts";
import type { CasePageWords } from "../../messages/terms/case-page.ts";
import { type Choices, fileOptions, NO_CHOICES } from "../files/options.ts";
import { caseFolders, type FileInCase, rolesIn } from "../files/roles.ts";
import { filesOf, type TypedCase } from "../files/typed-case.ts";
import { zip } from "../files/zip.ts";
import type { GivenFile, Looked } from "../work.ts";
import { button, choice, element } from "./element.ts";
import { fileListElement } from "./file-list.ts";
import { findingsElement } from "./findings.ts";
import { giveElement, takeDrops } from "./give.ts";
import type { Given } from "./given-files.ts";
import { populationsOf } from "./populations.ts";
import type { Reckoning } from "./reckoning.ts";
import { ResultView } from "./result.ts";
import { fileName, save } from "./save.ts";
import { Status } from "./status.ts";
import { TypingView } from "./typing.ts";

/** What the page has at hand, whatever it speaks. */
interface State {
  readonly given: readonly GivenFile[];
  readonly passedOver: number;
  /** Whether loose files that are given next go with these. */
  readonly isLoose: boolean;
  readonly folders: readonly string[];
  readonly folder: string;
  readonly files: readonly FileInCase[];
  readonly looked: Looked | null;
}

const NOTHING: State = { given: [], passedOver: 0, isLoose: false, folders: [], folder: "", files: [], looked: null };

/** The files of a folder, by their paths from it. */
function inFolder(given: readonly GivenFile[], folder: string): GivenFile[] {
  if (folder === "") return [...given];
  const start = `${folder}/`;
  return given.flatMap(({ path, bytes }) =>
    path.startsWith(start) ? [{ path: path.slice(start.length), bytes }] : [],
  );
}

/** The page that takes a case and shows its results. */
export class CasePage {
  readonly #root: HTMLElement;
  readonly #reckoning: Reckoning;
  #language: Language;
  #state: State = NOTHING;
  #choices: Choices = NO_CHOICES;
  #typed: TypedCase | null = null;
  #typing: TypingView | null = null;
  #result: ResultView | null = null;
  #status: Status;
  #steps: { readonly give: HTMLElement; readonly read: HTMLElement; readonly take: HTMLElement } | null = null;

  constructor(root: HTMLElement, reckoning: Reckoning, language: Language) {
    this.#root = root;
    this.#reckoning = reckoning;
    this.#language = language;
    this.#status = new Status(this.#words, () => reckoning.stop());
    takeDrops((found) => void this.#take(found));
    window.addEventListener("beforeunload", (event) => {
      if (this.#typing?.isFilled) event.preventDefault();
    });
  }

  get #words(): CasePageWords {
    return CASE_PAGE_WORDS[this.#language];
  }

  /** Shows the page, anew in another language; what was given, typed and chosen stays. */
  open(): void {
    const words = this.#words;
    document.documentElement.lang = this.#language;
    document.title = words.title;
    if (this.#typing) this.#typed = this.#typing.typed;
    this.#status = new Status(words, () => this.#reckoning.stop());
    const steps = { give: element("div", {}), read: element("div", {}), take: element("div", {}) };
    this.#steps = steps;
    const step = (number: number, title: string, content: HTMLElement) =>
      element(
        "section",
        { class: "step", "aria-labelledby": `step-${number}` },
        element("h2", { id: `step-${number}` }, element("span", {}, `${number}`), title),
        content,
      );
    this.#root.replaceChildren(
      element("header", { class: "top" }, element("h1", {}, words.title), this.#languageButtons()),
      element("p", { class: "about" }, words.about),
      element("p", { class: "safe" }, words.safe),
      step(1, words.steps.give, steps.give),
      step(2, words.steps.read, steps.read),
      step(3, words.steps.take, steps.take),
      this.#status.element,
    );
    this.#showGiven();
    this.#showLooked();
    if (this.#state.given.length > 0) void this.#look();
  }

  #languageButtons(): HTMLElement {
    const buttons = LANGUAGES.map((language) => {
      const made = button(this.#words.languages[language], () => {
        this.#language = language;
        this.open();
        document.querySelector<HTMLElement>(`[lang="${language}"][aria-pressed]`)?.focus();
      });
      made.lang = language;
      made.setAttribute("aria-pressed", `${language === this.#language}`);
      return made;
    });
    return element("div", { class: "languages", role: "group", "aria-label": this.#words.language }, ...buttons);
  }

  #showGiven(): void {
    const words = this.#words;
    const { given, passedOver, folders, folder, files } = this.#state;
    const parts: HTMLElement[] = [
      giveElement(words, {
        files: (found) => void this.#take(found),
        example: () => void this.#tryExample(),
        type: () => this.#openTyping(),
      }),
    ];
    if (given.length === 0 && passedOver > 0)
      parts.push(element("p", { class: "error", role: "alert" }, words.nothingUsable));
    if (given.length > 0) {
      const counted = words.filesGiven(inFolder(given, folder).length);
      const skipped = passedOver > 0 ? ` ${words.passedOver(passedOver)}` : "";
      const heard = element(
        "p",
        { class: "heard", role: "status" },
        `${folder === "" ? "" : `${folder}: `}${counted}.${skipped}`,
      );
      parts.push(heard);
      if (folders.length > 1) {
        const choices = folders.map((value) => ({ value, text: value === "" ? "." : value }));
        parts.push(
          element(
            "div",
            { class: "choices" },
            choice(words.caseFolder, choices, folder, (chosen) => void this.#choose(chosen)),
          ),
        );
      }
      const list = fileListElement(files, words, (changed) => {
        this.#state = { ...this.#state, files: changed };
        void this.#look();
      });
      // Where names tell what the files are, nobody need look.
      const isTold = ["budget", "members"].every((role) => files.some((file) => file.path.startsWith(`${role}.`)));
      parts.push(
        element("details", { open: !isTold }, element("summary", {}, words.whatFilesAre), list),
        element(
          "div",
          { class: "buttons" },
          button(words.startOver, () => this.#startOver()),
        ),
      );
    }
    this.#typing = this.#typed === null ? null : this.#typingView(this.#typed);
    if (this.#typing) parts.push(this.#typing.element);
    this.#steps?.give.replaceChildren(...parts);
  }

  #startOver(): void {
    this.#state = NOTHING;
    this.#typed = null;
    this.#typing = null;
    this.open();
    this.#root.querySelector<HTMLElement>(".drop button")?.focus();
  }

  #openTyping(): void {
    this.#typed ??= { title: this.#words.typing.untitled, key: this.#words.typing.firstKey, members: [], lines: [] };
    this.#showGiven();
    this.#typing?.focus();
  }

  #typingView(typed: TypedCase): TypingView {
    const files = (made: TypedCase) => filesOf(made, this.#words.typing, this.#language);
    return new TypingView(typed, this.#words.typing, {
      use: (made) => {
        this.#typed = made;
        void this.#take({ files: files(made), passedOver: 0 }, false);
      },
      save: (made) => {
        const all = files(made).flatMap(({ path, bytes }) => (bytes === null ? [] : [{ path, bytes }]));
        save(fileName(made.title, "zip"), zip(all), "zip");
      },
      populations: (names) => populationsOf(names, this.#reckoning),
    });
  }

  async #tryExample(): Promise<void> {
    this.#typed = null;
    this.#typing = null;
    const files = await this.#status.during(this.#reckoning.ask("example"));
    if (files) await this.#take({ files, passedOver: 0 }, false);
  }

  /** Takes files; loose ones that come one after the other are one case. */
  async #take({ files, passedOver }: Given, mayJoin = true): Promise<void> {
    if (this.#typing) this.#typed = this.#typing.typed;
    const isLoose = mayJoin && files.every(({ path }) => !path.includes("/"));
    const before = isLoose && this.#state.isLoose ? this.#state.given : [];
    const kept = before.filter(({ path }) => !files.some((file) => file.path === path));
    const given = [...kept, ...files];
    const folders = caseFolders(given.map(({ path }) => path));
    this.#choices = NO_CHOICES;
    this.#state = { ...NOTHING, given, passedOver, isLoose, folders };
    await this.#reckoning.hold(given);
    await this.#choose(folders[0] ?? "");
    this.#steps?.read.scrollIntoView({ block: "center" });
  }

  async #choose(folder: string): Promise<void> {
    const files = rolesIn(inFolder(this.#state.given, folder).map(({ path }) => path));
    this.#state = { ...this.#state, folder, files, looked: null };
    this.#showGiven();
    if (this.#state.given.length > 0) await this.#look();
    else this.#showLooked();
  }

  async #look(): Promise<void> {
    const { folder, files } = this.#state;
    const asked = { folder, options: fileOptions("check", files), language: this.#language };
    const looked = await this.#status.during(this.#reckoning.ask("look", asked));
    if (looked === null || files !== this.#state.files) return;
    this.#state = { ...this.#state, looked };
    this.#showLooked();
    await this.#result?.show();
  }

  #showLooked(): void {
    const words = this.#words;
    const { looked, given, folder, files } = this.#state;
    if (this.#result) this.#choices = this.#result.choices;
    this.#result = null;
    if (looked === null) {
      this.#steps?.read.replaceChildren(element("p", { class: "later" }, words.readLater));
      this.#steps?.take.replaceChildren(element("p", { class: "later" }, words.takeLater));
      return;
    }
    const { facts } = looked;
    const about =
      facts && element("p", {}, words.facts(facts.members.join(", "), facts.lines, lineRanges(facts.years)));
    this.#steps?.read.replaceChildren(...(about ? [about] : []), findingsElement(looked, words));
    if (facts === null) {
      this.#steps?.take.replaceChildren(element("p", { class: "later" }, words.takeLater));
      return;
    }
    const name = folder.split("/").at(-1) || "fordel";
    const atHand = { looked, files, given: inFolder(given, folder), name };
    this.#result = new ResultView(atHand, words, this.#choices, (command, options) =>
      this.#status.during(this.#reckoning.ask("run", { command, folder, options, language: this.#language })),
    );
    this.#steps?.take.replaceChildren(this.#result.element);
  }
}
