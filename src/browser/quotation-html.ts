import { AS_RECEIVED, placeOf, quoted, sourceLine, type Source } from './quotation.ts';
import type { Selected } from './selection.ts';

/** A quotation as HTML: the words as a block quotation, its source and the link below. */
export function quotationHtml(selected: Selected[], source: Source, link: string): string {
  const quote = document.createElement('blockquote');
  quote.cite = link;
  for (const words of quoted(selected, source.lang)) quote.append(element('p', words));
  const address = element('a', link);
  address.href = link;
  const under = element('p', `— ${sourceLine(source, placeOf(selected))}, `);
  under.append(address, `. ${AS_RECEIVED}`);
  return quote.outerHTML + under.outerHTML;
}

function element<Name extends 'p' | 'a'>(name: Name, words: string): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = words;
  return element;
}
