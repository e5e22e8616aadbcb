import { z } from 'astro/zod';
import { hash } from 'node:crypto';

const anchorSchema = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(['headline', 'heading', 'passage', 'note']),
  /** All its words, white space collapsed, so that a later change can be shown. */
  text: z.string(),
  /** Whether it is on the page, was withdrawn, or had its words moved to another anchor. */
  status: z.union([
    z.literal('current'),
    z.strictObject({ withdrawn: z.iso.date() }),
    z.strictObject({ movedTo: z.string().min(1), since: z.iso.date() }),
  ]),
});
/** The checksum is the SHA-256 of the anchors, which reveals an edit by hand. */
const recordSchema = z.strictObject({ checksum: z.string(), anchors: z.array(anchorSchema) });

/** An anchor that was once published. */
export type Anchor = z.infer<typeof anchorSchema>;

/** Lists the ids that an anchor keeps on the page. A note has a second one, for its mark in the text. */
export function anchorIds({ id, kind }: Pick<Anchor, 'id' | 'kind'>): string[] {
  return kind === 'note' ? [id, id.replace(/^note-/, 'mark-')] : [id];
}

/** Tells whether an id is that of a check or chart, which the front matter names. */
export function isOfFigures(id: string): boolean {
  return /^(?:check|chart)-[^-]+$/.test(id);
}

/** Returns the heading or passage that a note belongs to: the last one before it in a list. */
export function ownerOf<T extends Pick<Anchor, 'kind'>>(list: readonly T[], index: number) {
  return list.slice(0, Math.max(index, 0)).findLast(({ kind }) => kind !== 'note');
}

/** Formats the anchors of a page, in order, as its record. */
export function stringifyRecord(anchors: Anchor[]): string {
  return `${JSON.stringify({ checksum: checksumOf(anchors), anchors }, null, 2)}\n`;
}

/** Parses the record of a page. Returns its anchors, or nothing if they aren’t those that were written. */
export function parseRecord(json: string): Anchor[] | undefined {
  try {
    const { checksum, anchors } = recordSchema.parse(JSON.parse(json));
    const ids = anchors.flatMap(anchorIds);
    if (checksum === checksumOf(anchors) && new Set(ids).size === ids.length) return anchors;
  } catch {} // not JSON, or of another shape
  return undefined;
}

function checksumOf(anchors: Anchor[]): string {
  return hash('sha256', JSON.stringify(anchors));
}
