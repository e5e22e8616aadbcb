import { isScalar, visit } from 'yaml';
import { parseYaml } from './parse-yaml.ts';
import { problem } from './problem.ts';
import { releaseSchema } from './schema.ts';

/** Reads the front matter of an MDX file with the place of every problem. */
export function readFrontMatter(file: string, text: string) {
  /** Its strings, with the key of each and its offsets in the file. */
  const strings: { key: string; value: string; start: number; end: number }[] = [];
  const matter = /^---\r?\n([\s\S]*?)^---\s*$/m.exec(text)?.[1];
  if (matter === undefined || !text.startsWith('---')) {
    const reason = /^---\s*\n/.test(text)
      ? "The front matter isn't closed. End it with a line of ---."
      : 'There is no front matter. Begin the file with a line of ---, the keys, and a line of ---.';
    const top = { line: 1, column: 1 };
    return { strings, data: undefined, locate: () => top, problems: [problem(file, reason)] };
  }
  const start = text.indexOf('\n') + 1;
  const end = start + matter.length;
  const { document, ...parsed } = parseYaml(file, text, releaseSchema, start, end);
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(value) || typeof value.value !== 'string' || !value.range) return;
      const [from, to] = value.range;
      const name = isScalar(key) ? String(key.value) : '';
      strings.push({ key: name, value: value.value, start: start + from, end: start + to });
    },
  });
  return { ...parsed, strings };
}
