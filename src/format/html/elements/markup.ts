import { printable } from "../../writing/printable.ts";
import { unbrokenTitle } from "../../writing/title.ts";

const TEXT = Symbol("HTML");

/** HTML ready to stand in a page. Only this file makes it, so that no text gets into a page unescaped. */
export interface Markup {
  readonly [TEXT]: string;
}

/** What an element may hold: HTML, or text to be escaped. */
export type Content = Markup | string;

/** An attribute that is null is left out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function withEntities(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

function escaped(text: string): string {
  return withEntities(printable(text));
}

function written(content: Content): string {
  return typeof content === "string" ? escaped(content) : content[TEXT];
}

function start(name: string, attributes: Attributes): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escaped(`${value}`)}"`],
  );
  return `<${name}${pairs.join("")}`;
}

/** An element and its contents on one line. */
export function element(name: string, attributes: Attributes, ...contents: readonly Content[]): Markup {
  return { [TEXT]: `${start(name, attributes)}>${contents.map(written).join("")}</${name}>` };
}

/** An element with each of its contents on a line of its own; contents that are nothing take none. */
export function block(name: string, attributes: Attributes, contents: readonly Content[]): Markup {
  return { [TEXT]: `${start(name, attributes)}>\n${written(lines(contents))}\n</${name}>` };
}

/** An element that holds nothing: a setting in the head, or a shape in a drawing. */
export function mark(name: string, attributes: Attributes): Markup {
  return { [TEXT]: `${start(name, attributes)}/>` };
}

/** A title as text that breaks over lines where it should. */
export function titleText(title: string): Markup {
  return { [TEXT]: withEntities(unbrokenTitle(title)) };
}

/** Several contents, each on a line of its own. */
export function lines(contents: readonly Content[]): Markup {
  const texts = contents.map(written);
  return { [TEXT]: texts.filter((text) => text !== "").join("\n") };
}

/** A style sheet as it stands: its text is ours, and its hash is what the security policy allows. */
export function styleElement(css: string): Markup {
  return { [TEXT]: `<style>${css}</style>` };
}

/** The page's own program as it stands: what the security policy allows by its hash. Throws where it would end early. */
export function scriptElement(program: string): Markup {
  if (/<\/script|<!--/i.test(program)) throw new Error("a program that ends its own element");
  return { [TEXT]: `<script>${program}</script>` };
}

/** Data for the page's program, as JSON without `<`; it is never run. */
export function dataElement(id: string, json: string): Markup {
  if (json.includes("<")) throw new Error("data that could end its element");
  return { [TEXT]: `${start("script", { type: "application/json", id })}>${json}</script>` };
}

/** Markup for a page that is open already. */
export function fragmentText(fragment: Markup): string {
  return fragment[TEXT];
}

/** A whole document. */
export function documentText(root: Markup): string {
  return `<!doctype html>\n${root[TEXT]}\n`;
}
