import { addStyle } from './add-style.ts';
import { nearestAnchors } from '../anchors/nearest-anchors.ts';
import style from './unknown-anchor.css?url';
import { passageNumber } from '../anchors/passage-ids.ts';

/** What can be asked for by an address: passages, headings, notes, and what became of them. */
const ANCHORS = 'h1[id], h2[id], h3[id], .passage, .note, .withdrawn, span[id][data-editor]';

/** Says in an element that the page has not what was asked for; nothing when nothing was. */
export async function sayUnknown(host: HTMLElement, asked: string): Promise<void> {
  if (!host.hasChildNodes()) {
    const status = document.createElement('p');
    status.role = 'status';
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = 'Close';
    close.addEventListener('click', () => void sayUnknown(host, ''));
    host.append(status, close);
    await addStyle(style);
  }
  host.querySelector('p')?.replaceChildren(...(asked ? wordsFor(asked) : []));
  host.toggleAttribute('data-shown', asked !== '');
}

/** Words and links for an anchor that the page does not have: the nearest ones, and the search. */
function wordsFor(asked: string): (string | Node)[] {
  const ids = [...document.querySelectorAll(ANCHORS)].map(({ id }) => id);
  const links = nearestAnchors(asked, ids).flatMap((id, nth) => [
    nth ? ', ' : ' The nearest: ',
    link(`#${id}`, name(id)),
  ]);
  const search = link(`?q=${encodeURIComponent(asked.replaceAll('-', ' '))}`, 'search for it');
  const end = links.length > 0 ? '. Or ' : ' You can ';
  return [`This page has no “${shorten(asked)}”.`, ...links, end, search, '.'];
}

function name(id: string): string {
  const element = document.getElementById(id);
  const number = passageNumber(id);
  if (number !== undefined) return `passage ${number}`;
  if (element?.matches('.note')) return `the note “${id.replace('note-', '')}”`;
  return `“${shorten(element?.textContent.trim() || id)}”`;
}

function shorten(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

function link(href: string, words: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = words;
  return link;
}
