import { addStyle } from './add-style.ts';
import { words } from './script-words.ts';
import style from './share-toolbar.css?url';

/** The parts of what is handed out: what is said, a field for copying by hand, a bar for selected words. */
export interface Parts {
  status: HTMLElement;
  byHand: HTMLElement;
  field: HTMLTextAreaElement;
  done: HTMLButtonElement;
  bar: HTMLElement;
  link: HTMLButtonElement;
  quotation: HTMLButtonElement;
}

/** Puts the parts into an element, once their style is there. */
export async function addParts(host: HTMLElement): Promise<Parts> {
  await addStyle(style);
  const status = make('p', { role: 'status' });
  const field = make('textarea', { readOnly: true, rows: 2, ariaLabel: words.toCopy });
  const done = button('done', words.done);
  const byHand = make('div', { className: 'by-hand', hidden: true });
  byHand.append(field, done);
  const link = button('link', words.copyLink);
  const quotation = button('quotation', words.copyQuotation);
  const group = { className: 'bar', role: 'group', ariaLabel: words.selected, hidden: true };
  const bar = make('div', group);
  bar.append(link, quotation);
  host.append(status, byHand, bar);
  return { status, byHand, field, done, bar, link, quotation };
}

function button(className: string, textContent: string): HTMLButtonElement {
  return make('button', { type: 'button', className, textContent });
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}
