import { z } from 'astro/zod';
import { createHash } from 'node:crypto';

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
const recordSchema = z
  .strictObject({
    /** The SHA-256 of the anchors, which reveals an edit by hand. */
    checksum: z.string(),
    anchors: z.array(anchorSchema),
  })
  .transform(({ checksum, anchors }, context) => {
    const ids = anchors.map(({ id }) => id);
    const twice = ids.findIndex((id, index) => ids.indexOf(id) < index);
    if (checksum !== checksumOf(anchors)) {
      context.addIssue('This record was edited by hand: its checksum is wrong.');
    } else if (twice >= 0) {
      const message = `The anchor ${ids[twice]} is recorded twice.`;
      context.addIssue({ code: 'custom', path: ['anchors', twice], message });
    }
    return anchors;
  });

/** An anchor that was once published. */
export type Anchor = z.infer<typeof anchorSchema>;

/** Lists the ids that an anchor keeps on the page. A note has a second one, for its mark in the text. */
export function anchorIds({ id, kind }: Pick<Anchor, 'id' | 'kind'>): string[] {
  return kind === 'note' ? [id, id.replace(/^note-/, 'mark-')] : [id];
}

/** Formats the anchors of a page, in order, as its record. */
export function stringifyRecord(anchors: Anchor[]): string {
  return `${JSON.stringify({ checksum: checksumOf(anchors), anchors }, null, 2)}\n`;
}

/** Parses the record of a page. Returns its anchors, or every problem with its line, counted from 1. */
export function parseRecord(json: string) {
  const { data = [], error } = recordSchema.safeParse(parseJson(json));
  const problems = error?.issues.map(({ code, path, message }) => {
    const what = path.length > 0 ? ` (${path.join('.')}: ${message})` : '';
    const reason = code === 'custom' ? message : `This isn't a record of anchors${what}.`;
    return { line: lineOf(json, path), reason };
  });
  return { anchors: data, problems: problems ?? [] };
}

function checksumOf(anchors: Anchor[]): string {
  return createHash('sha256').update(JSON.stringify(anchors)).digest('hex');
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Finds the line of an anchor by its path in the record. Every anchor has exactly one "id". */
function lineOf(json: string, [, nth]: PropertyKey[]): number {
  const offset = typeof nth === 'number' ? [...json.matchAll(/"id"\s*:/g)][nth]?.index : undefined;
  return json.slice(0, offset ?? 0).split('\n').length;
}
