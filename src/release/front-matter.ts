import { type Document, isPair, isScalar, visit } from 'yaml';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import { problem } from './problem.ts';
import { type ReleaseData, releaseSchema } from './schema.ts';

/** The front matter of a release. */
export interface FrontMatter extends Omit<ParsedYaml<ReleaseData>, 'document'> {
  /** Its strings, with the key of each and its offsets in the file. */
  strings: { key: string; value: string; start: number; end: number }[];
  isMissing?: true;
}

/** Reads the front matter of an MDX file with the place of every problem. */
export function readFrontMatter(file: string, text: string): FrontMatter {
  const matter = /^---\r?\n([\s\S]*?)^---\s*$/m.exec(text)?.[1];
  if (matter === undefined || !text.startsWith('---')) {
    const reason = /^---\s*\n/.test(text)
      ? "The front matter isn't closed. End it with a line of ---."
      : 'There is no front matter. Begin the file with a line of ---, the keys, and a line of ---.';
    const top = { line: 1, column: 1 };
    const problems = [problem(file, reason)];
    return { strings: [], isMissing: true, locate: () => top, problems };
  }
  const start = text.indexOf('\n') + 1;
  const range: [number, number] = [start, start + matter.length];
  const { document, ...parsed } = parseYaml(file, text, releaseSchema, range);
  return { ...parsed, strings: stringsOf(document, start) };
}

function stringsOf(document: Document.Parsed, start: number): FrontMatter['strings'] {
  const strings: FrontMatter['strings'] = [];
  visit(document, {
    Scalar: (key, { value, range }, path) => {
      if (key === 'key' || typeof value !== 'string' || !range) return;
      // That of the list, for an entry of one.
      const pair = path.findLast(isPair);
      const name = isScalar(pair?.key) ? String(pair.key.value) : '';
      strings.push({ key: name, value, start: start + range[0], end: start + range[1] });
    },
  });
  return strings;
}
