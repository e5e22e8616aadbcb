/** Gives a part of the search, or says which is missing. */
export function part<Kind extends HTMLElement>(
  host: HTMLElement,
  selector: string,
  kind: new () => Kind,
): Kind {
  const found = host.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`<find-passage> lacks its ${selector}.`);
}
