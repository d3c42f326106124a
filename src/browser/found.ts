/** An element that the page has. Throws when it has none: the page and its program were written together. */
export function found<Kind extends Element>(within: ParentNode, selector: string, kind: new () => Kind): Kind {
  const element = within.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`the page has no ${selector}`);
  return element;
}

/** The place that an attribute of a control says it has. */
export function place(control: Element, attribute: string): number {
  return Number(control.getAttribute(attribute));
}
