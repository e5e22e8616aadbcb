import { isNode, LineCounter, parseDocument } from 'yaml';

/**
 * The line in an MDX file of a key of its front matter, such as `checks.total.sums.byShare`; of the
 * longest part of it that is there.
 */
export function lineOfKey(mdx: string, key: string): number | undefined {
  const matter = /^---\r?\n([\s\S]*?)^---\s*$/m.exec(mdx)?.[1] ?? '';
  const lines = new LineCounter();
  const document = parseDocument(matter, { lineCounter: lines, schema: 'core' });
  for (let path = key.split('.'); path.length > 0; path = path.slice(0, -1)) {
    const node = document.getIn(
      path.map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
      true,
    );
    // The line --- stands before.
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line + 1;
  }
  return undefined;
}
