import { LANGUAGES, type Language } from "../../core/model/language.ts";
import { lineRanges } from "../../messages/phrases/line-ranges.ts";
import { CASE_PAGE_WORDS } from "../../messages/registry.ts";
import type { CasePageWords } from "../../messages/terms/case-page.ts";
import { heldFiles, inFolder, settingsByRole } from "../files/held.ts";
import { type Choices, fileOptions, NO_CHOICES } from "../files/options.ts";
import { foundOnPage } from "../files/page-remedies.ts";
import { roleNotes } from "../files/role-notes.ts";
import { caseFolders, type FileInCase, rolesIn, withChoices } from "../files/roles.ts";
import { filesOf, isSameCase, type TypedCase } from "../files/typed-case.ts";
import { asTyped, markedPlaces } from "../files/typed-findings.ts";
import { zip } from "../files/zip.ts";
import type { GivenFile, Looked } from "../work.ts";
import { button, element } from "./element.ts";
import { findingsElement, notesElement } from "./findings.ts";
import { giveElement, takeDrops } from "./give.ts";
import type { Given } from "./given-files.ts";
import { givenListElements } from "./given-list.ts";
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
  /** The table that was typed, as it was when these files were made of it; null of files that were given. */
  readonly madeOf: TypedCase | null;
  readonly folders: readonly string[];
  readonly folder: string;
  readonly files: readonly FileInCase[];
  readonly looked: Looked | null;
}

