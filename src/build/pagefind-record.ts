import type { SearchedPage } from './read-page.ts';

/**
 * Writes what Pagefind is to index of a page: its passages, each at its anchor.
 *
 * The headings above them, some of them the editor's, travel as a filter: a filter comes with
 * the page's fragment but, unlike a meta field, is never searched. The build's name goes the same way.
 */
export function pagefindRecord({ lang, passages }: SearchedPage, build: string): string {
  const sections = passages
    .filter(({ section }, at) => section !== (passages[at - 1]?.section ?? ''))
    .map(({ id, section }) => filter('section', `${id} ${section}`));
  // A heading would become the page's title, which Pagefind searches beside the text.
  const blocks = passages.map(({ id, text }) => `<p id="${escape(id)}">${escape(text)}</p>`);
  const body = [...sections, filter('build', build), ...blocks].join('\n');
  return `<!doctype html><html lang="${escape(lang)}"><body data-pagefind-body>${body}</body></html>`;
}

function filter(name: string, value: string): string {
  return `<meta data-pagefind-filter="${name}[content]" content="${escape(value)}">`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
