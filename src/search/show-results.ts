import { addressOf } from './address.ts';
import type { Result } from './answer.ts';
import { excerpt } from './excerpt.ts';

/** Makes the list's items: each a link to a passage, with its number, its section and the words around the hits. */
export function showResults(results: readonly Result[], query: string): HTMLLIElement[] {
  const elsewhere = results.some(({ passage }) => passage.page !== location.pathname);
  return results.map(({ passage, hits }) => {
    const link = document.createElement('a');
    link.href = addressOf(passage.page, query, passage.id);
    const text = element('span', 'text');
    for (const { text: piece, marked } of excerpt(passage.text.trim(), hits)) {
      text.append(marked ? element('mark', '', piece) : piece);
    }
    const where = elsewhere ? [passage.headline, passage.section] : [passage.section];
    const place = where.filter((name) => name !== '').join(' · ');
    link.append(
      element('span', 'place', labelOf(passage.id)),
      element('span', 'section', place),
      text,
    );
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
}

function labelOf(id: string): string {
  if (id === 'top') return 'Headline';
  return /^p(\d+)$/.exec(id)?.[1] ?? 'Heading';
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
