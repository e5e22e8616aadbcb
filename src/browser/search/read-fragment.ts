import { read, type Reading } from '../../search/passage.ts';
import type { PagefindFragment } from './pagefind.ts';

/** Reads the passages of a page as Pagefind gives it back; its record is written by `pagefindRecord`. */
export function readFragment({ url, anchors, filters }: PagefindFragment): Reading[] {
  const sections = new Map((filters['section'] ?? []).map((entry) => cut(entry)));
  const headline = anchors.find(({ id }) => id === 'top')?.text ?? '';
  let section = '';
  return anchors.map(({ id, text }) => {
    section = sections.get(id) ?? section;
    return read({ page: url, id, section, text, headline });
  });
}

function cut(entry: string): [string, string] {
  const space = entry.indexOf(' ');
  return [entry.slice(0, space), entry.slice(space + 1)];
}
