import { hash } from 'node:crypto';
import { z } from 'astro/zod';
import { matches, selectAll } from 'hast-util-select';
import { titleOf } from '../cite/citation.ts';
import { withBase } from '../release/paths.ts';
import type { Release } from '../release/release.ts';
import { pageSchema } from '../search/passage.ts';
import { leftOut, passageReader, SEARCHED } from '../search/read-passages.ts';
import { collapseWhitespace } from '../text/normalize.ts';
import { type BuiltPage, elementsIn, isEditorial, wordsOf } from './built-page.ts';

/** The JSON Schema of a page's `index.json`. */
export const jsonSchema = z.toJSONSchema(pageSchema, { target: 'draft-2020-12' });

/** Formats the `index.json` of a release: the passages of its page. */
export function formatPassages(page: BuiltPage, release: Release, base: string): string {
  const $schema = withBase(base, '/passages.schema.json');
  const headline = collapseWhitespace(titleOf(release.data));
  return JSON.stringify({ $schema, ...readPage(page), headline, version: versionOf(release) });
}

/** Returns a version of a release's words, so that the index of one build isn't used with the passages of another. */
export function versionOf({ text }: Release): string {
  return `z${hash('sha256', text).slice(0, 12)}`; // can’t equal the key of a word, beside which it is indexed
}

/** Reads the passages of a built page, if it shows a release. */
export function readPage({ article, address, lang }: BuiltPage) {
  if (article === undefined) return undefined;
  const marked = elementsIn(article).filter(isEditorial);
  const editorials = new Set(marked.flatMap((element) => elementsIn(element)));
  const read = passageReader();
  const all = selectAll(SEARCHED, article).flatMap((element) => {
    const editorial = editorials.has(element);
    const without = leftOut(editorial);
    const text = collapseWhitespace(wordsOf(element.children, (one) => matches(without, one)));
    const id = String(element.properties['id'] ?? '');
    return read({ name: element.tagName, id, text, editorial }) ?? [];
  });
  const headline = all.findLast(({ kind }) => kind === 'headline')?.text ?? '';
  const passages = all.filter(({ kind }) => kind !== 'editor');
  const editors = all.filter(({ kind }) => kind === 'editor');
  return { address, lang, headline, passages, editors };
}
