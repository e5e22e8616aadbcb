import { z } from 'astro/zod';
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collapse } from '../source/read-source.ts';

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

/** An anchor that stands. */
export function standing(id: string, kind: Anchor['kind'], text: string): Anchor {
  return { id, kind, text, hash: hashOf(text), fate: 'stands' };
}

/** The ids that an anchor keeps alive: a note has a second, its mark in the text. */
export function idsOf({ id, kind }: Pick<Anchor, 'id' | 'kind'>): string[] {
  return kind === 'note' ? [id, id.replace(/^note-/, 'mark-')] : [id];
}

const kept = new Map<string, { stamp: string; record: AnchorRecord }>();

/**
 * Reads a project’s record; empty when there is none. It is looked at anew at each call, and read
 * again when it has changed, so that a page never gets its ids from an older one.
 * @throws when it is no record, or a text in it is not the one that was recorded.
 */
export function readRecord(root: string): AnchorRecord {
  const path = join(root, RECORD);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return {};
  const stamp = `${stat.mtimeMs} ${stat.size} ${stat.ino}`;
  const last = kept.get(path);
  if (last?.stamp === stamp) return last.record;
  const record = parseRecord(readFileSync(path, 'utf8'));
  kept.set(path, { stamp, record });
  return record;
}

/** Writes a project’s record. */
export function writeRecord(root: string, record: AnchorRecord): void {
  writeFileSync(join(root, RECORD), `${JSON.stringify(record, null, 2)}\n`);
}

function parseRecord(json: string): AnchorRecord {
  let record: AnchorRecord;
  try {
    record = anchors.parse(JSON.parse(json));
  } catch (cause) {
    throw new Error(
      `${RECORD} is no record of anchors: take it back as it was last published, then run npm run anchors.`,
      { cause },
    );
  }
  for (const [address, list] of Object.entries(record)) {
    const ids = new Set<string>();
    for (const { id, text, hash } of list) {
      if (hash !== hashOf(text)) {
        throw new Error(
          `${RECORD}: the words of ${address}#${id} are not those of its hash. The record is not written by hand: take it back as it was last published.`,
        );
      }
      if (ids.has(id)) throw new Error(`${RECORD}: ${address}#${id} stands twice.`);
      ids.add(id);
    }
  }
  return record;
}

function hashOf(text: string): string {
  return createHash('sha256').update(collapse(text)).digest('hex');
}
