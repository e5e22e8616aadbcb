import type { Paragraph, PhrasingContent } from 'mdast';
import type { Anchor } from '../anchors/record.ts';
import { redirectsFor, type Withdrawn } from '../anchors/redirects.ts';
import { formatDate } from '../text/format-date.ts';
import { fill } from '../words/words.ts';
import type { LanguageWords } from '../words/words-for.ts';
import { inlineElement, lineElement, textNode } from './element.ts';

/** What keeps the links to anchors alive that left the page. */
export interface AnchorTargets {
  /** Targets inside the element with an id, for anchors whose words moved to it. */
  inside(id: string): PhrasingContent[];
  /** Lines after the element with an id, for anchors that were withdrawn there ('' for the beginning). */
  after(id: string): Paragraph[];
}

/** Makes the targets of every recorded anchor that is not among the ids of the page. */
export function anchorTargets(record: Anchor[], ids: string[], page: LanguageWords): AnchorTargets {
  const redirects = redirectsFor(record, ids);
  return {
    inside: (id) => (redirects.movedTo.get(id) ?? []).map(target),
    after: (id) =>
      (redirects.after.get(id) ?? []).map((withdrawn) => withdrawnLine(withdrawn, page)),
  };
}

function target(id: string): PhrasingContent {
  return inlineElement('span', { id, dataEditor: '' });
}

function withdrawnLine({ anchor, date, also }: Withdrawn, page: LanguageWords): Paragraph {
  const { id, kind, text } = anchor;
  const { words, lang } = page;
  const name = fill(words.kinds[kind], { n: id.slice(1), text });
  const line = fill(words.withdrawn, { name, date: formatDate(date, words.lang) });
  return lineElement(
    'p',
    { className: ['withdrawn'], id, dataEditor: '', ...(lang && { lang }) },
    ...also.map(target),
    textNode(line),
  );
}
