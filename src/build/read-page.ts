import type { Element, ElementContent } from 'hast';
import { matches, selectAll } from 'hast-util-select';
import type { Passage, PassagePage } from '../search/passage.ts';
import { leftOut, passageReader, SEARCHED } from '../search/read-passages.ts';
import { collapseWhitespace } from '../text/normalize.ts';
import { type BuiltPage, elementsIn } from './built-page.ts';
import { isEditorial } from './release-text.ts';

/** Reads the passages of a built page, or nothing where it has no release. */
export function readPage({ article, address, lang }: BuiltPage): PassagePage | undefined {
  if (article === undefined) return undefined;
  const marked = elementsIn(article).filter(isEditorial);
  const editors = new Set(marked.flatMap((element) => elementsIn(element)));
  const read = passageReader();
  const all = selectAll(SEARCHED, article).flatMap((element) => {
    const editorial = editors.has(element);
    const text = collapseWhitespace(wordsOf(element, leftOut(editorial)));
    const id = String(element.properties['id'] ?? '');
    return read({ name: element.tagName, id, text, editorial }) ?? [];
  });
  const headline = all.find(({ kind }) => kind === 'headline')?.text ?? '';
  const isEditors = ({ kind }: Passage): boolean => kind === 'editor';
  const passages = all.filter((passage) => !isEditors(passage));
  return { address, lang, headline, passages, editors: all.filter(isEditors) };
}

function wordsOf({ children }: Element, without: string): string {
  const text = (node: ElementContent): string => {
    if (node.type === 'text') return node.value;
    return node.type === 'element' && !matches(without, node) ? wordsOf(node, without) : '';
  };
  return children.map(text).join('');
}
