import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Anchor, type AnchorRecord, hashOf, parseRecord, RECORD } from './parse-record.ts';

export { type Anchor, type AnchorRecord, RECORD };

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
 * @throws with every fault of it (see `parseRecord`).
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
