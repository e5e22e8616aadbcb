/** Gives a part of the search, or fails with the selector of one that is missing. */
export function requireElement<Kind extends HTMLElement>(
  host: HTMLElement,
  selector: string,
  kind: new () => Kind,
): Kind {
  const found = host.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(selector);
}

/** Makes an element with its class and what is in it; texts stay texts. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...inside);
  return made;
}

/** Makes a button. */
export function makeButton(label: string, onPress: () => void): HTMLButtonElement {
  const made = make('button', '', label);
  made.type = 'button';
  made.addEventListener('click', onPress);
  return made;
}
