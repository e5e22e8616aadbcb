import { passageNumber } from '../../anchors/passage-ids.ts';
import { addressOf } from './address.ts';
import type { Result } from '../../search/answer.ts';
import { excerpt } from '../../search/excerpt.ts';

/** Makes the list's items: each a link to a passage, with its number, its section and the words around the hits. */
export function showResults(results: readonly Result[], query: string): HTMLLIElement[] {
  const elsewhere = results.some(({ passage }) => passage.page !== location.pathname);
  return results.map(({ passage, hits }) => {
    const link = document.createElement('a');
    link.href = addressOf(passage.page, query, passage.id);
    const text = element('span', 'text');
    for (const { text: piece, marked } of excerpt(passage.text, hits)) {
      text.append(marked ? element('mark', '', piece) : piece);
    }
    const number = passageNumber(passage.id) ?? '';
    const section = passage.id === 'top' ? 'Headline' : number === '' ? 'Heading' : passage.section;
    const where = elsewhere && passage.id !== 'top' ? [passage.headline, section] : [section];
    const place = where.filter((name) => name !== '').join(' · ');
    link.append(element('span', 'place', number), element('span', 'section', place), text);
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
