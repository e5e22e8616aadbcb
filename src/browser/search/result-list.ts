import { excerpt } from '../../search/excerpt.ts';
import type { Passage, Result } from '../../search/passage.ts';
import { searchWords as words } from '../script-words.ts';
import { addressOf } from './address.ts';
import { make, makeButton } from './elements.ts';
import { lacking, resultPlace } from './texts.ts';

/** A list of passages, fifty at a time. */
export class ResultList<P extends Passage> {
  readonly element: HTMLOListElement;
  readonly #pageOf: (passage: P) => { address: string; headline?: string };
  readonly #atOnce = 50;

  /** Takes the list's element, and what tells a passage's page; the headline only of another page. */
  constructor(
    element: HTMLOListElement,
    pageOf: (passage: P) => { address: string; headline?: string } = () => ({
      address: location.pathname,
    }),
  ) {
    this.element = element;
    this.#pageOf = pageOf;
  }

  show(results: readonly Result<P>[], query: string): void {
    this.element.replaceChildren();
    this.#append(results, query);
  }

  #append(results: readonly Result<P>[], query: string): void {
    this.element.append(
      ...results.slice(0, this.#atOnce).map((result) => this.#item(result, query)),
    );
    const rest = results.slice(this.#atOnce);
    if (rest.length === 0) return;
    const more = make(
      'li',
      'more',
      makeButton(words.more, () => {
        more.remove();
        this.#append(rest, query);
      }),
    );
    this.element.append(more);
  }

  #item(result: Result<P>, query: string): HTMLLIElement {
    const { passage, hits, phrase, lacks } = result;
    const { address, headline } = this.#pageOf(passage);
    const text = make('span', 'text');
    for (const { text: piece, marked } of excerpt(passage.text, hits, phrase))
      text.append(marked ? make('mark', '', piece) : piece);
    if (lacks.length > 0) text.append(make('span', 'lacks', lacking(lacks)));
    const section = make('span', 'section', resultPlace(result, headline));
    const link = make('a', '', make('span', 'place', passage.number ?? ''), section, text);
    link.href = addressOf(address, query, passage.id);
    return make('li', '', link);
  }
}
