/** Gives an element of a part of the page, or fails with the selector of one that is missing. */
export function requireElement<Kind extends HTMLElement>(
  host: HTMLElement,
  selector: string,
  kind: new () => Kind,
): Kind {
  const found = host.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(selector);
}

/** Makes an element with its properties and what is in it; texts stay texts. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inside);
  return made;
}

/** Makes a button. */
export function makeButton(label: string, onPress: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button' }, label);
  made.addEventListener('click', onPress);
  return made;
}

/** Adds a style sheet to the page; done when it has loaded. */
export function addStyle(href: string): Promise<unknown> {
  return new Promise((onload, onerror) => {
    document.head.append(make('link', { rel: 'stylesheet', href, onload, onerror }));
  });
}
