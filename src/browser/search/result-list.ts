import { excerpt } from '../../search/excerpt.ts';
import type { Result } from '../../search/passage.ts';
import { searchWords as words } from '../script-words.ts';
import { addressOf } from './address.ts';
import { make, makeButton } from '../elements.ts';
import { lacking, resultPlace } from './texts.ts';

const atOnce = 50;

/** Lists passages in an element, fifty at a time. */
export function listResults(list: Element, results: readonly Result[], query: string): void {
  list.replaceChildren();
  appendResults(list, results, query);
}

function appendResults(list: Element, results: readonly Result[], query: string): void {
  list.append(...results.slice(0, atOnce).map((result) => listItem(result, query)));
  const rest = results.slice(atOnce);
  if (rest.length === 0) return;
  const button = makeButton(words.more, () => {
    more.remove();
    appendResults(list, rest, query);
  });
  const more = make('li', { className: 'more' }, button);
  list.append(more);
}

function listItem({ passage, hits, phrase, lacks }: Result, query: string): HTMLLIElement {
  const { id, number = '', page } = passage;
  const pieces = excerpt(passage.text, hits, phrase).map(({ text, marked }) =>
    marked ? make('mark', {}, text) : text,
  );
  const text = make('span', { className: 'text' }, ...pieces);
  if (lacks.length > 0) text.append(make('span', { className: 'lacks' }, lacking(lacks)));
  const section = make('span', { className: 'section' }, resultPlace(passage));
  const link = make('a', {}, make('span', { className: 'place' }, number), section, text);
  link.href = addressOf(page?.address ?? location.pathname, query, id);
  return make('li', {}, link);
}
