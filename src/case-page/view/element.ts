type Listener = (event: Event) => void;

/** What an element may be made with: attributes, of which null and false are left out, and listeners as `onclick`. */
type Settings = Readonly<Record<string, string | number | boolean | null | Listener>>;

/** An element with what it holds. Text stays text: nothing that stands in a file becomes markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  settings: Settings,
  ...contents: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(settings)) {
    if (typeof value === "function") made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== null && value !== false) made.setAttribute(key, `${value}`);
  }
  made.append(...contents);
  return made;
}

/** A choice of one, under its name. */
export function choice(
  label: string,
  choices: readonly { readonly value: string; readonly text: string }[],
  chosen: string,
  change: (value: string) => void,
  kind: string | null = null,
): HTMLLabelElement {
  const options = choices.map(({ value, text }) => element("option", { value, selected: value === chosen }, text));
  const select = element("select", { class: kind }, ...options);
  select.addEventListener("change", () => change(select.value));
  return element("label", {}, element("span", {}, label), select);
}

export function button(text: string, press: () => void, kind: "main" | "plain" = "plain"): HTMLButtonElement {
  return element("button", { type: "button", class: kind, onclick: press }, text);
}
