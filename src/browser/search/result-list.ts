import { excerpt } from '../../search/excerpt.ts';
import type { Answer, Passage, Result, Substitution } from '../../search/passage.ts';
import { westernNumbers } from '../../text/western-numbers.ts';
import { make, makeButton } from '../elements.ts';
import { fill, forNumber, words } from '../script-words.ts';
import { addressOf } from './address.ts';

/** Lists passages in an element, fifty at a time. After the last of them, `loadMore` may load others. */
export function listResults(
  list: Element,
  results: readonly Result[],
  query: string,
  loadMore?: () => void,
  most = 50,
): void {
  const focused = [...list.children].findIndex((item) => item.matches(':focus-within'));
  const items = results.slice(0, most).map((result) => listItem(result, query));
  const isCut = results.length > most;
  const showMore = isCut ? () => listResults(list, results, query, loadMore, most + 50) : loadMore;
  if (showMore) items.push(make('li', { className: 'more' }, makeButton(words.more, showMore)));
  list.replaceChildren(...items);
  // A reader who asked for more goes on at the first new one, or stays at the end.
  items[Math.min(focused, items.length - 1)]?.querySelector<HTMLElement>('a, button')?.focus();
}

function listItem({ passage, hits, phrase, missing }: Result, query: string): HTMLLIElement {
  const { id, number = '', page } = passage;
  const pieces = excerpt(passage.text, hits, phrase).map((piece, at) =>
    at % 2 === 1 ? make('mark', {}, piece) : piece,
  );
  const { lang } = page ?? document.documentElement;
  const text = make('bdi', { className: 'text' }, ...pieces);
  const span = (className: string, content: string) => make('span', { className }, content);
  if (missing[0]) text.append(span('missing', fill(words.without, { words: joinWords(missing) })));
  const [place, section] = [span('place', number), span('section', resultPlace(passage))];
  const href = addressOf(page?.address ?? location.pathname, query, id);
  return make('li', {}, make('a', { href, lang }, place, section, text));
}

/** Says how many passages answer. */
export function describeAnswer(query: string, { results }: Answer): string {
  if (results.length > 0) return forNumber(words.lang, words.passages, results.length);
  return fill(words.noPassage, { query: shorten(query) });
}

/** Says which words of the text were found instead of the typed ones. */
export function describeSubstitutions(substitutions: readonly Substitution[]): string {
  const describe = ([how, all]: [Substitution['how'], Substitution[]]) => {
    const typed = joinWords(all.map((one) => one.typed));
    return fill(words[how], { typed, words: joinWords(all.flatMap(({ found }) => found)) });
  };
  return [...Map.groupBy(substitutions, ({ how }) => how)].map(describe).join(' ');
}

/** Names the place of a passage: its section, after the headline if it is in another release. */
export function resultPlace({ kind, section, text, page }: Passage): string {
  // An editor's heading has its own text as its section.
  const isHeading = kind === 'heading' || section === text;
  const place = kind === 'headline' ? words.headline : isHeading ? words.inHeading : section;
  // The headline itself says which release it is.
  return [text !== page?.headline && page?.headline, place].filter(Boolean).join(' · ');
}

/** Reads the number from a query that names a passage: "11", "p11", or an ending of the link text "Go to passage {n}". */
export function passageNumberIn(query: string, link = words.goTo): string {
  const squeeze = (text: string): string => text.toLowerCase().replace(/\s/g, '');
  const typed = squeeze(westernNumbers(query));
  const [number = ''] = /\d+[a-z]*/.exec(typed) ?? [];
  const place = typed.replace(/^[p#¶]/, '').replace(number, '{n}');
  return squeeze(link).endsWith(place) ? number : '';
}

/** Lists up to five words, each once: “technology” and “Technology” are one. */
export function joinWords(names: readonly string[]): string {
  const once = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
  return once.map(shorten).slice(0, 5).join(words.comma);
}

/** Cuts a long query. */
export function shorten(query: string): string {
  // The message adds quotation marks.
  const text = query.trim().replace(/^["“„«]|["”“»]$/g, '');
  return text.replace(/^(.{80}).+/su, '$1…');
}
