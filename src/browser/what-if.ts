import { isAsFiled, keyAsTried, keyToTry, type TriedKey, tryFee, tryWeight } from "../core/key/tried-key.ts";
import { severityOf } from "../core/model/issue.ts";
import { pictureElement } from "../format/html/charts/figure.ts";
import type { Markup } from "../format/html/elements/markup.ts";
import { tableElement } from "../format/html/elements/table.ts";
import { WHAT_IF } from "../format/html/what-if/section.ts";
import type { Style } from "../format/writing/style.ts";
import { unbrokenTitle } from "../format/writing/title.ts";
import { issueText } from "../messages/issue-text.ts";
import { WHAT_IF_WORDS } from "../messages/registry.ts";
import type { WhatIfWords } from "../messages/terms/what-if.ts";
import { scaleInWords } from "../report/page/frame.ts";
import type { PaperFigures } from "../report/paper/work-out.ts";
import { splitTitle } from "../report/split/title.ts";
import { differenceChart, differenceSentence, differenceTable } from "../report/what-if/difference.ts";
import { keyOnTrial } from "../report/what-if/panel.ts";
import { commandOf, trialInWords } from "../report/what-if/trial-in-words.ts";
import { type Adopted, type Trial, tryOut } from "../report/what-if/try-out.ts";
import type { WhatIfData } from "../report/what-if/what-if.ts";
import { become } from "./become.ts";
import { Chapters, elementOf } from "./chapters.ts";
import { found, place } from "./found.ts";
import { Later } from "./later.ts";
import { showKey, showMembers, typedFee, typedWeight } from "./settings.ts";

/** Longer than this, in milliseconds, is felt: then it is said that something is going on, and no step is reckoned for itself. */
const FELT = 100;
/** How long a control rests before what is slow is reckoned: longer than it does while it is dragged. */
const REST = 120;
/** How long it rests before what was found is read aloud. */
const PAUSE = 300;

const NOTHING: Trial = { key: null, with: [], without: [] };

/** The part of an open page where its reader tries other weights and members. */
export class WhatIfSection {
  readonly #adopted: Adopted;
  readonly #asFiled: PaperFigures;
  readonly #section: HTMLElement;
  readonly #chapters: Chapters;
  readonly #terms: WhatIfWords;
  readonly #style: Style;
  readonly #title = document.title;
  /** What of the page is not seen, and does not show yet what is tried. */
  readonly #later = new Later((work) => this.#inPlace(work));
  #key: TriedKey | null;
  #present: readonly boolean[];
  #took = 0;
  #frame = 0;
  #pause = 0;
  #reading = 0;
  /** What was found last. */
  #told = "";

  constructor({ adopted, issues }: WhatIfData, section: HTMLElement) {
    const begun = performance.now();
    const { language } = adopted.paper;
    const { figures } = tryOut(adopted, NOTHING);
    this.#took = performance.now() - begun;
    if (figures === null) throw new Error("the page's own figures cannot be worked out again");
    this.#adopted = adopted;
    this.#asFiled = figures;
    this.#section = section;
    this.#style = { language, color: false, columns: null, excel: false };
    this.#chapters = new Chapters({ ...figures, issues }, this.#style);
    this.#terms = WHAT_IF_WORDS[language];
    this.#key = keyOnTrial(adopted);
    this.#present = this.#filedMembers();
  }

  /** Shows the section and listens to its controls. */
  open(): void {
    this.#section.addEventListener("input", ({ target }) => this.#moved(target));
    this.#section.addEventListener("change", ({ target }) => this.#settled(target));
    this.#part("reset", HTMLButtonElement).addEventListener("click", () => this.#reset());
    addEventListener("beforeprint", () => this.#later.finish());
    this.#reset();
    this.#section.hidden = false;
  }

  /**
   * Where a page is so narrow that the change lies on what is tried, that moves out, to stand between the labels and the
   * change. Until something is tried, what is adopted stands there.
   */
  #bringTried(): void {
    const frame = this.#table();
    const [, adopted, tried, change] = frame.querySelectorAll("thead th");
    if (!adopted || !tried || !change) throw new Error("no change from what is adopted to what is tried");
    const isCovered = tried.getBoundingClientRect().right > change.getBoundingClientRect().left + 1;
    if (isCovered) frame.scrollLeft = adopted.getBoundingClientRect().width;
  }

  #part<Kind extends Element>(name: string, kind: new () => Kind): Kind {
    return found(this.#section, `#${WHAT_IF}-${name}`, kind);
  }

  /** The frame that the change scrolls in. */
  #table(): HTMLElement {
    return found(this.#part("result", HTMLElement), ".scroll", HTMLElement);
  }

