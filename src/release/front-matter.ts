import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { isPair, isScalar, visit } from 'yaml';
import { parseYaml } from './parse-yaml.ts';
import { problem } from './problem.ts';
import { releaseSchema } from './schema.ts';

/** Matches the front matter of an MDX file, between two lines of ---. */
export const FRONT_MATTER = /^---\r?\n([\s\S]*?)(?<=\n)---[ \t]*\r?(?:\n|$)/;

/** Reads the front matter of an MDX file, and every problem with its place. */
export function readFrontMatter(file: string, text: string) {
  /** Every string in it, with its key and its offsets in the file. */
  const strings: { key: string; value: string; start: number; end: number }[] = [];
  const matter = FRONT_MATTER.exec(text)?.[1];
  if (matter === undefined) {
    const missing = /^---\s*\n/.test(text)
      ? "The front matter isn't closed. End it with a line of ---."
      : 'There is no front matter. Begin the file with a line of ---, the keys, and a line of ---.';
    const reason = text.trim() ? missing : 'This file is empty. Write the release into it.';
    const problems = [problem(file, reason)];
    return { strings, data: undefined, locate: () => undefined, problems };
  }
  const start = text.indexOf('\n');
  // Positions stay those of the file.
  const yaml = `${' '.repeat(start)}\n${matter}`;
  // The values are those that Astro reads, whose YAML parser is another.
  const read = () => parseFrontmatter(text).frontmatter;
  const { document, ...parsed } = parseYaml(file, yaml, releaseSchema, read);
  visit(document, {
    Scalar: (key, { value, range }, path) => {
      if (key === 'key' || typeof value !== 'string' || !range) return;
      // An item of a list has the key of its list.
      const pair = path.findLast(isPair);
      const name = isScalar(pair?.key) ? String(pair.key.value) : '';
      strings.push({ key: name, value, start: range[0], end: range[1] });
    },
  });
  return { ...parsed, strings };
}
