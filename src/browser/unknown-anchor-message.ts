import { nearestAnchors } from '../anchors/nearest-anchors.ts';
import { passageNumber } from '../anchors/passage-ids.ts';
import { make, makeButton } from './elements.ts';
import { fill, words } from './script-words.ts';
import { shorten } from './search/result-list.ts';

/** Everything with an address: passages, headings, notes, and anchors that were moved or withdrawn. */
const ANCHORS = 'h1[id], h2[id], h3[id], .passage, .note, .withdrawn, span[id][data-editor]';

/** Shows a message about an anchor that the page lacks, with links to the nearest anchors and to the search. */
export function showMessage(host: HTMLElement, asked: string): void {
  const ids = [...document.querySelectorAll(ANCHORS)].map(({ id }) => id);
  const links = nearestAnchors(asked, ids).flatMap((id, nth) => [
    nth ? words.comma : words.nearest,
    make('a', { href: `#${id}` }, name(id)),
  ]);
  const query = encodeURIComponent(asked.replaceAll('-', ' '));
  const search = make('a', { href: `?q=${query}` }, words.search);
  const end = links.length > 0 ? words.stop : '';
  const lacks = fill(words.unknown, { asked: shorten(asked) });
  const close = makeButton(words.close, () => host.replaceChildren());
  host.replaceChildren(make('p', {}, lacks, ...links, end, ' ', search), close);
}

function name(id: string): string {
  const number = passageNumber(id);
  if (number !== undefined) return fill(words.passage, { n: number });
  const element = document.getElementById(id);
  // A note is named by its label.
  return element?.ariaLabel ?? shorten(element?.textContent || id);
}
