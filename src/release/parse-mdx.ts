import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import type { VFileMessage } from 'vfile-message';
import { parseYaml } from './parse-yaml.ts';
import { pointAt, problem } from './problem.ts';
import { releaseSchema } from './schema.ts';

/** Matches the front matter of an MDX file, between two lines of ---. For Astro, any line that begins with --- or +++ ends it. */
const FRONT_MATTER = /^---[ \t]*\r?\n((?:(?!---|\+\+\+)[^\n]*\n)*)---[ \t]*\r?(?:\n|$)/;
const LAST_LINE = /(?<=^---\s*\n[^]*)(?<=\n)(?:---|\+\+\+)/;

/** Reads the front matter of an MDX file, and every problem with its place. */
export function readFrontMatter(file: string, text: string) {
  const matter = FRONT_MATTER.exec(text)?.[1];
  if (matter === undefined) {
    const missing = /^---\s*\n/.test(text)
      ? 'The front matter isn’t closed. End it with a line of --- alone. Begin no other line with --- or +++.'
      : 'There is no front matter. Begin the file with a line of ---, the keys, and a line of ---.';
    const reason = text.trim() ? missing : 'This file is empty. Write the release into it.';
    const problems = [problem(file, reason, pointAt(text, Math.max(0, text.search(LAST_LINE))))];
    return { data: undefined, locate: () => undefined, problems };
  }
  const start = text.indexOf('\n');
  // Positions stay those of the file.
  const yaml = `${' '.repeat(start)}\n${matter}`;
  // The values are those that Astro reads, whose YAML parser is another.
  const read = () => parseFrontmatter(text).frontmatter;
  return parseYaml(file, yaml, releaseSchema, read);
}

const parser = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm)
  // Without this, “**另一份文本：**此处” isn’t bold: Markdown expects a space after the closing mark.
  .use(remarkCjkFriendly)
  .use(remarkKeepText);

/** Syntax that no release needs, or that would run a program. Its signs are text, like any others. */
const DISABLED =
  'wwwAutolink protocolAutolink emailAutolink strikethrough tasklistCheck codeFenced thematicBreak mdxFlowExpression mdxTextExpression';

/**
 * Keeps some syntax as text. It must follow remark-gfm, whose transforms make links of addresses in the
 * text, and remark-mdx, whose syntax for `import` and `export` has no name: only its first letters.
 */
function remarkKeepText(this: Processor): void {
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = this.data();
  for (const { flow } of micromarkExtensions)
    for (const letter of 'ie') delete flow?.[letter.charCodeAt(0)];
  micromarkExtensions.push({ disable: { null: DISABLED.split(' ') } });
  for (const extension of fromMarkdownExtensions.flat()) delete extension.transforms;
}

/** Parses the body of an MDX file. The front matter is blanked first, so that positions stay those of the file. */
export function parseMdx(file: string, text: string): { tree?: Root; problems: VFileMessage[] } {
  const body = text.replace(FRONT_MATTER, (matter) => matter.replace(/[^\n]/g, ' '));
  try {
    const tree = parser.parse(body);
    // What reads a tree calls itself at each level.
    visitParents(tree, ({ position }, above) => {
      const tooDeep = 'Lists or quotations are nested too deeply';
      if (above.length > 100) throw Object.assign(new Error(tooDeep), position?.start);
    });
    return { tree, problems: [] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // For a tag that is never closed, the parser gives the place only in the message.
    const place = /\((?<line>\d+):(?<column>\d+)-/.exec(error.message)?.groups;
    const line = Number(Reflect.get(error, 'line') ?? place?.['line'] ?? 1);
    const column = Number(Reflect.get(error, 'column') ?? place?.['column'] ?? 1);
    const what = error.message.replace(/(?: \(note: .*\))?\.?$/, '');
    const advice = 'Correct it or delete it. For a < of the text, write \\<.';
    const reason = `This isn’t valid MDX: ${what}. ${advice}`;
    return { problems: [problem(file, reason, { line, column })] };
  }
}