  #filedMembers(): boolean[] {
    return this.#adopted.subject.members.map(({ takesPart }) => takesPart);
  }

  #fault(text: string): void {
    const told = this.#part("fault", HTMLElement);
    if (told.textContent !== text) told.textContent = text;
  }

  /** A slider on its way, or a box ticked. */
  #moved(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.hasAttribute("data-weight") && this.#key) {
      const ratio = typedWeight(target.value, "en");
      if (ratio) this.#try(tryWeight(this.#key, place(target, "data-weight"), ratio), this.#present);
    }
    if (target.hasAttribute("data-member")) {
      const at = place(target, "data-member");
      const present = this.#present.map((before, member) => (member === at ? target.checked : before));
      if (present.includes(true)) this.#try(this.#key, present);
      else {
        target.checked = true;
        this.#fault(this.#terms.lastMember);
      }
    }
  }

  /** A number that was typed to its end. */
  #settled(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || !this.#key) return;
    const { language } = this.#style;
    const weighs = target.hasAttribute("data-percent");
    if (!weighs && !target.hasAttribute("data-fee")) return;
    const value = (weighs ? typedWeight : typedFee)(target.value, language);
    if (value === null) {
      target.setAttribute("aria-invalid", "true");
      this.#fault(weighs ? this.#terms.unreadable(target.value) : this.#terms.noFee(target.value));
      return;
    }
    const changed = weighs
      ? tryWeight(this.#key, place(target, "data-percent"), value)
      : tryFee(this.#key, place(target, "data-fee"), value);
    this.#try(changed, this.#present);
  }

  #try(key: TriedKey | null, present: readonly boolean[]): void {
    this.#key = key;
    this.#present = present;
    this.#fault("");
    if (key) showKey(this.#section, key, this.#style.language);
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#pause);
    this.#later.wait();
    if (this.#took <= FELT) {
      this.#frame = requestAnimationFrame(() => this.#reckon());
      return;
    }
    this.#section.setAttribute("aria-busy", "true");
    this.#say(this.#terms.working);
    this.#pause = setTimeout(() => this.#reckon(), REST);
  }

  #trial(): Trial {
    const { subject } = this.#adopted;
    const filed = keyToTry(subject);
    const names = (joining: boolean) =>
      subject.members.flatMap(({ name, takesPart }, at) =>
        takesPart !== joining && this.#present[at] === joining ? [name] : [],
      );
    const tried = this.#key !== null && !isAsFiled(this.#key) ? this.#key : null;
    const key = filed && tried && keyAsTried(subject, filed, tried);
    return { key, with: names(true), without: names(false) };
  }

  #reckon(): void {
    const begun = performance.now();
    const trial = this.#trial();
    this.#inPlace(() => {
      if (trial.key === null && trial.with.length === 0 && trial.without.length === 0) this.#restore();
      else this.#show(trial);
    });
    this.#section.removeAttribute("aria-busy");
    this.#took = performance.now() - begun;
  }

  /** What stands above may be higher or lower after a change: the controls stay where the reader has them. */
  #inPlace(change: () => void): void {
    const { top } = this.#section.getBoundingClientRect();
    change();
    const moved = this.#section.getBoundingClientRect().top - top;
    if (moved !== 0) scrollBy({ top: moved, behavior: "instant" });
  }

  #show(trial: Trial): void {
    const { language } = this.#style;
    const { figures, issues } = tryOut(this.#adopted, trial);
    if (figures === null) {
      const errors = issues.filter((finding) => severityOf(finding) === "error");
      this.#fault(this.#terms.impossible([...new Set(errors.map((one) => issueText(one, language)))].join(" ")));
      this.#say(this.#told);
      return;
    }
    const what = trialInWords(figures, trial);
    this.#later.set(this.#chapters.show(figures, this.#terms.marked(what)));
    this.#fill(figures, differenceSentence(this.#asFiled, figures, what));
    const command = document.createElement("code");
    command.textContent = commandOf(this.#adopted, trial);
    this.#part("command", HTMLElement).replaceChildren(`${this.#terms.command} `, command);
    if (!document.body.classList.contains("trying")) this.#bringTried();
    document.body.classList.add("trying");
    const title = splitTitle(figures.split);
    document.title = `${this.#terms.notAdopted}: ${title}`;
    found(document, "#title", HTMLElement).textContent = unbrokenTitle(title);
    this.#part("reset", HTMLElement).setAttribute("aria-disabled", "false");
  }

  #fill(figures: PaperFigures, summary: string): void {
    const unit = scaleInWords(figures.split.frame);
    const table = tableElement(differenceTable(this.#asFiled, figures), unit, `${WHAT_IF}-title`, this.#style);
    const picture = pictureElement(differenceChart(this.#asFiled, figures), `${WHAT_IF}-bars`, this.#style);
    this.#put("picture", picture);
    this.#put("result", table);
    this.#told = summary;
    this.#say(summary);
  }

  #put(name: string, markup: Markup): void {
    const place = this.#part(name, HTMLElement);
    const next = elementOf(markup);
    if (place.firstElementChild) become(place.firstElementChild, next);
    else place.append(next);
  }

  /**
   * Seen at once, and heard when the controls rest, so that a slider on its way is not read aloud step by step. What is heard
   * the whole page shows.
   */
  #say(text: string): void {
    this.#part("summary", HTMLElement).textContent = text;
    clearTimeout(this.#reading);
    this.#reading = setTimeout(() => {
      this.#later.finish();
      this.#part("heard", HTMLElement).textContent = text;
    }, PAUSE);
  }

  /** Everything as adopted. */
  #restore(): void {
    this.#later.set(this.#chapters.reset());
    this.#fill(this.#asFiled, this.#terms.asAdopted);
    this.#part("command", HTMLElement).replaceChildren();
    document.body.classList.remove("trying");
    if (document.body.classList.length === 0) document.body.removeAttribute("class");
    document.title = this.#title;
    found(document, "#title", HTMLElement).textContent = unbrokenTitle(this.#title);
    this.#part("reset", HTMLElement).setAttribute("aria-disabled", "true");
    this.#table().scrollLeft = 0;
  }

  #reset(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#pause);
    this.#key = keyOnTrial(this.#adopted);
    this.#present = this.#filedMembers();
    if (this.#key) showKey(this.#section, this.#key, this.#style.language);
    showMembers(this.#section, this.#present);
    this.#section.removeAttribute("aria-busy");
    this.#fault("");
    this.#restore();
  }
}
