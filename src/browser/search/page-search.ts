// Searches the page being read: the passages of the release and, separately, the editor's words.
import type { Hit, Passage } from '../../search/passage.ts';
import { ITEMS, leftOut, passageReader, SEARCHED } from '../../search/read-passages.ts';
import { search } from '../../search/search.ts';
import { SearchIndex } from '../../search/search-index.ts';
import { tokenize } from '../../search/tokenize.ts';
import { pause } from '../wait.ts';
import { textNodes } from '../page-text.ts';
import { addressedQuery } from './address.ts';
import { languageFiles } from './language-files.ts';
import { passageNumberIn } from './result-list.ts';
import { host } from './search-dialog.ts';

const { lang } = document.documentElement;
const files = languageFiles(host.dataset['index'] ?? '', lang);
const release = new SearchIndex(lang);
const editors = new SearchIndex(lang);
release.language = files.language;
/** The nodes that hold the words of each passage. */
const nodesOf = new Map<Passage, readonly Text[]>();
const indexed = indexPage();

/** The answers from the release and from the editor’s words, and the passage whose number was typed, if any. */
export type PageAnswer = ReturnType<typeof answerNow>;

/** Answers a query unless it has no word. If a word is not on the page, calls `onWait` and waits shortly for what is known of the language. Never rejects. */
export async function searchPage(query: string, onWait?: () => void) {
  await indexed;
  if (!tokenize(query)[0]) return undefined;
  const answer = answerNow(query);
  const { unknown } = answer.release;
  const loading = files.load(unknown);
  // A shared address must find what it found for the person who shared it, so wait for the files.
  const isKnown = unknown.length === 0 && query !== addressedQuery();
  if (isKnown || release.passages.length === 0) return answer;
  onWait?.();
  await Promise.race([loading, pause(400)]);
  return answerNow(query);
}

/** What to mark of a passage: parts of the text of its nodes. */
export type Matches = { nodes: readonly Text[]; hits: readonly Hit[] };

/** Finds the words that answer a query. The editor's are included if the reader landed on them. */
export async function findMatches(query: string, landed: string): Promise<Matches[]> {
  const answer = await searchPage(query);
  if (!answer) return [];
  const { release: own, editors: notes } = answer;
  const inNotes = notes.results.some(({ passage }) => passage.id === landed);
  const results = inNotes ? [...own.results, ...notes.results] : own.results;
  return results.map(({ passage, hits }) => ({ nodes: nodesOf.get(passage) ?? [], hits }));
}

/** Indexes the page in slices, so that a long one doesn't block typing. */
async function indexPage(): Promise<void> {
  let begun = performance.now();
  const read = passageReader();
  for (const element of document.querySelectorAll(`article :is(${SEARCHED})`)) {
    const { id, localName: name } = element;
    const editorial = element.closest('[data-editor]') !== null;
    const nodes = textNodes(element, leftOut(editorial));
    const items = nodes.map((node) => node.parentElement?.closest(ITEMS));
    const parts = nodes.map(({ data }, at) => (items[at] === items[at - 1] ? data : `\f${data}`));
    const passage = read({ name, id, text: parts.join(''), editorial });
    if (passage) {
      (editorial ? editors : release).add(passage);
      nodesOf.set(passage, nodes);
    }
    if (performance.now() - begun < 10) continue;
    await pause(0);
    begun = performance.now();
  }
}

function answerNow(query: string) {
  const number = passageNumberIn(query);
  const named = release.passages.find(({ passage }) => passage.number === number)?.passage;
  return { release: search(query, release), editors: search(query, editors), named };
}
