import { addressedQuery } from './address.ts';

/**
 * Stands in when not even the search's own script could be loaded, so it needs nothing but the page:
 * says so, offers to try again, and lists the passages that hold the words as they are typed.
 */
export function listLiterally(dialog: HTMLDialogElement, again: () => void): () => void {
  const part = (selector: string) => dialog.querySelector<HTMLElement>(selector);
  const field = dialog.querySelector('input');
  if (field === null) return again;
  const retry = make('button', '', 'Try again');
  retry.onclick = again;
  part('.message')?.replaceChildren('The search could not be loaded. ', retry);
  part('.empty')?.setAttribute('hidden', '');
  const show = (): void => {
    dialog.removeAttribute('data-waiting');
    const words = plain(field.value).match(/[^\s"“”]+/g);
    const items = words === null ? [] : itemsWith(words);
    const count = words === null ? '' : `${items.length} with these words, as they are typed`;
    part('#search-status')?.replaceChildren(count);
    part('#results')?.replaceChildren(...items);
  };
  const query = addressedQuery();
  field.oninput = show;
  if (query !== undefined && location.hash === '' && !dialog.open) {
    field.value = query;
    dialog.showModal();
  }
  show();
  return show;
}

function itemsWith(words: readonly string[]): HTMLElement[] {
  const found = document.querySelectorAll(
    '[data-pagefind-body] :is(h1, h2, .passage)[id]:not([data-editor])',
  );
  return [...found].flatMap((passage) => {
    const text = wordsOf(passage.querySelector('p') ?? passage);
    if (!words.every((word) => plain(text).includes(word))) return [];
    const number = passage.querySelector('.number')?.textContent ?? '';
    const link = make('a', '', make('span', 'place', number), make('span', 'text', text));
    link.href = `#${passage.id}`;
    link.onclick = () => link.closest('dialog')?.close();
    return [make('li', '', link)];
  });
}

/** The release's own words: a note's mark is none of them. */
function wordsOf(element: Element): string {
  const copy = document.createElement('p');
  copy.append(element.cloneNode(true));
  for (const editors of copy.querySelectorAll('[data-editor]')) editors.remove();
  return copy.textContent;
}

/** Either apostrophe is the other. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}

function make<Name extends 'a' | 'button' | 'li' | 'span'>(
  name: Name,
  className: string,
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.append(...inside);
  return made;
}
