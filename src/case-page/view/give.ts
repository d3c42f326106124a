import type { CasePageWords } from "../../messages/terms/case-page.ts";
import { button, element } from "./element.ts";
import { chosenFiles, droppedFiles, type Given } from "./given-files.ts";

/** What becomes of what a reader gives. */
interface GiveActions {
  readonly files: (given: Given) => void;
  readonly example: () => void;
  readonly type: () => void;
}

function picker(isFolder: boolean, label: string, take: (given: Given) => void): HTMLInputElement {
  const input = element("input", {
    type: "file",
    multiple: true,
    webkitdirectory: isFolder,
    hidden: true,
    "aria-label": label,
  });
  input.addEventListener("change", () => {
    if (input.files && input.files.length > 0) void chosenFiles(input.files).then(take);
    input.value = "";
  });
  return input;
}

/** Where files are dropped or chosen, an example is taken, or a table is typed. */
export function giveElement(words: CasePageWords, { files, example, type }: GiveActions): HTMLElement {
  const someFiles = picker(false, words.chooseFiles, files);
  const folder = picker(true, words.chooseFolder, files);
  const drop = element(
    "div",
    { class: "drop" },
    element("p", {}, words.drop),
    element(
      "div",
      { class: "buttons" },
      button(words.chooseFiles, () => someFiles.click(), "main"),
      button(words.chooseFolder, () => folder.click()),
      button(words.tryExample, example),
      button(words.typeTable, type),
    ),
    element("p", { class: "basis" }, words.needs),
    someFiles,
    folder,
  );
  return drop;
}

/**
 * Takes what is dropped anywhere on the page: a browser would show it in the place of the page, and all that was typed would
 * be gone.
 */
export function takeDrops(files: (given: Given) => void): void {
  const over = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    document.body.classList.toggle("over", isOver);
  };
  document.addEventListener("dragover", over(true));
  document.addEventListener("dragleave", over(false));
  document.addEventListener("drop", (event) => {
    over(false)(event);
    if (event.dataTransfer) void droppedFiles(event.dataTransfer).then(files);
  });
}
