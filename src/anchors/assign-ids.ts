import { slug } from 'github-slugger';
import { passageIdBetween } from './passage-ids.ts';
import { type Block, matchAnchors } from './match-anchors.ts';
import { type Anchor, anchorIds } from './record.ts';

/** Ids that the page uses for elements other than headings. */
const RESERVED =
  /^(?:top|cite|contents|results|search-status|p\d+[a-z]*|(?:check|chart)-[a-z0-9]+)$/;

/** The id of the editor's heading right before `<About />`, whatever its words. The head of the page links to it. */
export const ABOUT_ID = 'about-this-text';

/** Returns the blocks with their ids: the recorded ones, or ones never used. Without a record, passages are p1 to pN. */
export function assignIds<Kind extends Block>(
  record: Anchor[],
  blocks: Kind[],
  { found } = matchAnchors(record, blocks),
) {
  const ids = blocks.map(({ ownId }, index) => ownId ?? found[index]?.id);
  const own = blocks.flatMap(({ kind, ownId: id }) => (id ? anchorIds({ kind, id }) : []));
  const taken = new Set([...record.flatMap(anchorIds), ...own]);
  const isRecorded = record.some(({ kind }) => kind === 'passage');
  const passages: string[] = [];
  return blocks.map((block, index) => {
    const isPassage = block.kind === 'passage';
    const passageId = () => {
      if (!isRecorded) return `p${passages.length + 1}`;
      const next = ids.find((id, at) => id && at > index && blocks[at]?.kind === 'passage');
      return passageIdBetween(passages.at(-1), next, taken);
    };
    const id = ids[index] ?? (isPassage ? passageId() : headingId(block.text, taken));
    if (isPassage) passages.push(id);
    taken.add(id);
    return { ...block, id };
  });
}

/** Returns the words of a heading as an id, with a number after it if the id is taken. */
function headingId(text: string, taken: ReadonlySet<string>): string {
  const name = slug(text) || 'heading'; // nothing is left of “½”
  // No heading of the release may take the id of the editor's section.
  const isReserved = (id: string) => RESERVED.test(id) || (id === ABOUT_ID && text[0] !== '[');
  let id = name;
  for (let n = 1; taken.has(id) || isReserved(id); n++) id = `${name}-${n}`;
  return id;
}