const NOTHING: State = {
  ...{ given: [], passedOver: 0, isLoose: false, madeOf: null },
  ...{ folders: [], folder: "", files: [], looked: null },
};

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
  /** What was taken away last, until something else is given. */
  #before: { readonly state: State; readonly typed: TypedCase | null } | null = null;
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
    const { given, passedOver, folder } = this.#state;
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
      const listed = { ...this.#state, count: inFolder(given, folder).length };
      parts.push(
        ...givenListElements(listed, words, {
          choose: (chosen) => void this.#choose(chosen),
          changed: (files) => void this.#changeRoles(files),
          takeAway: (path) => void this.#takeAway(path),
          startOver: () => void this.#startOver(),
        }),
      );
    }
    if (this.#before) {
      const back = button(words.undo, () => void this.#goBack());
      parts.push(element("p", { class: "heard taken-away", role: "status" }, words.takenAway, " ", back));
    }
    if (this.#typing) this.#typed = this.#typing.typed;
    this.#typing = this.#typed === null ? null : this.#typingView(this.#typed);
    if (this.#typing) parts.push(this.#typing.element);
    this.#steps?.give.replaceChildren(...parts);
  }

  /** Takes all away, the table that is typed too, if these files are made of it; it can be had back. */
  async #startOver(): Promise<void> {
    const typed = this.#typing?.typed ?? null;
    this.#before = { state: this.#state, typed };
    this.#state = NOTHING;
    this.#typed = this.#before.state.madeOf ? null : typed;
    this.#typing = null;
    this.open();
    this.#root.querySelector<HTMLElement>(".taken-away button")?.focus();
  }

  async #takeAway(path: string): Promise<void> {
    const { given, folder, files } = this.#state;
    const whole = folder === "" ? path : `${folder}/${path}`;
    this.#before = { state: this.#state, typed: this.#typing?.typed ?? null };
    const left = given.filter((file) => file.path !== whole);
    const kept = withChoices(rolesIn(inFolder(left, folder)), files);
    this.#state = left.length === 0 ? NOTHING : { ...this.#state, given: left, files: kept, looked: null };
    this.#showGiven();
    if (left.length === 0) this.#showLooked();
    else await this.#look();
  }

  async #goBack(): Promise<void> {
    if (!this.#before) return;
    const { state, typed } = this.#before;
    this.#before = null;
    this.#state = state;
    this.#typing = null;
    this.#typed = typed;
    this.open();
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
        void this.#take({ files: files(made), passedOver: 0 }, made);
      },
      save: (made) => {
        const all = files(made).flatMap(({ path, bytes }) => (bytes === null ? [] : [{ path, bytes }]));
        save(fileName(made.title, "zip"), zip(all), "zip");
      },
      populations: (names) => this.#status.during(this.#reckoning.ask("populations", names, this.#language)),
      changed: () => this.#outdate(),
    });
  }

  /** A result of a table that was changed since is neither shown as its result nor saved. */
  #outdate(): void {
    const { madeOf } = this.#state;
    if (madeOf === null || !this.#typing) return;
    const typing = this.#typing;
    const again = isSameCase(typing.typed, madeOf) ? null : () => typing.use();
    this.#result?.outdate(again);
    this.#steps?.read.classList.toggle("outdated", again !== null);
  }

  async #tryExample(): Promise<void> {
    const files = await this.#status.during(this.#reckoning.ask("example"));
    if (files) await this.#take({ files, passedOver: 0 });
  }

  /** Takes files; loose ones that come one after the other are one case. */
  async #take({ files, passedOver }: Given, madeOf: TypedCase | null = null): Promise<void> {
    const isLoose = madeOf === null && files.every(({ path }) => !path.includes("/"));
    const before = isLoose && this.#state.isLoose ? this.#state.given : [];
    const kept = before.filter(({ path }) => !files.some((file) => file.path === path));
    const given = [...kept, ...files];
    const folders = caseFolders(given.map(({ path }) => path));
    this.#choices = NO_CHOICES;
    this.#before = null;
    this.#state = { ...NOTHING, given, passedOver, isLoose, madeOf, folders };
    await this.#choose(folders[0] ?? "");
    this.#steps?.read.scrollIntoView({ block: "center" });
  }

  async #choose(folder: string): Promise<void> {
    const files = rolesIn(inFolder(this.#state.given, folder));
    this.#state = { ...this.#state, folder, files, looked: null };
    this.#showGiven();
    if (this.#state.given.length > 0) await this.#look();
    else this.#showLooked();
  }

  async #changeRoles(files: readonly FileInCase[]): Promise<void> {
    this.#state = { ...this.#state, files };
    this.#showGiven();
    await this.#look();
  }

  async #look(): Promise<void> {
    if (!(await this.#read())) return;
    this.#showLooked();
    await this.#result?.show();
  }

  /** Reads the case anew, by the key that was chosen; false when that was stopped, or the case is another since. */
  async #read(): Promise<boolean> {
    const { given, folder, files } = this.#state;
    const { key } = this.#choices;
    await this.#reckoning.hold(heldFiles(given, folder, files));
    const options = { ...fileOptions("check", files), ...(key === null ? {} : { key }) };
    const looked = await this.#status.during(
      this.#reckoning.ask("look", { folder, options, language: this.#language }),
    );
    if (looked === null || files !== this.#state.files || key !== this.#choices.key) return false;
    this.#state = { ...this.#state, looked };
    return true;
  }

  /** What was found, as far as the case could be read. */
  #showFindings(looked: Looked): void {
    const words = this.#words;
    const { files, madeOf } = this.#state;
    const { facts, read } = looked;
    const about =
      facts && element("p", {}, words.facts(facts.members.join(", "), facts.lines, lineRanges(facts.years)));
    const notes = madeOf ? null : notesElement(roleNotes(files, read, words), words);
    this.#steps?.read.replaceChildren(
      ...(about ? [about] : []),
      ...(notes ? [notes] : []),
      ...findingsElement(
        foundOnPage(madeOf ? asTyped(looked, madeOf, words) : looked, settingsByRole(files), words),
        words,
        { isNoted: notes !== null, mend: madeOf ? words.mendTable : words.mendFirst },
      ),
    );
    if (madeOf) this.#typing?.mark(markedPlaces(looked, madeOf, words));
  }

  #showLooked(): void {
    const words = this.#words;
    const { looked, given, folder, files } = this.#state;
    this.#result = null;
    this.#steps?.read.classList.remove("outdated");
    if (looked === null) {
      this.#steps?.read.replaceChildren(element("p", { class: "later" }, words.readLater));
      this.#steps?.take.replaceChildren(element("p", { class: "later" }, words.takeLater));
      return;
    }
    this.#showFindings(looked);
    if (looked.facts === null) {
      this.#steps?.take.replaceChildren(element("p", { class: "later" }, words.takeLater));
      return;
    }
    const name = folder.split("/").at(-1) || "fordel";
    const atHand = { looked, files, given: inFolder(given, folder), name };
    this.#result = new ResultView(atHand, words, this.#choices, {
      reckon: (command, options) =>
        this.#status.during(this.#reckoning.ask("run", { command, folder, options, language: this.#language })),
      chosen: (choices) => void this.#choseOf(choices),
      withKey: (all, key) => this.#status.during(this.#reckoning.ask("withKey", all, key)),
    });
    this.#steps?.take.replaceChildren(this.#result.element);
    this.#outdate();
  }

  /** What is found is of the result that is shown: another key has findings of its own. */
  async #choseOf(choices: Choices): Promise<void> {
    const isOther = choices.key !== this.#choices.key;
    this.#choices = choices;
    if (isOther && (await this.#read()) && this.#state.looked) this.#showFindings(this.#state.looked);
  }
}
