import { type Anchor, anchorIds, ownerOf } from '../anchors/record.ts';
import { formatDate } from '../text/dates.ts';
import { fill } from '../words/words.ts';
import type { LanguageWords } from '../words/words-for.ts';
import { inlineElement, lineElement, textNode } from './element.ts';

/** The words of a page, and the targets that keep links to its former anchors working. */
export type Context = LanguageWords & ReturnType<typeof anchorTargets>;

/** Makes a target for every recorded anchor that is not among the ids of the page. */
export function anchorTargets(record: Anchor[], ids: string[], { words, lang }: LanguageWords) {
  const onPage = new Set(ids);
  const gone = record.filter(({ id }) => !onPage.has(id));
  const bySuccessor = Map.groupBy(gone, (anchor) => successor(anchor, record, onPage));
  /** Returns targets to put into the element with an id: those of anchors whose words moved there. */
  const inside = (id: string) => {
    const moved = (bySuccessor.get(id) ?? []).flatMap(anchorIds).filter((one) => one !== id);
    return moved.map((one) => inlineElement('span', { id: one, dataEditor: '' }));
  };
  const withdrawn = gone.filter(({ id, status }) => status !== 'current' && bySuccessor.has(id));
  const byPlace = Map.groupBy(withdrawn, (anchor) => {
    const above = record.slice(0, record.indexOf(anchor)).filter(({ id }) => onPage.has(id));
    return ownerOf(above, above.length)?.id ?? '';
  });
  const line = ({ id, kind, text, status }: Anchor) => {
    const date =
      status === 'current' ? '' : 'withdrawn' in status ? status.withdrawn : status.since;
    // A headline is never withdrawn, because every page has one.
    const template = kind === 'headline' ? words.passage : words[kind];
    const name = fill(template, { n: id.slice(1), text, letter: '' }).trim();
    const said = fill(words.withdrawn, { name, date: formatDate(date, words.lang) });
    const properties = { className: ['withdrawn'], id, dataEditor: '', ...(lang && { lang }) };
    return lineElement('p', properties, ...inside(id), textNode(said));
  };
  /** Returns lines to put after a block and its notes ('' is the beginning): those of anchors withdrawn there. */
  const after = (id: string) => (byPlace.get(id) ?? []).map(line);
  return { inside, after };
}

/** Follows the moves of an anchor to the id that has its words now, or to that of an anchor that is gone. */
function successor({ id, status }: Anchor, record: Anchor[], onPage: ReadonlySet<string>): string {
  if (onPage.has(id) || status === 'current' || 'withdrawn' in status) return id;
  const next = record.find((other) => other.id === status.movedTo);
  // Moves are only circular in a record that was edited by hand.
  const others = record.filter((other) => other !== next);
  return next ? successor(next, others, onPage) : id;
}
