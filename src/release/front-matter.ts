import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { parseYaml } from './parse-yaml.ts';
import { problem } from './problem.ts';
import { releaseSchema } from './schema.ts';

/** Matches the front matter of an MDX file, between two lines of ---. */
export const FRONT_MATTER = /^---\r?\n([\s\S]*?)(?<=\n)---[ \t]*\r?(?:\n|$)/;

/** Reads the front matter of an MDX file, and every problem with its place. */
export function readFrontMatter(file: string, text: string) {
  const matter = FRONT_MATTER.exec(text)?.[1];
  if (matter === undefined) {
    const missing = /^---\s*\n/.test(text)
      ? "The front matter isn't closed. End it with a line of ---."
      : 'There is no front matter. Begin the file with a line of ---, the keys, and a line of ---.';
    const reason = text.trim() ? missing : 'This file is empty. Write the release into it.';
    const problems = [problem(file, reason)];
    return { data: undefined, locate: () => undefined, problems };
  }
  const start = text.indexOf('\n');
  // Positions stay those of the file.
  const yaml = `${' '.repeat(start)}\n${matter}`;
  // The values are those that Astro reads, whose YAML parser is another.
  return parseYaml(file, yaml, releaseSchema, () => parseFrontmatter(text).frontmatter);
}
