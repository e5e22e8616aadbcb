import type { Passage } from '../release/passage.ts';
import { compare, type Difference } from '../release/compare-source.ts';
import { type Paragraph, readSource } from '../release/received-source.ts';
import { collapseWhitespace } from '../text/whitespace.ts';
import { formatDifference, visible } from '../text/format-difference.ts';

/** What the check needs to know of one release. */
export interface Checked {
  mdx: string;
  source: string;
  /** The received text. */
  received: string;
  /** The lines left out, in the order in which they end the received text. */
  omitted: string[];
  passages: Passage[];
  /** The line in the MDX of a passage, by its id. */
  lineOf(id: string): number | undefined;
}

/**
 * Holds a page against the text as received, character for character; only white space may be
 * collapsed. Gives every fault, each with passage, file and line, and what either says.
 */
export function checkSource(release: Checked): string[] {
  const paragraphs = readSource(release.received);
  const faults = omittedAtEnd(release, paragraphs);
  if (faults.length > 0) return faults;
  const kept = paragraphs.slice(0, paragraphs.length - release.omitted.length);
  return compare(release.passages, kept).map((difference) => say(difference, release));
}

/** The lines left out must be the last ones of the source, word for word. */
function omittedAtEnd({ mdx, source, omitted }: Checked, paragraphs: Paragraph[]): string[] {
  const end = paragraphs.slice(paragraphs.length - omitted.length);
  return omitted.flatMap((text, index) => {
    const there = end[index];
    if (there?.text === collapseWhitespace(text)) return [];
    return [
      `${mdx}: omitted[${index}] is not what stands at the end of ${source}${there ? `:${there.line}` : ''}.\n` +
        `  left out:   ${visible(text)}\n  the source: ${there ? visible(there.text) : '(nothing)'}\n` +
        '  Copy the line into the front matter as it was received, in its order.',
    ];
  });
}

function say({ page, source }: Difference, release: Checked): string {
  const line = page && release.lineOf(page.id);
  const onPage =
    page && `${release.mdx}${line ? `:${line}` : ''}: ${page.id || 'text outside a passage'}`;
  const inSource = source && `${release.source}:${source.line}`;
  if (page && source) {
    const shown = formatDifference(source.text, collapseWhitespace(page.text));
    return `${onPage} differs from ${inSource}.\n  the source: ${shown.source}\n  the page:   ${shown.page}\n  Make the MDX say what the source says.`;
  }
  if (page) {
    return `${onPage} is not in ${release.source}.\n  the page:   ${visible(collapseWhitespace(page.text))}\n  Take it out, or mark it as the editor’s.`;
  }
  return `${inSource} is missing from ${release.mdx}.\n  the source: ${visible(source?.text ?? '')}\n  Put it back in its place.`;
}
