import { z } from 'astro/zod';
import { createHash } from 'node:crypto';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { collapseWhitespace } from '../text/whitespace.ts';

/** Where the record lies, from the project’s root. */
export const RECORD = 'content/anchors.json';

const anchor = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(['headline', 'heading', 'passage', 'note']),
  /** Its words, white space collapsed; kept whole, so that a change can be shown. */
  text: z.string(),
  /** The SHA-256 of its words. */
  hash: z.string(),
  /** What became of it: it stands, was withdrawn on a day, or its words are now in another. */
  fate: z.union([
    z.literal('stands'),
    z.strictObject({ withdrawn: z.iso.date() }),
    z.strictObject({ now: z.string().min(1), since: z.iso.date() }),
  ]),
});
const anchors = z.record(z.string(), z.array(anchor));

/** An anchor once published. */
export type Anchor = z.infer<typeof anchor>;
/** Every anchor ever published: for each page’s address its anchors, in the order of the page. */
export type AnchorRecord = z.infer<typeof anchors>;

/** The SHA-256 of an anchor’s words. */
export function hashOf(text: string): string {
  return createHash('sha256').update(collapseWhitespace(text)).digest('hex');
}

const BACK = 'take the file back as it was last published, then run npm run anchors';

/**
 * Reads the text of a record.
 * @throws with every fault and its place, when it is no record, or a text in it is not the one that was recorded.
 */
export function parseRecord(json: string): AnchorRecord {
  const lines = new LineCounter();
  // YAML, of which JSON is a part, knows the places, and sees a key twice where JSON takes the last.
  const document = parseDocument(json, { lineCounter: lines, schema: 'core' });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${RECORD}:${line}:${col}`;
  };
  const place = (path: PropertyKey[]) => {
    for (let part = path; part.length > 0; part = part.slice(0, -1)) {
      const node = document.getIn(part, true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return at(0);
  };
  const stop = (faults: string[], cause?: unknown) => {
    if (faults.length > 0) throw new Error(faults.join('\n\n'), { cause });
  };

  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    const offset = document.errors[0]?.pos[0] ?? json.length;
    stop([`${at(offset)} is no JSON: ${BACK}.`], cause);
  }
  const twice = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  stop(twice.map(({ pos }) => `${at(pos[0])} is a key that stands twice: ${BACK}.`));
  const { success, data = {}, error } = anchors.safeParse(value);
  if (!success) {
    stop(
      error.issues.map(
        ({ path, message }) =>
          `${place(path)} ${path.map(String).join('.') || 'the whole'} is no record of anchors (${message}): ${BACK}.`,
      ),
      error,
    );
  }
  stop(wrongIn(data, place));
  return data;
}

function wrongIn(record: AnchorRecord, place: (path: PropertyKey[]) => string): string[] {
  return Object.entries(record).flatMap(([address, list]) => {
    const ids = new Set<string>();
    return list.flatMap(({ id, text, hash }, index) => {
      const faults: string[] = [];
      const where = place([address, index]);
      if (hash !== hashOf(text)) {
        faults.push(
          `${where} the words of ${address}#${id} are not those of its hash. The record is not written by hand: ${BACK}.`,
        );
      }
      if (ids.has(id)) faults.push(`${where} ${address}#${id} stands twice: ${BACK}.`);
      ids.add(id);
      return faults;
    });
  });
}
