/** Returns an element inside another one. Throws an error with the selector if it is missing. */
export function requireElement<Kind extends HTMLElement>(
  host: HTMLElement,
  selector: string,
  kind: new () => Kind,
): Kind {
  const found = host.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(selector);
}

/** Makes an element with properties and children. A string becomes text, never markup. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** Makes a button with a label and an action. */
export function makeButton(label: string, onPress: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button' }, label);
  button.addEventListener('click', onPress);
  return button;
}

/** Adds a style sheet to the page, which a saved copy of the page doesn’t keep. */
export function adoptStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
