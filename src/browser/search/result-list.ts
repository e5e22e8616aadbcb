import { excerpt } from '../../search/excerpt.ts';
import type { Result } from '../../search/passage.ts';
import { make, makeButton } from '../elements.ts';
import { words } from '../script-words.ts';
import { addressOf } from './address.ts';
import { fillWords, resultPlace } from './result-words.ts';

/** Lists passages in an element, fifty at a time. */
export function listResults(list: Element, results: readonly Result[], query: string, most = 50) {
  const items = results.slice(0, most).map((result) => listItem(result, query));
  const more = makeButton(words.more, () => listResults(list, results, query, most + 50));
  if (results.length > most) items.push(make('li', { className: 'more' }, more));
  list.replaceChildren(...items);
  // A reader who asked for more goes on at the first new one.
  if (most > 50) items[most - 50]?.querySelector('a')?.focus();
}

function listItem({ passage, hits, phrase, lacks }: Result, query: string): HTMLLIElement {
  const { id, number = '', page } = passage;
  const pieces = excerpt(passage.text, hits, phrase).map(({ text, marked }) =>
    marked ? make('mark', {}, text) : text,
  );
  const { lang } = page ?? document.documentElement;
  const text = make('bdi', { lang, className: 'text' }, ...pieces);
  if (lacks.length > 0)
    text.append(make('span', { className: 'lacks' }, fillWords(words.without, lacks)));
  const section = make('span', { className: 'section' }, resultPlace(passage));
  const place = make('span', { className: 'place' }, number);
  const href = addressOf(page?.address ?? location.pathname, query, id);
  return make('li', {}, make('a', { href }, place, section, text));
}
